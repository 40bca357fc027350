"""The decision table of the persistence rule, row by row, in four time zones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from backpain_diary.domain.spell import (
    Gap,
    GapAnswer,
    Onset,
    Spell,
    ignored_future_days,
    spell_on,
)
from tests.domain.diaries import ZONES, day, diary, letters, time_zone, until

GAP = (day(10), day(18))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What the diary held, and on which diary days the status became another one.

    versions: what stands in the diary, from the named diary day on
    """

    versions: Mapping[int, str]
    changes: Mapping[int, str] = field(default_factory=dict)
    since: int | None
    onset: Onset | None = None
    answer: GapAnswer | None = None
    on_and_off: bool = False
    days: int = 0  # to look at; 0: as many as the last version has

    def spell(self, number: int) -> Spell:
        """As of diary day `number`: later entries and answers are not there yet."""
        today = day(number)
        written = [days for since, days in self.versions.items() if since <= number]
        values = until(diary(written[-1]), today) if written else {}
        onsets = [self.onset] if self.onset and self.onset.given_on <= today else []
        answers = [self.answer] if self.answer and self.answer.after <= today else []
        return spell_on(values, today, onsets=onsets, answers=answers)

    @property
    def last(self) -> int:
        return self.days or max(len(letters(days)) for days in self.versions.values())


def row(
    days: str,
    since: int | None,
    changes: Mapping[int, str] | None = None,
    *,
    onset: Onset | None = None,
    answer: Gap | None = None,
    on_and_off: bool = False,
    last: int = 0,
) -> Row:
    return Row(
        versions={1: days},
        since=since,
        changes=changes or {},
        onset=onset,
        answer=GapAnswer(*GAP, answer) if answer else None,
        on_and_off=on_and_off,
        days=last,
    )


EVERY_SEVENTH = "P 6{0} P 6{0} P 6{0} P"
TABLE = {
    "1": row("21P", 1),
    "2": row("22P", 1, {22: "persists"}),
    "3": row("22L", 1, {22: "persists"}),
    "4": row("21P . P", 1, {23: "persists"}),
    "5": row("21P Z P", 1, {23: "persists"}),
    "6": row("21P 7Z", None),
    "6, the day before": row("21P 6Z", 1),
    "7": row("10P Z 11P", 1, {22: "persists"}),
    "9": row("10P 7Z 22P", 18, {39: "persists"}),
    "11": row("10P 7. 22P", 18, {22: "cannot-tell", 39: "persists"}),
    "11, on day 38": row("10P 7. 21P", 1, {22: "cannot-tell"}),
    "11, not sure": row("10P 7. 22P", 18, {22: "cannot-tell", 39: "persists"}, answer=Gap.UNSURE),
    "12": row("10P 7. 22P", 1, {22: "persists"}, answer=Gap.THERE),
    "13": row("10P 7. 22P", 18, {39: "persists"}, answer=Gap.GONE),
    "14": row("10P Z.Z.Z.Z 22P", 18, {39: "persists"}),
    "16": row(EVERY_SEVENTH.format("."), 1, {22: "persists"}),
    "18": row(EVERY_SEVENTH.format("Z"), 1, {22: "persists"}, on_and_off=True),
    "19": row("PZ" * 11 + "P", 1, {23: "persists"}),
    "20": row("25P 7Z", None, {22: "persists", 32: "none"}),
    "21": row("22P 3Z P", 1, {22: "persists"}),
    "22": row("25P", None, {22: "persists", 33: "last-logged", 54: "none"}, last=60),
    "22, on day 53": row("25P", 1, {22: "persists", 33: "last-logged"}, last=53),
    "25": row("P 28. P", 30),
    "26": row("30Z", None),
    "27": row("P", -29, {1: "persists"}, onset=Onset(day(1), day(-29))),
    "28": row("12P", -9, {12: "persists"}, onset=Onset(day(1), day(-9))),
    "30": Row(versions={25: "25P"}, since=1, changes={25: "persists"}),
    "31": Row(versions={1: "23P", 23: "11P 7Z 5P"}, since=19, changes={22: "persists", 23: "none"}),
    "32": Row(
        versions={1: "24P", 24: "11P 7. 6P"}, since=1, changes={22: "persists", 24: "cannot-tell"}
    ),
    "33": Row(versions={1: "10P 7Z 11P", 28: "10P 3Z P 3Z 11P"}, since=1, changes={28: "persists"}),
    "36": row("22P", 1, {22: "persists"}),  # 1 to 22 March; the clocks change on the 8th
}


@pytest.fixture(params=ZONES)
def _zone(request: pytest.FixtureRequest) -> Iterator[None]:
    with time_zone(ZONES[request.param]):
        yield


@pytest.mark.usefixtures("_zone")
@pytest.mark.parametrize("name", TABLE)
def test_decision_table(name: str) -> None:
    row = TABLE[name]
    seen = {0: "none"}
    for number in range(1, row.last + 1):
        status = row.spell(number).status.value
        if status != list(seen.values())[-1]:
            seen[number] = status
    spell = row.spell(row.last)
    assert seen == {0: "none", **row.changes}
    assert spell.since == (None if row.since is None else day(row.since))
    assert spell.on_and_off is row.on_and_off


@pytest.mark.usefixtures("_zone")
def test_the_length_counts_calendar_days_over_a_change_of_clocks() -> None:
    spell = spell_on(diary("24P"), date(2026, 3, 24))
    assert (spell.since, spell.last_pain) == (date(2026, 3, 1), date(2026, 3, 24))
    assert spell.length_days == 24


def test_a_blank_today_does_not_count_toward_the_pain_free_week() -> None:
    blank_last_day = diary("25P 6Z")
    assert spell_on(blank_last_day, day(32)).since == day(1)
    four_zeros = diary("25P ZZZZ 2.")
    assert spell_on(four_zeros, day(32)).since == day(1)
    assert spell_on(four_zeros, day(33)).since is None


def test_three_zeros_do_not_make_a_pain_free_week() -> None:
    assert spell_on(diary("25P 3Z 20."), day(45)).status.value == "last-logged"


@pytest.mark.parametrize(
    ("days", "number", "asked"),
    [
        ("P", 1, True),  # the first pain in the diary
        ("5P", 5, True),
        ("P", 29, True),
        ("P", 30, False),  # quiet: no spell to ask about
        ("P 28. P", 30, True),  # nothing for four weeks, then pain
        ("P 27. P", 29, True),  # one chain with the first, which nobody has been asked about
        ("P 10. 7Z 12. P", 31, False),  # a pain-free week: it began when it was logged
        ("4Z P", 5, False),
        ("3Z P", 4, True),
        ("Z", 1, False),
        ("P 7Z", 8, False),  # over
    ],
)
def test_the_app_asks_when_the_pain_began(days: str, number: int, asked: bool) -> None:
    assert spell_on(until(diary(days), day(number)), day(number)).ask_onset is asked


@pytest.mark.parametrize(
    ("onset", "asked"),
    [
        (Onset(day(30), day(12)), False),
        (Onset(day(30), None), False),  # left open: not asked again
        (Onset(day(23), None), False),  # a week before: about the pain that was logged then
        (Onset(day(22), None), True),  # about another one
    ],
)
def test_it_asks_once_for_a_spell(onset: Onset, asked: bool) -> None:
    assert spell_on(diary("P 28. P"), day(30), onsets=[onset]).ask_onset is asked


@pytest.mark.parametrize(
    ("days", "onsets", "since"),
    [
        ("P", [Onset(day(1), day(-5)), Onset(day(1), day(-3))], -3),  # the latest counts
        ("P", [Onset(day(1), day(-5)), Onset(day(1), None)], -5),
        ("P", [Onset(day(1), day(-5)), Onset(day(1), day(1))], -5),  # not earlier: says nothing
        ("7Z P", [Onset(day(8), day(0))], 8),  # a pain-free week lies after that day
        ("7Z P", [Onset(day(8), day(1))], 1),  # only six days after that day
        ("P 28. P", [Onset(day(1), day(-5))], 30),  # was about the other pain
        ("P 28. P", [Onset(day(30), day(-5))], -5),
        ("P 2. 7Z 28. P", [Onset(day(39), day(3))], 39),
        ("P 2. 7Z 28. P", [Onset(day(39), day(9))], 9),
    ],
)
def test_the_user_says_when_it_began(days: str, onsets: list[Onset], since: int) -> None:
    values = diary(days)
    spell = spell_on(values, max(values), onsets=onsets)
    assert spell.since == day(since)
    assert spell.first_pain == max(values)
    assert spell.length_days == (max(values) - day(since)).days + 1


def test_a_pain_that_began_before_a_gap_was_there_in_it() -> None:
    spell = spell_on(diary("10P 7. 5P"), day(22), onsets=[Onset(day(18), day(5))])
    assert (spell.status.value, spell.since, spell.question) == ("persists", day(1), None)


def test_a_pain_that_began_within_a_gap_leaves_it_open() -> None:
    spell = spell_on(diary("10P 7. 5P"), day(22), onsets=[Onset(day(18), day(12))])
    assert (spell.status.value, spell.question) == ("cannot-tell", GAP)


def test_one_onset_settles_every_gap_since() -> None:
    spell = spell_on(diary("P 8. P 8. P"), day(19), onsets=[Onset(day(19), day(9))])
    assert (spell.since, spell.question) == (day(9), (day(1), day(10)))


@pytest.mark.parametrize(
    ("answers", "question", "unsure"),
    [
        ([], (30, 40), None),
        ([(30, 40, Gap.UNSURE)], (10, 20), (30, 40)),
        ([(30, 40, Gap.UNSURE), (10, 20, Gap.UNSURE)], None, (30, 40)),
        ([(30, 40, Gap.THERE)], (10, 20), None),
        ([(30, 40, Gap.GONE)], None, None),
        ([(30, 40, Gap.GONE), (30, 40, Gap.UNSURE)], (10, 20), (30, 40)),  # changed their mind
    ],
)
def test_it_asks_about_the_newest_gap_that_nobody_has_been_asked_about(
    answers: list[tuple[int, int, Gap]],
    question: tuple[int, int] | None,
    unsure: tuple[int, int] | None,
) -> None:
    given = [GapAnswer(day(before), day(after), answer) for before, after, answer in answers]
    spell = spell_on(diary("10P 9. 11P 9. P"), day(40), answers=given)
    assert spell.question == (question and (day(question[0]), day(question[1])))
    assert spell.unsure == (unsure and (day(unsure[0]), day(unsure[1])))


def test_a_gap_that_was_wholly_filled_with_gone_is_asked_about_in_its_parts() -> None:
    gone = [GapAnswer(day(1), day(20), Gap.GONE)]
    assert spell_on(diary("P 18. P"), day(20), answers=gone).question is None
    spell = spell_on(diary("P 8. P 9. P"), day(20), answers=gone)
    assert (spell.since, spell.question) == (day(20), (day(10), day(20)))


def test_dates_up_to_tomorrow_count() -> None:
    values = diary("22P . P")
    assert spell_on(values, day(23)).length_days == 24
    assert spell_on(values, day(22)).length_days == 22
    assert ignored_future_days(values, day(23)) == 0
    assert ignored_future_days(values, day(22)) == 1


def test_today_that_is_logged_does_not_hide_a_pain_of_tomorrow() -> None:
    values = {**diary("22P"), day(23) + timedelta(days=1): 3}
    assert spell_on(values, day(23)).last_pain == day(24)


def test_an_empty_diary_has_no_spell() -> None:
    assert spell_on({}, day(1)) == Spell()
