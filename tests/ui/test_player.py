"""The session page: what it shows, and what the mouse does."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary import catalog, paths
from backpain_diary.domain.session import Hold, Outcome, Phase
from backpain_diary.ui.pages.player import PlayerPage
from backpain_diary.ui.theme import Theme
from tests.ui.players import (
    BRIDGE_PLACE,
    LEFT_HOLD,
    REST,
    SHORT,
    SWITCH,
    Player,
    digit_height,
    has_running_timer,
    open_player,
)

LEFT_BUTTON = Qt.MouseButton.LeftButton


class PaintCounter(QObject):
    """Counts how often the widget it watches is painted."""

    paints = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.paints += event.type() == QEvent.Type.Paint
        return False


def process_all(page: PlayerPage) -> None:
    """Let everything be laid out and painted that waits for it."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    assert page.isVisible()


@pytest.fixture
def player(qtbot: QtBot, theme: Theme) -> Player:
    return open_player(qtbot, theme)


def test_it_shows_the_step_in_words_and_numbers(player: Player) -> None:
    player.go_to(LEFT_HOLD)
    player.wait(8)
    play = player.page.play
    assert (play.phase.text(), play.side.text(), play.ring.text) == ("Hold", "Left side", "12")
    assert play.next.text() == "Next: switch sides"
    assert play.stop_sign.text() == "It hurts? Stop."
    assert player.page.header.name.text() == "Knee to chest"
    assert player.page.header.progress.text() == "1 min 8 s left"


def test_the_buttons_move_through_the_session(player: Player) -> None:
    player.begin()
    play = player.page.play
    play.skip_button.click()
    assert play.phase.text() == "Hold"
    player.wait(1)
    play.skip_button.click()
    assert play.phase.text() == "Switch sides"
    play.back_button.click()
    assert (play.phase.text(), play.side.text()) == ("Starting again in", "Left side")
    play.skip_movement_button.click()
    assert player.page.header.name.text() == "Bridge"


def test_pause_keeps_the_seconds_and_going_on_leads_in(player: Player) -> None:
    player.go_to(LEFT_HOLD)
    player.wait(4)
    play = player.page.play
    play.go_button.click()
    player.clock.advance(300)
    player.page.runner.tick()
    assert (play.phase.text(), play.ring.text) == ("Paused", "16")
    assert play.go_button.text() == "Go on"
    play.go_button.click()
    player.wait(1)
    assert (play.phase.text(), play.ring.text) == ("Starting again in", "2")
    assert play.go_button.text() == "Pause"
    player.wait(3)
    assert (play.phase.text(), play.ring.text) == ("Hold", "15")


def test_a_click_on_the_stage_pauses_and_a_double_click_does_not_undo_it(player: Player) -> None:
    player.begin()
    stage = player.page.play.stage
    QTest.mouseClick(stage, LEFT_BUTTON)
    assert player.phase() is Phase.PAUSED
    QTest.mouseClick(stage.cue, LEFT_BUTTON)  # the words lie on the stage
    assert player.phase() is Phase.RUNNING
    QTest.mousePress(stage, LEFT_BUTTON)
    QTest.mouseRelease(stage, LEFT_BUTTON)
    QTest.mouseDClick(stage, LEFT_BUTTON)
    assert player.phase() is Phase.PAUSED


def test_each_hold_is_told_as_soon_as_it_is_over(player: Player) -> None:
    player.go_to(LEFT_HOLD)
    player.wait(20)
    assert player.signals() == ["began", "hold_recorded"]
    hold = player.told[-1][1]
    assert isinstance(hold, Hold)
    assert (hold.movement, hold.held_s, hold.outcome) == ("knee", 20, Outcome.DONE)


def test_the_rest_between_movements_shows_what_comes(player: Player) -> None:
    player.go_to(REST)
    assert player.page.play.stage.cue.text() == "Next: Bridge"
    bars = player.page.header.bars
    assert (bars.number, bars.count, bars.accessibleName()) == (1, 2, "Movement 1 of 2")
    player.wait(10)
    assert bars.accessibleName() == "Movement 2 of 2"


def test_hiding_the_page_pauses_and_asks_for_nothing_more(player: Player) -> None:
    player.go_to(BRIDGE_PLACE)
    player.page.hide()
    assert player.phase() is Phase.PAUSED
    assert not has_running_timer(player.page.runner)


def test_help_pauses_the_session(player: Player) -> None:
    player.begin()
    player.page.header.help_button.click()
    assert player.signals()[-1] == "help_wanted"
    assert player.phase() is Phase.PAUSED


def test_nothing_is_painted_anew_while_nothing_changes(player: Player, qtbot: QtBot) -> None:
    player.begin()
    counter = PaintCounter()
    player.page.play.ring.installEventFilter(counter)
    player.wait(1)
    qtbot.waitUntil(lambda: counter.paints > 0)
    player.page.runner.pause()
    process_all(player.page)
    counter.paints = 0
    player.page.runner.tick()
    player.page.runner.pause()
    process_all(player.page)
    assert counter.paints == 0


def test_a_screen_reader_finds_names_and_keys(player: Player) -> None:
    player.go_to(SWITCH)
    play = player.page.play
    assert play.stage.accessibleName() == "Knee to chest: Switch sides. Right side. Right knee."
    assert play.ring.accessibleName() == "8 seconds left"
    assert play.hurt_button.accessibleDescription() == "H key"
    assert play.skip_movement_button.accessibleDescription() == "Ctrl and right arrow key"


def test_how_long_it_will_take_is_known_before_it_begins(player: Player) -> None:
    assert player.page.planned_s == 10 + 20 + 8 + 20 + 10 + 10 + 8
    assert player.page.header.name.text() == SHORT.name


@pytest.mark.parametrize("percent", [100, 150])
def test_digits_are_a_fifth_of_the_window_and_all_words_find_room(
    qtbot: QtBot, theme: Theme, percent: int
) -> None:
    shipped = catalog.load(paths.assets_dir())
    player = open_player(qtbot, theme, shipped.routines["all_eight"], shipped.movements)
    theme.use("light", percent)  # to open the page is to use what its settings say
    player.begin()
    page, stage = player.page, player.page.play.stage
    layout = stage.layout()
    assert layout is not None
    while not page.runner.session.is_over:
        process_all(page)
        assert layout.heightForWidth(stage.width()) <= stage.height(), stage.cue.text()
        assert digit_height(page.play.ring) >= 700 / 5
        page.runner.skip()
    assert page.size().toTuple() == (1024, 700)
