"""One movement of a routine in the editor: hold, repeats, sides, and its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from backpain_diary.domain.movement import HOLD_S, REPEATS, Movement, RoutineItem, SideChoice
from backpain_diary.i18n import _
from backpain_diary.presenters.routine_editor import side_choice_in_words
from backpain_diary.ui.pages.editor import seconds_box, times_box
from backpain_diary.ui.parts import button, label, row, wrapped_row
from backpain_diary.ui.widgets.drop_down import DropDown

CHOICES = tuple(SideChoice)


class RoutineRow(QFrame):
    changed = Signal()
    up_wanted = Signal()
    down_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, movement: Movement, item: RoutineItem, notes: Sequence[str]) -> None:
        """notes: what to know of the movement, in sentences"""
        super().__init__()
        self.setProperty("card", "plain")
        self.movement = movement
        name = movement.name
        self.title = label(name, "strong", wrap=False)
        self.hold = seconds_box(_("Hold of {name}").format(name=name), item.hold_s, HOLD_S)
        self.repeats = times_box(_("Repeats of {name}").format(name=name), item.repeats, REPEATS)
        self.sides = DropDown(_("Sides of {name}").format(name=name))
        for choice in CHOICES:
            self.sides.addItem(side_choice_in_words(choice))
        self.sides.setCurrentIndex(CHOICES.index(item.sides))
        self.up = self._mover(_("↑"), _("Move {name} up"), _("Alt and arrow up"))
        self.down = self._mover(_("↓"), _("Move {name} down"), _("Alt and arrow down"))
        self.remove = self._mover(_("Take out"), _("Take {name} out"), "")
        self.up.clicked.connect(self.up_wanted)
        self.down.clicked.connect(self.down_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        for keys, wanted in (("Alt+Up", self.up_wanted), ("Alt+Down", self.down_wanted)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.addLayout(row(self.title))
        column.addWidget(wrapped_row(*self._controls()))
        for note in notes:
            column.addWidget(label(note, "muted"))
        self.hold.valueChanged.connect(self.changed)
        self.repeats.valueChanged.connect(self.changed)
        self.sides.currentIndexChanged.connect(self.changed)

    def item(self) -> RoutineItem:
        sides = CHOICES[self.sides.currentIndex()]
        return RoutineItem(self.movement.id, self.hold.value(), self.repeats.value(), sides)

    def show_place(self, number: int, count: int) -> None:
        self.title.setText(_("{n}. {movement}").format(n=number, movement=self.movement.name))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)

    def _controls(self) -> list[QWidget]:
        sides: list[QWidget] = [self.sides] if self.movement.sides else []
        return [self.hold, self.repeats, *sides, self.up, self.down, self.remove]

    def _mover(self, words: str, name: str, keys: str) -> QPushButton:
        made = button(words, "link")
        made.setAccessibleName(name.format(name=self.movement.name))
        made.setAccessibleDescription(keys)
        return made
