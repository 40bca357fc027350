"""Warning signs: what is asked about, how urgent each is, and what follows from the answers.

Basis: the safety facts (NHS pages on back and hip pain, the GIRFT pathway for cauda equina, a
vascular leaflet, the article's list of when to contact a provider), read 2026-11-22. Where they
differ the more urgent advice stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType

from backpain_diary.domain.notices import Tier


class Sign(Enum):
    """In the order in which they are asked about: the most urgent first."""

    SADDLE = "saddle"  # numbness around genitals, back passage, buttocks, inner thighs
    BLADDER_OR_BOWEL = "bladder_or_bowel"
    BOTH_LEGS = "both_legs"  # or one that quickly weakens, or a foot that drops
    GENITALS = "genitals"  # an emergency only together with one of the three above
    CHEST = "chest"
    ACCIDENT = "accident"
    BELLY = "belly"  # sudden, with faintness
    LEG_AFTER_FALL = "leg_after_fall"
    HOT_HIP = "hot_hip"

    UNWELL = "unwell"  # a high temperature, or unwell all over
    WEIGHT_LOSS = "weight_loss"
    LUMP = "lump"  # or a changed shape of the back
    NIGHT_NO_EASE = "night_no_ease"
    PAST_ILLNESS = "past_illness"  # with new pain
    URINE = "urine"  # burning, or blood
    NUMB_LEG = "numb_leg"  # or weak; one leg or foot, new

    THREE_WEEKS = "three_weeks"
    SEVERE = "severe"  # and constant
    TINGLING = "tingling"  # or numbness in legs or feet, for a while
    SPREADING = "spreading"
    NIGHT = "night"
    COUGH_OR_STANDING = "cough_or_standing"
    GROIN_OR_BUTTOCK = "groin_or_buttock"
    STIFF_MONTHS = "stiff_months"  # over three months, worse with rest, better with movement
    EVERYDAY_LIFE = "everyday_life"  # stops it; or worried, or not coping


SIGNS = tuple(Sign)
WITH_GENITALS = (Sign.SADDLE, Sign.BLADDER_OR_BOWEL, Sign.BOTH_LEGS)
_FIRST_URGENT = SIGNS.index(Sign.UNWELL)
_FIRST_CONTACT = SIGNS.index(Sign.THREE_WEEKS)
TIERS: Mapping[Sign, Tier] = MappingProxyType(
    {
        **dict.fromkeys(SIGNS[:_FIRST_URGENT], Tier.EMERGENCY),
        **dict.fromkeys(SIGNS[_FIRST_URGENT:_FIRST_CONTACT], Tier.URGENT),
        **dict.fromkeys(SIGNS[_FIRST_CONTACT:], Tier.CONTACT),
    }
)


class Answer(Enum):
    THERE = "there"
    NOT_THERE = "not_there"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class CheckAnswers:
    """given: whether a sign is there; one that was not asked about is absent"""

    given: Mapping[Sign, bool] = field(default_factory=dict)

    def of(self, sign: Sign) -> Answer:
        if sign not in self.given:
            return Answer.NOT_ASKED
        return Answer.THERE if self.given[sign] else Answer.NOT_THERE

    def also(self, sign: Sign, *, is_there: bool) -> "CheckAnswers":
        """With one more; of two answers to the same question the later one holds."""
        return CheckAnswers({**self.given, sign: is_there})

    @property
    def there(self) -> tuple[Sign, ...]:
        return tuple(sign for sign in SIGNS if self.of(sign) is Answer.THERE)


@dataclass(frozen=True, slots=True)
class SignCheck:
    """The questions as answered from that day on, perhaps not all of them."""

    day: date
    answers: CheckAnswers


def tier_of(sign: Sign, answers: CheckAnswers) -> Tier:
    """How urgent a sign that is there is, given what else is there.

    Lost feeling or function of the genitals is an emergency together with numbness there, trouble
    with bladder or bowel, or signs in both legs. The sources say nothing of it alone; a yes must
    not be passed over, so it is then the next lower tier.
    """
    if sign is Sign.GENITALS and not any(
        answers.of(each) is Answer.THERE for each in WITH_GENITALS
    ):
        return Tier.URGENT
    return TIERS[sign]


def found(answers: CheckAnswers) -> dict[Tier, tuple[Sign, ...]]:
    """The signs that are there by how urgent they are, the most urgent first."""
    by_tier: dict[Tier, tuple[Sign, ...]] = {}
    for tier in sorted(Tier, reverse=True):
        signs = tuple(sign for sign in answers.there if tier_of(sign, answers) is tier)
        if signs:
            by_tier[tier] = signs
    return by_tier


def outcome(answers: CheckAnswers) -> Tier | None:
    """The most urgent tier with a sign that is there; None is no all-clear."""
    return next(iter(found(answers)), None)
