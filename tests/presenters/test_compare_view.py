"""Two periods compared: what can be chosen, figures, and the sentence under its conditions."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from backpain_diary.domain.events import Event
from backpain_diary.domain.spans import Span
from backpain_diary.presenters.charts_view import Shown
from backpain_diary.presenters.compare_choices import (
    Choice,
    Kind,
    choice_at_first,
    choice_of,
    event_words,
    kind_words,
    month_words,
    offers,
    two_chosen,
)
from backpain_diary.presenters.compare_view import CompareSpec, compare_view
from backpain_diary.presenters.pain_data import Marks, PainData
from tests.presenters.records import TODAY, ago, record

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
BEFORE = "28 September to 25 October"
AFTER = "26 October to 22 November"


def event(days_ago: int, label: str = "physiotherapy") -> Event:
    return Event(day=ago(days_ago), label=label, created=NOON, id=days_ago)


def spec_of(
    values: Mapping[int, int], *events: Event, late: tuple[int, ...] = (), **changes: Any
) -> CompareSpec:
    """changes: to what is chosen at first"""
    known = record(values, late=late)
    data = PainData(known, Marks(events=events))
    first = choice_at_first(offers(known.values, events, TODAY))
    choice = replace(first, **changes)
    return compare_view(data, Shown(ago(90), TODAY, TODAY, choice=choice))


def own(*ends: int) -> dict[str, Any]:
    first, last, other_first, other_last = (ago(end) for end in ends)
    return {"kind": Kind.OWN, "own": (Span(first, last), Span(other_first, other_last))}


LOWER = {**dict.fromkeys(range(28), 3), **dict.fromkeys(range(28, 56), 6)}


def test_the_last_weeks_have_figures_with_their_coverage_and_a_sentence() -> None:
    values = {n + 1: pain for n, pain in LOWER.items() if n not in (5, 40)} | {7: 10}
    spec = spec_of(values, late=(9, 30, 31))
    before, after = "27 September to 24 October", "25 October to 21 November"  # today is blank
    assert spec.title == "Two periods compared"
    assert spec.summary == (
        f"{before}: 27 of 28 days logged, 2 added later, median 6, average 6.0."
        f" {after}: 27 of 28 days logged, 1 added later, median 3, average 3.3."
        " Your pain was lower in the later period."
    )
    cards = [(card.title, card.fact, card.detail) for card in spec.cards]
    assert cards == [
        (before, "Median 6", "27 of 28 days logged, 2 added later. Average 6.0, days from 6 to 6."),
        (after, "Median 3", "27 of 28 days logged, 1 added later. Average 3.3, days from 3 to 10."),
        (
            "The later period against the earlier",
            "Lower",
            "The average is 3.3; it was 6.0 before.",
        ),
    ]


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (6, 3, "Your pain was higher in the later period."),
        (
            4,
            5,
            "About the same: day-to-day ups and downs can make as large a difference.",
        ),
    ],
)
def test_the_sentence_under_its_conditions(now: int, before: int, said: str) -> None:
    values = {**dict.fromkeys(range(28), now), **dict.fromkeys(range(28, 56), before)}
    assert spec_of(values).summary.endswith(said)


def test_a_young_diary_compares_two_weeks_and_says_how_many_days_it_needs() -> None:
    spec = spec_of(dict.fromkeys(range(1, 12), 4))
    assert [len(half.pain) for half in spec.halves] == [14, 14]
    assert spec.cards[-1].fact == "Can’t tell yet: 13 more days needed"
    assert spec.summary.endswith(
        "Can’t tell yet: 13 more days needed. That is so if you log your pain on each of them."
    )
    assert spec.cards[0].fact == "Nothing logged"
    assert spec.halves[0].numbers == "" and spec.halves[0].median is None


def test_around_an_event_no_cause_is_named() -> None:
    spec = spec_of(LOWER, event(27), kind=Kind.EVENT)
    assert [half.time for half in spec.halves] == [BEFORE, AFTER]
    assert spec.summary.endswith(
        "lower in the later period."
        " Pain goes up and down by itself; why it did, numbers do not say."
    )
    young = spec_of(LOWER, event(5), kind=Kind.EVENT)
    assert young.cards[-1].fact == "Can’t tell yet: 22 more days needed"


def test_an_event_with_too_little_before_it_says_what_lacks() -> None:
    spec = spec_of(dict.fromkeys(range(20), 4), event(19), kind=Kind.EVENT)
    assert (spec.cards[-1].fact, spec.cards[-1].detail) == (
        "Can’t tell",
        "14 October to 2 November: 12 more logged days needed.",
    )


def test_days_of_ones_own_that_cannot_be_compared_say_why() -> None:
    values = dict.fromkeys(range(200), 4)
    in_common = spec_of(values, **own(50, 20, 30, 0)).cards[-1]
    assert in_common.fact == "Can’t tell" and "days in common" in in_common.detail
    assert "28 days or longer" in spec_of(values, **own(50, 45, 13, 0)).cards[-1].detail
    few = spec_of(dict.fromkeys(range(22), 4), **own(41, 28, 27, 14)).cards[-1].detail
    assert few == (
        "12 October to 25 October: 10 more logged days needed."
        " 26 October to 8 November: 2 more logged days needed."
    )
    picked = spec_of(values, **own(60, 33, 27, 0)).summary
    assert picked.endswith("Two periods that are picked because they look different say little.")


def test_two_months_are_whole_and_the_one_that_is_not_over_may_wait() -> None:
    values = dict.fromkeys([*range(10), *range(30, 200)], 4)
    first = choice_at_first(offers(record(values).values, (), TODAY))
    assert first.months == (
        Span(date(2026, 9, 1), date(2026, 9, 30)),
        Span(date(2026, 10, 1), date(2026, 10, 31)),
    )
    now = Span(date(2026, 11, 1), TODAY)
    spec = spec_of(values, kind=Kind.MONTHS, months=(now, first.months[0]))
    assert spec.halves[1].time == "1 November to 22 November"
    assert spec.cards[-1].fact == "Can’t tell yet: 6 more days needed"
    over = spec_of(dict.fromkeys(range(10), 4) | {100: 3}, kind=Kind.MONTHS, months=first.months)
    assert over.cards[-1].fact == "Can’t tell"


def test_places_are_the_days_of_both() -> None:
    spec = spec_of(LOWER | {7: 10}, event(7, "fell"))
    assert spec.reading(0) == "Mon 28 September: worst pain 6"
    assert spec.reading(28) == "Mon 26 October: worst pain 3"
    assert spec.reading(48) == "Sun 15 November: worst pain 10, fell"
    assert spec.halves[1].last == TODAY


def test_the_table_has_the_figures_and_the_days_of_each_score() -> None:
    values = {n: pain for n, pain in LOWER.items() if n not in (5, 40)} | {7: 10}
    table = spec_of(values).table()
    assert table.headers == ("Worst pain", BEFORE, AFTER)
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["Days"] == ("28", "28")
    assert rows["Logged"] == ("27 of 28 days logged", "27 of 28 days logged")
    assert rows["Figures"] == ("median 6, average 6.0", "median 3, average 3.3")
    assert (rows["Days with 3"], rows["Days with 6"]) == (("0", "26"), ("27", "0"))
    assert (rows["Days with 10"], rows["Days not logged"]) == (("0", "1"), ("1", "1"))
    assert len(rows) == 3 + 11 + 1


def test_what_is_there_can_be_chosen() -> None:
    day_old = offers({TODAY: 3}, (), TODAY)
    assert day_old.kinds == {Kind.LAST, Kind.OWN}
    months = choice_at_first(day_old).months
    assert months[0] == months[1] == Span(date(2026, 11, 1), TODAY)
    tomorrow = event(-1)
    older = offers({ago(40): 3}, (event(9), event(2), tomorrow), TODAY)
    assert older.kinds == set(Kind)
    assert older.events == (event(2), event(9))
    assert [month_words(month, TODAY) for month in older.months] == [
        "November 2026",
        "October 2026",
    ]
    assert event_words(event(2), TODAY) == "20 November: physiotherapy"
    assert list(kind_words()) == list(Kind)


def test_a_choice_is_kept_as_long_as_it_is_there() -> None:
    offered = offers({ago(100): 3}, (event(9), event(2)), TODAY)
    first = choice_of(None, offered)
    assert first == choice_at_first(offered) and first.event == event(2)
    chosen = replace(first, kind=Kind.EVENT, event=event(9))
    assert choice_of(chosen, offered) == chosen
    assert choice_of(chosen, replace(offered, events=(event(2),))).event == event(2)
    none_left = choice_of(chosen, replace(offered, events=()))
    assert (none_left.kind, none_left.event) == (Kind.LAST, None)
    young = offers({TODAY: 3}, (), TODAY)
    assert choice_of(first, young).months == choice_at_first(young).months


def test_this_month_grows_from_day_to_day() -> None:
    offered = offers({ago(40): 3}, (), ago(1))
    chosen: Choice = replace(choice_at_first(offered), kind=Kind.MONTHS)
    assert two_chosen(chosen, {}, ago(1))[1].last == ago(1)
    kept = choice_of(chosen, offers({ago(40): 3}, (), TODAY))
    assert two_chosen(kept, {}, TODAY)[1] == Span(date(2026, 11, 1), TODAY)
