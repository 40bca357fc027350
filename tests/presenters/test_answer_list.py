"""What was answered, in words, and each question once more."""

from datetime import UTC, date, datetime

import pytest

from backpain_diary.domain.absence import Absence
from backpain_diary.domain.given_answers import Answer, Answered, Away, Given
from backpain_diary.domain.spell import Gap, GapAnswer, Onset
from backpain_diary.presenters.answer_list import (
    answer_card,
    answer_point,
    changed_words,
    put_back_words,
    thanks_card,
)
from backpain_diary.presenters.notices import Act
from tests.domain.diaries import day

TODAY = date(2026, 4, 20)
AWAY = Away(Absence(day(10), day(1)), day(30))
LEAVE = "Leave it as it was"


def answered(answer: Answer, away: Away | None = None) -> Answered:
    return Answered(Given(1, answer, datetime(2026, 4, 1, tzinfo=UTC)), away)


GAP = answered(GapAnswer(day(3), day(12), Gap.GONE))
ABSENCE = answered(Onset(day(30), day(1)), AWAY)
ONSET = answered(Onset(day(1), date(2025, 12, 24)))


@pytest.mark.parametrize(
    ("about", "heading", "line"),
    [
        (GAP, "Between 3 March and 12 March", "You said: “It was gone for a week or more”."),
        (
            ABSENCE,
            "Between 10 March and 30 March, when you were away",
            "You said: “It went on, or came and went”.",
        ),
        (
            answered(GapAnswer(day(10), day(37), Gap.UNSURE), AWAY),
            "Between 10 March and 30 March, when you were away",
            "You said: “I'm not sure”.",
        ),
        (ONSET, "When the pain began", "On 1 March you said: on 24 December 2025."),
        (answered(Onset(day(1), None)), "When the pain began", "On 1 March you left this open."),
    ],
)
def test_each_says_what_it_is_about_and_what_was_said(
    about: Answered, heading: str, line: str
) -> None:
    point = answer_point(about, TODAY)
    assert (point.heading, point.line) == (heading, line)


@pytest.mark.parametrize(
    ("about", "title", "acts"),
    [
        (GAP, "Was the pain there in between?", [Act.THERE, Act.GONE, Act.UNSURE, Act.LATER]),
        (ABSENCE, "Was the pain there in between?", [Act.THERE, Act.GONE, Act.UNSURE, Act.LATER]),
        (ONSET, "When did this pain start?", [Act.PICK_DATE, Act.LEAVE_OPEN, Act.LATER]),
    ],
)
def test_the_question_comes_once_more_and_can_be_left(
    about: Answered, title: str, acts: list[Act]
) -> None:
    card = answer_card(about, TODAY)
    assert (card.title, [action.act for action in card.actions]) == (title, acts)
    assert card.actions[-1].label == LEAVE


def test_who_was_away_reads_when() -> None:
    text = answer_card(ABSENCE, TODAY).text
    assert text.startswith("You last wrote down pain on 10 March, and came back on 30 March.")


def test_the_thanks_say_what_was_said_and_where_it_can_be_changed() -> None:
    card = thanks_card("I'm not sure")
    assert card.text.startswith("You said: “I'm not sure”. If you change your mind,")
    assert [action.label for action in card.actions] == ["See my answers", "All right"]


def test_a_change_and_its_undo_are_told_apart() -> None:
    assert "changed" in changed_words()
    assert "as it was before" in put_back_words()
