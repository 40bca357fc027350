"""Each warning sign in plain words: as it stands on a care card, and as it is asked about."""

from backpain_diary.domain.signs import Sign
from backpain_diary.i18n import _


def said(sign: Sign) -> str:
    """As a point of a list."""
    return _said()[sign]


def asked(sign: Sign) -> str:
    """As a question that yes or no answers."""
    return _asked()[sign]


def noted(sign: Sign) -> str:
    """As a point of a list of what somebody answered with yes."""
    if sign is Sign.GENITALS:
        return _("You newly lost feeling in your genitals or can't have sex as before")
    return said(sign)


def _said() -> dict[Sign, str]:
    return {
        Sign.SADDLE: _(
            "Numbness or an odd feeling around your genitals, back passage, buttocks or inner"
            " thighs"
        ),
        Sign.BLADDER_OR_BOWEL: _(
            "Trouble starting to pass urine, stopping it or feeling it; leaking urine; or you"
            " can't feel or control your bowels"
        ),
        Sign.BOTH_LEGS: _(
            "Weakness, numbness, tingling or pain in both legs; a leg that quickly gets weaker;"
            " or a foot that drops"
        ),
        Sign.GENITALS: _(
            "You newly lose feeling in your genitals or can't have sex as before, together with"
            " any sign above"
        ),
        Sign.CHEST: _("Back pain together with chest pain"),
        Sign.ACCIDENT: _("Back or hip pain after a serious accident or a fall"),
        Sign.BELLY: _(
            "Sudden, very bad pain in your tummy and back, unlike before, and you feel faint or"
            " clammy"
        ),
        Sign.LEG_AFTER_FALL: _(
            "After a fall you can't stand on the leg, or it looks shorter or turned"
        ),
        Sign.HOT_HIP: _("A hot, swollen hip and a fever"),
        Sign.UNWELL: _("A high temperature, or you feel unwell all over"),
        Sign.WEIGHT_LOSS: _("You lose weight without trying"),
        Sign.LUMP: _("A lump on your back, or your back has changed its shape"),
        Sign.NIGHT_NO_EASE: _("Pain that is much worse at night and does not ease when you rest"),
        Sign.PAST_ILLNESS: _(
            "New pain, and you have had cancer, have thin bones, have taken steroids for long,"
            " or have a weak immune system"
        ),
        Sign.URINE: _("Burning or blood when you pass urine"),
        Sign.NUMB_LEG: _("New weakness or numbness in one leg or foot"),
        Sign.THREE_WEEKS: _("Pain that has lasted longer than three weeks"),
        Sign.SEVERE: _("Pain that is always there and is severe"),
        Sign.TINGLING: _("Numbness or tingling in your legs or feet that you have had for a while"),
        Sign.SPREADING: _("Pain that spreads to your arms or legs"),
        Sign.NIGHT: _("Pain that is worse at night"),
        Sign.COUGH_OR_STANDING: _(
            "Pain that gets much worse when you cough or sneeze, or the longer you stand"
        ),
        Sign.GROIN_OR_BUTTOCK: _("Pain in your groin or buttocks"),
        Sign.STIFF_MONTHS: _(
            "Pain for over three months that is worse after rest, and better when you move or"
            " after anti-inflammatory medicine"
        ),
        Sign.EVERYDAY_LIFE: _(
            "Pain that stops you from doing everyday things; or you are worried, or find it hard"
            " to cope"
        ),
    }


def _asked() -> dict[Sign, str]:
    return {
        Sign.SADDLE: _(
            "Do you feel numb or odd around your genitals, back passage, buttocks or inner thighs?"
        ),
        Sign.BLADDER_OR_BOWEL: _(
            "Do you have trouble starting, stopping or feeling it when you pass urine? Or do you"
            " leak, or have you lost feeling or control of your bowels?"
        ),
        Sign.BOTH_LEGS: _(
            "Do you have weakness, numbness, tingling or pain in both legs? Or does a leg quickly"
            " get weaker, or a foot drop?"
        ),
        Sign.GENITALS: _(
            "Have you newly lost feeling in your genitals, or can you no longer have sex as before?"
        ),
        Sign.CHEST: _("Do you have chest pain together with your back pain?"),
        Sign.ACCIDENT: _("Did this pain come after a serious accident or a fall?"),
        Sign.BELLY: _(
            "Do you have sudden, very bad pain in your tummy and back, unlike before, and feel"
            " faint or clammy?"
        ),
        Sign.LEG_AFTER_FALL: _(
            "Have you had a fall, and now you can't stand on the leg, or it looks shorter or"
            " turned?"
        ),
        Sign.HOT_HIP: _("Is your hip hot and swollen, and do you have a fever?"),
        Sign.UNWELL: _("Do you have a high temperature, or feel unwell all over?"),
        Sign.WEIGHT_LOSS: _("Are you losing weight without trying?"),
        Sign.LUMP: _("Is there a lump on your back, or has your back changed its shape?"),
        Sign.NIGHT_NO_EASE: _(
            "Is the pain much worse at night, and does it not ease when you rest?"
        ),
        Sign.PAST_ILLNESS: _(
            "Is this pain new, and have you had cancer, thin bones, steroids for a long time, or a"
            " weak immune system?"
        ),
        Sign.URINE: _("Does it burn when you pass urine, or is there blood in it?"),
        Sign.NUMB_LEG: _("Do you have new weakness or numbness in one leg or foot?"),
        Sign.THREE_WEEKS: _("Has your pain lasted longer than three weeks?"),
        Sign.SEVERE: _("Is your pain always there, and severe?"),
        Sign.TINGLING: _("Have your legs or feet been numb or tingling for a while?"),
        Sign.SPREADING: _("Does the pain spread to your arms or legs?"),
        Sign.NIGHT: _("Is the pain worse at night?"),
        Sign.COUGH_OR_STANDING: _(
            "Does the pain get much worse when you cough or sneeze, or the longer you stand?"
        ),
        Sign.GROIN_OR_BUTTOCK: _("Do you have pain in your groin or buttocks?"),
        Sign.STIFF_MONTHS: _(
            "Has it lasted over three months, and is it worse after rest, and better when you move"
            " or after anti-inflammatory medicine?"
        ),
        Sign.EVERYDAY_LIFE: _(
            "Does the pain stop you from doing everyday things? Or are you worried, or do you find"
            " it hard to cope?"
        ),
    }
