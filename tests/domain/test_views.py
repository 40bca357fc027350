"""What the views of Trends count, against counting by hand."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.detail import Sleep
from backpain_diary.domain.moving import moved_in
from backpain_diary.domain.nights import Night, all_nights, nights_in
from backpain_diary.domain.pairs import After, Asked, counted, pairs_of
from backpain_diary.domain.places import (
    PlaceDays,
    PlacesNoted,
    highest_first,
    level,
    most_days_first,
    place_days,
)
from backpain_diary.domain.regions import Region
from backpain_diary.domain.spans import Span, Unit, place_in, spans, unit_for
from backpain_diary.domain.ticked import side_by_side
from backpain_diary.domain.years import year_of, years_with

TODAY = date(2026, 11, 22)  # a Sunday
DAY = timedelta(days=1)
DAYS = st.dates(date(2025, 10, 1), date(2026, 12, 31))
LEFT, RIGHT, HEEL = Region.LOW_BACK_LEFT, Region.LOW_BACK_RIGHT, Region.HEEL_LEFT


def ago(days: int) -> date:
    return TODAY - days * DAY


@pytest.mark.parametrize(
    ("days", "unit"),
    [
        (31, Unit.DAY),
        (32, Unit.WEEK),
        (800, Unit.WEEK),
        (801, Unit.MONTH),
        (4392, Unit.MONTH),
        (4393, Unit.YEAR),
    ],
)
def test_the_longer_the_time_the_longer_its_parts(days: int, unit: Unit) -> None:
    assert unit_for(ago(days - 1), TODAY) is unit


@given(DAYS, DAYS, st.sampled_from(Unit), st.integers(0, 6))
def test_spans_are_whole_and_follow_on_one_another(
    one: date, other: date, unit: Unit, first_weekday: int
) -> None:
    first, last = min(one, other), max(one, other)
    found = spans(first, last, unit, first_weekday)
    assert found[0].first <= first <= found[0].last
    assert found[-1].first <= last <= found[-1].last
    assert all(late.first == early.last + DAY for early, late in pairwise(found))
    number = place_in(found)
    assert number(first) == 0 and number(last) == len(found) - 1
    assert number(found[0].first - DAY) is None and number(found[-1].last + DAY) is None
    if unit is Unit.WEEK:
        assert {(span.days, span.first.weekday()) for span in found} == {(7, first_weekday)}


@pytest.mark.parametrize("unit", Unit)
def test_spans_reach_to_both_ends_of_time(unit: Unit) -> None:
    assert spans(date.max - DAY, date.max, unit, 0)[-1].last == date.max
    assert spans(date.min, date.min, unit, 3)[0].first == date.min


@given(st.dictionaries(DAYS, st.floats(0, 900)), st.frozensets(DAYS), st.integers(0, 6))
def test_a_week_without_a_session_is_zero_only_where_something_is_written(
    held_s: Mapping[date, float], logged: frozenset[date], first_weekday: int
) -> None:
    for part in moved_in(held_s, logged, ago(90), TODAY, Unit.WEEK, first_weekday):
        week = [part.span.first + n * DAY for n in range(7)]
        if not any(day in held_s or day in logged for day in week):
            assert (part.seconds, part.days) == (None, None)
        else:
            assert part.seconds == pytest.approx(sum(held_s.get(day, 0) for day in week))
            assert part.days == sum(held_s.get(day, 0) > 0 for day in week)


NIGHT = st.builds(Night, st.none() | st.booleans(), st.none() | st.sampled_from(Sleep))


@given(st.dictionaries(DAYS, NIGHT), st.sampled_from(Unit))
def test_nights_that_were_not_logged_are_no_good_nights(
    noted: Mapping[date, Night], unit: Unit
) -> None:
    parts = nights_in(noted, ago(60), TODAY, unit, 0)
    whole = all_nights(parts)
    inside = [night for day, night in noted.items() if ago(60) <= day <= TODAY]
    assert whole.number == 61
    for answer in (True, False):
        assert whole.worse.get(answer, 0) == sum(night.worse is answer for night in inside)
    for sleep in Sleep:
        assert whole.sleep.get(sleep, 0) == sum(night.sleep is sleep for night in inside)
    assert whole.no_word_of_worse == 61 - sum(night.worse is not None for night in inside)
    assert whole.no_word_of_sleep == 61 - sum(night.sleep is not None for night in inside)
    assert whole.span == Span(parts[0].span.first, parts[-1].span.last)


def test_pairs_need_both_numbers_and_are_counted_by_what_came_after() -> None:
    numbers = [(4, 3), (4, 3), (2, 2), (1, 5), (None, 3), (3, None), (5, 4)]
    pairs = pairs_of([Asked(TODAY, time(9), before, after) for before, after in numbers])
    assert counted(pairs) == {
        After.LOWER: {(5, 4): 1, (4, 3): 2},
        After.SAME: {(2, 2): 1},
        After.HIGHER: {(1, 5): 1},
    }


def test_places_are_counted_once_a_day_and_not_with_a_zero() -> None:
    noted: PlacesNoted = {
        TODAY: [(LEFT, 3), (LEFT, 6), (RIGHT, None)],
        ago(1): [(LEFT, 2), (HEEL, 0)],
        ago(2): [(RIGHT, None)],
        ago(9): [(HEEL, 9)],
    }
    number, places = place_days(noted, ago(2), TODAY)
    assert number == 3
    assert set(places) == {PlaceDays(LEFT, 2, 6), PlaceDays(RIGHT, 2, None)}
    rows = (PlaceDays(RIGHT, 2, None), PlaceDays(HEEL, 1, 8), PlaceDays(LEFT, 2, 6))
    assert [row.region for row in most_days_first(rows)] == [LEFT, RIGHT, HEEL]
    assert [row.region for row in highest_first(rows)] == [HEEL, LEFT, RIGHT]
    assert [level(days, 8) for days in (1, 2, 3, 5, 8)] == [1, 1, 2, 3, 4]


def test_ticks_are_counted_on_both_sides_of_the_median() -> None:
    values = {ago(n): pain for n, pain in enumerate((2, 2, 6, 7, 3))}
    ticks = {day: frozenset({"stress"}) for day in (ago(0), ago(2), ago(4), ago(30))}
    found = side_by_side(values, {**ticks, ago(3): frozenset()}, ["stress", "weight"])
    assert (found.median, found.cut, found.high, found.low) == (3, 3, 3, 1)
    assert found.counts == {"stress": (2, 1), "weight": (0, 0)}
    assert not found.is_enough


def test_where_most_days_are_the_lowest_the_cut_is_above_them() -> None:
    values = {ago(n): pain for n, pain in enumerate((0, 0, 0, 4, 5))}
    assert side_by_side(values, {}, []).cut == 4
    same = side_by_side({TODAY: 3, ago(1): 3}, {TODAY: frozenset()}, [])
    assert (same.cut, same.high, same.low) == (None, 0, 0)


@given(st.integers(1900, 2100), st.integers(0, 6))
def test_every_day_of_a_year_has_a_place_under_its_weekday(number: int, first_weekday: int) -> None:
    start = date(number, 1, 1)
    year = year_of(number, {start: 0}, start, start + 3 * DAY, first_weekday)
    for day in range(len(year.pain)):
        column, row = year.place(day)
        assert row == ((start + day * DAY).weekday() - first_weekday) % 7
        assert 0 <= column < year.weeks
    assert year.pain[:2] == (0, None) and year.told == (0, None, None, None)


def test_years_go_from_the_first_day_to_this_year() -> None:
    assert list(years_with([date(2024, 3, 1)], TODAY)) == [2024, 2025, 2026]
    assert list(years_with([], TODAY)) == [2026]
