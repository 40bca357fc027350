"""Where it hurts: the map, and below it a row with a number of its own for each place."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backpain_diary.domain.detail import Detail
from backpain_diary.domain.regions import Region
from backpain_diary.i18n import _
from backpain_diary.presenters.detail_changes import with_place, without_place
from backpain_diary.presenters.regions import region_names
from backpain_diary.ui.announce import announce
from backpain_diary.ui.detail.part import DetailPart, keep_together
from backpain_diary.ui.parts import button, label
from backpain_diary.ui.parts import row as beside
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.body_map import BodyMap
from backpain_diary.ui.widgets.body_shapes import BodyShapes
from backpain_diary.ui.widgets.scores import ScoreBox, typed_score
from backpain_diary.ui.widgets.tab_order import put_after


class PlaceRow(QWidget):
    changed = Signal()
    remove_wanted = Signal()

    def __init__(self, theme: Theme, region: Region, pain: int | None) -> None:
        super().__init__()
        name = region_names()[region]
        self.score = ScoreBox(_("How bad there, 0 to 10: {place}").format(place=name), pain)
        self.score.changed.connect(self.changed)
        self.remove = button(_("Remove"), "link", clicked=self.remove_wanted.emit)
        self.remove.setAccessibleName(_("Remove {what}").format(what=name))
        keep_together(self, theme)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(label(name, "lead"), 1)
        across.addWidget(self.score)
        across.addWidget(self.remove)


class PlacesPart(DetailPart):
    print_wanted = Signal()

    def __init__(self, theme: Theme, shapes: BodyShapes, detail: Detail) -> None:
        super().__init__()
        self._theme = theme
        self._detail = detail
        self._typed: tuple[Region, int] | None = None
        self.map = BodyMap(theme, shapes, dict(detail.places))
        self.pointed = label("", "muted")
        self.pointed.setProperty("align", "centre")
        self.rows: dict[Region, PlaceRow] = {}
        self._rows_column = QVBoxLayout()
        self._rows_column.setSpacing(6)
        self.how = label(
            _(
                "How bad was it at each place? Choose it here or type it on the map. You can leave"
                " this out."
            ),
            "strong",
        )
        self.column.addWidget(
            label(_("Click on the places that hurt, or go there with the arrow keys and Space."))
        )
        self.column.addWidget(self.map)
        self.column.addWidget(self.pointed)
        self.column.addWidget(self.how)
        self.column.addLayout(self._rows_column)
        self.print_button = button(_("Print the map …"), "link", clicked=self.print_wanted.emit)
        self.column.addLayout(beside(self.print_button))
        self.map.toggled.connect(self._toggled)
        self.map.typed.connect(self._type)
        self.map.pointed.connect(self._point)
        self._point("")
        self._show_rows()

    def put_into(self, detail: Detail) -> Detail:
        return replace(detail, places=self._detail.places)

    def _toggled(self, region: Region, is_on: bool) -> None:
        if is_on:
            self._take(with_place(self._detail, region, None))
        else:
            self._take(without_place(self._detail, region))

    def _type(self, region: Region, digit: int) -> None:
        """On a place that is ticked, a digit is its number; elsewhere it is none."""
        if region not in self.rows:
            return
        shown = self.rows[region].score
        before = self._typed[1] if self._typed and self._typed[0] is region else None
        self._typed = region, digit
        shown.set_score(typed_score(digit, before, shown.score()))
        words = _("{place}: {score} out of 10")
        announce(
            self.map.boxes[region],
            words.format(place=region_names()[region], score=shown.score()),
        )

    def _remove(self, region: Region) -> None:
        self._take(without_place(self._detail, region))
        self.map.boxes[region].setFocus()

    def _take(self, detail: Detail) -> None:
        self._detail = detail
        self.map.set_places(dict(detail.places))
        self._show_rows()
        self.changed.emit()

    def _point(self, name: str) -> None:
        self.pointed.setText(name or " ")  # keeps its line

    def _show_rows(self) -> None:
        places = dict(self._detail.places)
        for region in [each for each in self.rows if each not in places]:
            row = self.rows.pop(region)
            row.hide()
            self._rows_column.removeWidget(row)
            row.deleteLater()
        for position, (region, pain) in enumerate(places.items()):
            if region not in self.rows:
                self.rows[region] = self._make_row(region, pain)
                self._rows_column.insertWidget(position, self.rows[region])
                self.rows[region].show()
        last: QWidget = self.map.boxes[Region.FOOT_RIGHT]  # the last of them
        for region in places:
            put_after(last, self.rows[region])
            last = self.rows[region].remove
        self.how.setVisible(bool(places))

    def _make_row(self, region: Region, pain: int | None) -> PlaceRow:
        row = PlaceRow(self._theme, region, pain)
        row.changed.connect(lambda: self._take(with_place(self._detail, region, row.score.score())))
        row.remove_wanted.connect(lambda: self._remove(region))
        return row
