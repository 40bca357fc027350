"""The sentences, readings and tables of the views of Trends."""

from datetime import date, time, timedelta

import pytest

from backpain_diary.domain.detail import Sleep
from backpain_diary.domain.nights import Night
from backpain_diary.domain.pairs import Asked
from backpain_diary.domain.places import PlacesNoted
from backpain_diary.domain.regions import Region
from backpain_diary.domain.spans import Span, Unit
from backpain_diary.presenters.charts_view import Shown
from backpain_diary.presenters.moving_view import moving_view
from backpain_diary.presenters.nights_view import nights_view
from backpain_diary.presenters.pairs_view import pairs_view
from backpain_diary.presenters.places_view import more_words, places_view, switch_words
from backpain_diary.presenters.span_words import days_told, span_words
from backpain_diary.presenters.ticked_view import Kind, kind_words, ticked_view
from backpain_diary.presenters.year_view import band, year_view
from tests.presenters.records import TODAY, ago, record

FORTNIGHT = Shown(ago(13), TODAY, TODAY)
LOGGED = frozenset(ago(n) for n in range(1, 11))
LEFT, HEEL = Region.LOW_BACK_LEFT, Region.HEEL_LEFT
LATER = frozenset({ago(2), ago(200)})  # of which the latter was deleted again
# a blank today does not count yet
HEAD = "9 November to 21 November: 10 of 13 days logged, 1 added later"


def test_days_before_the_diary_began_are_left_out() -> None:
    assert days_told(record({5: 3}), FORTNIGHT).first == ago(5)
    assert days_told(record({50: 3}), FORTNIGHT) == FORTNIGHT
    assert days_told(record({}), FORTNIGHT) == FORTNIGHT


def test_spans_have_words() -> None:
    span = Span(date(2026, 3, 2), date(2026, 3, 8))
    said = [span_words(span, unit, TODAY) for unit in Unit]
    assert said == ["Mon 2 March", "2 March to 8 March", "March 2026", "2026"]


def test_a_year_says_what_was_logged() -> None:
    values = {ago(3): 0, ago(2): 2, ago(1): 8}
    spec = year_view(2026, values, LATER, ago(4), TODAY, first_weekday=6)
    assert spec.title == "The year 2026"
    assert spec.summary == (
        "18 November to 21 November 2026: 3 of 4 days logged, 1 added later."
        " Days with 0: 1, with 1 to 3: 1, 4 to 6: 0, 7 to 10: 1."
    )
    assert spec.weekdays[0] == "Sun"
    day = (TODAY - date(2026, 1, 1)).days
    assert spec.reading(day - 1) == "Saturday, 21 November: worst pain 8"
    assert spec.reading(day - 4) == "Wednesday, 18 November: nothing logged"
    assert spec.reading(0) == "Thursday, 1 January: not in the diary"
    table = spec.table()
    assert len(table.rows) == spec.year.weeks
    week = next(row for row in table.rows if "8" in row)
    assert week == ("15 November", "", "", "", "not logged", "0", "2", "8")


def test_years_without_anything_say_so() -> None:
    assert year_view(2025, {TODAY: 3}, LATER, TODAY, TODAY, first_weekday=0).summary == (
        "The diary has no days in 2025."
    )
    only_blank = year_view(2026, {}, LATER, TODAY, TODAY, first_weekday=0).summary
    assert only_blank == "22 November 2026: 0 of 1 day logged."
    assert [band(pain) for pain in (0, 1, 3, 4, 6, 7, 10)] == [0, 1, 1, 2, 2, 3, 3]


def test_places_are_shaded_by_days_or_by_their_highest() -> None:
    noted: PlacesNoted = {ago(1): [(LEFT, None), (HEEL, 6)], ago(2): [(LEFT, None)]}
    days = places_view(noted, LOGGED, FORTNIGHT, added_later=LATER, is_by_days=True)
    assert days.summary == (
        f"{HEAD}. Places were noted on 2 of the logged days. Most often: left low back, 2 days."
    )
    assert days.numbers == {LEFT: 2, HEEL: 1}
    assert days.shades[LEFT] > days.shades[HEEL]
    assert days.reading(1) == "Left heel: 1 day, highest 6"
    assert days.table().rows == (("Left low back", "2", "none given"), ("Left heel", "1", "6"))
    highest = places_view(noted, LOGGED, FORTNIGHT, added_later=LATER, is_by_days=False)
    assert highest.summary.endswith("Highest number: left heel, 1 day, highest 6.")
    assert (highest.numbers, highest.shades) == ({HEEL: 6, LEFT: None}, {HEEL: 6, LEFT: 0})
    assert days.key != highest.key and len(switch_words()) == 2
    assert more_words(3) == "and 3 more places"


def test_places_without_numbers_or_none_at_all_say_so() -> None:
    noted: PlacesNoted = {ago(1): [(LEFT, None)]}
    bare = places_view(noted, LOGGED, FORTNIGHT, added_later=LATER, is_by_days=False)
    assert bare.summary.endswith("No place was given a number of its own.")
    none = places_view({}, LOGGED, FORTNIGHT, added_later=LATER, is_by_days=True)
    assert "No place was noted" in none.summary


def asked(*numbers: tuple[int | None, int | None]) -> list[Asked]:
    return [Asked(ago(n), time(9, 5), *two) for n, two in enumerate(numbers)]


def test_pairs_are_counted_and_not_explained() -> None:
    sessions = asked((4, 3), (4, 3), (2, 2), (1, 5), (3, None), (5, 4))
    spec = pairs_view([*sessions, Asked(ago(40), time(9), 9, 1)], FORTNIGHT)
    assert spec.summary == (
        "9 November to 22 November: 6 guided sessions, 5 of them with a number before and after."
        " After it, pain was lower in 3, the same in 1, higher in 1. Pain goes up and down by"
        " itself; why it did, numbers do not say."
    )
    assert [(panel.title, panel.sessions) for panel in spec.panels] == [
        ("Lower after: 3", 3),
        ("The same: 1", 1),
        ("Higher after: 1", 1),
    ]
    assert spec.reading(1) == "4 before, 3 after: 2 sessions"
    assert len(spec.table().rows) == 5
    assert spec.table().rows[-1] == ("22 November", "09:05", "4", "3")


@pytest.mark.parametrize(
    ("sessions", "end"),
    [
        ([], "no guided sessions."),
        (asked((3, None)), "1 guided session, 0 with a number before and after."),
        (asked((3, 2)), "So few say little; each of them is drawn."),
    ],
)
def test_few_sessions_say_so(sessions: list[Asked], end: str) -> None:
    assert pairs_view(sessions, FORTNIGHT).summary.endswith(end)


def test_movement_is_told_week_by_week() -> None:
    shown = Shown(date(2026, 10, 29), TODAY + timedelta(days=1), TODAY)
    held_s = {date(2026, 10, 29): 600.0, date(2026, 11, 2): 30.0}
    spec = moving_view(held_s, {date(2026, 11, 16)}, shown, first_weekday=0)
    assert spec.summary == (
        "29 October to 23 November: 10 minutes held in guided sessions, on 2 days."
        " 5 weeks: 1 without a session, 2 with nothing written. The last one is not over yet."
    )
    assert spec.days == (1, 1, None, 0, None)
    assert spec.reading(1) == "2 November to 8 November: less than a minute on 1 day"
    assert spec.reading(2) == "9 November to 15 November: nothing written"
    assert spec.table().rows[0] == ("26 October to 1 November", "10", "1")
    assert spec.table().rows[2][1:] == ("nothing written", "nothing written")


def test_movement_of_many_years_is_told_in_longer_parts() -> None:
    months = moving_view({TODAY: 60.0}, set(), Shown(ago(900), TODAY, TODAY), first_weekday=0)
    years = moving_view({TODAY: 60.0}, set(), Shown(ago(9000), TODAY, TODAY), first_weekday=0)
    assert (months.title, years.title) == ("Movement, month by month", "Movement, year by year")
    last_week = Shown(TODAY, TODAY, TODAY)
    full = moving_view({TODAY: 60.0}, set(), last_week, first_weekday=0)
    assert full.summary.endswith("1 minute held in guided sessions, on 1 day.")


def test_ticks_stand_side_by_side_with_their_days() -> None:
    values = {ago(n): 6 if n <= 5 else 2 for n in range(1, 11)}
    ticks = {
        day: frozenset({"stress"}) if pain == 6 else frozenset() for day, pain in values.items()
    }
    spec = ticked_view(Kind.WORSE, values, ticks, FORTNIGHT, added_later=LATER)
    assert spec.summary == (
        f"{HEAD}. Detail was noted on 10 of the logged days. High-pain days here are those with 4"
        " or more: your middle score (median) in this time is 4. Days are only counted: one need"
        " not have to do with the other."
    )
    row = next(row for row in spec.rows if row.words == "Stress and tension")
    assert (row.high, row.low) == (5, 0)
    assert spec.reading(spec.rows.index(row)) == (
        "Stress and tension: 5 of 5 high-pain days, 0 of 5 low-pain days"
    )
    assert spec.table().headers == ("Ticked", "On 5 high-pain days", "On 5 low-pain days")
    for kind in (Kind.SYMPTOM, Kind.SELF_CARE):
        assert ticked_view(kind, values, ticks, FORTNIGHT, added_later=LATER).rows
    assert len(spec.table().rows) == len(spec.rows) and len(kind_words()) == 3


def test_too_few_ticks_are_not_set_side_by_side() -> None:
    values, ticks = {ago(1): 6, ago(2): 2}, {ago(1): frozenset[str]()}
    few = ticked_view(Kind.WORSE, values, ticks, FORTNIGHT, added_later=LATER)
    assert "Days with detail: 1 with 4 or more, 0 below." in few.summary
    assert few.rows == () and few.nothing
    same = ticked_view(Kind.WORSE, {ago(1): 3}, {}, FORTNIGHT, added_later=LATER)
    assert "Your worst pain was 3 on every logged day" in same.summary
    past = ticked_view(Kind.WORSE, {}, {}, Shown(ago(13), ago(1), TODAY), added_later=LATER)
    assert past.summary.endswith("0 of 13 days logged.")
    none = ticked_view(Kind.WORSE, {}, {}, FORTNIGHT, added_later=LATER)
    assert none.summary == "9 November to 21 November: 0 of 13 days logged."


def test_nights_keep_not_logged_apart_from_no() -> None:
    noted = {
        ago(1): Night(True, Sleep.LOT),
        ago(2): Night(False, Sleep.LITTLE),
        ago(3): Night(None, Sleep.NO),
    }
    spec = nights_view(noted, FORTNIGHT, first_weekday=0)
    assert spec.summary == (
        "9 November to 22 November, 14 nights. Pain was worse at night in 1, not in 1, not logged"
        " for 12. Sleep was disturbed a lot in 1, a little in 1, not in 1, not logged for 11."
    )
    assert spec.reading(12) == "Sat 21 November: worse 1, disturbed a lot 1"
    assert spec.reading(0) == "Mon 9 November: not logged"
    assert spec.table().rows[12][1:] == ("1", "1", "0", "0", "1", "0", "0", "0")
    assert "nothing noted" in nights_view({}, FORTNIGHT, first_weekday=0).summary


def test_movement_of_some_days_names_the_end_of_its_last_bar() -> None:
    shown = Shown(date(2026, 10, 12), date(2026, 10, 20), TODAY)
    held_s = {date(2026, 10, 14): 300.0, date(2026, 10, 24): 600.0}
    spec = moving_view(held_s, set(), shown, first_weekday=0)
    assert spec.summary.startswith("14 October to 25 October: 15 minutes held")
