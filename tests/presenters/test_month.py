from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.day_summary import DaySummary
from backpain_diary.domain.spell import Spell, Status
from backpain_diary.presenters.month import (
    Cell,
    MonthView,
    first_and_last,
    month_before,
    month_view,
    same_day,
)

TODAY = date(2026, 3, 20)
SPELL = Spell(status=Status.PERSISTS, since=date(2026, 3, 2), last_pain=date(2026, 3, 18))
MARKS = {
    date(2026, 3, 3): DaySummary(highest=4, entries=2, sessions=1),
    date(2026, 3, 5): DaySummary(highest=0, entries=1, is_added_later=True, has_note=True),
    date(2026, 3, 6): DaySummary(sessions=2),
    date(2026, 3, 21): DaySummary(highest=1, entries=1),
}
COUNTS = "within the days of pain that count"
DAYS = st.dates(date(2, 1, 1), date(9997, 12, 31))


def march(first_weekday: int = 0, spell: Spell = SPELL) -> MonthView:
    return month_view(date(2026, 3, 9), MARKS, spell, TODAY, first_weekday=first_weekday)


def cell(view: MonthView, day: date) -> Cell:
    return next(each for each in view.cells if each.day == day)


def test_a_month_begins_with_the_weekday_of_the_country() -> None:
    assert march().title == "March 2026"
    assert march().weekdays[0] == "Mon"
    assert march().cells[0].day == date(2026, 2, 23)
    assert march(6).weekdays == ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
    assert march(6).cells[0].day == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (
            date(2026, 3, 3),
            f"Tuesday, 3 March: worst pain 4, 2 entries, 1 session, {COUNTS}",
        ),
        (
            date(2026, 3, 5),
            f"Thursday, 5 March: worst pain 0, added later, with more noted, {COUNTS}",
        ),
        (
            date(2026, 3, 6),
            f"Friday, 6 March: 2 sessions, {COUNTS}",
        ),
        (
            date(2026, 3, 2),
            "Monday, 2 March: nothing written, the first of the days of pain that count",
        ),
        (
            date(2026, 3, 18),
            "Wednesday, 18 March: nothing written, the last of the days of pain that count",
        ),
        (TODAY, "Today, Friday, 20 March: nothing written"),
    ],
)
def test_a_day_says_what_its_picture_shows(day: date, said: str) -> None:
    assert cell(march(), day).name == said


def test_the_edges_of_the_spell_are_marked() -> None:
    shown = [
        (each.day, each.begins_spell, each.ends_spell) for each in march().cells if each.in_spell
    ]
    assert shown[0] == (date(2026, 3, 2), True, False)
    assert shown[-1] == (date(2026, 3, 18), False, True)
    assert len(shown) == 17
    assert not any(each.in_spell for each in march(spell=Spell()).cells)


def test_a_day_ahead_is_pale_unless_something_is_written_there() -> None:
    assert cell(march(), date(2026, 3, 22)).is_ahead
    assert not cell(march(), date(2026, 3, 21)).is_ahead
    assert not cell(march(), TODAY).is_ahead


def test_the_month_is_summed_up_without_its_neighbours() -> None:
    assert march().summary == "3 days written, 1 added later, 3 sessions"
    april = month_view(
        date(2026, 4, 1),
        {date(2026, 4, 30): DaySummary(highest=2, entries=1)},
        SPELL,
        TODAY,
        first_weekday=0,
    )
    assert april.summary == "1 day written"


@given(DAYS, st.integers(0, 6))
def test_every_month_is_shown_whole_in_six_weeks(month: date, first_weekday: int) -> None:
    first, last = first_and_last(month, first_weekday)
    assert (last - first).days == 41
    assert first.weekday() == first_weekday
    assert first <= month.replace(day=1)
    assert last >= month.replace(day=monthrange(month.year, month.month)[1])


@given(DAYS, st.integers(-40, 40))
def test_months_are_counted_back_and_forward(day: date, months: int) -> None:
    back = month_before(day, months)
    assert back.day == 1
    if date(3, 1, 1) < day < date(9990, 1, 1) and day.year > 5:
        assert month_before(back, -months) == day.replace(day=1)


def test_the_first_and_the_last_years_are_not_left() -> None:
    assert month_before(date(1, 2, 3), 500) == date(1, 1, 1)
    assert month_before(date(9998, 2, 3), -500) == date(9998, 12, 1)


@given(DAYS, DAYS)
def test_a_day_keeps_its_number_where_the_month_has_it(month: date, day: date) -> None:
    found = same_day(month, day)
    assert (found.year, found.month) == (month.year, month.month)
    assert found.day == day.day or (found + timedelta(days=1)).day == 1
