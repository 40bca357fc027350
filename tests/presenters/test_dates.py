from datetime import date

import pytest

from backpain_diary.presenters.dates import day_in_words, weekday_and_day


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 1), "1 March"),
        (date(2026, 12, 31), "31 December"),
        (date(2026, 1, 1), "1 January"),
        (date(2025, 10, 29), "29 October 2025"),
        (date(2027, 1, 1), "1 January 2027"),
    ],
)
def test_the_year_is_said_when_it_is_another_one(day: date, words: str) -> None:
    assert day_in_words(day, date(2026, 11, 22)) == words


def test_a_day_of_the_week() -> None:
    assert weekday_and_day(date(2026, 11, 22)) == "Sunday, 22 November"


def test_every_month_and_weekday_has_its_name() -> None:
    months = "January February March April May June July August September October November December"
    for number, month in enumerate(months.split(), 1):
        day = date(2026, number, 7)
        assert day_in_words(day, day) == f"7 {month}"
    weekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    for number, weekday in enumerate(weekdays.split(), 1):
        assert weekday_and_day(date(2026, 6, number)) == f"{weekday}, {number} June"
