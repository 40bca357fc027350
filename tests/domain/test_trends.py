from collections.abc import Mapping
from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.trends import (
    Verdict,
    compare,
    first_of_diary,
    moved_last_week,
    running_medians,
)

TODAY = date(2026, 11, 22)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def filled(pain: int, first: int, last: int) -> dict[date, int]:
    """The same pain on each day from `first` days ago to `last` days ago."""
    return {ago(n): pain for n in range(last, first + 1)}


diaries = st.dictionaries(st.integers(-2, 90).map(ago), st.integers(0, 10))


def test_a_median_needs_four_of_the_seven_days() -> None:
    values = {ago(6): 2, ago(4): 8, ago(2): 4, ago(0): 3}
    assert running_medians(values, ago(1), TODAY) == [None, 3.5]


def test_the_line_is_open_where_nothing_was_logged_for_long() -> None:
    values = filled(5, 20, 14) | filled(3, 6, 0)
    line = running_medians(values, ago(13), ago(3))
    assert line == [5.0, 5.0, 5.0, None, None, None, None, None, None, None, 3.0]


def test_a_median_is_not_moved_by_one_very_bad_day() -> None:
    assert running_medians(filled(2, 6, 0) | {ago(3): 10}, TODAY, TODAY) == [2.0]


def test_the_diary_begins_with_what_came_first() -> None:
    assert first_of_diary({ago(3): 4}, {ago(9): 60.0}, TODAY) == ago(9)
    assert first_of_diary({ago(3): 4}, {}, TODAY) == ago(3)
    assert first_of_diary({}, {}, TODAY) == TODAY


@given(diaries)
def test_medians_are_those_of_the_seven_days_up_to_each_day(values: Mapping[date, int]) -> None:
    line = running_medians(values, ago(40), TODAY)
    assert len(line) == 41
    for n, drawn in enumerate(line):
        week = [ago(40 - n + k) for k in range(7)]
        logged = [values[day] for day in week if day in values]
        assert drawn == (median(logged) if len(logged) >= 4 else None)


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [
        (6, 4, Verdict.LOWER),  # exactly two points, and a third
        (4, 6, Verdict.HIGHER),
        (5, 5, Verdict.ABOUT_THE_SAME),
        (8, 6, Verdict.ABOUT_THE_SAME),  # two points, but only a quarter
        (2, 1, Verdict.ABOUT_THE_SAME),  # half, but only one point
        (10, 7, Verdict.LOWER),  # exactly 30 %
        (0, 2, Verdict.HIGHER),  # from none at all
    ],
)
def test_a_change_is_two_points_and_thirty_percent(before: int, now: int, verdict: Verdict) -> None:
    found = compare(filled(before, 55, 28) | filled(now, 27, 0), TODAY)
    assert (found.verdict, found.days, found.before, found.now) == (verdict, 28, before, now)


def test_just_below_two_points_is_about_the_same() -> None:
    values = filled(6, 55, 28) | filled(4, 27, 0)
    assert compare(values | {TODAY: 5}, TODAY).verdict is Verdict.ABOUT_THE_SAME


def test_four_weeks_need_sixteen_logged_days_each() -> None:
    enough = filled(6, 90, 90) | filled(6, 55, 40) | filled(3, 27, 12)
    assert compare(enough, TODAY).verdict is Verdict.LOWER
    for missing in (ago(40), ago(12)):
        fewer = {day: pain for day, pain in enough.items() if day != missing}
        assert compare(fewer, TODAY).verdict is Verdict.CANNOT_TELL


def test_a_young_diary_compares_two_weeks_with_two() -> None:
    young = filled(7, 23, 14) | filled(3, 9, 0)
    found = compare(young, TODAY)
    assert (found.verdict, found.days) == (Verdict.LOWER, 14)
    assert compare(filled(7, 22, 14) | filled(3, 9, 0), TODAY).verdict is Verdict.CANNOT_TELL


def test_an_old_diary_does_not() -> None:
    recent = filled(7, 23, 14) | filled(3, 9, 0)
    assert compare(recent | {ago(55): 5}, TODAY).days == 14
    assert compare(recent | {ago(56): 5}, TODAY).verdict is Verdict.CANNOT_TELL


def test_days_after_today_are_not_compared() -> None:
    values = filled(6, 55, 28) | filled(4, 27, 0)
    assert compare(values | {ago(-1): 10}, TODAY) == compare(values, TODAY)


def test_an_empty_diary_needs_two_times_two_weeks_less_what_may_be_missing() -> None:
    """Ten days before, and then fourteen."""
    found = compare({}, TODAY)
    assert (found.verdict, found.days, found.days_needed) == (Verdict.CANNOT_TELL, 14, 24)
    assert (found.now, found.before) == (None, None)


@given(diaries)
def test_the_days_needed_are_enough_and_not_too_many(values: Mapping[date, int]) -> None:
    found = compare(values, TODAY)
    assert (found.verdict is Verdict.CANNOT_TELL) == (found.days_needed > 0)
    first = 0 if TODAY not in values else 1
    later = {day: pain for day, pain in values.items() if day <= TODAY}
    for n in range(found.days_needed):
        assert compare(later, ago(-max(first + n - 1, 0))).verdict is Verdict.CANNOT_TELL
        later[ago(-first - n)] = 5
    assert compare(later, max(TODAY, *later)).verdict is not Verdict.CANNOT_TELL


@given(diaries)
def test_while_today_is_blank_the_days_until_yesterday_are_judged(
    values: Mapping[date, int],
) -> None:
    """As on the page for the doctor."""
    until = {day: pain for day, pain in values.items() if day < TODAY}
    found, yesterday = compare(until, TODAY), compare(until, ago(1))
    assert (found.verdict, found.now, found.before) == (
        yesterday.verdict,
        yesterday.now,
        yesterday.before,
    )


@given(diaries, st.integers(-20_000, 20_000))
def test_only_distances_between_dates_matter(values: Mapping[date, int], by: int) -> None:
    moved = {day + timedelta(days=by): pain for day, pain in values.items()}
    assert compare(moved, TODAY + timedelta(days=by)) == compare(values, TODAY)


def test_moving_counts_the_last_seven_days() -> None:
    held_s = {ago(7): 600.0, ago(6): 60.0, ago(1): 30.5, TODAY: 0.0, ago(-1): 90.0}
    assert moved_last_week(held_s, TODAY) == (2, 90.5)
    assert moved_last_week({}, TODAY) == (0, 0)
