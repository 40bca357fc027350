"""What can be ticked about a day, in words for the middle of a sentence."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import TypeVar

from backpain_diary.domain.detail import SelfCare, Sleep, Symptom, Worse
from backpain_diary.domain.remembered import Remembered
from backpain_diary.i18n import _

E = TypeVar("E", bound=Enum)


def choices(group: str, lately: Remembered) -> Sequence[tuple[Enum, str]]:
    """What can be ticked, that of lately first. group: the field of Detail"""
    match group:
        case "symptoms":
            return _lately_first(symptom_words(), lately.symptoms)
        case "made_worse_by":
            return _lately_first(worse_words(), lately.made_worse_by)
        case _self_care:
            return _lately_first(self_care_words(), lately.self_care)


def _lately_first(words: Mapping[E, str], lately: Sequence[E]) -> list[tuple[E, str]]:
    """Each with its words to stand by itself."""
    rest = [choice for choice in words if choice not in lately]
    return [(choice, capital(words[choice])) for choice in (*lately, *rest)]


def listed(words: Mapping[E, str], chosen: Iterable[E]) -> str:
    """Those chosen, always in the same order."""
    noted = set(chosen)
    return ", ".join(said for choice, said in words.items() if choice in noted)


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def symptom_words() -> dict[Symptom, str]:
    return {
        Symptom.ONE_SIDED: _("pain on one side"),
        Symptom.GROIN_PAIN: _("groin pain on that side"),
        Symptom.STIFFNESS: _("stiff when bending or turning"),
        Symptom.TENDERNESS: _("sore to the touch"),
        Symptom.PAIN_WALKING: _("pain when walking"),
        Symptom.SLEEP_TROUBLE: _("pain that made it hard to sleep"),
        Symptom.MUSCLE_WEAKNESS: _("sore and weak muscles"),
        Symptom.SHOOTING_LEG: _("pain shooting down the leg"),
        Symptom.PAIN_BENDING_OR_SITTING: _("more pain when bending or sitting"),
        Symptom.NUMB_LEG_OR_FOOT: _("numb or weak leg or foot"),
    }


def worse_words() -> dict[Worse, str]:
    return {
        Worse.SITTING_AROUND: _("a day without much movement"),
        Worse.WEIGHT: _("body weight"),
        Worse.LIFTING: _("heavy or awkward lifting"),
        Worse.OVERUSE: _("too much of the same movement"),
        Worse.POSTURE: _("slouching"),
        Worse.LONG_SITTING: _("sitting for a long time"),
        Worse.STRESS: _("stress and tension"),
    }


def self_care_words() -> dict[SelfCare, str]:
    return {
        SelfCare.REST: _("rest"),
        SelfCare.HEAT_OR_COLD: _("heat or cold"),
        SelfCare.PAIN_RELIEF: _("pain relief without a prescription"),
        SelfCare.KEPT_MOVING: _("kept moving"),
        SelfCare.NO_HEAVY_LIFTING: _("no heavy lifting"),
        SelfCare.FOOD_AND_WEIGHT: _("food that is good for bones and weight"),
        SelfCare.SHOES: _("comfortable shoes with low heels"),
        SelfCare.SLEPT_ON_SIDE: _("slept on one side"),
        SelfCare.NO_SMOKING: _("no smoking"),
    }


def sleep_answers() -> tuple[tuple[Sleep | None, str], ...]:
    """In the order shown; None stands for no answer."""
    return (
        (None, _("Not answered")),
        (Sleep.NO, _("No")),
        (Sleep.LITTLE, _("A little")),
        (Sleep.LOT, _("A lot")),
    )


def sleep_words() -> dict[Sleep, str]:
    return {
        Sleep.NO: _("slept undisturbed"),
        Sleep.LITTLE: _("sleep a little disturbed"),
        Sleep.LOT: _("sleep very disturbed"),
    }
