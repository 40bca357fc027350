"""Stretch: the routines to start, and the eight movements to read about."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from backpain_diary.domain.movement import Movement, Routine
from backpain_diary.i18n import _
from backpain_diary.presenters.stretch import (
    Form,
    RoutineCard,
    Section,
    dose,
    kind_in_words,
    routine_card,
    sections,
)
from backpain_diary.ui.page import READABLE, Page
from backpain_diary.ui.parts import button, card, clear, label, listed, row
from backpain_diary.ui.widgets.card_grid import CardGrid


class StretchPage(Page):
    session_wanted = Signal(str)  # a routine's id

    def __init__(
        self,
        movements: Mapping[str, Movement],
        routines: Mapping[str, Routine],
        situations: Mapping[str, str],
    ) -> None:
        super().__init__()
        self._movements = movements
        self._routines = routines
        self._situations = situations

    def refresh(self) -> None:
        self._show_all()

    def _show_all(self) -> None:
        clear(self.column)
        self.limit_width()
        self.column.addWidget(label(_("Stretch"), "title"))
        self.column.addWidget(
            label(
                _(
                    "Go only as far as is comfortable: a mild pull, not pain. If a movement hurts,"
                    " stop. Ask your provider which movements suit you."
                ),
                "lead",
            )
        )
        self.column.addWidget(label(_("Routines"), "heading"))
        cards = [routine_card(routine, self._movements) for routine in self._routines.values()]
        self.column.addWidget(CardGrid([self._routine_frame(each) for each in cards]))
        self.column.addWidget(label(_("The eight movements"), "heading"))
        frames = [self._movement_frame(movement) for movement in self._movements.values()]
        self.column.addWidget(CardGrid(frames))
        self.column.addStretch(1)

    def _routine_frame(self, shown: RoutineCard) -> QFrame:
        frame, inside = card()
        inside.addWidget(label(shown.name, "heading"))
        inside.addWidget(label(shown.length, "muted"))
        inside.addWidget(label(shown.purpose, "lead"))
        inside.addWidget(label(shown.movements, "muted"))
        if shown.advice:
            inside.addWidget(label(shown.advice, "lead"))
        inside.addStretch(1)
        start = button(_("Start"), "primary", clicked=lambda: self.session_wanted.emit(shown.id))
        start.setAccessibleName(_("Start {routine}").format(routine=shown.name))
        inside.addLayout(row(start))
        return frame

    def _movement_frame(self, movement: Movement) -> QFrame:
        frame, inside = card()
        inside.addWidget(label(movement.name, "heading"))
        inside.addWidget(label(f"{kind_in_words(movement)} · {dose(movement)}", "muted"))
        inside.addWidget(label(movement.purpose, "lead"))
        inside.addStretch(1)
        more = button(_("How it goes"), clicked=lambda: self.show_movement(movement.id))
        more.setAccessibleName(_("How {movement} goes").format(movement=movement.name))
        inside.addLayout(row(more))
        return frame

    def show_movement(self, movement_id: str) -> None:
        """Everything about one movement, in place of the overview."""
        movement = self._movements[movement_id]
        clear(self.column)
        self.limit_width(READABLE)
        back = button(_("← All movements"), clicked=self._show_all)
        self.column.addLayout(row(back))
        self.column.addWidget(label(movement.name, "title"))
        self.column.addWidget(label(f"{kind_in_words(movement)} · {dose(movement)}", "muted"))
        frame, inside = card()
        inside.setSpacing(4)
        for section in sections(movement, self._situations):
            _add_section(inside, section)
        self.column.addWidget(frame)
        self.column.addStretch(1)
        self.scroll_area.verticalScrollBar().setValue(0)
        back.setFocus()


def _add_section(inside: QVBoxLayout, section: Section) -> None:
    if inside.count():
        inside.addSpacing(12)
    inside.addWidget(label(section.title, "strong"))
    for number, line in enumerate(section.lines, start=1):
        if section.form is Form.PLAIN:
            inside.addWidget(label(line, "lead"))
        else:
            inside.addLayout(listed(line, f"{number}." if section.form is Form.NUMBERED else "•"))
