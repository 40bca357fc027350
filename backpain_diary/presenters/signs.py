"""What the questions about warning signs say, from the first one to what follows from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.notices import Tier
from backpain_diary.domain.signs import SIGNS, Answer, CheckAnswers, Sign, SignCheck, outcome
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.care import CareCard, call, matching_cards
from backpain_diary.presenters.dates import day_in_words
from backpain_diary.presenters.sign_words import asked, noted


@dataclass(frozen=True, slots=True)
class QuestionView:
    """progress: such as "3 of 25"
    before:  what was answered when this was asked a moment ago; empty for nothing
    urgent:  what to do at once because of an earlier answer; empty for nothing
    """

    progress: str
    lead: str
    question: str
    before: str
    urgent: str

    @property
    def spoken(self) -> str:
        parts = (self.urgent, self.progress, self.lead, self.question, self.before)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class ResultView:
    title: str
    lines: tuple[str, ...]
    cards: tuple[CareCard, ...]
    is_whole: bool  # nothing is left to ask
    notes: tuple[str, ...] = ()  # below the cards

    @property
    def spoken(self) -> str:
        said = [f"{self.title}.", *self.lines]
        for card in self.cards:
            said += [f"{card.title}.", card.what_to_do]
        return " ".join([*said, *self.notes])


def question(sign: Sign, answers: CheckAnswers, emergency_number: str = "") -> QuestionView:
    before = {
        Answer.THERE: _("You answered: yes."),
        Answer.NOT_THERE: _("You answered: no."),
        Answer.NOT_ASKED: "",
    }[answers.of(sign)]
    is_emergency = outcome(answers) is Tier.EMERGENCY
    return QuestionView(
        _("Question {number} of {count}").format(number=SIGNS.index(sign) + 1, count=len(SIGNS)),
        _("Think of what is new or getting worse."),
        asked(sign),
        before,
        call(emergency_number) if is_emergency else "",
    )


def at_once(answers: CheckAnswers, emergency_number: str = "") -> ResultView:
    """What is shown as soon as an answer makes it an emergency."""
    return ResultView(
        _("Please get help now"),
        (_("You answered yes to a sign that should not wait. The questions can wait."),),
        matching_cards(answers, emergency_number)[:1],
        is_whole=False,
    )


def result(answers: CheckAnswers, emergency_number: str = "") -> ResultView:
    """What the answers lead to; never that all is well."""
    cards = matching_cards(answers, emergency_number)
    open_ones = len(SIGNS) - len(answers.given)
    lines, notes = [], []
    if not answers.given:
        lines.append(_("You have not answered a question yet."))
    elif not cards and not open_ones:
        lines.append(_("None of these today. Look again if anything changes."))
    elif not cards:
        lines.append(_("None of those you were asked about. Look again if anything changes."))
    if answers.given and open_ones:
        notes.append(_not_asked(open_ones))
    if answers.given:
        notes.append(_("Your answers are kept in your diary with today's date."))
    title = _("Please get help now") if _is_emergency(cards) else _("Your answers")
    return ResultView(title, tuple(lines), cards, is_whole=not open_ones, notes=tuple(notes))


def offer_line(checks: Sequence[SignCheck], today: date) -> str:
    """Beside the button that begins the questions: when they were last answered."""
    if not checks:
        return _("You have not answered them yet.")
    return _("You last answered them on {day}.").format(day=day_in_words(checks[-1].day, today))


def check_lines(check: SignCheck) -> tuple[str, ...]:
    """An earlier check, read again: what was there, then how much was answered with no."""
    there = [noted(sign) for sign in check.answers.there]
    no = len(check.answers.given) - len(there)
    lines = [_("Yes: {sign}").format(sign=sign) for sign in there]
    if no:
        lines.append(ngettext("No to {n} question", "No to {n} questions", no).format(n=no))
    open_ones = len(SIGNS) - len(check.answers.given)
    if open_ones:
        lines.append(_not_asked(open_ones))
    return tuple(lines)


def _not_asked(number: int) -> str:
    return ngettext("{n} question was not asked.", "{n} questions were not asked.", number).format(
        n=number
    )


def _is_emergency(cards: Sequence[CareCard]) -> bool:
    return bool(cards) and cards[0].tier is Tier.EMERGENCY
