"""The cards of the Stretch page: one for each routine, one for each movement."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backpain_diary.domain.choreography import demonstration
from backpain_diary.domain.motion import Clip, Key
from backpain_diary.domain.movement import Movement, Side, figure_of
from backpain_diary.domain.staging import Figure
from backpain_diary.i18n import _
from backpain_diary.presenters.care_tags import CareTag
from backpain_diary.presenters.stretch import RoutineCard, dose, kind_in_words
from backpain_diary.ui.context import Context
from backpain_diary.ui.parts import button, label, row, wrapped_row
from backpain_diary.ui.widgets.figure_view import FigureView

FIGURE_HEIGHT = 150


class CardFrame(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(24, 20, 24, 20)
        self.inside.setSpacing(8)


class RoutineFrame(CardFrame):
    start_wanted = Signal()
    edit_wanted = Signal()
    copy_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, shown: RoutineCard, notes: Sequence[str], *, is_own: bool) -> None:
        """notes: what to know of its movements; is_own: the person's, not the app's"""
        super().__init__()
        for words, role in (
            (shown.name, "heading"),
            (shown.length, "muted"),
            (shown.purpose, "lead"),
            (shown.movements, "muted"),
            (shown.advice, "lead"),
        ):
            if words:
                self.inside.addWidget(label(words, role))
        for note in notes:
            self.inside.addWidget(label(note, "strong"))
        self.inside.addStretch(1)
        start = button(_("Start"), "primary", clicked=self.start_wanted.emit)
        start.setAccessibleName(_("Start {routine}").format(routine=shown.name))
        others: list[QWidget] = []
        if is_own:
            others = [
                _named(_("Edit"), _("Edit {name}"), shown.name, self.edit_wanted.emit),
                _named(_("Duplicate"), _("Duplicate {name}"), shown.name, self.copy_wanted.emit),
                _named(_("Delete"), _("Delete {name}"), shown.name, self.delete_wanted.emit),
            ]
        else:
            others = [
                _named(
                    _("Make it your own"),
                    _("Make {name} your own"),
                    shown.name,
                    self.copy_wanted.emit,
                )
            ]
        self.inside.addWidget(wrapped_row(start, *others))


class MovementFrame(CardFrame):
    """The figure stands in the hold, and moves while the pointer or the focus is on the card."""

    open_wanted = Signal()
    take_in_wanted = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(
        self,
        context: Context,
        movement: Movement,
        tags: Sequence[CareTag],
        hurt: str,
        *,
        is_own: bool,
    ) -> None:
        """hurt: when and where it hurt; empty if it is part of the routines"""
        super().__init__()
        self._figure = context.figures().get(figure_of(movement))
        self._side = Side.LEFT if movement.sides else None
        self.view: FigureView | None = None
        if self._figure is not None:
            self.view = FigureView(context.theme, context.clock)
            self.view.setFixedHeight(FIGURE_HEIGHT)
            self.view.set_still(context.preferences.settings.is_still)
            self.inside.addWidget(self.view)
        self._stand()
        self.inside.addWidget(label(movement.name, "heading"))
        self.inside.addWidget(label(f"{kind_in_words(movement)} · {dose(movement)}", "muted"))
        self.inside.addWidget(label(movement.purpose, "lead"))
        for tag in tags:
            self.inside.addWidget(label(tag.label, "strong"))
            self.inside.addWidget(
                label(_("{situation}: {reason}").format(situation=tag.situation, reason=tag.reason))
            )
        if hurt:
            take_in = _named(
                _("Take it in again"),
                _("Take {name} in again"),
                movement.name,
                self.take_in_wanted.emit,
            )
            self.inside.addWidget(label(_("{hurt}. It is left out.").format(hurt=hurt), "strong"))
            self.inside.addLayout(row(take_in))
        self.inside.addStretch(1)
        self.more = button(_("How it goes"), clicked=self.open_wanted.emit)
        self.more.setAccessibleName(_("How {movement} goes").format(movement=movement.name))
        self.more.installEventFilter(self)
        own: list[QWidget] = []
        if is_own:
            own = [
                _named(_("Edit"), _("Edit {name}"), movement.name, self.edit_wanted.emit),
                _named(_("Delete"), _("Delete {name}"), movement.name, self.delete_wanted.emit),
            ]
        self.inside.addWidget(wrapped_row(self.more, *own))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._move()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._stand()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """The focus on the button moves the figure, as the pointer does."""
        if event.type() is QEvent.Type.FocusIn:
            self._move()
        elif event.type() is QEvent.Type.FocusOut:
            self._stand()
        return False

    def _move(self) -> None:
        if self.view is not None and self._figure is not None:
            self.view.play(self._figure, demonstration(self._figure, self._side))

    def _stand(self) -> None:
        if self.view is not None and self._figure is not None:
            self.view.play(self._figure, standing(self._figure, self._side), is_running=False)


def standing(figure: Figure, side: Side | None) -> Clip:
    """The first hold of the figure, without motion."""
    return Clip((Key(0.0, figure.stance(figure.holds[0], side)),), 1.0)


def _named(words: str, name: str, of: str, clicked: object) -> QWidget:
    assert callable(clicked)
    made = button(words, "link", clicked=clicked)
    made.setAccessibleName(name.format(name=of))
    return made
