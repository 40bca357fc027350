from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold, Outcome
from backpain_diary.presenters.diary import (
    DayCard,
    Gap,
    Window,
    day_card,
    day_title,
    entry_line,
    rows,
    window,
)

TODAY = date(2026, 3, 20)
NO_OFFSET = timedelta(0)


def entry(day: date, pain: int = 4, *, late_days: int = 0, entry_id: int = 1) -> Entry:
    written = datetime.combine(day + timedelta(days=late_days), time(8, 12), UTC)
    return Entry(
        id=entry_id, day=day, at=time(8, 12), utc_offset=NO_OFFSET, created=written, pain=pain
    )


def session(day: date, held_s: float, *, completed: bool = True) -> PracticeSession:
    hold = Hold(
        movement="bridge",
        side=None,
        repeat=1,
        direction=None,
        prescribed_s=30,
        held_s=held_s,
        outcome=Outcome.DONE,
    )
    return PracticeSession(
        day=day,
        at=time(9, 0),
        utc_offset=NO_OFFSET,
        started=datetime.combine(day, time(9, 0), UTC),
        routine="short",
        routine_name="Short routine",
        planned_s=340,
        is_completed=completed,
        holds=(hold,),
    )


def march(*days: int) -> list[date]:
    return [date(2026, 3, day) for day in days]


def shown(
    entries: Sequence[Entry], sessions: Sequence[PracticeSession] = (), *, begin: date | None = None
) -> list[DayCard | Gap]:
    days = [entry.day for entry in entries] + [session.day for session in sessions]
    part = window(days, begin, 30)
    values: dict[date, int] = {}
    for each in entries:
        values[each.day] = max(each.pain, values.get(each.day, 0))
    kept = [each for each in entries if part.first <= each.day <= part.last]
    return list(rows(part, TODAY, entries=kept, sessions=sessions, values=values))


def gaps(found: Sequence[DayCard | Gap]) -> list[tuple[int, int]]:
    return [(row.first.day, row.last.day) for row in found if isinstance(row, Gap)]


def card(found: Sequence[DayCard | Gap]) -> DayCard:
    (only,) = (row for row in found if isinstance(row, DayCard))
    return only


def test_a_short_diary_is_shown_whole() -> None:
    assert window(march(3, 5, 9), None, 30) == Window(
        date(2026, 3, 3), date(2026, 3, 9), has_earlier=False, has_later=False
    )


def test_of_a_long_diary_the_newest_days_are_shown() -> None:
    part = window(march(3, 5, 9), None, 2)
    assert (part.first, part.has_earlier, part.has_later) == (date(2026, 3, 5), True, False)


def test_the_list_can_begin_with_an_earlier_day_even_a_blank_one() -> None:
    part = window(march(3, 5, 9), date(2026, 3, 7), 30)
    assert part == Window(date(2026, 3, 3), date(2026, 3, 7), has_earlier=False, has_later=True)


def test_a_beginning_before_the_diary_shows_its_first_day() -> None:
    part = window(march(3, 5), date(2020, 1, 1), 30)
    assert part == Window(date(2026, 3, 3), date(2026, 3, 3), has_earlier=False, has_later=True)


def test_a_beginning_after_the_diary_is_the_newest_day() -> None:
    assert window(march(3, 5), date(2026, 3, 8), 30).last == date(2026, 3, 5)


@given(
    days=st.sets(st.dates(date(2016, 1, 1), date(2026, 3, 20)), min_size=1, max_size=40),
    begin=st.none() | st.dates(date(2015, 1, 1), date(2027, 1, 1)),
    count=st.integers(1, 12),
)
def test_a_window_shows_so_many_days_and_knows_what_lies_beyond(
    days: set[date], begin: date | None, count: int
) -> None:
    part = window(days, begin, count)
    inside = [day for day in days if part.first <= day <= part.last]
    assert 1 <= len(inside) <= count
    assert part.has_earlier == any(day < part.first for day in days)
    assert part.has_later == any(day > part.last for day in days)


def test_the_newest_day_comes_first_and_blank_days_stand_between() -> None:
    found = shown([entry(day) for day in march(10, 11, 15, 19)])
    assert [row.day.day for row in found if isinstance(row, DayCard)] == [19, 15, 11, 10]
    assert gaps(found) == [(16, 18), (12, 14)]


def test_a_gap_offers_its_last_day() -> None:
    _newest, gap, _oldest = shown([entry(day) for day in march(15, 19)])
    assert gap == Gap(
        date(2026, 3, 16),
        date(2026, 3, 18),
        "3 days without an entry",
        "Add an entry for 18 March",
    )


def test_one_blank_day_is_one_day() -> None:
    gap = shown([entry(day) for day in march(17, 19)])[1]
    assert isinstance(gap, Gap) and gap.words == "1 day without an entry"


def test_today_is_not_called_blank_before_it_is_over() -> None:
    assert gaps(shown([entry(date(2026, 3, 18))])) == [(19, 19)]
    assert gaps(shown([entry(date(2026, 3, 19))])) == []


def test_days_that_have_not_come_are_no_gap() -> None:
    found = shown([entry(date(2026, 3, 18)), entry(date(2026, 4, 2))])
    assert gaps(found) == [(19, 19)]


def test_a_list_that_begins_with_a_blank_day_says_so() -> None:
    found = shown([entry(day) for day in march(10, 18)], begin=date(2026, 3, 12))
    assert gaps(found) == [(11, 12)]


def test_a_day_shows_its_entries_and_its_highest_value() -> None:
    day = date(2026, 3, 19)
    later = replace(entry(day, 6, entry_id=2), at=None, note="Long drive", worse_at_night=True)
    found = card(shown([entry(day, 3), later]))
    assert (found.title, found.value) == ("Yesterday – Thursday, 19 March", 6)
    assert found.value_words == "Worst pain 6 out of 10"
    assert not found.says_all
    assert [line.when for line in found.entries] == ["08:12", "no time"]
    assert [line.pain_words for line in found.entries] == ["Pain 3 out of 10", "Pain 6 out of 10"]
    assert [line.name for line in found.entries] == ["3 on 19 March, 08:12", "6 on 19 March"]
    assert found.entries[1].description == "no time. worse at night. Long drive"


def test_the_value_of_the_only_entry_is_said_once() -> None:
    assert card(shown([entry(date(2026, 3, 19))])).says_all


def test_ticks_are_said_as_they_were_answered() -> None:
    said = entry_line(replace(entry(TODAY), worse_at_night=False, easier_with_movement=True), TODAY)
    assert said.ticks == "not worse at night, easier with movement"
    assert entry_line(entry(TODAY), TODAY).ticks == ""


@pytest.mark.parametrize(("late_days", "when"), [(3, "08:12"), (4, "08:12 · added later")])
def test_an_entry_made_more_than_three_days_late_is_marked(late_days: int, when: str) -> None:
    line = entry_line(entry(date(2026, 3, 1), late_days=late_days), TODAY)
    assert line.when == when


def test_a_day_with_a_session_only_has_no_value_and_is_shown() -> None:
    found = card(shown([], [session(date(2026, 3, 19), 150)]))
    assert (found.value, found.value_words, found.entries) == (None, "", ())
    assert found.sessions == ("Session “Short routine” · 2 min held",)


def test_a_session_says_whether_it_ended_early_and_the_pain_around_it() -> None:
    left = replace(session(date(2026, 3, 19), 25, completed=False), pain_before=0, pain_after=3)
    (words,) = card(shown([], [left])).sessions
    assert words == (
        "Session “Short routine” · less than a minute held · ended early"
        " · pain before: 0 · pain after: 3"
    )


def test_a_session_says_how_often_it_hurt() -> None:
    """The marks of “This hurts”, whatever else was held."""
    calm = session(TODAY, 30)
    hold = replace(calm.holds[0], outcome=Outcome.HURT)
    said = [
        day_card(TODAY, TODAY, [], [replace(calm, holds=(*calm.holds, *[hold] * n))], None)
        for n in range(3)
    ]
    words = [shown.sessions[0].partition("held")[2] for shown in said]
    assert words == ["", " · “This hurts” said once", " · “This hurts” said 2 times"]


def test_a_date_that_lies_ahead_is_flagged_but_not_tomorrow() -> None:
    assert card(shown([entry(TODAY + timedelta(days=1))])).remark == ""
    assert "lies ahead" in card(shown([entry(TODAY + timedelta(days=2))])).remark


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (date(2026, 3, 21), "Tomorrow – Saturday, 21 March"),
        (TODAY, "Today – Friday, 20 March"),
        (date(2026, 3, 1), "Sunday, 1 March"),
        (date(2025, 12, 31), "Wednesday, 31 December 2025"),
    ],
)
def test_a_day_is_called_by_its_weekday_and_date(day: date, title: str) -> None:
    assert day_title(day, TODAY) == title
