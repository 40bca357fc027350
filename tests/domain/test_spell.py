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


def test_four_zeros_in_eight_days_do_not_make_a_pain_free_week() -> None:
    assert spell_on(diary("25P Z..Z.Z.Z"), day(33)).since == day(1)
    assert spell_on(diary("25P Z.Z.Z.Z"), day(32)).since is None


def test_three_zeros_do_not_make_a_pain_free_week() -> None:
    assert spell_on(diary("25P 3Z 20."), day(45)).status.value == "last-logged"


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
