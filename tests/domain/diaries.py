"""Diaries for tests: written as a string of days, or drawn at random, and four time zones."""

import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import strategies as st

from backpain_diary.domain.spell import Gap, GapAnswer, Onset, Spell, spell_on

START = date(2026, 3, 1)  # diary day 1; New York's clocks change on day 8
SCORE = {"P": 4, "L": 1, "Z": 0, ".": None}

# As POSIX rules, so that no time zone database is needed.
ZONES = {
    "UTC": "UTC0",
    "New York": "EST5EDT,M3.2.0,M11.1.0",
    "Lord Howe Island": "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
    "Kiritimati": "<+14>-14",
}


def day(number: int) -> date:
    """Diary day, counted from 1; 0 is the day before."""
    return START + timedelta(days=number - 1)


def letters(days: str) -> str:
    """One letter a day: "3P 2." is "PPP.."."""
    return "".join(letter * int(count or 1) for count, letter in re.findall(r"(\d*)([PLZ.])", days))


def diary(days: str) -> dict[date, int]:
    """Such as "10P 7. 3Z": ten days with pain, seven blank ones, three zeros; L: little pain."""
    scores = {day(number): SCORE[letter] for number, letter in enumerate(letters(days), 1)}
    return {each: score for each, score in scores.items() if score is not None}


def until(values: Mapping[date, int], last: date) -> dict[date, int]:
    return {each: value for each, value in values.items() if each <= last}


@contextmanager
def time_zone(rule: str) -> Iterator[None]:
    """The computer stands in this zone; given as a POSIX rule."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = rule
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


@dataclass(frozen=True, slots=True)
class Case:
    values: dict[date, int]
    today: date
    onsets: tuple[Onset, ...] = ()
    answers: tuple[GapAnswer, ...] = ()

    def spell(self, values: Mapping[date, int] | None = None) -> Spell:
        return spell_on(
            self.values if values is None else values,
            self.today,
            onsets=self.onsets,
            answers=self.answers,
        )

    @property
    def pain_days(self) -> list[date]:
        """Those that count."""
        until = self.today + timedelta(days=1)
        return sorted(day for day, value in self.values.items() if value and day <= until)


RUNS = st.sampled_from(
    [
        *("P" * length for length in (1, 1, 2, 3, 5, 9, 15, 21)),
        *("." * length for length in (1, 6, 7, 8, 12, 20, 27, 28)),
        *("Z" * length for length in (1, 2, 3, 4, 6, 7)),
        *("Z.Z.Z.Z", "Z.Z.Z..", "PZZZ", "P......"),
    ]
)
SCORES = st.integers(1, 10)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A diary in runs of days, and whatever was answered about it."""
    runs = "".join(draw(st.lists(RUNS, min_size=1, max_size=10))) + draw(
        st.sampled_from(["P", "", ".", "Z"])
    )
    values = {
        each: score * (1 + number % 2)  # 4 or 8, 1 or 2
        for number, (each, score) in enumerate(diary(runs).items())
    }
    today = day(len(runs) + draw(st.sampled_from([0, 0, 0, 1, 2, -1, -2, 6, 7, 8, 27, 28, 29])))
    return Case(values, today, draw(onsets(len(runs))), draw(gap_answers(values)))


def onsets(length: int) -> st.SearchStrategy[tuple[Onset, ...]]:
    """In the order given, as the store keeps them."""
    given_on = st.integers(-9, length + 9).map(day)
    began = st.none() | st.integers(-30, length + 3).map(day)
    given = st.lists(st.builds(Onset, given_on, began), max_size=3)
    return given.map(lambda each: tuple(sorted(each, key=lambda onset: onset.given_on)))


@st.composite
def gap_answers(draw: st.DrawFn, values: Mapping[date, int]) -> tuple[GapAnswer, ...]:
    """About gaps that are in the diary, and about some that were before it was changed."""
    pain = sorted(each for each, value in values.items() if value)
    gaps = [pair for pair in pairwise(pain) if (pair[1] - pair[0]).days > 7]
    pairs = st.tuples(*[st.integers(1, 90).map(day)] * 2).map(lambda pair: (min(pair), max(pair)))
    about = st.sampled_from(gaps) | pairs if gaps else pairs
    given = draw(st.lists(st.tuples(about, st.sampled_from(Gap)), max_size=4))
    return tuple(GapAnswer(before, after, answer) for (before, after), answer in given)
