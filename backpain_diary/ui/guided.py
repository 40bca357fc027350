"""What a guided session is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from backpain_diary.domain.movement import Movement, Routine
from backpain_diary.domain.plan import Step
from backpain_diary.domain.staging import Figure
from backpain_diary.presenters.care_tags import Cautions


@dataclass(frozen=True, slots=True, kw_only=True)
class Guided:
    """routine:  as it will be done: without what is left out
    steps:    all of it, or what is left when it goes on where it was stopped
    figures:  by the id that `figure_of` gives
    pictures: of one's own movements, by movement id
    cares:    what to take care with, by movement id; said once before each
    left_out: sentences on movements that are left out because they hurt
    """

    routine: Routine
    movements: Mapping[str, Movement]
    steps: tuple[Step, ...]
    figures: Mapping[str, Figure]
    pictures: Mapping[str, bytes]
    cares: Cautions
    left_out: tuple[str, ...]
    must_read_rules: bool
