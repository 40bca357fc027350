from datetime import date, timedelta

import pytest

from backpain_diary.domain.movement import Routine, RoutineItem
from backpain_diary.domain.plan import plan
from backpain_diary.presenters.today_lower import GoOn, go_on, offer, week_in_words
from tests.domain.sample_movements import MOVEMENTS

ROUTINE = Routine("own", "My own", "", (RoutineItem("knee", 20, 1), RoutineItem("bridge", 5, 2)))


def week(*minutes: float) -> dict[date, float]:
    return {date(2026, 3, 1) + timedelta(days=n): 60 * each for n, each in enumerate(minutes)}


def test_the_offer_names_the_routine_and_the_movement_it_begins_with() -> None:
    shown = offer(ROUTINE, MOVEMENTS, week="")
    assert (shown.routine.id, shown.first) == ("own", "knee")


def test_what_was_left_midway_says_how_long_it_still_takes() -> None:
    left = plan(ROUTINE, MOVEMENTS)[-2:]
    assert go_on(ROUTINE, left, ()) == GoOn("own", "My own: 10 s left", ())


@pytest.mark.parametrize(
    ("minutes", "goal", "said"),
    [
        ((), 0, ""),
        ((), 5, ""),
        ((10, 10, 10, 1), 0, "Movements on 4 days of the last 7, 31 minutes"),
        ((4 / 60,), 0, "Movements on 1 day of the last 7, less than a minute"),
        ((0.9,), 0, "Movements on 1 day of the last 7, less than a minute"),
        ((1,), 0, "Movements on 1 day of the last 7, 1 minute"),
        ((10, 20), 1, "Movements on 2 days of the last 7, 30 minutes. You aim at 1 day."),
        ((10,), 5, "Movements on 1 day of the last 7, 10 minutes. You aim at 5 days."),
    ],
)
def test_the_week_in_numbers(minutes: tuple[float, ...], goal: int, said: str) -> None:
    assert week_in_words(week(*minutes), goal) == said
