"""What was noted before, to be offered again. Nothing of it is ever preselected."""

from dataclasses import dataclass

from backpain_diary.domain.detail import Medicine, SelfCare, Symptom, Worse
from backpain_diary.domain.regions import Region


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """Each used at least once, each once, the one used last first.

    medicines: with the amount that was noted last
    regions, symptoms, made_worse_by, self_care: of the entries of the latest days only
    activity:  the one that matters to the person; empty when none was named
    """

    medicines: tuple[Medicine, ...] = ()
    tags: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    made_worse_by: tuple[Worse, ...] = ()
    self_care: tuple[SelfCare, ...] = ()
    activity: str = ""
