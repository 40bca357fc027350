"""What was answered about the pain: the list of it, each question once more, and the thanks."""

from dataclasses import dataclass, replace
from datetime import date

from backpain_diary.domain.given_answers import Answered
from backpain_diary.domain.pain_answers import GapAnswer, Onset
from backpain_diary.domain.spell import Spell
from backpain_diary.i18n import _
from backpain_diary.presenters.dates import day_in_words
from backpain_diary.presenters.notices import (
    ANSWERS,
    Act,
    Action,
    Card,
    absence_card,
    gap_card,
    onset_card,
)


@dataclass(frozen=True, slots=True)
class AnswerPoint:
    """heading: what was asked about; line: what was said"""

    heading: str
    line: str


def answer_point(answered: Answered, today: date) -> AnswerPoint:
    answer = answered.given.answer
    if isinstance(answer, Onset) and not answered.away:
        return AnswerPoint(_("When the pain began"), _onset_line(answer, today))
    labels = {
        ANSWERS.get(action.act): action.label for action in _question(answered, today).actions
    }
    return AnswerPoint(
        _about(answered, today), _("You said: “{answer}”.").format(answer=labels[answered.said])
    )


def answer_card(answered: Answered, today: date) -> Card:
    """The question once more."""
    card = _question(answered, today)
    asked = [action for action in card.actions if action.act is not Act.LATER]
    return replace(card, actions=(*asked, Action(Act.LATER, _("Leave it as it was"))))


def thanks_card(said: str) -> Card:
    """On Today, right after an answer. said: the words of the button"""
    text = _(
        "You said: “{answer}”. If you change your mind, your answers are under Help, in “Your"
        " notices”."
    ).format(answer=said)
    actions = (Action(Act.CHANGE, _("See my answers")), Action(Act.LATER, _("All right")))
    return Card("answered", _("Thank you, that is kept"), text, actions)


def changed_words() -> str:
    return _("Your answer is changed.")


def put_back_words() -> str:
    return _("Your answer is as it was before.")


def _question(answered: Answered, today: date) -> Card:
    answer = answered.given.answer
    if answered.away:
        absence = answered.away.absence
        text = _(
            "You last wrote down pain on {day}, and came back on {back}. Did it go on after that,"
            " or did it go away?"
        ).format(
            day=day_in_words(absence.last_pain, today),
            back=day_in_words(answered.away.asked_on, today),
        )
        title = _("Was the pain there in between?")
        return replace(absence_card(absence, today), title=title, text=text)
    if isinstance(answer, GapAnswer):
        return gap_card((answer.before, answer.after), Spell(), today)
    return onset_card()


def _about(answered: Answered, today: date) -> str:
    if answered.away:
        days = answered.away.absence.last_pain, answered.away.asked_on
        words = _("Between {before} and {after}, when you were away")
    else:
        assert isinstance(answered.given.answer, GapAnswer)
        days = answered.given.answer.before, answered.given.answer.after
        words = _("Between {before} and {after}")
    before, after = (day_in_words(day, today) for day in days)
    return words.format(before=before, after=after)


def _onset_line(answer: Onset, today: date) -> str:
    given_on = day_in_words(answer.given_on, today)
    if answer.began is None:
        return _("On {day} you left this open.").format(day=given_on)
    return _("On {day} you said: on {began}.").format(
        day=given_on, began=day_in_words(answer.began, today)
    )
