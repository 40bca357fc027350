"""All notices: those that hold now, and what the user did about them and about earlier ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.notices import Acknowledgement, Diary, Kind
from backpain_diary.domain.sign_offers import OFFERS
from backpain_diary.domain.signs import SignCheck
from backpain_diary.i18n import _
from backpain_diary.presenters import wording
from backpain_diary.presenters.dates import day_in_words
from backpain_diary.presenters.notices import Act, Card, cards
from backpain_diary.presenters.signs import check_lines


@dataclass(frozen=True, slots=True)
class Point:
    """heading: such as a date; lines: what is said about it"""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoticeList:
    """now: in full, put aside or not; done, checks: the newest first"""

    now: tuple[Point, ...]
    done: tuple[Point, ...]
    checks: tuple[Point, ...]


def notice_list(
    diary: Diary,
    acknowledgements: Sequence[Acknowledgement],
    checks: Sequence[SignCheck],
    today: date,
) -> NoticeList:
    shown = [card for card in cards(diary, acknowledgements, today) if _is_notice(card)]
    return NoticeList(
        tuple(
            Point(card.title, (card.text, *([card.folded_line] if card.folded_line else [])))
            for card in shown
        ),
        tuple(
            Point(day_in_words(given.day, today), (_notice_about(given.code), _did(given.kind)))
            for given in reversed(_kept(acknowledgements))
        ),
        tuple(
            Point(day_in_words(check.day, today), check_lines(check)) for check in reversed(checks)
        ),
    )


def kept_line(acknowledgements: Sequence[Acknowledgement], today: date) -> str:
    """Above the button that opens the list."""
    kept = _kept(acknowledgements)
    if not kept:
        return _("Notices stand on Today. What you do about one is kept here.")
    return _("The last one, on {day}, was {about}. {did}").format(
        day=day_in_words(kept[-1].day, today),
        about=wording.about(kept[-1].code),
        did=_did(kept[-1].kind),
    )


def _kept(acknowledgements: Sequence[Acknowledgement]) -> list[Acknowledgement]:
    return [given for given in acknowledgements if given.code not in OFFERS]


def _notice_about(code: str) -> str:
    return _("A notice {about}.").format(about=wording.about(code))


def _is_notice(card: Card) -> bool:
    """Not a question, and not a date to be checked."""
    return any(action.act is Act.REMIND for action in card.actions)


def _did(kind: Kind) -> str:
    if kind is Kind.CONTACTED:
        return _("You noted that you had contacted someone.")
    return _("You asked to be reminded a week later.")
