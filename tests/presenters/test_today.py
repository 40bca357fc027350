from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.diary import Entry
from backpain_diary.presenters.today import saved_line, shows_anchors, strip
from backpain_diary.presenters.today_words import anchors, nothing_saved, question

TODAY = date(2026, 3, 5)
near_days = st.dates(TODAY - timedelta(days=20), TODAY + timedelta(days=3))
diaries = st.dictionaries(near_days, st.integers(0, 10))


def entry(pain: int, at: time | None) -> Entry:
    created = datetime(2026, 3, 5, 21, 0, tzinfo=UTC)
    return Entry(day=TODAY, at=at, utc_offset=timedelta(0), created=created, pain=pain)


@pytest.mark.parametrize(
    ("entries", "line"),
    [
        ([], ""),
        ([(4, time(8, 12))], "Saved 08:12 – 4"),
        ([(0, time(8, 12))], "Saved 08:12 – 0"),
        ([(4, None)], "Saved 4"),
        (
            [(4, time(8, 12)), (6, time(12, 5)), (3, None)],
            "Saved 08:12 – 4 · 12:05 – 6 · 3 · worst today: 6",
        ),
    ],
)
def test_what_is_saved_today(entries: list[tuple[int, time | None]], line: str) -> None:
    assert saved_line([entry(pain, at) for pain, at in entries], TODAY) == line


def test_at_night_it_may_be_saved_for_yesterday() -> None:
    entries = [entry(4, time(21, 0)), entry(6, None)]
    line = "Saved for yesterday: 21:00 – 4 · 6 · worst that day: 6"
    assert saved_line(entries, TODAY + timedelta(days=1)) == line


def test_a_paused_diary_asks_nothing() -> None:
    assert "Nothing is chosen yet" in nothing_saved(is_paused=False)
    assert "paused" in nothing_saved(is_paused=True)


def test_a_number_that_still_needs_its_day_is_not_promised_to_be_saved_at_once() -> None:
    assert nothing_saved(is_paused=True, needs_day=True) == "Nothing is chosen yet."


def test_the_question_is_about_the_day_that_is_meant() -> None:
    assert question(is_today=True).endswith("at its worst today?")
    assert question(is_today=False).endswith("at its worst yesterday?")


@pytest.mark.parametrize(
    ("setting", "logged_days", "is_shown"),
    [
        ("at_first", 0, True),
        ("at_first", 4, True),
        ("at_first", 5, False),
        ("always", 500, True),
        ("away", 0, False),
    ],
)
def test_the_anchors_are_explained_to_who_is_new(
    setting: str, logged_days: int, is_shown: bool
) -> None:
    assert shows_anchors(setting, logged_days) is is_shown
    assert "no right number" in anchors()


def test_the_strip_in_words_leaves_blank_days_out() -> None:
    values = {date(2026, 2, 19): 9, date(2026, 2, 28): 0, TODAY: 4}
    shown = strip(values, {date(2026, 2, 19)}, TODAY)
    assert shown.coverage == "2 days logged"
    assert shown.description == (
        "Worst pain of the last 14 days. 2 days logged. 28 February: 0, 5 March: 4"
    )


def test_one_logged_day_is_not_two() -> None:
    assert strip({TODAY: 4}, set(), TODAY).coverage == "1 day logged"


def test_days_of_the_strip_that_were_added_later_are_counted() -> None:
    values = {TODAY: 4, TODAY - timedelta(days=9): 2}
    later = {TODAY - timedelta(days=9), TODAY - timedelta(days=4)}
    assert strip(values, later, TODAY).coverage == "2 days logged, 1 added later"


def test_an_empty_strip_says_so() -> None:
    empty = strip({}, set(), TODAY)
    assert empty.hint == "Each day that you log becomes a bar. Blank days are fine."
    assert empty.description == "Worst pain of the last 14 days. 0 days logged."
    assert strip({TODAY: 0}, set(), TODAY).hint == ""


@given(diaries)
def test_the_strip_shows_each_day_as_it_is_and_never_a_blank_as_0(
    values: Mapping[date, int],
) -> None:
    shown = strip(values, set(), TODAY)
    assert [TODAY - day for day in shown.days] == [timedelta(n) for n in reversed(range(14))]
    assert shown.values == tuple(values.get(day) for day in shown.days)
    assert shown.coverage.startswith(str(sum(value is not None for value in shown.values)))


def test_a_number_that_ended_a_pause_says_so() -> None:
    line = saved_line([entry(3, None)], TODAY, is_taken_up=True)
    assert line == "Saved 3. Your diary is taken up again."
