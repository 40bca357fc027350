"""The moving figure on the screen: it moves with the clock, and rests when nobody looks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPaintEvent
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.catalog_poses import load_figures
from backpain_diary.domain import machine
from backpain_diary.domain.choreography import demonstration
from backpain_diary.domain.figure import solve
from backpain_diary.domain.motion import still
from backpain_diary.domain.movement import Side
from backpain_diary.domain.plan import Step, StepKind
from backpain_diary.domain.session import Session
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_view import STILL_MS, FigureView
from tests.fakes import FakeClock
from tests.ui.players import has_running_timer

FIGURES = load_figures(paths.assets_dir())
KNEE, CAT, FOUR = FIGURES["knee_to_chest"], FIGURES["cat_camel"], FIGURES["seated_piriformis"]
STEPS = (
    Step(StepKind.PLACE, 10, "knee_to_chest", Side.LEFT),
    Step(StepKind.HOLD, 20, "knee_to_chest", Side.LEFT),
    Step(StepKind.SWITCH, 8, "knee_to_chest", Side.RIGHT),
    Step(StepKind.HOLD, 20, "knee_to_chest", Side.RIGHT),
)
SIZE = QSize(600, 400)


class CountingView(FigureView):
    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, clock: FakeClock) -> Iterator[CountingView]:
    made = CountingView(theme, clock)
    qtbot.addWidget(made)
    made.resize(SIZE)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def pixels(image: QImage, colour: QColor) -> int:
    """How many have just that colour."""
    wanted = colour.rgb()
    return sum(
        image.pixel(x, y) == wanted
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


def running(index: int, spent_s: float = 0.0) -> Session:
    """The session in this step, its lead-in over."""
    session, _events = machine.resume(Session(STEPS), 0.0)
    session, _events = machine.tick(session, 3.0)
    for _step in range(index):
        session, _events = machine.skip(session, 3.0)
    session, _events = machine.tick(session, 3.0 + spent_s)
    assert (session.index, session.lead_in_left_s) == (index, 0)
    return session


def test_it_shows_nothing_before_it_is_told_to(view: CountingView, theme: Theme) -> None:
    assert not has_running_timer(view)
    assert view._shot is None
    image = view.grab().toImage()
    assert image.pixelColor(300, 200) == theme.colour("surface")


def test_it_moves_with_the_clock(qtbot: QtBot, view: CountingView, clock: FakeClock) -> None:
    clip = demonstration(KNEE)
    view.play(KNEE, clip)
    assert has_running_timer(view)
    clock.advance(2.0)
    qtbot.waitUntil(lambda: view._shot == clip.shot(2.0))
    clock.advance(0.5)
    qtbot.waitUntil(lambda: view._shot == clip.shot(2.5))


def test_it_stands_still_and_paints_nothing_on_a_pause(
    qtbot: QtBot, view: CountingView, clock: FakeClock
) -> None:
    view.play(KNEE, demonstration(KNEE), 2.0, is_running=False)
    assert not has_running_timer(view)
    qtbot.wait(100)
    before = view.paints
    assert before > 0
    clock.advance(3.0)
    qtbot.wait(300)
    assert view.paints == before
    assert view._shot == demonstration(KNEE).shot(2.0)


def test_it_paints_nothing_while_it_is_hidden(qtbot: QtBot, view: CountingView) -> None:
    view.play(KNEE, demonstration(KNEE))
    qtbot.waitUntil(lambda: view.paints > 2)
    view.hide()
    assert not has_running_timer(view)
    before = view.paints
    qtbot.wait(200)
    assert view.paints == before
    view.show()
    assert has_running_timer(view)
    qtbot.waitUntil(lambda: view.paints > before)


def test_started_while_hidden_it_waits(view: CountingView) -> None:
    view.hide()
    view.play(KNEE, demonstration(KNEE))
    assert not has_running_timer(view)


def test_at_its_end_a_clip_stays_and_a_loop_goes_on(
    qtbot: QtBot, view: CountingView, clock: FakeClock
) -> None:
    view.play(KNEE, still(KNEE.stance("hold", Side.LEFT)))
    clock.advance(6.0)
    qtbot.waitUntil(lambda: not has_running_timer(view))
    view.play(KNEE, demonstration(KNEE))
    clock.advance(100.0)
    qtbot.wait(150)
    assert has_running_timer(view)


def test_who_wants_no_motion_sees_one_pose_after_the_other(
    qtbot: QtBot, view: CountingView, clock: FakeClock
) -> None:
    view.set_still(True)
    view.play(CAT, demonstration(CAT))
    seen = []
    for _tenth in range(100):
        clock.advance(0.1)
        view.set_still(True)  # a frame, without waiting for the timer
        assert view._shot is not None
        if view._shot.body not in seen:
            seen.append(view._shot.body)
    assert seen == [solve(CAT.poses[name]) for name in ("start", "up", "sink")]
    view.set_still(False)


def test_without_motion_it_paints_when_the_pose_changes_and_not_before(
    qtbot: QtBot, view: CountingView, clock: FakeClock
) -> None:
    clip = demonstration(CAT)
    view.set_still(True)
    view.play(CAT, clip)
    qtbot.wait(100)
    before = view.paints
    qtbot.wait(3 * STILL_MS)
    assert view.paints == before
    clock.advance(clip.keys[2].at_s)
    qtbot.waitUntil(lambda: view.paints == before + 1)
    qtbot.wait(2 * STILL_MS)
    assert view.paints == before + 1


def test_it_follows_a_session(qtbot: QtBot, view: CountingView, clock: FakeClock) -> None:
    hold = KNEE.stance("hold", Side.LEFT)
    view.follow(KNEE, running(1, 4.0))
    assert has_running_timer(view)
    assert view._shot is not None
    assert view._shot.body.joints == solve(hold.pose).joints
    clock.advance(1.0)
    paused, _events = machine.pause(running(1, 4.0), 8.0)
    view.follow(KNEE, paused)
    assert not has_running_timer(view)
    view.follow(KNEE, running(3))
    assert view._shot.active_leg is Side.RIGHT
    view.follow(KNEE, running(3, 2.0))
    assert view._shot.body.breath != 0


def test_in_the_lead_in_it_waits(view: CountingView) -> None:
    session, _events = machine.pause(running(1, 4.0), 8.0)
    session, _events = machine.resume(session, 20.0)
    assert session.lead_in_left_s > 0
    view.follow(KNEE, session)
    assert not has_running_timer(view)


def test_other_colours_and_another_size_are_taken_up(
    qtbot: QtBot, view: CountingView, theme: Theme
) -> None:
    view.play(FOUR, still(FOUR.stance("hold", None)), is_running=False)
    light = view.grab().toImage()
    theme.use("dark", 100)
    dark = view.grab().toImage()
    assert pixels(light, QColor("#B04E28")) > 300
    assert pixels(dark, theme.colour("active_limb")) > 300
    assert dark.pixelColor(2, 2) == theme.colour("surface")
    view.resize(300, 200)
    qtbot.waitUntil(lambda: view.size() == QSize(300, 200))
    small = view.grab().toImage()
    assert (
        0 < pixels(small, theme.colour("active_limb")) < pixels(dark, theme.colour("active_limb"))
    )
    theme.use("light", 100)
