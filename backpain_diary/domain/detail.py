"""What may be noted about a day beside its pain. All of it is optional, nothing is preselected."""

from dataclasses import dataclass, field
from enum import Enum

from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.domain.regions import ORDER, Region


class Sleep(Enum):
    """Was sleep disturbed last night?"""

    NO = "no"
    LITTLE = "a_little"
    LOT = "a_lot"


class Symptom(Enum):
    """S1 to S10 of the article."""

    ONE_SIDED = "one_sided"
    GROIN_PAIN = "groin_pain"
    STIFFNESS = "stiffness"
    TENDERNESS = "tenderness"
    PAIN_WALKING = "pain_walking"
    SLEEP_TROUBLE = "sleep_trouble"
    MUSCLE_WEAKNESS = "muscle_weakness"
    SHOOTING_LEG = "shooting_leg"
    PAIN_BENDING_OR_SITTING = "pain_bending_or_sitting"
    NUMB_LEG_OR_FOOT = "numb_leg_or_foot"


class Worse(Enum):
    """W1 to W7: what may have made it worse."""

    SITTING_AROUND = "sitting_around"
    WEIGHT = "weight"
    LIFTING = "lifting"
    OVERUSE = "overuse"
    POSTURE = "posture"
    LONG_SITTING = "long_sitting"
    STRESS = "stress"


class SelfCare(Enum):
    """H1 to H9: what I did about it."""

    REST = "rest"
    HEAT_OR_COLD = "heat_or_cold"
    PAIN_RELIEF = "pain_relief"
    KEPT_MOVING = "kept_moving"
    NO_HEAVY_LIFTING = "no_heavy_lifting"
    FOOD_AND_WEIGHT = "food_and_weight"
    SHOES = "shoes"
    SLEPT_ON_SIDE = "slept_on_side"
    NO_SMOKING = "no_smoking"


@dataclass(frozen=True, slots=True)
class Medicine:
    """As typed; amount may be empty."""

    name: str
    amount: str = ""

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("a medicine needs a name")


@dataclass(frozen=True, slots=True)
class Detail:
    """average, activity: 0-10, how the day was on average and how my activity went

    places: regions that hurt, each with a 0-10 of its own or None; in the order of Region
    medicines, tags: in the order typed, each at most once
    """

    average: int | None = None
    sleep: Sleep | None = None
    activity: int | None = None
    places: tuple[tuple[Region, int | None], ...] = ()
    symptoms: frozenset[Symptom] = field(default_factory=frozenset)
    made_worse_by: frozenset[Worse] = field(default_factory=frozenset)
    self_care: frozenset[SelfCare] = field(default_factory=frozenset)
    medicines: tuple[Medicine, ...] = ()
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for score in (self.average, self.activity, *(pain for _region, pain in self.places)):
            if score is not None and score not in PAIN_SCALE:
                raise ValueError(f"a score must be 0-10, not {score}")
        regions = [region for region, _pain in self.places]
        names = [medicine.name for medicine in self.medicines]
        for noted in (regions, names, self.tags):
            if len(set(noted)) < len(noted):
                raise ValueError(f"noted twice: {noted}")
        if "" in self.tags:
            raise ValueError("a tag needs a name")
        if regions != sorted(regions, key=ORDER.__getitem__):
            raise ValueError(f"not in the order of the map: {regions}")


NO_DETAIL = Detail()
