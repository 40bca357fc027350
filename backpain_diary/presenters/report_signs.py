"""The answers about warning signs on the page for the doctor."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from backpain_diary.domain.report_signs import SignAnswers
from backpain_diary.domain.signs import SIGNS, Sign
from backpain_diary.i18n import _
from backpain_diary.presenters.report_dates import full_day
from backpain_diary.presenters.report_parts import Points, Said
from backpain_diary.presenters.sign_words import noted


def sign_blocks(answers: SignAnswers) -> tuple[Points | Said, ...]:
    """Yes first, then no, then what was not asked: that is no no."""
    if len(answers.not_asked) == len(SIGNS):
        words = _(
            "the {n} questions were not gone through, so nothing is known of these signs."
        ).format(n=len(SIGNS))
        return (Said(words, label=_("Not asked:")),)
    blocks: list[Points | Said] = []
    there = [(sign, _on(_("Yes"), day)) for sign, day in answers.there]
    there += [
        (sign, _("{yes}, {no}").format(yes=_on(_("Yes"), was), no=_on(_("no"), day)))
        for sign, was, day in answers.were_there
    ]
    for when in dict.fromkeys(when for _sign, when in there):
        signs = [sign for sign, of in there if of == when]
        points = tuple(noted(sign) for sign in signs)
        blocks.append(Points(f"{when}:", points, tuple(short(sign) for sign in signs)))
    for day, signs in _by_day(answers):
        blocks.append(Said(_joined(signs), label=f"{_on(_('No'), day)}:"))
    if answers.not_asked:
        blocks.append(Said(_joined(answers.not_asked), label=_("Not asked:")))
    return tuple(blocks)


def sign_lines(answers: SignAnswers) -> list[str]:
    """The same for a text."""
    lines = []
    for block in sign_blocks(answers):
        if isinstance(block, Points):
            lines += [f"{block.label} {words}" for words in block.points]
        else:
            lines.append(f"{block.label} {block.text}")
    return lines


def short(sign: Sign) -> str:
    """In few words, in the middle of a list."""
    return {
        Sign.SADDLE: _("numb around the genitals or inner thighs"),
        Sign.BLADDER_OR_BOWEL: _("trouble with bladder or bowels"),
        Sign.BOTH_LEGS: _("both legs affected, a leg weakening or a foot dropping"),
        Sign.GENITALS: _("feeling or function of the genitals lost"),
        Sign.CHEST: _("chest pain with it"),
        Sign.ACCIDENT: _("after a serious accident or fall"),
        Sign.BELLY: _("sudden bad tummy and back pain, faint"),
        Sign.LEG_AFTER_FALL: _("can't stand on the leg after a fall"),
        Sign.HOT_HIP: _("hot, swollen hip with fever"),
        Sign.UNWELL: _("high temperature or unwell"),
        Sign.WEIGHT_LOSS: _("losing weight without trying"),
        Sign.LUMP: _("lump on the back or changed shape"),
        Sign.NIGHT_NO_EASE: _("much worse at night, no ease with rest"),
        Sign.PAST_ILLNESS: _("new pain with earlier cancer, thin bones, steroids, weak immunity"),
        Sign.URINE: _("burning or blood in urine"),
        Sign.NUMB_LEG: _("one leg or foot newly weak or numb"),
        Sign.THREE_WEEKS: _("longer than three weeks"),
        Sign.SEVERE: _("constant and severe"),
        Sign.TINGLING: _("tingling or numb legs or feet"),
        Sign.SPREADING: _("spreading to arms or legs"),
        Sign.NIGHT: _("worse at night"),
        Sign.COUGH_OR_STANDING: _("worse with coughing or standing"),
        Sign.GROIN_OR_BUTTOCK: _("in groin or buttock"),
        Sign.STIFF_MONTHS: _("over three months, worse with rest"),
        Sign.EVERYDAY_LIFE: _("stops everyday life, or hard to cope"),
    }[sign]


def _by_day(answers: SignAnswers) -> list[tuple[date, list[Sign]]]:
    """The newest answers first."""
    latest_first = sorted(answers.not_there, key=lambda each: -each[1].toordinal())
    grouped = groupby(latest_first, key=lambda each: each[1])
    return [(day, [sign for sign, _day in some]) for day, some in grouped]


def _on(answer: str, day: date) -> str:
    return _("{answer} on {day}").format(answer=answer, day=full_day(day))


def _joined(signs: Iterable[Sign]) -> str:
    return "; ".join(short(sign) for sign in signs) + "."
