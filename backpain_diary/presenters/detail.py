"""The detail of an entry by groups: what each asks, and what is in it, short."""

from collections.abc import Iterator
from enum import Enum, auto

from backpain_diary.domain.detail import Detail, Medicine
from backpain_diary.i18n import _
from backpain_diary.presenters.detail_choices import (
    listed,
    self_care_words,
    sleep_words,
    symptom_words,
    worse_words,
)
from backpain_diary.presenters.regions import region_words


class Group(Enum):
    """In the order of the form."""

    PLACES = auto()
    DAY = auto()
    SYMPTOMS = auto()
    WORSE = auto()
    SELF_CARE = auto()
    MEDICINES = auto()
    ACTIVITY = auto()
    NOTE = auto()
    TAGS = auto()


def title(group: Group) -> str:
    return {
        Group.PLACES: _("Where it hurt"),
        Group.DAY: _("The day and the night"),
        Group.SYMPTOMS: _("What came along with it"),
        Group.WORSE: _("What may have made it worse"),
        Group.SELF_CARE: _("What you did about it"),
        Group.MEDICINES: _("Medicine you took"),
        Group.ACTIVITY: _("The activity that matters to you"),
        Group.NOTE: _("Note"),
        Group.TAGS: _("Your own tags"),
    }[group]


def summary(group: Group, detail: Detail) -> str:
    """What is in the group; empty when nothing is. The note is no part of the detail."""
    match group:
        case Group.PLACES:
            return ", ".join(_place_words(detail)) if detail.places else ""
        case Group.DAY:
            return ", ".join(_day_words(detail))
        case Group.SYMPTOMS:
            return listed(symptom_words(), detail.symptoms)
        case Group.WORSE:
            return listed(worse_words(), detail.made_worse_by)
        case Group.SELF_CARE:
            return listed(self_care_words(), detail.self_care)
        case Group.MEDICINES:
            return ", ".join(medicine_words(medicine) for medicine in detail.medicines)
        case Group.ACTIVITY:
            return "" if detail.activity is None else _out_of_ten(detail.activity)
        case Group.TAGS:
            return ", ".join(detail.tags)
        case _note:
            return ""


def in_words(detail: Detail) -> tuple[str, ...]:
    """A short line for each group that has something in it."""
    lines = {
        Group.PLACES: _("Hurt: {what}"),
        Group.DAY: "{what}",
        Group.SYMPTOMS: _("Came along: {what}"),
        Group.WORSE: _("Perhaps worse from: {what}"),
        Group.SELF_CARE: _("Did: {what}"),
        Group.MEDICINES: _("Took: {what}"),
        Group.ACTIVITY: _("Your activity: {what}"),
        Group.TAGS: _("Tags: {what}"),
    }
    said = {group: summary(group, detail) for group in lines}
    return tuple(words.format(what=said[group]) for group, words in lines.items() if said[group])


def heading(group: Group, inside: str) -> str:
    """Of a folded group, as a screen reader says it. inside: its summary"""
    return f"{title(group)}: {inside}" if inside else title(group)


def medicine_words(medicine: Medicine) -> str:
    return f"{medicine.name} {medicine.amount}".rstrip()


def _place_words(detail: Detail) -> Iterator[str]:
    """Such as "left low back 6"."""
    words = region_words()
    for region, pain in detail.places:
        yield words[region] if pain is None else f"{words[region]} {pain}"


def _day_words(detail: Detail) -> Iterator[str]:
    if detail.average is not None:
        yield _("on average {pain}").format(pain=detail.average)
    if detail.sleep is not None:
        yield sleep_words()[detail.sleep]


def _out_of_ten(score: int) -> str:
    return _("{score} out of 10").format(score=score)
