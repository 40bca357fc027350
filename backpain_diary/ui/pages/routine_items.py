"""The movements of a routine as rows that can be changed, dragged and moved by keys."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from backpain_diary.domain.care import HurtMark
from backpain_diary.domain.movement import Movement, RoutineItem, Situation
from backpain_diary.i18n import _
from backpain_diary.presenters.care_tags import care_tags, hurt_in_words
from backpain_diary.ui.announce import announce
from backpain_diary.ui.pages.routine_row import RoutineRow
from backpain_diary.ui.parts import button, row
from backpain_diary.ui.widgets.words import Words

DRAGGED = "application/x-backpain-diary-row"


class RoutineItems(QWidget):
    changed = Signal()

    def __init__(
        self,
        movements: Mapping[str, Movement],
        items: Sequence[RoutineItem],
        situations: Mapping[str, Situation],
        ticked: Collection[str],
        marks: Mapping[str, HurtMark],
    ) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._movements = movements
        self._situations = situations
        self._ticked = ticked
        self._marks = marks
        self._removed: tuple[int, RoutineItem] | None = None
        self._pressed: tuple[RoutineRow, QPoint] | None = None
        self.rows: list[RoutineRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        column.addLayout(self._column)
        self.gone = Words("lead")
        self.put_back_button = button(_("Put it back"), "link", clicked=self.put_back)
        column.addLayout(row(self.gone, self.put_back_button))
        self.put_back_button.hide()
        for item in items:
            self._insert(len(self.rows), item)

    def items(self) -> tuple[RoutineItem, ...]:
        return tuple(each.item() for each in self.rows)

    def add(self, item: RoutineItem) -> None:
        made = self._insert(len(self.rows), item)
        made.hold.setFocus()
        self._tell(_("{movement} was added at the end."), made)

    def put_back(self) -> None:
        if self._removed is not None:
            index, item = self._removed
            self._removed = None
            self.gone.setText("")
            self.put_back_button.hide()
            self._insert(min(index, len(self.rows)), item).hold.setFocus()
            self.changed.emit()

    def put(self, moved: RoutineRow, to: int) -> None:
        """To that place, counted from 0; beyond the ends nothing happens."""
        index = self.rows.index(moved)
        if to == index or not 0 <= to < len(self.rows):
            return
        self.rows.insert(to, self.rows.pop(index))
        self._column.insertWidget(to, moved)
        self._number()
        self._tell(_("{movement} is number {n} now."), moved)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        held = next((each for each in self.rows if each.geometry().contains(at)), None)
        self._pressed = (held, at) if held is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        held, begin = self._pressed
        if (
            event.position().toPoint() - begin
        ).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            data = QMimeData()
            data.setData(DRAGGED, str(self.rows.index(held)).encode())
            drag.setMimeData(data)
            drag.setPixmap(held.grab())
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is self:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        held = self.rows[int(bytes(event.mimeData().data(DRAGGED).data()))]
        y = event.position().y()
        above = sum(each.geometry().center().y() < y for each in self.rows if each is not held)
        self.put(held, above)
        event.acceptProposedAction()

    def _insert(self, index: int, item: RoutineItem) -> RoutineRow:
        movement = self._movements[item.movement]
        tags = care_tags(movement, self._situations, self._ticked)
        notes = [f"{tag.label}: {tag.reason}" for tag in tags]
        if mark := self._marks.get(movement.id):
            notes.append(_("{hurt}. It is left out.").format(hurt=hurt_in_words(mark)))
        made = RoutineRow(movement, item, notes)
        made.changed.connect(self.changed)
        made.up_wanted.connect(lambda: self.put(made, self.rows.index(made) - 1))
        made.down_wanted.connect(lambda: self.put(made, self.rows.index(made) + 1))
        made.remove_wanted.connect(lambda: self._remove(made))
        self.rows.insert(index, made)
        self._column.insertWidget(index, made)
        self._number()
        return made

    def _remove(self, gone: RoutineRow) -> None:
        index = self.rows.index(gone)
        self._removed = index, gone.item()
        self.rows.remove(gone)
        self._column.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._number()
        self.gone.setText(_("{movement} was taken out.").format(movement=gone.movement.name))
        self.put_back_button.show()
        self.put_back_button.setFocus()
        self._tell(_("{movement} was taken out."), gone)

    def _number(self) -> None:
        for number, each in enumerate(self.rows, start=1):
            each.show_place(number, len(self.rows))

    def _tell(self, words: str, of: RoutineRow) -> None:
        place = self.rows.index(of) + 1 if of in self.rows else 0
        announce(self, words.format(movement=of.movement.name, n=place))
        self.changed.emit()
