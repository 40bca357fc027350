"""The latest answer about each warning sign, with its date, for the page for the doctor."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.signs import SIGNS, Sign, SignCheck


@dataclass(frozen=True, slots=True)
class SignAnswers:
    """Each sign stands in one of the four, in the order of SIGNS.

    there:      the latest answer is yes; when it was given
    were_there: the latest is no, and there was a yes not long before; when, and when the no
    not_there:  the latest is no; when
    not_asked:  no answer at all
    """

    there: tuple[tuple[Sign, date], ...]
    were_there: tuple[tuple[Sign, date, date], ...]
    not_there: tuple[tuple[Sign, date], ...]
    not_asked: tuple[Sign, ...]


def sign_answers(checks: Sequence[SignCheck], first: date) -> SignAnswers:
    """The latest ones, even from after the page's days: they are what is known now.

    checks: in the order in which they were begun
    first:  from here on a yes is told of although a no came after it
    """
    latest: dict[Sign, tuple[date, bool]] = {}
    yes: dict[Sign, date] = {}
    for check in sorted(checks, key=lambda check: check.day):
        for sign, is_there in check.answers.given.items():
            latest[sign] = check.day, is_there
            if is_there and first <= check.day:
                yes[sign] = check.day
    answered = [(sign, *latest[sign]) for sign in SIGNS if sign in latest]
    no = [(sign, day) for sign, day, is_there in answered if not is_there]
    return SignAnswers(
        there=tuple((sign, day) for sign, day, is_there in answered if is_there),
        were_there=tuple((sign, yes[sign], day) for sign, day in no if sign in yes),
        not_there=tuple((sign, day) for sign, day in no if sign not in yes),
        not_asked=tuple(sign for sign in SIGNS if sign not in latest),
    )
