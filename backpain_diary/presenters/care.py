"""When to get help: three cards, from the most urgent; and what this program is and is not.

Basis of each sign: the safety facts (NHS pages on back and hip pain, the GIRFT pathway for
cauda equina, the article's list of when to contact a provider), read 2026-11-22. Where they
differ the more urgent advice stands. The signs are about what is new or getting worse.
"""

from dataclasses import dataclass

from backpain_diary.domain.notices import Tier
from backpain_diary.i18n import _


@dataclass(frozen=True, slots=True)
class CareCard:
    tier: Tier
    title: str
    what_to_do: str
    signs: tuple[str, ...]


def care_cards(emergency_number: str = "") -> tuple[CareCard, ...]:
    """emergency_number: the user's own; empty names the usual ones."""
    return _emergency(emergency_number), _urgent(), _contact()


def _emergency(number: str) -> CareCard:
    call = (
        _("Call {number} or go to an emergency department now.").format(number=number)
        if number
        else _(
            "Call your local emergency number (112, 911, 999 …) or go to an emergency"
            " department now."
        )
    )
    return CareCard(
        Tier.EMERGENCY,
        _("Emergency"),
        call,
        (
            _(
                "Numbness or an odd feeling around your genitals, back passage, buttocks or inner"
                " thighs"
            ),
            _(
                "Trouble starting to pass urine, stopping it or feeling it; leaking urine; or you"
                " can't feel or control your bowels"
            ),
            _("Weakness, numbness, tingling or pain in both legs"),
            _("A leg that quickly gets weaker, or a foot that drops"),
            _(
                "You newly lose feeling in your genitals or can't have sex as before, together with"
                " any sign above"
            ),
            _("Back pain together with chest pain"),
            _("Back or hip pain after a serious accident or a fall"),
            _(
                "Sudden, very bad pain in your tummy and back, unlike before, and you feel faint or"
                " clammy"
            ),
            _("After a fall you can't stand on the leg, or it looks shorter or turned"),
            _("A hot, swollen hip and a fever"),
        ),
    )


def _urgent() -> CareCard:
    return CareCard(
        Tier.URGENT,
        _("Get advice today or tomorrow"),
        _("Call your doctor or an out-of-hours medical line."),
        (
            _("A high temperature, or you feel unwell all over"),
            _("You lose weight without trying"),
            _("A lump on your back, or your back has changed its shape"),
            _("Pain that is much worse at night and does not ease when you rest"),
            _(
                "New pain, and you have had cancer, have thin bones, have taken steroids for long,"
                " or have a weak immune system"
            ),
            _("Burning or blood when you pass urine"),
            _("New weakness or numbness in one leg or foot"),
        ),
    )


def _contact() -> CareCard:
    return CareCard(
        Tier.CONTACT,
        _("Contact a doctor or physiotherapist"),
        _("Make an appointment in the next days. It does not have to be today."),
        (
            _("Pain that has lasted longer than three weeks"),
            _("Pain that is always there and is severe"),
            _("Numbness or tingling in your legs or feet that you have had for a while"),
            _("Pain that spreads to your arms or legs"),
            _("Pain that is worse at night"),
            _("Pain that gets much worse when you cough or sneeze"),
            _("Pain that gets worse the longer you stand"),
            _("Pain in your groin or buttocks"),
            _(
                "Pain for over three months that is worse after rest, and better when you move or"
                " after anti-inflammatory medicine"
            ),
            _("Pain that stops you from doing everyday things"),
            _("You are worried, or find it hard to cope"),
        ),
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
