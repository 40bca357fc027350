import json
from datetime import date, timedelta

from backpain_diary.domain.notices import Diary
from backpain_diary.domain.spell import spell_on
from backpain_diary.presenters.status import as_json, in_words, saved
from tests.domain.diaries import day, diary

LATER = frozenset({day(2), day(7), date(2020, 1, 1)})


def words(days: str, on: date) -> list[str]:
    values = diary(days)
    return in_words(Diary(values=values, spell=spell_on(values, on)), LATER, on).splitlines()


def test_a_diary_without_entries() -> None:
    assert words("", day(3)) == [
        "0 days logged up to 3 March 2026.",
        "No pain is being counted at the moment.",
    ]


def test_pain_that_has_not_lasted() -> None:
    assert words("3P", day(3)) == [
        "3 days logged up to 3 March 2026, 1 added later.",
        "The pain counted now: 3 days, since 1 March. That is not more than three weeks.",
    ]


def test_pain_that_has_lasted_is_told_as_on_today() -> None:
    [_logged, said] = words("24P", day(24))
    assert said.startswith("Your pain has lasted more than three weeks (24 days, since 1 March).")


def test_an_unclear_gap_is_told_and_the_beginning_is_not_asked() -> None:
    [_logged, said] = words("10P 7. 8P", day(25))
    assert said.startswith("You logged pain on 10 March and on 18 March.")


def test_dates_ahead_are_told() -> None:
    [logged, _counted, ahead] = words("10P", day(5))
    assert logged == "6 days logged up to 5 March 2026, 1 added later."
    assert ahead.startswith("4 days in your diary are dated later than tomorrow.")


def test_what_was_saved() -> None:
    today = day(1)
    assert saved(4, today, "08:12", today) == "Saved: pain 4 on 1 March, 08:12."
    assert saved(0, today + timedelta(days=1), "", today) == "Saved: pain 0 on 2 March."
    assert "past midnight" in saved(4, today, "00:30", today, is_new_day=True)
    assert "check your computer's date" in saved(0, today + timedelta(days=2), "", today)


def test_days_added_later_are_told_to_programs_too() -> None:
    values = diary("10P")
    overview = Diary(values=values, spell=spell_on(values, day(10)))
    said = json.loads(as_json(overview, LATER, day(10)))
    assert (said["logged_days"], said["added_later"]) == (10, 2)


def test_the_object_for_programs() -> None:
    def spell(days: str, on: date) -> object:
        values = diary(days)
        overview = Diary(values=values, spell=spell_on(values, on))
        return json.loads(as_json(overview, LATER, on))["spell"]

    assert spell("", day(1)) == {
        "status": "none",
        "since": None,
        "length_days": 0,
        "on_and_off": False,
    }
    assert spell("P 6Z P 6Z P 6Z P", day(22)) == {
        "status": "persists",
        "since": "2026-03-01",
        "length_days": 22,
        "on_and_off": True,
    }
