"""The figure beside the routine that Today suggests. Imports the figures: import this late."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from backpain_diary.domain.motion import Clip, Key
from backpain_diary.domain.movement import Side, figure_of
from backpain_diary.ui.context import Context
from backpain_diary.ui.library import all_movements
from backpain_diary.ui.widgets.figure_view import FigureView

SIZE = 150, 84


def picture_of(context: Context, movement_id: str) -> QWidget | None:
    """The movement's first hold, standing still; None if it has no figure."""
    movement = all_movements(context)[movement_id]
    figure = context.figures().get(figure_of(movement))
    if figure is None:
        return None
    view = FigureView(context.theme, context.clock)
    view.setFixedSize(*SIZE)
    side = Side.LEFT if movement.sides else None
    hold = Key(0.0, figure.stance(next(iter(figure.holds)), side))
    view.play(figure, Clip((hold,), 1.0), is_running=False)
    return view
