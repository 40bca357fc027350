"""The keys of a session."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backpain_diary.domain.session import Outcome, Phase
from backpain_diary.ui.theme import Theme
from tests.ui.players import BRIDGE_HOLD, BRIDGE_PLACE, LEFT_HOLD, SWITCH, Player, open_player

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def player(qtbot: QtBot, theme: Theme) -> Player:
    return open_player(qtbot, theme)


def test_space_pauses_and_goes_on(player: Player) -> None:
    player.begin()
    player.key(Key.Key_Space)
    assert player.phase() is Phase.PAUSED
    player.key(Key.Key_Space)
    assert player.phase() is Phase.RUNNING


def test_space_still_pauses_after_a_click_on_another_button(player: Player) -> None:
    player.begin()
    QTest.mouseClick(player.page.play.skip_button, Qt.MouseButton.LeftButton)
    player.key(Key.Key_Space)
    session = player.page.runner.session
    assert (session.index, session.phase) == (LEFT_HOLD, Phase.PAUSED)


def test_space_on_a_button_reached_by_tab_presses_that_button(player: Player) -> None:
    player.begin()
    player.key(Key.Key_Tab)
    assert player.page.focusWidget() is player.page.play.skip_button
    player.key(Key.Key_Space)
    session = player.page.runner.session
    assert (session.index, session.phase) == (LEFT_HOLD, Phase.RUNNING)


def test_space_on_the_stage_pauses(player: Player) -> None:
    player.begin()
    player.page.play.stage.setFocus()
    player.key(Key.Key_Space)
    assert player.phase() is Phase.PAUSED


def test_the_arrows_go_on_and_back_wherever_the_focus_is(player: Player) -> None:
    player.begin()
    player.page.play.hurt_button.setFocus()
    player.key(Key.Key_Right)
    player.key(Key.Key_Right)
    assert player.page.runner.session.index == SWITCH
    player.key(Key.Key_Left)
    assert player.page.runner.session.index == LEFT_HOLD


def test_ctrl_and_right_skips_the_movement(player: Player) -> None:
    player.begin()
    player.key(Key.Key_Right, CTRL)
    assert player.page.runner.session.index == BRIDGE_PLACE


def test_media_keys_pause_and_go_on(player: Player) -> None:
    player.begin()
    for pressed, phase in (
        (Key.Key_MediaTogglePlayPause, Phase.PAUSED),
        (Key.Key_MediaPause, Phase.PAUSED),
        (Key.Key_MediaPlay, Phase.RUNNING),
        (Key.Key_MediaPlay, Phase.PAUSED),
        (Key.Key_MediaPause, Phase.PAUSED),
        (Key.Key_MediaTogglePlayPause, Phase.RUNNING),
    ):
        player.key(pressed)
        assert player.phase() is phase


def test_h_stops_the_hold_at_once(player: Player) -> None:
    player.go_to(LEFT_HOLD)
    player.wait(5)
    player.key(Key.Key_H)
    (hold,) = player.page.runner.session.holds
    assert (hold.held_s, hold.outcome) == (5, Outcome.HURT)
    assert player.title() == "Stop here and rest"


def test_the_session_keys_are_silent_while_something_is_asked(player: Player) -> None:
    player.go_to(LEFT_HOLD)
    player.key(Key.Key_Escape)
    before = player.page.runner.session
    for pressed in (Key.Key_Left, Key.Key_Right, Key.Key_H, Key.Key_MediaPlay):
        player.page.setFocus()
        player.key(pressed)
    assert player.page.runner.session is before


def test_a_digit_answers_the_question_before(player: Player) -> None:
    player.key(Key.Key_4)
    assert player.told == [("began", None), ("pain_before_given", 4)]
    assert player.phase() is Phase.RUNNING


def test_zero_waits_for_enter(player: Player) -> None:
    player.key(Key.Key_0)
    assert player.told == []
    player.key(Key.Key_Return)
    assert player.told == [("began", None), ("pain_before_given", 0)]


@pytest.mark.parametrize("habit", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
@pytest.mark.parametrize(
    "typed", [(Key.Key_1, Key.Key_0), (Key.Key_4,), (Key.Key_0, Key.Key_Return)]
)
def test_a_press_after_the_answer_does_not_pause(
    player: Player, typed: tuple[Qt.Key, ...], habit: Qt.Key
) -> None:
    for pressed in (*typed, habit):
        player.key(pressed)
    assert player.phase() is Phase.RUNNING
    player.key(Key.Key_Space)
    assert player.phase() is Phase.PAUSED


def test_after_another_key_space_pauses_at_once(player: Player) -> None:
    for pressed in (Key.Key_4, Key.Key_Right, Key.Key_Space):
        player.key(pressed)
    assert player.phase() is Phase.PAUSED


def test_a_whole_session_by_keyboard_alone(player: Player) -> None:
    def press(pressed: Qt.Key) -> None:
        player.key(pressed)

    press(Key.Key_6)
    for _step in range(BRIDGE_HOLD):
        press(Key.Key_Right)
    player.wait(8)
    press(Key.Key_3)
    press(Key.Key_Return)  # many do after a number
    assert "left" not in player.signals()
    press(Key.Key_Return)  # Done
    assert player.signals() == [
        "began",
        "pain_before_given",
        *["hold_recorded"] * 3,
        "ended",
        "pain_after_given",
        "left",
    ]
    assert player.told[-3:] == [("ended", True), ("pain_after_given", 3), ("left", None)]
