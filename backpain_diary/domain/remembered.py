"""What was used lately in the diary's detail, to be offered again; never preselected."""

from dataclasses import dataclass

from backpain_diary.domain.detail import Medicine, SelfCare, Symptom, Worse


@dataclass(frozen=True, slots=True)
class Remembered:
    """Each newest first, and once.

    medicines: with the amount given last
    activity:  the name of the one activity that matters; empty until it is given
    """

    medicines: tuple[Medicine, ...] = ()
    tags: tuple[str, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    made_worse_by: tuple[Worse, ...] = ()
    self_care: tuple[SelfCare, ...] = ()
    activity: str = ""
