"""Looks for days of the diary by a word, a place, what came along, or a tag, as one types."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from backpain_diary.domain.search import Query
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.search import (
    NOTHING_ASKED,
    count_words,
    hits,
    query,
    region_choices,
    symptom_choices,
    tag_choices,
)
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.parts import button, label, wrapped_row
from backpain_diary.ui.widgets.drop_down import DropDown
from backpain_diary.ui.widgets.marked_items import HTML, MarkedItems

Key = Qt.Key
HEIGHT = 380  # of the list, px at 100 % text
GAP = 12


class DiarySearch(QWidget):
    day_wanted = Signal(date)
    turned = Signal()  # what is found is shown now, or is not any more

    def __init__(self, context: Context, beside: QWidget) -> None:
        """beside: stands at the left of the field"""
        super().__init__()
        self._context = context
        self.is_shown = False
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Search notes, tags, medicines"))
        self.field.setAccessibleName(_("Search the diary"))
        self.field.setAccessibleDescription(_("Ctrl+F. Arrow down goes to what is found."))
        self.field.setClearButtonEnabled(True)
        self.more_button = button(_("Filter"))
        self.more_button.setCheckable(True)
        self.more_button.setAccessibleDescription(_("By place, symptom or tag"))
        self.region = _choice(_("Place"), region_choices())
        self.symptom = _choice(_("Symptom"), symptom_choices())
        self.tag = _choice(_("Tag"), tag_choices(()))
        self.filters = wrapped_row(self.region, self.symptom, self.tag)
        self.filters.hide()
        self.count = label("", "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(_("Entries found"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(2)
        MarkedItems(context.theme, self.list)
        self.close_button = button(_("Back to all days"), "link", clicked=self.clear)
        self.back_button = button(_("← Back to what was found"), "link", clicked=self.go_back)
        self._opened: date | None = None  # the day that was opened last
        self._days: list[date] = []
        self._beside = beside
        self._is_wide: bool | None = None
        self._lay_out()
        self._connect()

    @property
    def asked(self) -> Query:
        """What the field and the filters ask for now."""
        return query(
            self.field.text(),
            self.region.currentData(),
            self.symptom.currentData(),
            self.tag.currentData(),
        )

    def read(self) -> None:
        """Search again. Raises StorageError, and then what was shown stays."""
        if self.asked == NOTHING_ASKED:
            self.put_away()
            return
        found = self._context.search.search(self.asked)
        shown = hits(found, self.asked)
        self._days = [hit.day for hit in shown]
        with QSignalBlocker(self.list):  # what was marked goes, and nothing else is meant instead
            self.list.clear()
            for hit in shown:
                item = QListWidgetItem(hit.words)
                item.setData(HTML, hit.html)
                self.list.addItem(item)
        self.count.setText(count_words(found))
        self._turn(is_shown=True)

    def clear(self) -> None:
        """Ask for nothing any more."""
        self.field.clear()
        for choice in (self.region, self.symptom, self.tag):
            choice.setCurrentIndex(0)
        self.field.setFocus()

    def put_away(self) -> None:
        """Hide what was found; the field keeps its words, and a button leads back."""
        self._turn(is_shown=False)

    @property
    def can_go_back(self) -> bool:
        """Is there something to be found, and a day shown instead?"""
        return not self.is_shown and self.asked != NOTHING_ASKED

    def go_back(self) -> None:
        """To what was found, and in it to the day that was opened."""
        self._search()
        if self._opened in self._days:
            self.list.setFocus()
            self.list.setCurrentRow(self._days.index(self._opened))
        else:
            self.field.setFocus()

    def begin(self) -> None:
        """As by Ctrl+F."""
        self.field.setFocus()
        self.field.selectAll()

    def stops(self) -> list[QWidget]:
        """What Tab goes through, as it is read."""
        choices = (self.region, self.symptom, self.tag)
        ways = (self.back_button, self.close_button)
        return [self.field, self.more_button, *choices, *ways, self.list]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's: read ahead when it is entered, go down to the list, clear by Escape."""
        if event.type() == QEvent.Type.FocusIn:
            self._try(self._read_ahead)
        elif event.type() == QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined] # a QKeyEvent
            if key == Key.Key_Escape and self.is_shown:
                self.clear()
                return True
            if key == Key.Key_Escape and self.can_go_back:
                self.go_back()
                return True
            if key == Key.Key_Down and self.is_shown and self._days:
                self.list.setFocus()
                self.list.setCurrentRow(0)
                return True
        return super().eventFilter(watched, event)

    def _read_ahead(self) -> None:
        self._context.search.prepare()
        chosen = self.tag.currentData()
        choices = tag_choices(self._context.diary.remembered().tags)
        if self.tag.count() != len(choices):
            self.tag.blockSignals(True)
            _fill(self.tag, choices)
            self.tag.setCurrentIndex(max(self.tag.findData(chosen), 0))
            self.tag.blockSignals(False)

    def _search(self) -> None:
        self._try(self.read)
        if self.is_shown:
            announce(self.field, self.count.text())

    def _try(self, action: Any) -> None:
        try:
            action()
        except UserError as error:
            self._days = []
            self.count.setText(f"{error} {error.hint}")
            self._turn(is_shown=True)

    def _turn(self, *, is_shown: bool) -> None:
        for part in (self.count, self.close_button):
            part.setVisible(is_shown)
        self.list.setVisible(is_shown and bool(self._days))
        is_other, self.is_shown = is_shown != self.is_shown, is_shown
        self.back_button.setVisible(self.can_go_back)
        if is_other:
            self.turned.emit()

    def _chosen(self, item: QListWidgetItem) -> None:
        self._opened = self._days[self.list.row(item)]
        self.day_wanted.emit(self._opened)

    def _marked(self) -> None:
        """WORKAROUND Qt 6.11: the accessibility interface can only mark an item, which is meant."""
        if not self.list.hasFocus():
            for item in self.list.selectedItems():
                self._chosen(item)

    def _show_filters(self, is_on: bool) -> None:
        self.filters.setVisible(is_on)
        if is_on:
            self._try(self._read_ahead)
            self.region.setFocus()

    def _connect(self) -> None:
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda _text: self._search())
        self.field.returnPressed.connect(self._search)
        self.more_button.toggled.connect(self._show_filters)
        for choice in (self.region, self.symptom, self.tag):
            choice.currentIndexChanged.connect(lambda _index: self._search())
        self.list.itemActivated.connect(self._chosen)
        self.list.itemClicked.connect(self._chosen)
        self.list.itemSelectionChanged.connect(self._marked)
        self._context.theme.changed.connect(self._size_list)

    def _size_list(self) -> None:
        self.list.setFixedHeight(self._context.theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where there is no room for the field's words, it goes below what is beside it."""
        words = self.field.fontMetrics().horizontalAdvance(self.field.placeholderText())
        others = self._beside.sizeHint().width() + self.more_button.sizeHint().width()
        is_wide = self.width() >= others + round(1.1 * words) + 2 * GAP
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        if is_wide:
            self._line.addWidget(self._beside, 0, 0)
            self._line.addWidget(self.field, 0, 1)
            self._line.addWidget(self.more_button, 0, 2)
        else:
            self._line.addWidget(self._beside, 0, 0, 1, 3)
            self._line.addWidget(self.field, 1, 0, 1, 2)
            self._line.addWidget(self.more_button, 1, 2)

    def _lay_out(self) -> None:
        self._line = QGridLayout()
        self._line.setSpacing(GAP)
        self._line.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._line)
        self._arrange()
        column.addWidget(self.filters)
        column.addWidget(self.back_button)
        column.addWidget(self.close_button)
        column.addWidget(self.count)
        column.addWidget(self.list)
        self._size_list()
        self._turn(is_shown=False)


def _choice(name: str, choices: Sequence[tuple[object, str]]) -> QComboBox:
    made = DropDown(name)
    _fill(made, choices)
    return made


def _fill(shown: QComboBox, choices: Sequence[tuple[object, str]]) -> None:
    shown.clear()
    for data, words in choices:
        shown.addItem(words, data)
