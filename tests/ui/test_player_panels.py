"""Questions and choices around a session: before, "This hurts", leaving, after."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backpain_diary.domain.session import Hold, Outcome, Phase
from backpain_diary.ui.pages.player_panels import ChoicePanel, PainPanel
from backpain_diary.ui.theme import Theme
from tests.ui.players import (
    BRIDGE_HOLD,
    BRIDGE_PLACE,
    LEFT_HOLD,
    Player,
    has_running_timer,
    open_player,
)

ESCAPE = Qt.Key.Key_Escape


@pytest.fixture
def player(qtbot: QtBot, theme: Theme) -> Player:
    return open_player(qtbot, theme)


@pytest.fixture
def hurting(player: Player) -> Player:
    """Five seconds into the first hold it hurt."""
    player.go_to(LEFT_HOLD)
    player.wait(5)
    player.page.play.hurt_button.click()
    return player


def send_mouse(button: QPushButton, kind: QEvent.Type) -> None:
    at, left = QPointF(button.rect().center()), Qt.MouseButton.LeftButton
    pressed = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else left
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        button, QMouseEvent(kind, at, QPointF(button.mapToGlobal(at)), left, pressed, none)
    )


def texts(player: Player) -> str:
    shown = player.page.stack.currentWidget()
    assert shown is not None
    return "\n".join(label.text() for label in shown.findChildren(QLabel))


def test_one_tap_before_the_session_answers_and_starts(player: Player) -> None:
    assert player.title() == "How much does it hurt right now?"
    player.question().scale.buttons[7].click()
    assert player.told == [("began", None), ("pain_before_given", 7)]
    assert player.phase() is Phase.RUNNING


def test_the_question_before_may_be_skipped(player: Player) -> None:
    player.begin()
    assert player.told == [("began", None)]
    assert player.phase() is Phase.RUNNING


def test_the_way_out_can_be_clicked_as_well(player: Player) -> None:
    player.go_to(BRIDGE_HOLD)
    player.page.header.leave_button.click()
    assert (player.title(), has_running_timer(player.page.runner)) == ("Leave the session?", False)
    player.page.header.leave_button.click()  # back, as with the key
    assert player.page.stack.currentWidget() is player.page.play


def test_escape_before_the_start_leaves_without_a_session(player: Player) -> None:
    player.key(ESCAPE)
    assert player.told == [("left", None)]


def test_hurting_says_to_rest_and_goes_on_without_the_movement(hurting: Player) -> None:
    assert hurting.title() == "Stop here and rest"
    assert "Knee to chest will be left out" in texts(hurting)
    hurting.press("Go on without this movement")
    session = hurting.page.runner.session
    assert (session.index, session.phase) == (BRIDGE_PLACE, Phase.RUNNING)
    assert hurting.title() == ""


def test_the_space_bar_begins_nothing_when_it_hurts_and_tab_leads_on(hurting: Player) -> None:
    hurting.key(Qt.Key.Key_Space)
    assert hurting.title() == "Stop here and rest"
    hurting.key(Qt.Key.Key_Tab)
    hurting.key(Qt.Key.Key_Space)
    assert hurting.page.runner.session.index == BRIDGE_PLACE


def test_a_double_click_answers_one_panel(qtbot: QtBot, theme: Theme) -> None:
    """What the second press would have met stands at the same place by then."""
    player = open_player(qtbot, theme)
    panel = player.page.stack.currentWidget()
    assert isinstance(panel, PainPanel)
    for event in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        send_mouse(panel.skip_button, event)
    assert player.page.stack.currentWidget() is panel
    for event in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        send_mouse(panel.skip_button, event)
    assert player.page.stack.currentWidget() is player.page.play


def test_hurting_in_the_last_movement_goes_on_to_the_end(player: Player) -> None:
    player.go_to(BRIDGE_HOLD)
    player.page.play.hurt_button.click()
    player.press("Go on without this movement")
    assert player.title() == "How much does it hurt now?"
    assert player.told[-1] == ("ended", True)


def test_the_easier_way_goes_on_with_the_same_hold(hurting: Player) -> None:
    hurting.press("Easier way")
    assert "Half as high." in texts(hurting)
    hurting.press("Go on with it")
    session = hurting.page.runner.session
    assert (session.index, session.phase) == (0, Phase.RUNNING)
    assert hurting.page.play.next.text() == "Next: hold, left side"
    assert "Half as high." in hurting.page.play.stage.detail.text()


def test_the_easier_way_that_hurt_too_is_not_offered_again(hurting: Player) -> None:
    hurting.press("Easier way")
    hurting.press("Go on with it")
    hurting.page.play.hurt_button.click()
    panel = hurting.page.stack.currentWidget()
    assert isinstance(panel, ChoicePanel)
    assert "Easier way" not in [button.text() for button in panel.buttons]
    hurting.press("Go on without this movement")
    hurting.page.play.hurt_button.click()
    hurting.press("Easier way")  # of the next movement


def test_what_was_pressed_by_mistake_is_taken_back_and_the_hold_goes_on(hurting: Player) -> None:
    hurting.press("I pressed this by mistake")
    assert hurting.signals()[-1] == "hurt_taken_back"
    assert hurting.title() == ""
    session = hurting.page.runner.session
    assert (session.index, session.phase, session.spent_s) == (LEFT_HOLD, Phase.RUNNING, 5)
    hurting.wait(3 + 15)
    assert [hold.outcome for hold in hurting.page.runner.session.holds] == [Outcome.DONE]


def test_there_is_a_way_back_from_the_easier_way(hurting: Player) -> None:
    hurting.press("Easier way")
    hurting.press("Back")
    assert hurting.title() == "Stop here and rest"


def test_hurting_ends_the_session_on_request(hurting: Player) -> None:
    hurting.press("End here")
    recorded, ended = hurting.told[-2:]
    assert isinstance(recorded[1], Hold)
    assert (recorded[1].held_s, recorded[1].outcome) == (5, Outcome.HURT)
    assert ended == ("ended", False)
    assert hurting.title() == "How much does it hurt now?"


def test_hurting_shows_the_way_to_help(hurting: Player) -> None:
    hurting.press("When to get help")
    assert hurting.signals()[-1] == "help_wanted"


def test_leaving_asks_first_and_keeps_what_was_done(player: Player) -> None:
    player.go_to(LEFT_HOLD)
    player.wait(5)
    player.key(ESCAPE)
    assert (player.title(), has_running_timer(player.page.runner)) == ("Leave the session?", False)
    player.press("Leave")
    assert player.signals() == ["began", "hold_recorded", "ended", "left"]
    hold = player.told[1][1]
    assert isinstance(hold, Hold)
    assert (hold.held_s, hold.outcome) == (5, Outcome.STOPPED)


def test_not_leaving_goes_on(player: Player) -> None:
    player.go_to(LEFT_HOLD)
    player.key(ESCAPE)
    player.press("Go on")
    assert (player.title(), player.phase()) == ("", Phase.RUNNING)


def test_escape_twice_is_back_in_the_session_which_still_waits(player: Player) -> None:
    player.go_to(LEFT_HOLD)
    player.key(ESCAPE)
    player.key(ESCAPE)
    assert (player.title(), player.phase()) == ("", Phase.PAUSED)


@pytest.mark.parametrize("by_key", [True, False])
def test_not_leaving_while_it_hurts_is_back_at_the_rest(hurting: Player, by_key: bool) -> None:
    hurting.key(ESCAPE)
    assert hurting.title() == "Leave the session?"
    if by_key:
        hurting.key(ESCAPE)
    else:
        hurting.press("Go on")
    assert hurting.title() == "Stop here and rest"
    assert hurting.phase() is Phase.PAUSED


def test_after_the_end_it_asks_sums_up_and_is_done(player: Player) -> None:
    player.go_to(BRIDGE_HOLD)
    player.wait(8)
    assert player.title() == "How much does it hurt now?"
    player.question().scale.buttons[2].click()
    assert player.title() == "Well done, that is the end"
    assert "You did 1 movement: Bridge." in texts(player)
    player.press("Done")
    assert player.told[-3:] == [("ended", True), ("pain_after_given", 2), ("left", None)]


def test_the_question_after_may_be_skipped(player: Player) -> None:
    player.go_to(BRIDGE_HOLD)
    player.page.play.skip_button.click()
    player.question().skip_button.click()
    player.key(ESCAPE)
    assert player.signals()[-2:] == ["ended", "left"]


def test_the_focus_is_on_what_is_to_be_pressed_first(player: Player) -> None:
    focused = player.page.focusWidget
    assert focused() is player.question()  # and not on a number that Enter would choose
    player.begin()
    assert focused() is player.page.play.go_button
    player.page.play.hurt_button.click()
    assert focused() is player.page.stack.currentWidget()  # a pause must not begin what is next
    player.key(Qt.Key.Key_Tab)
    assert focused().text() == "Go on without this movement"  # type: ignore[attr-defined]
