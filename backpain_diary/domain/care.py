"""What is known of a movement that hurt."""

from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.movement import Side


@dataclass(frozen=True, slots=True)
class HurtMark:
    """The latest "This hurts" of a movement that was not taken in again since.

    second: whole seconds into the hold; None if it hurt outside of one
    """

    movement: str
    day: date
    side: Side | None = None
    second: int | None = None
