from dataclasses import replace
from datetime import date

import pytest

from backpain_diary.domain.spell import Gap, GapAnswer, Spell, Status, spell_on
from backpain_diary.domain.trends import Record
from backpain_diary.presenters.charts import ChartSpec, pain_over_time
from backpain_diary.presenters.pain_data import PainData
from backpain_diary.presenters.trends import (
    Card,
    Period,
    facts,
    is_empty,
    period_at_first,
    period_words,
    shown_days,
)
from tests.presenters.records import TODAY, ago, daily, record

FOUR_WEEKS = "Last 4 weeks against the 4 before"


def shown(of: Record, period: Period = Period.ALL) -> ChartSpec:
    return pain_over_time(PainData(of), shown_days(of, period, TODAY))


def said(card: Card) -> tuple[str, str]:
    return card.fact.replace("\u00a0", " "), card.detail


def comparison(values: dict[int, int]) -> Card:
    return facts(record(values), TODAY)[0]


def spell_said(spell: Spell) -> tuple[str, str]:
    return said(facts(record({0: 1}, spell=spell), TODAY)[1])


def test_an_empty_diary_shows_nothing() -> None:
    assert is_empty(record({}))
    assert not is_empty(record({}, held_s={0: 300}))


def test_a_session_alone_is_something_to_show() -> None:
    assert shown(record({}, held_s={0: 300})).sessions == (13,)


def test_every_period_has_a_word() -> None:
    assert list(period_words()) == list(Period)


@pytest.mark.parametrize(
    ("period", "days"),
    [
        (Period.TWO_WEEKS, 14),
        (Period.FOUR_WEEKS, 28),
        (Period.THREE_MONTHS, 91),
        (Period.YEAR, 365),
        (Period.ALL, 500),
    ],
)
def test_a_period_ends_today(period: Period, days: int) -> None:
    chart = shown(record(daily(2, 500)), period)
    assert (chart.first, chart.last) == (ago(days - 1), TODAY)


def test_days_before_the_diary_began_are_not_shown() -> None:
    assert shown(record(daily(2, 40)), Period.YEAR).first == ago(39)
    assert shown(record({0: 2}, held_s={50: 60}), Period.YEAR).first == ago(50)


def test_but_there_are_always_two_weeks() -> None:
    assert len(shown(record({0: 5}), Period.ALL).pain) == 14


def test_a_day_ahead_of_the_computer_is_shown() -> None:
    assert shown(record({-1: 5, 0: 4})).pain[-2:] == (4, 5)


@pytest.mark.parametrize(
    ("days", "period"),
    [
        (0, Period.TWO_WEEKS),
        (14, Period.TWO_WEEKS),
        (15, Period.FOUR_WEEKS),
        (28, Period.FOUR_WEEKS),
        (29, Period.THREE_MONTHS),
        (1000, Period.THREE_MONTHS),
    ],
)
def test_a_young_diary_first_shows_a_short_period(days: int, period: Period) -> None:
    assert period_at_first(record(daily(2, days)), TODAY) is period


def test_the_comparison_says_what_may_be_said() -> None:
    early = dict.fromkeys(range(28, 56), 6)
    assert comparison(early | daily(3, 28)) == Card(
        FOUR_WEEKS, "Lower", "The average is 3.0; it was 6.0 before."
    )
    assert comparison(dict.fromkeys(early, 3) | daily(6, 28)).fact == "Higher"
    same = comparison(early | daily(5, 28))
    assert same.fact == "About the same"
    assert same.detail == (
        "Day-to-day ups and downs can make as large a difference."
        " The average is 5.0; it was 6.0 before."
    )


def test_too_few_days_are_counted_kindly() -> None:
    assert comparison(daily(3, 23)) == Card(
        "Last 2 weeks against the 2 before",
        "Can’t tell yet: 1 more day needed",
        "That is so if you log your pain on each of them.",
    )
    assert comparison(daily(3, 22)).fact == "Can’t tell yet: 2 more days needed"


def test_a_spell_is_said_with_its_start_and_length() -> None:
    spell = spell_on({ago(n): 3 for n in range(30)}, TODAY)
    assert spell_said(replace(spell, ask_onset=False)) == ("Since 24 October · 30 days", "")
    assert spell_said(replace(spell, ask_onset=True))[1] == "You can say on Today when it began."
    one_day = replace(spell, since=TODAY, length_days=1)
    assert spell_said(one_day)[0] == "Since 22 November · 1 day"


def test_a_spell_that_was_not_logged_for_a_week_has_an_end() -> None:
    values = {ago(n): 3 for n in range(8, 40)}
    assert spell_said(spell_on(values, TODAY))[0] == "14 October to 14 November · 32 days"
    assert spell_said(spell_on({ago(8): 3}, TODAY))[0] == "14 November · 1 day"
    recent = {ago(n): 3 for n in range(7, 40)}
    assert spell_said(spell_on(recent, TODAY))[0] == "Since 14 October · 33 days"


def test_pain_that_comes_and_goes() -> None:
    values = {ago(n): 4 if n % 5 == 0 else 0 for n in range(31)}
    fact, detail = spell_said(replace(spell_on(values, TODAY), ask_onset=False))
    assert fact == "Since 23 October · 31 days"
    assert detail == "On and off, from the first to the last day of pain."


def test_an_unclear_gap_is_asked_about_or_left_open() -> None:
    values = {ago(n): 3 for n in [*range(12), *range(19, 29)]}
    gap = "We don’t know whether it was there between 3 November and 11 November."
    fact, detail = spell_said(spell_on(values, TODAY))
    assert fact == "Perhaps since 25 October · 29 days"
    assert detail == f"{gap} You can answer on Today."
    unsure = GapAnswer(date(2026, 11, 3), date(2026, 11, 11), Gap.UNSURE)
    assert spell_said(spell_on(values, TODAY, answers=[unsure]))[1] == gap


@pytest.mark.parametrize("spell", [Spell(), Spell(status=Status.NONE, since=TODAY)])
def test_no_spell(spell: Spell) -> None:
    assert spell_said(spell) == ("No pain at present", "A pain-free week ends a spell.")


@pytest.mark.parametrize(
    ("held_s", "fact"),
    [
        ({}, "No guided session"),
        ({7: 600.0}, "No guided session"),
        ({0: 50.0}, "1 day · less than a minute"),
        ({0: 70.0}, "1 day · 1 minute"),
        ({0: 600, 2: 600, 4: 600, 6: 65.0}, "4 days · 31 minutes"),
    ],
)
def test_moving_is_told_without_a_goal(held_s: dict[int, float], fact: str) -> None:
    card = facts(record({0: 1}, held_s=held_s), TODAY)[2]
    assert card.title == "Moving, last 7 days"
    assert said(card)[0] == fact
