"""The break that "This hurts" makes in a session, and the ways on from it."""

from collections.abc import Callable
from dataclasses import dataclass

from backpain_diary.clock import Clock
from backpain_diary.domain.movement import Movement
from backpain_diary.presenters.player_panels import in_easier_way
from backpain_diary.ui.guided import Guided
from backpain_diary.ui.pages.player_breaks import easier_panel, hurt_panel
from backpain_diary.ui.pages.player_panels import Panel
from backpain_diary.ui.pages.player_sound import Moves
from backpain_diary.ui.pages.player_stage import Stage, figure_for
from backpain_diary.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Guide:
    """What a session is made of and shown by; movements: as they are done, by id"""

    theme: Theme
    clock: Clock
    guided: Guided
    movements: dict[str, Movement]
    moves: Moves
    stage: Stage


class HurtBreak:
    def __init__(
        self,
        guide: Guide,
        *,
        show: Callable[[Panel], None],
        go_on: Callable[[], None],
        get_help: Callable[[], None],
        check: Callable[[], None],
    ) -> None:
        """check: the questions about warning signs"""
        self._guide = guide
        self._runner = guide.moves.runner
        self._show = show
        self._go_on = go_on
        self._get_help = get_help
        self._check = check

    def begin(self) -> None:
        self._runner.hurt()
        if self._runner.session.is_hurting:
            self.ask()

    def ask(self) -> None:
        self._show(
            hurt_panel(
                self._guide.theme,
                self._movement(),
                is_easier=self._guide.stage.is_easier(self._movement().id),
                go_on_without=self._go_on_without,
                easier=self._show_easier,
                end=self._guide.moves.stop,
                check=self._check,
                get_help=self._get_help,
                mistaken=self._take_back,
            )
        )

    def _movement(self) -> Movement:
        return self._guide.movements[self._runner.session.step.movement]

    def _go_on_without(self) -> None:
        self._guide.moves.leave_out()
        if not self._runner.session.is_over:
            self._go_on()

    def _take_back(self) -> None:
        self._runner.not_hurt()
        self._go_on()

    def _show_easier(self) -> None:
        movement = self._movement()
        self._show(
            easier_panel(
                self._guide.theme,
                self._guide.clock,
                movement,
                figure_for(movement, self._guide.guided.figures, is_easier=True),
                self._runner.session.step.side,
                is_still=self._guide.stage.figure.is_still,
                go_on=self._go_on_easier,
                back=self.ask,
            )
        )

    def _go_on_easier(self) -> None:
        movement = self._movement()
        self._guide.movements[movement.id] = in_easier_way(movement)
        self._guide.stage.go_easier(movement.id)
        self._go_on()
