"""Which day the settings show as the beginning of the pain that is there now."""

from backpain_diary.domain.pain_answers import Onset, told_of_now
from tests.domain.diaries import day


def test_nothing_was_told() -> None:
    assert told_of_now((), None, day(1)) is None
    assert told_of_now((Onset(day(1), None),), None, day(1)) is None


def test_the_last_of_this_spell_or_of_the_last_week() -> None:
    told = (Onset(day(1), day(-30)), Onset(day(10), day(-10)))
    assert told_of_now(told, day(-10), day(40)) == day(-10)  # the spell goes by it
    assert told_of_now(told, None, day(17)) == day(-10)  # no pain is logged yet
    assert told_of_now(told, None, day(18)) is None
    assert told_of_now(told, day(30), day(40)) is None  # another pain
