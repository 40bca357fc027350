"""The card on Trends with a view's picture or its table, and what can be done with either."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QVBoxLayout

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.zoom import TimeAxis, hint
from backpain_diary.services.whole_file import whole_file
from backpain_diary.ui.announce import announce
from backpain_diary.ui.messages import tell
from backpain_diary.ui.parts import button, wrapped_row
from backpain_diary.ui.picture_dialog import ask_where, kind_of
from backpain_diary.ui.preload import ChartLoader
from backpain_diary.ui.widgets.chart_file import Sheet, png_file, sheet_image, svg_file
from backpain_diary.ui.widgets.chart_view import ChartView
from backpain_diary.ui.widgets.data_table import DataTableView
from backpain_diary.ui.widgets.steady_label import SteadyLabel
from backpain_diary.ui.widgets.zoom_bar import ZoomBar

if TYPE_CHECKING:
    from backpain_diary.ui.theme import Theme


class TrendCard(QFrame):
    events_wanted = Signal()  # what the user noted beside the pain

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sheet: Sheet | None = None
        self._is_tabled = False  # whether the table is the one of this sheet
        self.setProperty("card", "plain")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.chart = ChartView(theme)
        self.chart.pointed.connect(self._read_place)
        self.table = DataTableView(theme)
        self.either = QStackedWidget()
        self.either.addWidget(self.chart)
        self.either.addWidget(self.table)
        self.zoom_bar = ZoomBar()
        self.reading = SteadyLabel("lead")
        self._said = ""  # of what was done last; stands until another day is pointed at
        self._add_buttons()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(12, 16, 12, 12)
        inside.setSpacing(8)
        inside.addWidget(self.zoom_bar)  # above, so that + stays where it is
        inside.addWidget(self.either, 1)
        inside.addWidget(self.reading)
        inside.addWidget(self.buttons)
        self._read_place(None, False)
        self._loader = ChartLoader(self)
        self._loader.loaded.connect(self._begin_to_draw)

    def show_view(self, sheet: Sheet) -> None:
        self._loader.load()
        if self._sheet is None or self._sheet.spec != sheet.spec:
            self._said = ""
        self._sheet = sheet
        self._is_tabled = False
        self.chart.show_picture(sheet.spec, sheet.draw)
        self._read_place(None, False)
        self._show_table()

    def tell(self, words: str) -> None:
        """In place of what is read, until `read_again` or another day is pointed at."""
        self.reading.setText(words)

    def read_again(self) -> None:
        self.chart.mark(self.chart.chosen)
        self._read_place(self.chart.chosen, False)

    def picture_file(self, kind: str) -> bytes:
        """As on the page, with title and sentence; kind: png or svg."""
        assert self._sheet is not None
        return (svg_file if kind == "svg" else png_file)(self._sheet, self._theme)

    def save_picture(self, path: Path) -> None:
        """As PNG or SVG, by the ending of the name. Raises UserError."""
        picture = self.picture_file(kind_of(path))
        with whole_file(path) as file:
            file.buffer.write(picture)

    def _add_buttons(self) -> None:
        self.table_button = button(_("Show as a table"))
        self.table_button.setCheckable(True)
        self.table_button.toggled.connect(self._show_table)
        self.copy_button = button(_("Copy"), clicked=self._copy)
        self.save_button = button(_("Save picture"), clicked=self._save)
        self.save_button.setAccessibleDescription(_("Saves the picture as a PNG or SVG file"))
        for each in (self.copy_button, self.save_button):
            each.setEnabled(False)  # until the picture can be drawn
        zoom = (self.zoom_bar.wider, self.zoom_bar.nearer)
        self.events_button = button(_("Your events …"), clicked=self.events_wanted.emit)
        self.events_button.setAccessibleDescription(
            _("Note what happened, as a line on the chart. Key: E")
        )
        self.buttons = wrapped_row(
            self.table_button, self.copy_button, self.save_button, *zoom, self.events_button
        )

    def _show_table(self) -> None:
        is_table = self.table_button.isChecked()
        if is_table and self._sheet is not None and not self._is_tabled:
            spec = self._sheet.spec
            self.table.show_table(spec.table(), spec.title, spec.summary)
            self._is_tabled = True
        self.either.setCurrentWidget(self.table if is_table else self.chart)
        self.reading.setVisible(not is_table)
        self.copy_button.setAccessibleDescription(
            _("Copies the table as text") if is_table else _("Copies the picture")
        )

    def _read_place(self, place: int | None, is_chosen: bool) -> None:
        if place is None or self._sheet is None:
            has_axis = self._sheet is not None and isinstance(self._sheet.spec, TimeAxis)
            self.reading.setText(self._said or hint(has_axis=has_axis))
            return
        self._said = ""
        words = self._sheet.spec.reading(place)
        self.reading.setText(words)
        if is_chosen:
            announce(self.chart, words)

    def _begin_to_draw(self) -> None:
        self.chart.begin_to_draw()
        for each in (self.copy_button, self.save_button):
            each.setEnabled(True)

    def _copy(self) -> None:
        assert self._sheet is not None
        clipboard = QGuiApplication.clipboard()
        if self.table_button.isChecked():
            clipboard.setText(self.table.text)
            self._say(_("The table is copied as text."))
        else:
            clipboard.setImage(sheet_image(self._sheet, self._theme))
            self._say(_("The picture is copied."))

    def _save(self) -> None:
        assert self._sheet is not None
        try:
            path = ask_where(self, self._sheet.spec.title)
            if path is None:
                return
            self.save_picture(path)
        except UserError as error:
            tell(self, error)
            return
        self._say(_("Saved as {path}").format(path=path))

    def _say(self, words: str) -> None:
        self._said = words
        self.reading.setText(words)
        self.reading.show()
        announce(self.chart, words)
