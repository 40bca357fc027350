"""The night, in which "today" may mean the day before, and how long it is to the next turn."""

from datetime import datetime, time, timedelta

NIGHT_ENDS = time(4)  # before it, after midnight, the app asks which day is meant
NEAR_S = 60.0
STEP = 0.9


def is_night(now: datetime) -> bool:
    return now.time() < NIGHT_ENDS


def wait_s(now: datetime) -> float:
    """How long to wait before looking at the clock again: never past midnight or the night's end.

    In ever smaller steps, about ten a day: the clock may be put forward or back meanwhile, by
    daylight saving or a journey, and a computer's coarse timer may be late by a twentieth.
    """
    day = now.date() if is_night(now) else now.date() + timedelta(days=1)
    turn = datetime.combine(day, NIGHT_ENDS if is_night(now) else time.min)
    left_s = (turn - now.replace(tzinfo=None)).total_seconds()
    return left_s if left_s <= NEAR_S else left_s * STEP
