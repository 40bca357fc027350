from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.notices import (
    Acknowledgement,
    Diary,
    Kind,
    Notice,
    Tier,
    folding,
    notices_for,
)
from backpain_diary.domain.spell import Gap, GapAnswer, Onset, Spell, spell_on
from tests.domain.diaries import Case, cases, day, diary, until

LASTING = ["three_weeks", "twelve_weeks", "three_months"]


def codes(diary: Diary, today: date) -> list[str]:
    return [notice.code for notice in notices_for(diary, today)]


def changes(days: str, last: int, *, stiff: int = 0, easier: int = 0) -> dict[int, list[str]]:
    """The codes, by the diary day on which they became others; a tick on day 0 is none."""
    seen: dict[int, list[str]] = {0: []}
    for number in range(1, last + 1):
        values = until(diary(days), day(number))
        ticked = [{day(each)} if 0 < each <= number else set() for each in (stiff, easier)]
        now = Diary(
            values=values,
            spell=spell_on(values, day(number)),
            stiff_after_rest=ticked[0],
            easier_with_movement=ticked[1],
        )
        found = codes(now, day(number))
        if found != list(seen.values())[-1]:
            seen[number] = found
    return seen


def test_row_41_twelve_weeks() -> None:
    assert changes("84P", 84) == {0: [], 22: LASTING[:1], 84: LASTING[:2]}


def test_row_42_over_three_months_with_both_ticks() -> None:
    with_both = changes("92P", 92, stiff=3, easier=40)
    assert with_both == {0: [], 22: LASTING[:1], 84: LASTING[:2], 92: LASTING}


@pytest.mark.parametrize(("stiff", "easier"), [(0, 0), (3, 0), (0, 3)])
def test_over_three_months_needs_both_ticks(stiff: int, easier: int) -> None:
    assert 92 not in changes("92P", 92, stiff=stiff, easier=easier)


def test_a_late_tick_brings_it_the_same_day() -> None:
    assert changes("100P", 100, stiff=3, easier=95)[95] == LASTING


@pytest.mark.parametrize(("tick", "found"), [(7, False), (8, True), (99, True), (100, False)])
def test_ticks_count_from_the_first_to_the_last_day_of_the_spell(tick: int, found: bool) -> None:
    values = diary("7Z 92P Z")
    now = Diary(
        values=values,
        spell=spell_on(values, day(100)),
        stiff_after_rest={day(50)},
        easier_with_movement={day(tick)},
    )
    assert ("three_months" in codes(now, day(100))) is found


def test_notices_stay_while_it_is_unknown_how_it_went_on_and_end_with_the_spell() -> None:
    assert changes("25P", 60) == {0: [], 22: LASTING[:1], 54: []}
    assert changes("25P 7Z", 40) == {0: [], 22: LASTING[:1], 32: []}


def test_a_gap_that_nobody_can_tell_about_gives_no_notice() -> None:
    assert changes("10P 7. 21P", 38) == {0: []}


def test_a_notice_says_how_many_days() -> None:
    values = diary("84P")
    found = notices_for(Diary(values=values, spell=spell_on(values, day(84))), day(84))
    assert found == tuple(Notice(code, Tier.CONTACT, {"days": 84}) for code in LASTING[:2])


@pytest.mark.parametrize(
    ("days", "ticked", "today", "facts"),
    [
        ("7P", [1, 4, 7], 7, {"nights": 3, "days": 7}),
        ("7P", [4, 7], 7, None),
        ("8P", [1, 4, 8], 8, None),  # the first is no longer among the last seven
        ("3P", [1, 2, 3], 3, {"nights": 3, "days": 3}),
        ("P.Z.P..P.P.Z.P", [1, 3, 14], 14, {"nights": 3, "days": 7}),  # blank days are left out
        ("7Z", [1, 2, 3, 4], 7, {"nights": 4, "days": 7}),
        ("7P", [5, 6, 7], 6, {"nights": 3, "days": 7}),  # a traveller's tomorrow
        ("7P", [5, 6, 7], 5, None),  # the day after tomorrow is ignored
        ("7P", [5, 6, 7], 34, {"nights": 3, "days": 7}),
        ("7P", [5, 6, 7], 35, None),  # quiet, four weeks after the last entry
        ("", [], 1, None),
    ],
)
def test_worse_at_night(
    days: str, ticked: list[int], today: int, facts: dict[str, int] | None
) -> None:
    now = Diary(values=diary(days), spell=Spell(), worse_at_night={day(each) for each in ticked})
    found = notices_for(now, day(today))
    assert found == (() if facts is None else (Notice("worse_at_night", Tier.CONTACT, facts),))


@pytest.mark.parametrize(
    ("hurt", "today", "sessions"),
    [
        ({}, 8, 0),
        ({1: 8}, 8, 0),
        ({1: 8, 2: 8}, 8, 2),  # two sessions of one day
        ({1: 2, 2: 8}, 8, 2),
        ({1: 1, 2: 8}, 8, 0),  # the first is no longer within the seven days
        ({1: 2, 2: 5, 3: 8}, 8, 3),
        ({1: 2, 2: 3}, 8, 2),
        ({1: 2, 2: 3}, 9, 0),
        ({1: 8, 2: 9}, 8, 2),  # a traveller's tomorrow
        ({1: 8, 2: 10}, 8, 0),  # the day after tomorrow is ignored
    ],
)
def test_hurt_in_two_sessions_within_a_week(
    hurt: dict[int, int], today: int, sessions: int
) -> None:
    days = {number: day(each) for number, each in hurt.items()}
    found = notices_for(Diary(values={}, spell=Spell(), hurt_sessions=days), day(today))
    notice = Notice("hurt_twice", Tier.CONTACT, {"sessions": sessions, "days": 7})
    assert found == ((notice,) if sessions else ())


@given(st.dictionaries(st.integers(1, 9), st.integers(-9, 9), max_size=6), st.integers(-99, 99))
def test_one_more_session_that_hurts_never_takes_the_notice_away(
    hurt: dict[int, int], shift: int
) -> None:
    def found(sessions: dict[int, int]) -> list[str]:
        days = {number: day(each + shift) for number, each in sessions.items()}
        return codes(Diary(values={}, spell=Spell(), hurt_sessions=days), day(shift))

    assert set(found(hurt)) <= set(found(hurt | {10: 0}))
    assert len([each for each in hurt.values() if -6 <= each <= 1]) < 2 or found(hurt)


REMIND = Acknowledgement("three_weeks", day(25), Kind.REMIND)
CONTACTED = Acknowledgement("three_weeks", day(27), Kind.CONTACTED)


@pytest.mark.parametrize(
    ("code", "given", "today", "holding"),
    [
        ("three_weeks", [], 25, None),
        ("three_weeks", [REMIND], 25, REMIND),
        ("three_weeks", [REMIND], 31, REMIND),
        ("three_weeks", [REMIND], 32, None),  # back after a week
        ("three_weeks", [CONTACTED], 33, CONTACTED),
        ("three_weeks", [CONTACTED], 34, None),
        ("three_weeks", [CONTACTED, REMIND], 30, CONTACTED),  # the newest
        ("three_weeks", [REMIND, CONTACTED], 32, CONTACTED),
        ("twelve_weeks", [REMIND], 25, None),
        ("worse_at_night", [REMIND], 25, None),
        ("three_weeks", [REMIND], 24, REMIND),  # given in a zone where it was tomorrow
        ("three_weeks", [REMIND], 23, None),  # the computer's date was wrong
    ],
)
def test_putting_a_notice_aside(
    code: str, given: list[Acknowledgement], today: int, holding: Acknowledgement | None
) -> None:
    assert folding(code, given, day(today)) == holding


@st.composite
def overviews(draw: st.DrawFn) -> tuple[Case, Diary]:
    case = draw(cases())
    ticks = st.frozensets(st.sampled_from(sorted(case.values)) if case.values else st.nothing())
    now = Diary(
        values=case.values,
        spell=case.spell(),
        worse_at_night=draw(ticks),
        stiff_after_rest=draw(ticks),
        easier_with_movement=draw(ticks),
    )
    return case, now


@given(overviews())
def test_the_lasting_notices_build_on_each_other(drawn: tuple[Case, Diary]) -> None:
    case, now = drawn
    found = [code for code in codes(now, case.today) if code in LASTING]
    assert found == LASTING[: len(found)]
    assert bool(found) == (now.spell.status.value in ("persists", "last-logged"))


@given(overviews(), st.integers(0, 9))
def test_one_more_tick_never_takes_a_notice_away(drawn: tuple[Case, Diary], index: int) -> None:
    case, now = drawn
    more = frozenset(sorted(case.values)[index : index + 1])
    ticked = Diary(
        values=now.values,
        spell=now.spell,
        worse_at_night=now.worse_at_night | more,
        stiff_after_rest=now.stiff_after_rest | more,
        easier_with_movement=now.easier_with_movement | more,
    )
    assert set(codes(now, case.today)) <= set(codes(ticked, case.today))


@given(st.integers(-40, 40), st.lists(st.integers(-20, 20)), st.sampled_from(Kind))
def test_no_notice_is_put_aside_for_longer_than_a_week(
    today: int, given_on: list[int], kind: Kind
) -> None:
    given = [Acknowledgement("three_weeks", day(each), kind) for each in given_on]
    newest = max(given_on, default=None)
    if newest is not None and today >= newest + 7:
        assert folding("three_weeks", given, day(today)) is None
    if today in given_on:
        assert folding("three_weeks", given, day(today)) is not None


def test_an_answer_can_bring_the_notice_and_take_it_away() -> None:
    values = diary("10P 7. 5P")
    gap = (day(10), day(18))
    for answer, found in ((Gap.THERE, ["three_weeks"]), (Gap.GONE, []), (Gap.UNSURE, [])):
        spell = spell_on(values, day(22), answers=[GapAnswer(*gap, answer)])
        assert codes(Diary(values=values, spell=spell), day(22)) == found


def test_a_pain_that_is_said_to_be_old_gives_the_notice_on_the_first_day() -> None:
    values = diary("P")
    spell = spell_on(values, day(1), onsets=[Onset(day(1), day(1) - timedelta(days=90))])
    assert codes(Diary(values=values, spell=spell), day(1)) == LASTING[:2]
