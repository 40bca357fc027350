"""The panels before and after a session, and those that interrupt it."""

from collections.abc import Callable, Mapping

from backpain_diary.clock import Clock
from backpain_diary.domain.choreography import demonstration
from backpain_diary.domain.movement import Movement, Side
from backpain_diary.domain.session import Outcome, Session
from backpain_diary.domain.staging import Figure
from backpain_diary.i18n import _
from backpain_diary.presenters import player_panels as words
from backpain_diary.ui.guided import Guided
from backpain_diary.ui.pages.player_panels import Choice, ChoicePanel, PainPanel
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_view import FigureView


def rules_panel(theme: Theme, read: Callable[[], object]) -> ChoicePanel:
    return ChoicePanel(theme, words.rules(), (_("I have read this"), read))


def before_panel(
    theme: Theme, guided: Guided, answered: Callable[[int | None], object]
) -> PainPanel:
    asked = words.before(guided.routine, guided.movements, guided.cares, guided.left_out)
    panel = PainPanel(theme, asked, _("Start without answering"))
    panel.answered.connect(answered)
    return panel


def after_panel(theme: Theme, answered: Callable[[int | None], object]) -> PainPanel:
    panel = PainPanel(theme, words.after(), _("Go on without answering"))
    panel.answered.connect(answered)
    return panel


def hurt_panel(
    theme: Theme,
    movement: Movement,
    *,
    is_easier: bool,
    go_on_without: Callable[[], object],
    easier: Callable[[], object],
    end: Callable[[], object],
    check: Callable[[], object],
    get_help: Callable[[], object],
    mistaken: Callable[[], object],
) -> ChoicePanel:
    """is_easier: the movement is being done the easier way already"""
    choices: list[Choice] = [(_("Go on without this movement"), go_on_without)]
    if movement.easier and not is_easier:
        choices.append((_("Easier way"), easier))
    choices += [
        (_("End here"), end),
        (_("Check for warning signs"), check),
        (_("When to get help"), get_help),
        (_("I pressed this by mistake"), mistaken),
    ]
    panel = ChoicePanel(theme, words.hurt(movement), *choices)
    panel.first = panel  # a press of the space bar, meant as a pause, must not begin the next one
    return panel


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
    """figure: that of the easier way"""
    panel = ChoicePanel(
        theme, words.easier(movement), (_("Go on with it"), go_on), (_("Back"), back)
    )
    if figure is not None:
        view = FigureView(theme, clock, ground_role="ground")
        view.play(figure, demonstration(figure, side))
        view.set_still(is_still)
        panel.add_picture(view)
    return panel


def leave_panel(
    theme: Theme, *, stay: Callable[[], object], leave: Callable[[], object]
) -> ChoicePanel:
    return ChoicePanel(theme, words.leave(), (_("Go on"), stay), (_("Leave"), leave))


def summary_panel(
    theme: Theme,
    session: Session,
    movements: Mapping[str, Movement],
    leave: Callable[[], object],
    check: Callable[[], object],
) -> ChoicePanel:
    choices: list[Choice] = [(_("Done"), leave)]
    if any(hold.outcome is Outcome.HURT for hold in session.holds):
        choices.append((_("Check for warning signs"), check))
    return ChoicePanel(theme, words.summary(session, movements), *choices)
