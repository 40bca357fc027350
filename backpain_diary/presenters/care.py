"""When to get help: three cards, from the most urgent; and what this program is and is not.

The signs are about what is new or getting worse; where they come from is said in `domain.signs`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from backpain_diary.domain.notices import Tier
from backpain_diary.domain.signs import SIGNS, TIERS, CheckAnswers, found
from backpain_diary.i18n import _
from backpain_diary.presenters.sign_words import noted, said


@dataclass(frozen=True, slots=True)
class CareCard:
    tier: Tier
    title: str
    what_to_do: str
    signs: tuple[str, ...]


def care_cards(emergency_number: str = "") -> tuple[CareCard, ...]:
    """All signs there are. emergency_number: the user's own; empty names the usual ones."""
    return tuple(
        _card(tier, emergency_number, [said(sign) for sign in SIGNS if TIERS[sign] is tier])
        for tier in sorted(Tier, reverse=True)
    )


def matching_cards(answers: CheckAnswers, emergency_number: str = "") -> tuple[CareCard, ...]:
    """Those with a sign that was answered with yes, and only these signs on them."""
    return tuple(
        _card(tier, emergency_number, [noted(sign) for sign in signs])
        for tier, signs in found(answers).items()
    )


def before_the_cards() -> str:
    return _("Look for what is new or getting worse. If you are unsure, ask.")


def _card(tier: Tier, emergency_number: str, signs: Sequence[str]) -> CareCard:
    match tier:
        case Tier.EMERGENCY:
            title, what_to_do = _("Emergency"), call(emergency_number)
        case Tier.URGENT:
            title = _("Get advice today or tomorrow")
            what_to_do = _("Call your doctor or an out-of-hours medical line.")
        case _contact:
            title = _("Contact a doctor or physiotherapist")
            what_to_do = _("Make an appointment in the next days. It does not have to be today.")
    return CareCard(tier, title, what_to_do, tuple(signs))


def call(emergency_number: str = "") -> str:
    """What to do in an emergency."""
    if emergency_number:
        return _("Call {number} or go to an emergency department now.").format(
            number=emergency_number
        )
    return _(
        "Call your local emergency number (112, 911, 999 …) or go to an emergency department now."
    )


def statement() -> tuple[str, ...]:
    """What the program is and is not, in short paragraphs."""
    return (
        _("Backpain Diary helps you keep a record and follow simple movements."),
        _(
            "It does not diagnose, treat or monitor any condition. It cannot see warning signs that"
            " you don't tell it."
        ),
        _("Don't delay getting advice because of anything you read here."),
    )
