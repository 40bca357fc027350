"""An entry that is being written, and is not in the diary yet."""

from dataclasses import dataclass
from datetime import date, datetime, time

from backpain_diary.domain.detail import NO_DETAIL, Detail
from backpain_diary.domain.pain import PAIN_SCALE


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What stands in the form. The fields are those of `Entry`; pain is None until chosen."""

    day: date
    at: time | None
    pain: int | None = None
    note: str = ""
    worse_at_night: bool | None = None
    stiff_after_rest: bool | None = None
    easier_with_movement: bool | None = None
    detail: Detail = NO_DETAIL

    def __post_init__(self) -> None:
        if self.pain is not None and self.pain not in PAIN_SCALE:
            raise ValueError(f"pain must be 0-10, not {self.pain}")


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A draft that the window was closed on.

    entry_id, created: of the entry that was being changed; None for a new one
    activity: what the one that matters is called in the form; empty for none
    """

    draft: Draft
    activity: str
    entry_id: int | None = None
    created: datetime | None = None
