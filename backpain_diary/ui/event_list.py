"""The events that were noted, the newest first; or what could be noted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.presenters.events import EventLine, examples
from backpain_diary.ui.parts import button, card, clear, label, listed


class EventList(QWidget):
    edit_wanted = Signal(object)  # Event
    delete_wanted = Signal(object)  # Event

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self.empty, inside = card()
        inside.addWidget(label(_("Nothing noted yet"), "strong"))
        inside.addWidget(label(_("What others like to remember beside their pain:"), "muted"))
        for example in examples():
            inside.addLayout(listed(example))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        column.addLayout(self._lines)

    def show_lines(self, lines: Sequence[EventLine]) -> None:
        clear(self._lines)
        self.buttons = []
        for line in lines:
            self._lines.addWidget(self._line(line))
        self.empty.setVisible(not lines)

    def _line(self, line: EventLine) -> QFrame:
        edit = button(_("Edit"), "link", clicked=lambda: self.edit_wanted.emit(line.event))
        edit.setAccessibleName(_("Edit {entry}").format(entry=line.name))
        edit.setAccessibleDescription(line.remark)
        delete = button(_("Delete"), "link", clicked=lambda: self.delete_wanted.emit(line.event))
        delete.setAccessibleName(_("Delete {entry}").format(entry=line.name))
        self.buttons += [edit, delete]
        frame = QFrame()
        frame.setProperty("card", "plain")
        across = QHBoxLayout(frame)
        across.setContentsMargins(20, 8, 12, 8)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(label(line.day, "muted"))
        said.addWidget(label(line.event.label))
        if line.remark:
            said.addWidget(label(line.remark, "muted"))
        across.addLayout(said, 1)
        across.addWidget(edit)
        across.addWidget(delete)
        return frame
