"""Changes a movement of one's own: name, steps, hold, repeats, sides, picture."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QLineEdit

from backpain_diary.domain.movement import HOLD_S, REPEATS
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.i18n import _
from backpain_diary.presenters.movement_editor import new_movement, refusal
from backpain_diary.ui.context import Context
from backpain_diary.ui.library import all_movements
from backpain_diary.ui.page import READABLE
from backpain_diary.ui.pages.editor import Editor, seconds_box, times_box
from backpain_diary.ui.pages.movement_picture import PictureChoice
from backpain_diary.ui.pages.movement_steps import StepList
from backpain_diary.ui.parts import card, label
from backpain_diary.ui.widgets.entrance import Entrance
from backpain_diary.ui.widgets.tick import Tick

NAME_LENGTH = 60


class MovementEditor(Editor):
    def __init__(self, context: Context, own: OwnMovement | None) -> None:
        """own: None for a new one"""
        super().__init__(_("A movement of your own"))
        self.limit_width(READABLE)
        self._context = context
        self._before = own or new_movement()
        self.name = QLineEdit(self._before.name)
        self.name.setMaxLength(NAME_LENGTH)
        self.name.setAccessibleName(_("Name of the movement"))
        self.steps = StepList(self._before.steps)
        self.hold = seconds_box(_("Hold"), self._before.hold_s, HOLD_S)
        self.repeats = times_box(_("Repeats"), self._before.repeats, REPEATS)
        self.is_sided = Tick(_("Each side on its own, left and right"))
        self.is_sided.tick(self._before.is_sided)
        self.picture = PictureChoice(context, self._before.figure, self._before.picture)
        self._arrange()
        self.name.textChanged.connect(lambda: self.refused.clear())
        Entrance(self).lead_to(self.name)

    def refusal(self) -> str:
        others = all_movements(self._context).values()
        names = [each.name for each in others if each.id != self._before.id]
        return refusal(self.name.text(), self.steps.steps(), names)

    def write(self) -> None:
        self._context.library.save_movement(self._movement())

    def is_changed(self) -> bool:
        return (
            not self.name.text().strip()
            or not self.steps.steps()
            or self._movement() != self._before
        )

    def _movement(self) -> OwnMovement:
        return replace(
            self._before,
            name=self.name.text().strip(),
            steps=self.steps.steps(),
            hold_s=self.hold.value(),
            repeats=self.repeats.value(),
            is_sided=self.is_sided.is_ticked,
            figure=self.picture.figure,
            picture=self.picture.picture,
        )

    def _arrange(self) -> None:
        frame, inside = card()
        inside.addWidget(label(self.name.accessibleName(), "lead"))
        inside.addWidget(self.name)
        grid = QGridLayout()
        for number, box in enumerate((self.hold, self.repeats)):
            grid.addWidget(label(box.accessibleName(), "lead", wrap=False), number, 0)
            grid.addWidget(box, number, 1)
        grid.setColumnStretch(2, 1)
        inside.addLayout(grid)
        inside.addWidget(self.is_sided)
        self.column.addWidget(frame)
        self.column.addWidget(label(_("How it goes, step by step"), "heading"))
        self.column.addWidget(self.steps)
        self.column.addWidget(label(_("Picture"), "heading"))
        self.column.addWidget(self.picture)
        self.column.addStretch(1)
