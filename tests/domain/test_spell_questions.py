"""What the app asks about a spell of pain, and what the answers do to the count."""

import pytest

from backpain_diary.domain.spell import Gap, GapAnswer, Onset, spell_on
from tests.domain.diaries import day, diary, until

GAP = (day(10), day(18))


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


def test_it_does_not_ask_when_the_user_said_that_pain_was_gone_before() -> None:
    gone = [GapAnswer(day(1), day(29), Gap.GONE)]
    assert not spell_on(diary("P 27. P"), day(29), answers=gone).ask_onset


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


@pytest.mark.parametrize("began", [5, 10])
def test_a_pain_that_began_before_a_gap_was_there_in_it(began: int) -> None:
    spell = spell_on(diary("10P 7. 5P"), day(22), onsets=[Onset(day(18), day(began))])
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


def test_who_said_that_it_was_gone_in_a_gap_is_asked_in_which_part() -> None:
    gone = [GapAnswer(day(1), day(20), Gap.GONE)]
    assert spell_on(diary("P 18. P"), day(20), answers=gone).question is None
    spell = spell_on(diary("P 8. P 9. P"), day(20), answers=gone)
    assert (spell.since, spell.question) == (day(20), (day(10), day(20)))


def test_who_could_not_tell_about_a_gap_is_not_asked_about_its_parts() -> None:
    unsure = [GapAnswer(day(1), day(20), Gap.UNSURE)]
    spell = spell_on(diary("P 8. P 9. P"), day(20), answers=unsure)
    assert (spell.question, spell.unsure) == (None, (day(10), day(20)))
