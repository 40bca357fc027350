from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.presenters.axis_dates import date_ticks, short_day, weekday_and_date

LAST = date(2026, 11, 22)


def labels(days: int, apart_days: float) -> list[str]:
    first = LAST - timedelta(days=days - 1)
    return [tick.label for tick in date_ticks(first, LAST, apart_days)]


def test_days_are_counted_back_from_the_last_one() -> None:
    assert labels(14, 2.5) == ["10 Nov", "13 Nov", "16 Nov", "19 Nov", "22 Nov"]
    assert labels(28, 5) == ["1 Nov", "8 Nov", "15 Nov", "22 Nov"]


def test_months_stand_at_their_first_day_and_january_names_the_year() -> None:
    assert labels(365, 28) == [
        "Dec", "Jan 2026", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
    ]  # fmt: skip
    ticks = date_ticks(date(2026, 1, 15), LAST, 80)
    assert [(tick.at, tick.label) for tick in ticks] == [(76, "Apr"), (167, "Jul"), (259, "Oct")]


def test_many_years_are_numbers_some_years_apart() -> None:
    assert labels(3650, 300) == [str(year) for year in range(2017, 2027)]
    assert labels(3650, 400) == ["2018", "2020", "2022", "2024", "2026"]


@given(st.integers(14, 20_000), st.floats(0.1, 3_000))
def test_labels_are_never_nearer_than_asked(days: int, apart_days: float) -> None:
    first = LAST - timedelta(days=days - 1)
    ticks = date_ticks(first, LAST, apart_days)
    assert all(0 <= tick.at < days for tick in ticks)
    assert all(later.at - earlier.at >= apart_days for earlier, later in pairwise(ticks))


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_a_short_name(month: int) -> None:
    day = date(2026, month, 14)
    assert short_day(day) == f"{day:%d %b}"


def test_the_year_is_named_when_it_is_another_one() -> None:
    today = date(2026, 11, 22)
    assert weekday_and_date(date(2026, 3, 3), today) == "Tue 3 March"
    assert weekday_and_date(date(2025, 12, 31), today) == "Wed 31 December 2025"
