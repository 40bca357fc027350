"""What a session is made of: figures, pictures, cautions, rules, waiting, what hurts."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backpain_diary import catalog, catalog_poses, paths
from backpain_diary.domain.movement import Side
from backpain_diary.domain.plan import plan
from backpain_diary.domain.session import Hurt, Phase
from backpain_diary.ui.pages.player_panels import ChoicePanel
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_view import FigureView
from tests.ui.players import (
    LEFT_HOLD,
    MOVEMENTS,
    SHORT,
    digit_height,
    has_running_timer,
    open_player,
)

ASSETS = paths.assets_dir()
CATALOG = catalog.load(ASSETS)
FIGURES = catalog_poses.load_figures(ASSETS)
ALL_EIGHT = CATALOG.routines["all_eight"]
ROOM_BETWEEN = 1


@pytest.mark.parametrize("size", [(880, 600), (1024, 700), (1600, 1000)])
@pytest.mark.parametrize("percent", [100, 150])
def test_figure_words_and_digits_have_room_in_every_window(
    qtbot: QtBot, theme: Theme, size: tuple[int, int], percent: int
) -> None:
    player = open_player(qtbot, theme, ALL_EIGHT, CATALOG.movements, figures=FIGURES)
    theme.use("light", percent)  # to open the page is to use what its settings say
    player.page.resize(*size)
    player.begin()
    runner, play = player.page.runner, player.page.play
    seen = set()
    while not runner.session.is_over:
        QTest.qWait(1)
        if runner.session.step.movement not in seen:
            seen.add(runner.session.step.movement)
            stage = play.stage
            assert stage.figure.isVisible()
            assert stage.figure.height() >= 0.35 * stage.height()
            for label in (stage.cue, stage.detail):
                assert label.heightForWidth(label.width()) <= label.height() + ROOM_BETWEEN
            assert digit_height(play.ring) >= player.page.height() / 5
        player.page.runner.skip_movement()
        assert (player.page.width(), player.page.height()) == size
    assert len(seen) == 8


def test_the_words_grow_with_the_window(qtbot: QtBot, theme: Theme) -> None:
    player = open_player(qtbot, theme, ALL_EIGHT, CATALOG.movements, figures=FIGURES)
    player.begin()
    play = player.page.play
    words = (play.stage.cue, play.stage.detail, play.next, play.stop_sign)
    heights: list[list[int]] = []
    for size in ((1024, 700), (1600, 1000)):
        player.page.resize(*size)
        QTest.qWait(1)
        heights.append([each.fontMetrics().height() for each in words])
    assert all(large > 1.3 * usual for usual, large in zip(*heights, strict=True))


def test_the_figure_moves_with_the_session_and_rests_with_it(qtbot: QtBot, theme: Theme) -> None:
    player = open_player(qtbot, theme, ALL_EIGHT, CATALOG.movements, figures=FIGURES)
    player.begin()
    figure = player.page.play.stage.figure
    assert has_running_timer(figure)
    player.page.runner.pause()
    assert not has_running_timer(figure)


def test_without_motion_the_figure_only_changes_its_pose(qtbot: QtBot, theme: Theme) -> None:
    player = open_player(qtbot, theme, ALL_EIGHT, CATALOG.movements, figures=FIGURES)
    player.page.set_still(True)
    player.begin()
    player.clock.advance(4)
    player.page.runner.tick()
    first = player.page.play.stage.figure._shot
    player.clock.advance(0.3)
    player.page.runner.tick()
    assert player.page.play.stage.figure._shot == first


def red() -> bytes:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def test_a_picture_of_ones_own_stands_where_the_figure_would(qtbot: QtBot, theme: Theme) -> None:
    player = open_player(qtbot, theme, pictures={"knee": red()})
    player.begin()
    QTest.qWait(1)
    stage = player.page.play.stage
    assert stage.photo.isVisible() and not stage.figure.isVisible()
    middle = stage.photo.grab().toImage().pixelColor(stage.photo.rect().center())
    assert middle == QColor("red")
    player.page.runner.skip_movement()
    assert not stage.photo.isVisible()


def test_without_figure_or_picture_the_words_have_the_stage(qtbot: QtBot, theme: Theme) -> None:
    player = open_player(qtbot, theme)
    player.begin()
    stage = player.page.play.stage
    assert not stage.photo.isVisible() and not stage.figure.isVisible()
    assert stage.cue.isVisible()


def test_the_rules_come_first_and_are_told_to_be_read(qtbot: QtBot, theme: Theme) -> None:
    player = open_player(qtbot, theme, must_read_rules=True)
    assert player.title() == "Before you begin"
    assert player.signals() == []
    player.press("I have read this")
    assert player.signals() == ["rules_read"]
    assert "hurt right now" in player.title()


def test_escape_on_the_rules_leaves_without_having_read_them(qtbot: QtBot, theme: Theme) -> None:
    player = open_player(qtbot, theme, must_read_rules=True)
    player.key(Qt.Key.Key_Escape)
    assert player.signals() == ["left"]


WAITING = replace(SHORT, waits=True)


@pytest.mark.parametrize("by", ["space", "page key", "stage", "button"])
def test_a_routine_that_waits_goes_on_when_the_person_is_ready(
    qtbot: QtBot, theme: Theme, by: str
) -> None:
    player = open_player(qtbot, theme, WAITING)
    player.begin()
    player.wait(60)
    play = player.page.play
    assert play.ring.text == "Ready?"
    assert play.stage.cue.text() == "Press the space bar or click when you are in place."
    assert play.go_button.accessibleName() == "I'm ready"
    if by == "space":
        player.key(Qt.Key.Key_Space)
    elif by == "page key":
        player.key(Qt.Key.Key_PageDown)
    elif by == "stage":
        QTest.mouseClick(play.stage, Qt.MouseButton.LeftButton)
    else:
        play.go_button.click()
    assert player.page.runner.session.index == LEFT_HOLD
    assert play.ring.text == "3"
    player.wait(3 + 20)
    assert "hold_recorded" in player.signals()


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Period, Qt.Key.Key_B]
)
def test_the_keys_of_a_presenter_pause_and_go_on(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    player = open_player(qtbot, theme)
    player.begin()
    player.key(key)
    assert player.phase() is Phase.PAUSED
    player.key(key)
    assert player.phase() is Phase.RUNNING


def test_the_keys_for_the_next_and_the_last_piece_move_on_and_back(
    qtbot: QtBot, theme: Theme
) -> None:
    player = open_player(qtbot, theme)
    player.begin()
    player.key(Qt.Key.Key_MediaNext)
    assert player.page.runner.session.index == LEFT_HOLD
    player.key(Qt.Key.Key_MediaPrevious)
    assert player.page.runner.session.index == 0


def test_what_hurts_is_noted_with_side_and_second(qtbot: QtBot, theme: Theme) -> None:
    player = open_player(qtbot, theme)
    player.go_to(LEFT_HOLD)
    player.wait(7)
    player.key(Qt.Key.Key_H)
    assert ("hurt_noted", Hurt("knee", Side.LEFT, None, 7)) in player.told


def test_it_can_hurt_in_a_pause_too(qtbot: QtBot, theme: Theme) -> None:
    player = open_player(qtbot, theme)
    player.go_to(LEFT_HOLD)
    player.wait(7)
    player.key(Qt.Key.Key_Space)
    player.page.play.hurt_button.click()
    assert "hurt_noted" in player.signals()


def test_without_a_hurting_movement_it_does_not_come_again(qtbot: QtBot, theme: Theme) -> None:
    twice = replace(SHORT, items=(*SHORT.items, SHORT.items[0]))
    player = open_player(qtbot, theme, twice)
    player.go_to(LEFT_HOLD)
    player.key(Qt.Key.Key_H)
    player.press("Go on without this movement")
    session = player.page.runner.session
    left = {step.movement for step in session.steps[session.index :]}
    assert left == {"bridge"}


def test_the_easier_way_is_shown_and_stays(qtbot: QtBot, theme: Theme) -> None:
    routine = CATALOG.routines["chair_break"]
    player = open_player(qtbot, theme, routine, CATALOG.movements, figures=FIGURES)
    player.go_to(LEFT_HOLD)
    usual = player.page.play.stage.figure._shot
    player.key(Qt.Key.Key_H)
    player.press("Easier way")
    panel = player.page.stack.currentWidget()
    assert isinstance(panel, ChoicePanel)
    (shown,) = panel.findChildren(FigureView)
    assert shown.isVisible()
    player.press("Go on with it")
    player.wait(3 + 10)
    assert player.page.runner.session.index == LEFT_HOLD
    assert player.page.play.stage.figure._shot != usual


def test_what_is_asked_when_it_hurts_is_seen_whole_also_in_large_text(
    qtbot: QtBot, theme: Theme
) -> None:
    player = open_player(qtbot, theme, ALL_EIGHT, CATALOG.movements, figures=FIGURES)
    theme.use("light", 150)
    player.begin()
    seen = 0
    while not player.page.runner.session.is_over:
        for pressed in ("", "Easier way"):
            player.press(pressed) if pressed else player.key(Qt.Key.Key_H)
            QTest.qWait(1)
            panel = player.page.stack.currentWidget()
            assert isinstance(panel, ChoicePanel)
            assert panel.verticalScrollBar().maximum() == 0, panel.spoken
            seen += 1
        player.press("Go on with it")
        player.page.runner.skip_movement()
    assert seen == 16
    assert player.page.size().toTuple() == (1024, 700)


def test_a_movement_without_an_easier_way_offers_none(qtbot: QtBot, theme: Theme) -> None:
    movements = {**MOVEMENTS, "knee": replace(MOVEMENTS["knee"], easier="")}
    player = open_player(qtbot, theme, SHORT, movements)
    player.go_to(LEFT_HOLD)
    player.key(Qt.Key.Key_H)
    panel = player.page.stack.currentWidget()
    assert isinstance(panel, ChoicePanel)
    assert "Easier way" not in [button.text() for button in panel.buttons]


def test_going_on_later_leaves_what_was_done(qtbot: QtBot, theme: Theme) -> None:
    steps = plan(SHORT, MOVEMENTS)[-2:]
    player = open_player(qtbot, theme, steps=steps)
    assert player.page.planned_s == sum(step.seconds for step in steps)
    player.begin()
    assert player.page.runner.session.step.movement == "bridge"


def test_a_notice_stays_until_the_next_step(qtbot: QtBot, theme: Theme) -> None:
    player = open_player(qtbot, theme)
    player.page.show_notice("Your screen may turn dark.")
    player.begin()
    assert player.page.notice.isVisible()
    player.page.runner.skip()
    assert not player.page.notice.isVisible()
