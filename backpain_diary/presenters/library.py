"""What the Stretch page says of all routines and movements, with what applies to the person."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from backpain_diary.domain.care import HurtMark
from backpain_diary.domain.movement import CareLevel, Movement, Routine, Situation
from backpain_diary.domain.plan import without
from backpain_diary.i18n import _
from backpain_diary.presenters.care_tags import CareTag, care_tags, hurt_in_words
from backpain_diary.presenters.stretch import RoutineCard, routine_card


@dataclass(frozen=True, slots=True)
class LibraryView:
    """cards, routine_notes: by routine id; tags, hurt: by movement id

    routine_notes: what to know of its movements before it is started
    hurt:          such as "Hurt on 22 November, left side"; absent for most
    """

    movements: tuple[Movement, ...]
    routines: tuple[Routine, ...]
    cards: Mapping[str, RoutineCard]
    routine_notes: Mapping[str, tuple[str, ...]]
    tags: Mapping[str, tuple[CareTag, ...]]
    hurt: Mapping[str, str]


def library_view(
    movements: Mapping[str, Movement],
    routines: Mapping[str, Routine],
    situations: Mapping[str, Situation],
    ticked: Collection[str],
    marks: Mapping[str, HurtMark],
) -> LibraryView:
    tags = {movement.id: care_tags(movement, situations, ticked) for movement in movements.values()}
    return LibraryView(
        movements=tuple(movements.values()),
        routines=tuple(routines.values()),
        cards={
            routine.id: routine_card(without(routine, marks) or routine, movements)
            for routine in routines.values()
        },
        routine_notes={
            routine.id: _notes(routine, movements, tags, marks) for routine in routines.values()
        },
        tags=tags,
        hurt={name: hurt_in_words(mark) for name, mark in marks.items()},
    )


def _notes(
    routine: Routine,
    movements: Mapping[str, Movement],
    tags: Mapping[str, tuple[CareTag, ...]],
    marks: Mapping[str, HurtMark],
) -> tuple[str, ...]:
    done = tuple(dict.fromkeys(item.movement for item in routine.items))
    highest = {name: tags[name][0].level for name in done if tags[name]}
    said = (
        (_("Ask first: {movements}"), [n for n in highest if highest[n] is CareLevel.ASK]),
        (_("Take care: {movements}"), [n for n in highest if highest[n] is CareLevel.CARE]),
        (_("Left out, because it hurt: {movements}"), [name for name in done if name in marks]),
    )
    return tuple(
        words.format(movements=", ".join(movements[name].name for name in names))
        for words, names in said
        if names
    )
