from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from backpain_diary.domain.comparing import (
    Why,
    compare_two,
    days_needed,
    last_two,
    two_around,
)
from backpain_diary.domain.spans import Span
from backpain_diary.domain.trends import Verdict, compare, last_counted
from tests.domain.simulated import diaries

TODAY = date(2026, 11, 22)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def filled(pain: int, span: Span) -> dict[date, int]:
    return {span.first + timedelta(days=n): pain for n in range(span.days)}


EARLIER, LATER = Span(ago(99), ago(60)), Span(ago(29), ago(0))


def test_the_last_four_weeks_and_those_before() -> None:
    assert last_two(28, TODAY) == (Span(ago(55), ago(28)), Span(ago(27), TODAY))


def test_around_an_event_both_have_as_many_days() -> None:
    assert two_around(TODAY, TODAY) == (Span(ago(1), ago(1)), Span(TODAY, TODAY))
    assert two_around(ago(9), TODAY) == (Span(ago(19), ago(10)), Span(ago(9), TODAY))
    assert two_around(ago(60), TODAY) == (Span(ago(88), ago(61)), Span(ago(60), ago(33)))


@pytest.mark.parametrize(
    ("logged", "event", "needed"),
    [
        (range(200), 5, 22),  # 28 days from the event on, of which six are over
        (range(1, 200), 5, 23),  # today is one of them
        (range(30), 5, 8),  # 14 days while the diary is young
        ([*range(12), *range(20, 100)], 11, 16),
        ([*range(8, 12), *range(12, 100)], 11, 17),  # some days before today are blank
        (range(6), 5, None),  # nothing before it: waiting does not help
    ],
)
def test_how_many_more_days_an_event_needs(
    logged: Iterable[int], event: int, needed: int | None
) -> None:
    values = {ago(n): 4 for n in logged}
    assert days_needed(values, TODAY, lambda day: two_around(ago(event), day)) == needed


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [
        (6, 4, Verdict.LOWER),
        (4, 6, Verdict.HIGHER),
        (8, 6, Verdict.ABOUT_THE_SAME),
        (2, 1, Verdict.ABOUT_THE_SAME),
    ],
)
def test_two_points_and_thirty_percent(before: int, now: int, verdict: Verdict) -> None:
    values = filled(before, EARLIER) | filled(now, LATER)
    found = compare_two(values, LATER, EARLIER)
    assert (found.verdict, found.why) == (verdict, None)
    assert (found.earlier.mean, found.later.mean) == (before, now)
    assert found == compare_two(values, EARLIER, LATER)


def test_less_than_four_weeks_are_compared_in_a_young_diary_only() -> None:
    two_weeks = Span(ago(27), ago(14)), Span(ago(13), TODAY)
    for days, why in ((56, None), (57, Why.TOO_SHORT)):
        values = filled(6, Span(ago(days - 1), ago(14))) | filled(3, two_weeks[1])
        found = compare_two(values, *two_weeks)
        assert (found.why, found.shortest) == (why, 28 if why else 14)


def test_figures_come_with_the_days_they_are_of() -> None:
    values = {ago(99): 2, ago(98): 3, ago(97): 10} | filled(4, LATER)
    found = compare_two(values, EARLIER, LATER)
    assert (found.earlier.logged, found.earlier.span.days) == (3, 40)
    assert (found.earlier.mean, found.earlier.median) == (5, 3)
    assert (found.verdict, found.why) == (Verdict.CANNOT_TELL, Why.TOO_FEW_LOGGED)
    assert found.needed == (23, 18)


def test_a_period_without_any_logged_day() -> None:
    found = compare_two(filled(3, EARLIER), EARLIER, LATER)
    assert (found.later.mean, found.later.median) == (None, None)
    assert found.why is Why.TOO_FEW_LOGGED


def test_what_cannot_be_compared_says_why() -> None:
    values = filled(5, Span(ago(200), TODAY))
    short = Span(ago(12), TODAY)
    assert compare_two(values, EARLIER, short).why is Why.TOO_SHORT
    within = Span(ago(60), ago(20))
    assert compare_two(values, EARLIER, within).why is Why.IN_ONE_ANOTHER


@pytest.mark.parametrize(("days", "needed"), [(14, 10), (27, 16), (28, 16), (365, 209)])
def test_long_periods_need_more_logged_days(days: int, needed: int) -> None:
    span = Span(ago(days - 1), TODAY)
    assert compare_two({}, span, span).needed == (needed, needed)


def test_the_last_four_weeks_are_judged_as_on_the_page() -> None:
    for values in diaries(100, drop=2.2):
        last = last_counted(values, TODAY)
        found, usual = compare_two(values, *last_two(28, last)), compare(values, TODAY)
        assert (found.verdict, found.later.mean) == (usual.verdict, usual.now)
