"""What the person of the sample diary notes beside the pain: much on some days, nothing on others.

No symptom is among it that the questions about warning signs ask about.
"""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from backpain_diary.domain.detail import (
    NO_DETAIL,
    Detail,
    Medicine,
    SelfCare,
    Sleep,
    Symptom,
    Worse,
)
from backpain_diary.domain.regions import ORDER, Region
from backpain_diary.i18n import _

DAYS_WITH_DETAIL = 0.7  # of those with pain
STRONG = 4  # from here on a medicine was taken
PLACES = (  # since how many days ago it hurt where
    (119, (Region.LOW_BACK_LEFT, Region.LOW_BACK_MIDDLE)),
    (70, (Region.LOW_BACK_MIDDLE, Region.BUTTOCK_RIGHT)),
    (35, (Region.LOW_BACK_RIGHT, Region.HIP_BACK_RIGHT, Region.BUTTOCK_RIGHT)),
)
SYMPTOMS = (Symptom.STIFFNESS, Symptom.PAIN_BENDING_OR_SITTING, Symptom.TENDERNESS)
MADE_WORSE_BY = (Worse.LONG_SITTING, Worse.LIFTING, Worse.STRESS, Worse.SITTING_AROUND)
SELF_CARE = (SelfCare.KEPT_MOVING, SelfCare.HEAT_OR_COLD, SelfCare.REST, SelfCare.SLEPT_ON_SIDE)

Thing = TypeVar("Thing")


class DetailTeller:
    def __init__(self, random: Random) -> None:
        self._random = random

    def told(self, days_ago: int, pain: int) -> Detail:
        """Of a morning with that pain."""
        if not pain or self._random.random() > DAYS_WITH_DETAIL:
            return NO_DETAIL
        return Detail(
            average=max(pain - self._random.randint(0, 2), 0),
            sleep=self._sleep(pain),
            activity=max(10 - pain - self._random.randint(0, 2), 0),
            places=self._places(days_ago, pain),
            symptoms=frozenset(self._some(SYMPTOMS)),
            made_worse_by=frozenset(self._some(MADE_WORSE_BY)),
            self_care=frozenset(self._some(SELF_CARE)),
            medicines=self._medicines(pain),
            tags=tuple(self._some((_("office"), _("garden"), _("long drive")))),
        )

    def _sleep(self, pain: int) -> Sleep:
        if pain > STRONG:
            return self._random.choice((Sleep.LITTLE, Sleep.LOT))
        return self._random.choice((Sleep.NO, Sleep.NO, Sleep.LITTLE))

    def _places(self, days_ago: int, pain: int) -> tuple[tuple[Region, int | None], ...]:
        where = next(regions for since, regions in reversed(PLACES) if days_ago <= since)
        first, *others = where
        chosen = [(first, pain), *((each, max(pain - 2, 1)) for each in self._some(others))]
        return tuple(sorted(chosen, key=lambda place: ORDER[place[0]]))

    def _medicines(self, pain: int) -> tuple[Medicine, ...]:
        if pain <= STRONG:
            return ()
        return (self._random.choice((Medicine("Ibuprofen", "400 mg"), Medicine(_("Heat rub")))),)

    def _some(self, things: Sequence[Thing]) -> list[Thing]:
        """Mostly one or two of them, in their order."""
        return [thing for thing in things if self._random.random() < 1.5 / max(len(things), 2)]
