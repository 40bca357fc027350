"""What must hold for every diary, and the rule compared with a slow second one."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from backpain_diary.domain.spell import GapAnswer, Onset, Spell, Status
from tests.domain.diaries import SCORES, ZONES, Case, cases, time_zone
from tests.domain.spell_oracle import expected

STRONGEST_LAST = [Status.NONE, Status.CANNOT_TELL, Status.LAST_LOGGED, Status.PERSISTS]
DAYS_BEFORE = st.integers(0, 60) | st.integers(0, 150)


def strength(spell: Spell) -> int:
    return STRONGEST_LAST.index(spell.status)


def day_before_last_pain(case: Case, days: int) -> date:
    assume(case.pain_days)
    return case.pain_days[-1] - timedelta(days=days)


@given(cases())
def test_it_agrees_with_the_rule_written_day_by_day(case: Case) -> None:
    spell = case.spell()
    found = {name: getattr(spell, name) for name in expected(case)}
    found["status"] = spell.status.value
    assert found == expected(case)


@given(cases(), st.integers(-2000, 2000))
def test_shifting_all_dates_changes_nothing(case: Case, days: int) -> None:
    def moved(each: date) -> date:
        return each + timedelta(days=days)

    def moved_if(each: date | None) -> date | None:
        return each and moved(each)

    shifted = Case(
        {moved(each): value for each, value in case.values.items()},
        moved(case.today),
        tuple(Onset(moved(each.given_on), moved_if(each.began)) for each in case.onsets),
        tuple(
            GapAnswer(moved(each.before), moved(each.after), each.answer) for each in case.answers
        ),
    )
    spell, after = case.spell(), shifted.spell()
    assert after == replace(
        spell,
        since=moved_if(spell.since),
        first_pain=moved_if(spell.first_pain),
        last_pain=moved_if(spell.last_pain),
        question=spell.question and (moved(spell.question[0]), moved(spell.question[1])),
        unsure=spell.unsure and (moved(spell.unsure[0]), moved(spell.unsure[1])),
    )


@given(cases(), DAYS_BEFORE, SCORES)
def test_another_pain_day_never_weakens_the_status(case: Case, before: int, pain: int) -> None:
    filled = case.values | {day_before_last_pain(case, before): pain}
    assert strength(case.spell(filled)) >= strength(case.spell())


@given(cases(), DAYS_BEFORE)
def test_a_blank_that_becomes_a_zero_never_strengthens_it(case: Case, before: int) -> None:
    filled = {day_before_last_pain(case, before): 0} | case.values
    assert strength(case.spell(filled)) <= strength(case.spell())


@given(cases(), SCORES)
def test_all_scores_above_zero_are_the_same(case: Case, pain: int) -> None:
    other = {each: pain if value else 0 for each, value in case.values.items()}
    assert case.spell(other) == case.spell()


@given(cases(), st.sampled_from(list(ZONES.values())))
def test_the_time_zone_changes_nothing(case: Case, zone: str) -> None:
    here = case.spell()
    with time_zone(zone):
        assert case.spell() == here


@given(cases(), st.integers(2, 400), st.integers(0, 10))
def test_an_entry_dated_later_than_tomorrow_changes_nothing(
    case: Case, ahead: int, pain: int
) -> None:
    later = case.values | {case.today + timedelta(days=ahead): pain}
    assert case.spell(later) == case.spell()


@given(cases())
def test_the_parts_of_a_spell_fit_together(case: Case) -> None:
    spell = case.spell()
    if spell.since is None or spell.first_pain is None or spell.last_pain is None:
        assert spell == Spell()
        return
    assert spell.since <= spell.first_pain <= spell.last_pain
    assert spell.length_days == (spell.last_pain - spell.since).days + 1
    assert 1 <= spell.pain_days <= spell.logged_days <= spell.length_days
    assert spell.status is not Status.CANNOT_TELL or spell.question or spell.unsure
