from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.presenters.typed_day import read_day, trouble_with, written

LAST = date(2026, 3, 20)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_what_is_shown_can_be_read_again(day: date) -> None:
    assert read_day(written(day), LAST) == day
    assert read_day(day.isoformat(), LAST) == day


@pytest.mark.parametrize(
    "typed",
    [
        "3 february 2025",
        "3 feb 2025",
        "3feb2025",
        "Feb 3, 2025",
        "Monday, 3rd of February 2025",
        "2025-02-03",
        "2025/2/3",
        "3.2.2025",
        "03. 02. 2025",
    ],
)
def test_many_ways_to_write_one_day(typed: str) -> None:
    assert read_day(typed, LAST) == date(2025, 2, 3)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("20 march", date(2026, 3, 20)),
        ("21 march", date(2025, 3, 21)),
        ("31 dec", date(2025, 12, 31)),
    ],
)
def test_without_a_year_it_is_the_newest_such_day(typed: str, day: date) -> None:
    assert read_day(typed, LAST) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("25/2/2026", date(2026, 2, 25)),
        ("2/25/2026", date(2026, 2, 25)),
        ("3/3/2026", date(2026, 3, 3)),
        ("3/4/2026", None),
        ("3-4-2026", None),
    ],
)
def test_day_and_month_are_never_guessed(typed: str, day: date | None) -> None:
    assert read_day(typed, LAST) == day


@pytest.mark.parametrize(
    "typed",
    ["", "20", "march", "3 mrach 2025", "3 ma 2025", "3 march 25", "31 feb 2025", "3 4", "1 2 3",
     "3 jan feb 2025", "3 march 2025 8", "3 march 99999999999"],
)  # fmt: skip
def test_what_is_no_day_is_not_read(typed: str) -> None:
    assert read_day(typed, LAST) is None


@given(st.text() | st.text("0123456789 ./-marchjn", max_size=20))
def test_whatever_is_typed_is_a_day_or_not(typed: str) -> None:
    day = read_day(typed, LAST)
    assert day is None or read_day(written(day), LAST) == day


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("1 march 2026", ""),
        ("soon", "Write the day like this: 20 March 2026"),
        ("21 march 2026", "Choose a day up to 20 March 2026."),
        ("28 feb 2026", "Choose a day from 1 March 2026 on."),
    ],
)
def test_what_is_in_the_way_is_said(typed: str, words: str) -> None:
    assert trouble_with(typed, LAST - timedelta(days=19), LAST) == words


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("March 2024", date(2024, 3, 1)),
        ("about march 2024", date(2024, 3, 1)),
        ("2024", date(2024, 1, 1)),
        ("5 March 2024", date(2024, 3, 5)),
        ("March", None),
        ("24", None),
        ("3 4 2026", None),
    ],
)
def test_a_guess_is_the_first_day_of_a_month_or_a_year(typed: str, day: date | None) -> None:
    assert read_day(typed, LAST, is_rough=True) == day
    assert day is None or day.day == 5 or read_day(typed, LAST) is None
