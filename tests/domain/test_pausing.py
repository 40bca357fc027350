"""When a pause of the diary is offered, and when it holds."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backpain_diary.domain.pausing import PauseKind, PauseMark, is_pause_due, standing_pause
from tests.domain.diaries import Case, cases, day, diary

KINDS = {"p": PauseKind.PAUSED, "r": PauseKind.RESUMED, "d": PauseKind.DECLINED}


def mark(kind: str, number: int) -> PauseMark:
    return PauseMark(day(number), KINDS[kind], datetime(2026, 3, 1, 12, tzinfo=UTC))


@st.composite
def marks(draw: st.DrawFn) -> tuple[PauseMark, ...]:
    drawn = st.builds(mark, st.sampled_from("prd"), st.integers(-3, 90))
    return tuple(draw(st.lists(drawn, max_size=4)))


def has_free_week(case: Case) -> bool:
    """Day by day: seven days in a row after the last pain, none of them a blank today or later."""
    shown = {each for each in case.values if each <= case.today + timedelta(days=1)}
    last = case.today if case.today in case.values else case.today - timedelta(days=1)
    begin = max(case.pain_days) + timedelta(days=1) if case.pain_days else min(shown, default=last)
    weeks = [
        [begin + timedelta(days=start + n) for n in range(7)]
        for start in range((last - begin).days - 5)
    ]
    return any(sum(case.values.get(each) == 0 for each in week) >= 4 for week in weeks)


@pytest.mark.parametrize(
    ("days", "today", "is_due"),
    [
        ("P 7Z", 8, True),
        ("P 6Z", 8, False),  # a blank today does not count
        ("P 6Z", 9, True),  # the day after, it has passed without pain
        ("P 4Z", 9, True),
        ("P 3Z", 30, False),  # too few zeros
        ("7Z", 7, True),  # without any pain
        ("6Z", 6, False),
        ("4Z", 4, False),  # the days before the diary began are not part of it
        ("", 8, False),
        ("P 7Z P", 9, False),
        ("P 7Z 2. P", 9, True),  # dated later than tomorrow: does not count
    ],
)
def test_it_is_due_after_a_pain_free_week(days: str, today: int, is_due: bool) -> None:
    assert is_pause_due(diary(days), day(today), ()) is is_due


@pytest.mark.parametrize(
    ("days", "today", "given", "is_due"),
    [
        ("P 9Z", 10, [("d", 8)], False),
        ("P 60Z", 61, [("d", 8)], False),
        ("P 7Z P 7Z", 16, [("d", 8)], True),  # another spell has come and gone
        ("P 7Z P 7Z", 16, [("d", 9)], True),  # put aside in the morning, pain on that evening
        ("P 7Z P 6Z", 15, [("d", 8)], False),  # it has come, and not gone
        ("P 9Z", 10, [("p", 8), ("r", 9)], False),  # paused and taken up again
        ("2P 7Z", 9, [("p", 1)], True),  # paused during the pain, which took it up
        ("P 9Z", 10, [("d", 12)], True),  # from a computer whose date was wrong
    ],
)
def test_it_is_offered_once_in_a_pain_free_time(
    days: str, today: int, given: Sequence[tuple[str, int]], is_due: bool
) -> None:
    assert is_pause_due(diary(days), day(today), [mark(*each) for each in given]) is is_due


@given(cases())
def test_a_week_is_pain_free_as_the_count_has_it(case: Case) -> None:
    assert is_pause_due(case.values, case.today, ()) is has_free_week(case)


@given(cases(), st.integers(0, 60))
def test_once_declined_it_is_not_offered_until_there_is_pain_again(case: Case, later: int) -> None:
    declined = PauseMark(case.today, PauseKind.DECLINED, datetime(2026, 3, 1, tzinfo=UTC))
    quiet = {
        each: 0 if case.pain_days and each > case.pain_days[-1] else value
        for each, value in case.values.items()
        if each <= case.today
    }
    days = [case.today + timedelta(days=n) for n in range(1, later + 1)]
    assume(quiet and not quiet.get(case.today))  # pain on that day: which came first?
    values = quiet | dict.fromkeys(days, 0)
    assert not is_pause_due(values, case.today + timedelta(days=later), [declined])
    more = [days[-1] + timedelta(days=n) for n in range(1, 9)] if days else []
    again = values | dict.fromkeys(more[:1], 3) | dict.fromkeys(more[1:], 0)
    assert not more or is_pause_due(again, more[-1], [declined])


@pytest.mark.parametrize(
    ("given", "since"),
    [
        ([], None),
        ([("p", 1)], 1),
        ([("p", 1), ("r", 2)], None),
        ([("p", 1), ("r", 2), ("p", 3)], 3),
        ([("d", 1)], None),
        ([("p", 1), ("d", 2)], 1),  # the answer of another window
        ([("p", 4)], 4),  # tomorrow, for a traveller
        ([("p", 5)], None),
        ([("p", 1), ("r", 5)], 1),
    ],
)
def test_a_pause_stands_until_it_is_ended(
    given: Sequence[tuple[str, int]], since: int | None
) -> None:
    found = standing_pause([mark(*each) for each in given], day(3))
    assert (found.day if found else None) == (day(since) if since else None)


@given(marks(), marks(), st.integers(-3, 90).map(day))
def test_what_was_chosen_last_decides(
    before: tuple[PauseMark, ...], after: tuple[PauseMark, ...], today: date
) -> None:
    counting = [each for each in after if each.day <= today + timedelta(days=1)]
    if any(each.kind is not PauseKind.DECLINED for each in counting):
        assert standing_pause((*before, *after), today) == standing_pause(after, today)
    else:
        assert standing_pause((*before, *after), today) == standing_pause(before, today)
