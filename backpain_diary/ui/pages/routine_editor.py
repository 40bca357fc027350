"""Changes a routine: its name, its movements in their order with their doses, its pauses."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout

from backpain_diary.domain.movement import PAUSE_S, Routine, RoutineItem
from backpain_diary.i18n import _
from backpain_diary.presenters.routine_editor import item_of, length, refusal
from backpain_diary.ui.context import Context
from backpain_diary.ui.library import all_movements, all_routines
from backpain_diary.ui.page import READABLE
from backpain_diary.ui.pages.editor import Editor, seconds_box
from backpain_diary.ui.pages.routine_items import RoutineItems
from backpain_diary.ui.parts import button, card, label, row
from backpain_diary.ui.widgets.drop_down import DropDown
from backpain_diary.ui.widgets.entrance import Entrance
from backpain_diary.ui.widgets.tick import Tick

NAME_LENGTH = 60


class RoutineEditor(Editor):
    def __init__(self, context: Context, routine: Routine) -> None:
        super().__init__(_("Your routine"))
        self.limit_width(READABLE)
        self._context = context
        self._before = routine
        self._movements = all_movements(context)
        self.name = QLineEdit(routine.name)
        self.name.setMaxLength(NAME_LENGTH)
        self.name.setAccessibleName(_("Name of the routine"))
        self.items = RoutineItems(
            self._movements,
            routine.items,
            context.catalog.situations,
            context.care.situations(),
            context.care.hurt_marks(),
        )
        self.add_choice = DropDown(_("Movement to add"))
        for movement in self._movements.values():
            self.add_choice.addItem(movement.name, movement.id)
        self.add_button = button(_("Add"), clicked=self._add)
        self.place = seconds_box(_("Time to get into place"), routine.place_s, PAUSE_S)
        self.switch = seconds_box(_("Time to switch sides"), routine.switch_s, PAUSE_S)
        self.rest = seconds_box(_("Rest between movements"), routine.rest_s, PAUSE_S)
        self.waits = Tick(
            _("Wait until I say that I am ready"),
            _("Each movement begins with the space bar, a click or a presenter's key"),
        )
        self.waits.tick(routine.waits)
        self.length = label("", "strong")
        self._arrange()
        self._show_length()
        self.name.textChanged.connect(lambda: self.refused.clear())
        self.items.changed.connect(self._show_length)
        for box in (self.place, self.switch, self.rest):
            box.valueChanged.connect(self._show_length)
        self.waits.toggled.connect(self._show_length)
        Entrance(self).lead_to(self.name)

    def routine(self) -> Routine | None:
        """As it stands in the form; None while it has no movement."""
        items = self.items.items()
        if not items:
            return None
        return replace(
            self._before,
            name=self.name.text().strip(),
            items=items,
            place_s=self.place.value(),
            switch_s=self.switch.value(),
            rest_s=self.rest.value(),
            waits=self.waits.is_ticked,
        )

    def refusal(self) -> str:
        others = all_routines(self._context).values()
        names = [each.name for each in others if each.id != self._before.id]
        return refusal(self.name.text(), self.items.items(), names)

    def write(self) -> None:
        routine = self.routine()
        assert routine is not None, "refused before"
        self._context.library.save_routine(routine)

    def is_changed(self) -> bool:
        return self.routine() != self._before

    def _arrange(self) -> None:
        frame, inside = card()
        inside.addWidget(label(self.name.accessibleName(), "lead"))
        inside.addWidget(self.name)
        self.column.addWidget(frame)
        self.column.addWidget(label(_("Movements in their order"), "heading"))
        self.column.addWidget(
            label(
                _("Drag them, or use the buttons or Alt and the arrow keys, to change the order."),
                "muted",
            )
        )
        self.column.addWidget(self.items)
        self.column.addLayout(row(self.add_choice, self.add_button))
        frame, inside = card()
        inside.addWidget(label(_("Time between"), "heading"))
        grid = QGridLayout()
        for number, box in enumerate((self.place, self.switch, self.rest)):
            grid.addWidget(label(box.accessibleName(), "lead", wrap=False), number, 0)
            grid.addWidget(box, number, 1)
        grid.setColumnStretch(2, 1)
        inside.addLayout(grid)
        inside.addWidget(self.waits)
        self.column.addWidget(frame)
        self.column.addStretch(1)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        self.length.setContentsMargins(36, 12, 36, 0)
        outer.insertWidget(1, self.length)  # below what scrolls: always in sight

    def _add(self) -> None:
        movement = self._movements[self.add_choice.currentData()]
        self.items.add(self._usual(movement.id))

    def _usual(self, movement_id: str) -> RoutineItem:
        return item_of(self._movements[movement_id])

    def _show_length(self) -> None:
        self.refused.clear()
        self.place.setEnabled(not self.waits.is_ticked)
        routine = self.routine()
        self.length.setText(length(routine, self._movements) if routine else _("No movement yet."))
