"""What a movement's tags say: what to ask about and what to take care with, and what hurt."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from math import ceil
from typing import NamedTuple

from backpain_diary.domain.care import HurtMark
from backpain_diary.domain.cue_queue import SLOWEST_PER_S, speaking_s
from backpain_diary.domain.movement import CareLevel, Movement, Side, Situation
from backpain_diary.i18n import _
from backpain_diary.presenters.dates import day_and_month


@dataclass(frozen=True, slots=True)
class CareTag:
    level: CareLevel
    label: str
    reason: str
    situation: str  # in words


class Caution(NamedTuple):
    """tag: such as "Take care:" """

    tag: str
    reason: str

    @property
    def sentence(self) -> str:
        return f"{self.tag} {self.reason}"


Cautions = Mapping[str, tuple[Caution, ...]]  # by movement id


def care_tags(
    movement: Movement, situations: Mapping[str, Situation], ticked: Collection[str]
) -> tuple[CareTag, ...]:
    """One for each ticked situation that the movement names; those to ask about first."""
    tags = [
        CareTag(
            care.level, level_in_words(care.level), care.reason, situations[care.situation].name
        )
        for care in movement.care
        if care.situation in ticked
    ]
    return tuple(sorted(tags, key=lambda tag: tag.level is not CareLevel.ASK))


def level_in_words(level: CareLevel) -> str:
    return {CareLevel.ASK: _("Ask first"), CareLevel.CARE: _("Take care")}[level]


def cautions(tags: Collection[CareTag]) -> tuple[Caution, ...]:
    """To be shown and said once before the movement."""
    words = {
        CareLevel.ASK: _("Ask your doctor or physiotherapist first:"),
        CareLevel.CARE: _("Take care:"),
    }
    return tuple(Caution(words[tag.level], tag.reason) for tag in tags)


def with_time_to_tell(
    movements: Mapping[str, Movement],
    situations: Mapping[str, Situation],
    ticked: Collection[str],
) -> dict[str, Movement]:
    """The movements with enough time before each to say all that is to be taken care with."""
    return {
        name: replace(movement, told_s=_told_s(care_tags(movement, situations, ticked)))
        for name, movement in movements.items()
    }


def _told_s(tags: Collection[CareTag]) -> int:
    said = [caution.sentence for caution in cautions(tags)]
    return ceil(speaking_s(said, SLOWEST_PER_S))


def hurt_in_words(mark: HurtMark) -> str:
    """ "Hurt on 22 November, left side" """
    day = day_and_month(mark.day)
    return {
        None: _("Hurt on {day}"),
        Side.LEFT: _("Hurt on {day}, left side"),
        Side.RIGHT: _("Hurt on {day}, right side"),
    }[mark.side].format(day=day)


def left_out_sentence(movement: Movement, mark: HurtMark) -> str:
    return _(
        "{movement} is left out, because it hurt on {day}. You can take it in again under Stretch."
    ).format(movement=movement.name, day=day_and_month(mark.day))
