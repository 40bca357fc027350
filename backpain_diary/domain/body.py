"""The body: its measures in hundredths of its height, and where its parts are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from backpain_diary.domain.movement import Side
from backpain_diary.domain.vector import Vector

HIP = 5.4  # from the middle of the pelvis to a hip joint
THIGH, SHIN = 24.0, 24.0
PELVIS = 7.0  # from the middle of the hip joints to the lowest joint of the spine
VERTEBRA = 3.9  # the spine has six bones, two for each part of the back
SHOULDER, SHOULDER_DROP = 9.8, 2.2  # from the top of the spine outward, and down along it
UPPER_ARM, FOREARM = 17.0, 14.5
PALM = 4.5  # from the wrist to the middle of the hand
NECK = 5.0
SKULL, FACE = 5.4, 0.9  # from the top of the neck to the middle of the head: up, and forward


class Frame(NamedTuple):
    """A place on the trunk or head, and which way it faces."""

    centre: Vector
    left: Vector
    up: Vector
    front: Vector


class Reach(NamedTuple):
    """A solved arm or leg.

    joint: elbow or knee; end: wrist or ankle
    front: where the joint points; outward: along the joint's hinge, away from the body
    tip:   direction of fingers or toes
    """

    root: Vector
    joint: Vector
    end: Vector
    front: Vector
    outward: Vector
    tip: Vector

    @property
    def palm(self) -> Vector:
        return self.end + self.tip * PALM


@dataclass(frozen=True, slots=True)
class Body:
    """spine: from the pelvis to the base of the neck; breath: -1 to 1, 0 is neither."""

    spine: tuple[Frame, ...]
    neck: Frame
    head: Frame
    legs: Mapping[Side, Reach]
    arms: Mapping[Side, Reach]
    breath: float = 0.0

    @property
    def joints(self) -> tuple[Vector, ...]:
        """Every place that bones meet, always in the same order, and the middle of the head."""
        limbs = (*self.legs.values(), *self.arms.values())
        return (
            self.head.centre,
            *(frame.centre for frame in self.spine),
            *(place for limb in limbs for place in (limb.root, limb.joint, limb.end)),
        )
