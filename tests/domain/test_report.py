"""What the page for the doctor counts."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from backpain_diary.domain.detail import Detail, Medicine, Sleep
from backpain_diary.domain.events import Event
from backpain_diary.domain.places import PlaceDays
from backpain_diary.domain.regions import Region
from backpain_diary.domain.report import (
    Activity,
    Material,
    Sessions,
    first_day,
    last_day,
    looked_at_from,
    report,
)
from backpain_diary.domain.report_counts import Counted, Coverage, Scores
from backpain_diary.domain.report_signs import sign_answers
from backpain_diary.domain.signs import SIGNS, CheckAnswers, Sign, SignCheck
from backpain_diary.domain.spell import spell_on
from backpain_diary.domain.trends import Verdict
from tests.domain.counting import noted
from tests.paper.diaries import LAST, ago, entry, made

EMPTY = Material(
    noted=noted((), LAST, LAST),
    nights={},
    managed={},
    held=(),
    values={},
    added_later=frozenset(),
    spell=spell_on({}, LAST),
    checks=(),
    activity="",
)
TEN = (ago(9), LAST)


@pytest.mark.parametrize(
    ("logged", "last"),
    [({}, ago(1)), ({LAST}, LAST), ({LAST, ago(-1)}, ago(-1)), ({ago(3)}, ago(1))],
)
def test_a_blank_today_does_not_count_yet(logged: set[date], last: date) -> None:
    assert last_day(dict.fromkeys(logged, 3), LAST) == last


def test_a_page_is_of_three_months_and_looks_back_eight_weeks() -> None:
    assert first_day(LAST) == ago(90)
    assert looked_at_from(ago(90), LAST) == ago(90)
    assert looked_at_from(ago(9), LAST) == ago(55)


def test_an_empty_diary_gives_no_figures() -> None:
    found = report(EMPTY, *TEN)
    assert found.coverage == Coverage(10, 0, 0)
    assert (found.now.worst, found.now.pain_days, found.now.nights) == (None, 0, 0)
    assert found.comparison.verdict is Verdict.CANNOT_TELL
    assert found.activity is None
    assert found.sessions == Sessions(0, 0, 10)
    assert (found.places, found.medicines, found.ticks, found.notes) == ((), (), (), ())


def test_coverage_says_when_the_diary_begins_and_what_was_added_later() -> None:
    values = {ago(4): 3, ago(2): 0, ago(20): 9}
    material = replace(EMPTY, values=values, added_later=frozenset({ago(2), ago(3)}))
    assert report(material, ago(9), LAST).coverage == Coverage(10, 2, 1)
    assert report(material, ago(29), LAST).coverage == Coverage(30, 3, 1, began=ago(20))


def test_days_after_the_last_one_are_not_there() -> None:
    material = replace(
        EMPTY,
        values={ago(5): 3, LAST: 9},
        nights={ago(5): True, LAST: True},
        managed={ago(5): 4, LAST: 7},
        activity="Stairs",
    )
    found = report(material, ago(9), ago(5))
    assert found.now.worst == Scores(1, 3.0, 3, 3)
    assert (found.now.disturbed, found.now.nights) == (1, 1)
    assert found.activity == Activity("Stairs", Scores(1, 4.0, 4, 4), None)


def test_a_note_of_blanks_is_none() -> None:
    assert made([entry(LAST, 3, " "), entry(LAST, 3, "in")]).notes == ((LAST, "in"),)


def test_everything_is_counted_in_days() -> None:
    several = Detail(
        places=((Region.LOW_BACK_LEFT, 4),),
        medicines=(Medicine("Tea"),),
        sleep=Sleep.NO,
        activity=2,
    )
    again = Detail(
        places=((Region.LOW_BACK_LEFT, 7), (Region.GROIN_LEFT, None)),
        medicines=(Medicine("Tea"), Medicine("Ibuprofen", "400 mg")),
        sleep=Sleep.LOT,
        activity=6,
    )
    entries = [entry(ago(1), 2, "", several), entry(ago(1), 8, "Bad", again), entry(LAST, 1)]
    found = replace(made(entries, activity="Stairs", first=ago(9)))
    assert found.places == (
        PlaceDays(Region.LOW_BACK_LEFT, 1, 7),
        PlaceDays(Region.GROIN_LEFT, 1, None),
    )
    assert found.medicines == (Counted("Tea", 1), Counted("Ibuprofen 400 mg", 1))
    assert (found.now.disturbed, found.now.nights) == (1, 1)
    assert (found.now.pain_days, found.now.severe_days) == (2, 1)
    assert found.activity == Activity("Stairs", Scores(1, 6.0, 6, 6), None)
    assert found.ticks == (
        Counted("easier_with_movement", 2),
        Counted("worse_at_night", 1),
        Counted("stiff_after_rest", 1),
    )
    assert found.medicine_days == {ago(1)}


def test_the_four_weeks_end_with_the_last_day() -> None:
    found = made([entry(ago(n), 4) for n in reversed(range(60))])
    assert (found.now.first, found.now.last) == (ago(27), LAST)
    assert (found.before.first, found.before.last) == (ago(55), ago(28))
    assert found.now.coverage.logged == found.before.coverage.logged == 28


def test_sessions_are_counted_by_the_week() -> None:
    held = [(ago(2), 45.0), (ago(2), 15.0)]
    found = report(replace(EMPTY, held=held, values={ago(40): 3}), ago(27), LAST)
    assert found.sessions == Sessions(2, 60, 28)
    assert found.sessions.a_week == 0.5
    assert found.session_days == {ago(2)}
    later = report(replace(EMPTY, held=held, values={ago(13): 3}), ago(27), LAST)
    assert later.sessions.a_week == 1  # since the diary began
    assert report(replace(EMPTY, held=held), ago(27), LAST).sessions.a_week == 2


def test_events_are_those_of_the_days() -> None:
    events = [
        Event(day=day, label="physio", created=datetime(2026, 1, 1, tzinfo=UTC))
        for day in (ago(50), ago(3))
    ]
    assert made([], events=events, first=ago(9)).events == (events[1],)


def test_the_latest_answer_about_a_sign_counts_and_an_earlier_yes_is_not_lost() -> None:
    def check(days: int, **given: bool) -> SignCheck:
        return SignCheck(ago(days), CheckAnswers({Sign[name]: is_ for name, is_ in given.items()}))

    checks = [
        check(200, CHEST=True),
        check(20, SADDLE=True, BELLY=False),
        check(5, SADDLE=False, CHEST=False, LUMP=True),
    ]
    found = sign_answers(checks, ago(90))
    assert found.there == ((Sign.LUMP, ago(5)),)
    assert found.were_there == ((Sign.SADDLE, ago(20), ago(5)),)
    assert found.not_there == ((Sign.CHEST, ago(5)), (Sign.BELLY, ago(20)))
    assert len(found.not_asked) == len(SIGNS) - 4
