from datetime import date, timedelta

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
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    for day in days:  # the tests run in the C locale, whose names are English
        assert day_in_words(day, day) == f"{day.day} {day:%B}"
        assert weekday_and_day(day) == f"{day:%A}, {day.day} {day:%B}"
