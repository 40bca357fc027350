"""How a figure is placed: angles of the trunk, and where hands and feet are.

Lengths are hundredths of the body's height, angles degrees, directions need not be 1 long.
The floor is at y = 0; the axes are those of `vector`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from backpain_diary.domain.movement import Side
from backpain_diary.domain.vector import Vector


def other(side: Side) -> Side:
    return Side.RIGHT if side is Side.LEFT else Side.LEFT


class Bone(Enum):
    THIGH = "thigh"
    SHIN = "shin"


@dataclass(frozen=True, slots=True)
class Hold:
    """A place on a bone of a leg, which goes where the bone goes.

    along: 0 at the upper end of the bone, 1 at the lower
    front: out of the bone, toward where the knee points; negative is behind it
    outward: out of the bone, away from the other leg
    """

    side: Side
    bone: Bone
    along: float
    front: float
    outward: float

    @property
    def mirrored(self) -> Hold:
        return replace(self, side=other(self.side))


@dataclass(frozen=True, slots=True)
class Limb:
    """An arm or a leg.

    end:  where the palm or the ankle is
    bend: where the elbow or the knee points
    tip:  where fingers or toes point
    """

    end: Vector | Hold
    bend: Vector
    tip: Vector

    def __post_init__(self) -> None:
        for field, direction in (("bend", self.bend), ("tip", self.tip)):
            if not any(direction):
                raise ValueError(f"{field} must have a direction")

    @property
    def mirrored(self) -> Limb:
        return Limb(self.end.mirrored, self.bend.mirrored, self.tip.mirrored)


Limbs = Mapping[Side, Limb]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """One placing of the whole body.

    pelvis: the middle between the hip joints
    pivot:  the pelvis moves in an arc about it, between two poses that share it
    lean:   of the pelvis: 0 upright, 90 face down, -90 on the back
    roll:   about the trunk's own length; 90 turns the front to the body's left
    spine:  how far the low, middle and upper back bend forward; negative is backward
    neck, nod: how far the neck and the head on it bend forward
    tilt:   how far the neck bends to the left
    """

    pelvis: Vector
    pivot: Vector | None = None
    lean: float
    roll: float = 0.0
    spine: tuple[float, float, float] = (0.0, 0.0, 0.0)
    neck: float = 0.0
    nod: float = 0.0
    tilt: float = 0.0
    legs: Limbs
    arms: Limbs

    def __post_init__(self) -> None:
        for side, leg in self.legs.items():
            if isinstance(leg.end, Hold) and (
                leg.end.side is side or isinstance(self.legs[other(side)].end, Hold)
            ):
                raise ValueError(f"{side.value}_leg must hold to the other leg, which stands alone")

    @property
    def mirrored(self) -> Pose:
        """The pose of the other side."""
        return replace(
            self,
            pelvis=self.pelvis.mirrored,
            pivot=self.pivot.mirrored if self.pivot else None,
            roll=-self.roll,
            tilt=-self.tilt,
            legs=_mirrored(self.legs),
            arms=_mirrored(self.arms),
        )


def _mirrored(limbs: Limbs) -> Limbs:
    return {side: limbs[other(side)].mirrored for side in Side}
