"""The panels that interrupt a session: it hurts, the easier way, leaving."""

from collections.abc import Callable

from backpain_diary.clock import Clock
from backpain_diary.domain.choreography import demonstration
from backpain_diary.domain.movement import Movement, Side
from backpain_diary.domain.staging import Figure
from backpain_diary.i18n import _
from backpain_diary.presenters import player_panels as words
from backpain_diary.ui.pages.player_panels import Choice, ChoicePanel
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_view import FigureView

FIGURE_HEIGHT = 260  # at 100 % text


def hurt_panel(
    theme: Theme,
    movement: Movement,
    *,
    go_on_without: Callable[[], object],
    easier: Callable[[], object],
    end: Callable[[], object],
    get_help: Callable[[], object],
) -> ChoicePanel:
    choices: list[Choice] = [(_("Go on without this movement"), go_on_without)]
    if movement.easier:
        choices.append((_("Easier way"), easier))
    choices += [(_("End here"), end), (_("When to get help"), get_help)]
    return ChoicePanel(theme, words.hurt(movement), *choices)


def easier_panel(
    theme: Theme,
    clock: Clock,
    movement: Movement,
    figure: Figure | None,
    side: Side | None,
    *,
    is_still: bool,
    go_on: Callable[[], object],
    back: Callable[[], object],
) -> ChoicePanel:
    """figure: that of the easier way; None for words alone"""
    panel = ChoicePanel(
        theme, words.easier(movement), (_("Go on with it"), go_on), (_("Back"), back)
    )
    if figure is not None:
        view = FigureView(theme, clock, ground_role="ground")
        view.setMinimumHeight(theme.px(FIGURE_HEIGHT))
        view.set_still(is_still)
        view.play(figure, demonstration(figure, side))
        panel.add_picture(view)
    return panel


def leave_panel(
    theme: Theme, *, stay: Callable[[], object], leave: Callable[[], object]
) -> ChoicePanel:
    return ChoicePanel(theme, words.leave(), (_("Go on"), stay), (_("Leave"), leave))
