"""Everything there is to read about one movement, with its figure."""

from __future__ import annotations

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout

from backpain_diary.domain.choreography import demonstration
from backpain_diary.domain.movement import Movement, Side, figure_of
from backpain_diary.domain.staging import Figure
from backpain_diary.i18n import _
from backpain_diary.presenters.stretch import (
    Form,
    Section,
    dose,
    kind_in_words,
    sections,
    side_in_words,
)
from backpain_diary.ui.context import Context
from backpain_diary.ui.library import pictures
from backpain_diary.ui.parts import card, label, listed
from backpain_diary.ui.widgets.figure_view import FigureView
from backpain_diary.ui.widgets.segments import Segments

FIGURE_HEIGHT = 300
PICTURE_WIDTH = 600


def fill_with_movement(column: QVBoxLayout, context: Context, movement: Movement) -> None:
    column.addWidget(label(movement.name, "title"))
    column.addWidget(label(f"{kind_in_words(movement)} · {dose(movement)}", "muted"))
    figure = context.figures().get(figure_of(movement))
    if picture := pictures(context).get(movement.id):
        column.addWidget(_photo(picture, movement.name))
    elif figure is not None:
        _add_figure(column, context, movement, figure)
    frame, inside = card()
    inside.setSpacing(4)
    names = {name: each.name for name, each in context.catalog.situations.items()}
    for section in sections(movement, names):
        _add_section(inside, section)
    column.addWidget(frame)


def _photo(picture: bytes, name: str) -> QLabel:
    pixmap = QPixmap()
    pixmap.loadFromData(picture)
    shown = QLabel()
    shown.setPixmap(pixmap.scaledToWidth(min(PICTURE_WIDTH, pixmap.width())))
    shown.setAccessibleName(_("Your picture of {movement}").format(movement=name))
    return shown


def _add_figure(column: QVBoxLayout, context: Context, movement: Movement, figure: Figure) -> None:
    """It moves over and over; which side and which way can be chosen."""
    view = FigureView(context.theme, context.clock, ground_role="ground")
    view.setFixedHeight(FIGURE_HEIGHT)
    view.set_still(context.preferences.settings.is_still)
    sides = tuple(Side) if movement.sides else (None,)
    choice = [(side, easier) for easier in (False, True) for side in sides]

    def play(number: int) -> None:
        side, is_easier = choice[number]
        shown = figure.easier if is_easier else figure
        view.play(shown, demonstration(shown, side))

    words = [_words(side, is_easier=is_easier) for side, is_easier in choice]
    ways = Segments(words, _("What the figure shows"))
    ways.choose(0)
    ways.chosen.connect(play)
    play(0)
    column.addWidget(view)
    column.addWidget(ways)


def _words(side: Side | None, *, is_easier: bool) -> str:
    if side is None:
        return _("Easier way") if is_easier else _("Usual way")
    said = side_in_words(side)
    return _("{side}, easier").format(side=said) if is_easier else said


def _add_section(inside: QVBoxLayout, section: Section) -> None:
    if inside.count():
        inside.addSpacing(12)
    inside.addWidget(label(section.title, "strong"))
    for number, line in enumerate(section.lines, start=1):
        if section.form is Form.PLAIN:
            inside.addWidget(label(line, "lead"))
        else:
            inside.addLayout(listed(line, f"{number}." if section.form is Form.NUMBERED else "•"))
