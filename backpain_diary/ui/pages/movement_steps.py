"""The steps of a movement as lines that can be written, moved and taken out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from backpain_diary.domain.movement import Instruction, Part
from backpain_diary.i18n import _
from backpain_diary.presenters.movement_editor import part_in_words
from backpain_diary.ui.parts import button, row
from backpain_diary.ui.widgets.drop_down import DropDown

PARTS = tuple(Part)
LONGEST = 300


class StepLine(QWidget):
    def __init__(self, step: Instruction) -> None:
        super().__init__()
        self.part = DropDown()
        for part in PARTS:
            self.part.addItem(part_in_words(part))
        self.part.setCurrentIndex(PARTS.index(step.part))
        self.text = QLineEdit(step.text)
        self.text.setMaxLength(LONGEST)
        self.up = button(_("↑"), "link")
        self.down = button(_("↓"), "link")
        self.remove = button(_("Take out"), "link")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.part)
        line.addWidget(self.text, 1)
        for each in (self.up, self.down, self.remove):
            line.addWidget(each)

    def step(self) -> Instruction:
        return Instruction(PARTS[self.part.currentIndex()], self.text.text().strip())

    def show_place(self, number: int, count: int) -> None:
        self.part.set_name(_("Kind of step {n}").format(n=number))
        self.text.setAccessibleName(_("Step {n}").format(n=number))
        self.up.setAccessibleName(_("Move step {n} up").format(n=number))
        self.down.setAccessibleName(_("Move step {n} down").format(n=number))
        self.remove.setAccessibleName(_("Take step {n} out").format(n=number))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)


class StepList(QWidget):
    def __init__(self, steps: Sequence[Instruction]) -> None:
        super().__init__()
        self.lines: list[StepLine] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout()
        column.addLayout(self._column)
        self.add_button: QPushButton = button(_("Add a step"), clicked=self._add)
        column.addLayout(row(self.add_button))
        for step in steps:
            self._append(step)

    def steps(self) -> tuple[Instruction, ...]:
        """Without empty ones."""
        return tuple(step for line in self.lines if (step := line.step()).text)

    def _add(self) -> None:
        last = self.lines[-1].step().part if self.lines else Part.PLACE
        following = PARTS[min(PARTS.index(last) + 1, len(PARTS) - 1)]
        self._append(Instruction(following, "")).text.setFocus()

    def _append(self, step: Instruction) -> StepLine:
        made = StepLine(step)
        made.up.clicked.connect(lambda: self._shift(made, -1))
        made.down.clicked.connect(lambda: self._shift(made, 1))
        made.remove.clicked.connect(lambda: self._remove(made))
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), made)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._shift(made, by))
        self.lines.append(made)
        self._column.addWidget(made)
        self._number()
        return made

    def _shift(self, line: StepLine, by: int) -> None:
        index = self.lines.index(line)
        if 0 <= index + by < len(self.lines):
            self.lines.insert(index + by, self.lines.pop(index))
            self._column.insertWidget(index + by, line)
            self._number()

    def _remove(self, line: StepLine) -> None:
        index = self.lines.index(line)
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._number()
        rest = self.lines[min(index, len(self.lines) - 1)].text if self.lines else self.add_button
        rest.setFocus()

    def _number(self) -> None:
        for number, each in enumerate(self.lines, start=1):
            each.show_place(number, len(self.lines))
