"""All that is needed to show one movement: its poses, and what stands around the figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from backpain_diary.domain.movement import Side
from backpain_diary.domain.pose import Pose, other
from backpain_diary.domain.vector import Vector

START = "start"
HOLD = "hold"  # where a movement has directions, their ids stand for it
EASIER = "easier_"  # put before a pose's name: what stands for it in the easier way


class Substance(Enum):
    MAT = "mat"
    WOOD = "wood"
    CUSHION = "cushion"


@dataclass(frozen=True, slots=True)
class Box:
    """A thing between two opposite corners; poses: in which it is there, if not in all."""

    substance: Substance
    low: Vector
    high: Vector
    poses: tuple[str, ...] = ()

    @property
    def mirrored(self) -> Box:
        return replace(
            self,
            low=Vector(-self.high.x, self.low.y, self.low.z),
            high=Vector(-self.low.x, self.high.y, self.high.z),
        )


@dataclass(frozen=True, slots=True)
class Arrow:
    """Shows which way to move: from its begin, bent toward its middle, to its end."""

    begin: Vector
    middle: Vector
    end: Vector

    @property
    def places(self) -> tuple[Vector, Vector, Vector]:
        return self.begin, self.middle, self.end

    @property
    def mirrored(self) -> Arrow:
        return Arrow(*(place.mirrored for place in self.places))


@dataclass(frozen=True, slots=True)
class Stance:
    """A pose as it is seen: from where, with which things, and the leg that does the work."""

    pose: Pose
    azimuth: float
    boxes: tuple[Box, ...]
    arrow: Arrow | None
    active_leg: Side | None

    @property
    def mirrored(self) -> Stance:
        return Stance(
            self.pose.mirrored,
            -self.azimuth,
            tuple(box.mirrored for box in self.boxes),
            self.arrow and self.arrow.mirrored,
            self.active_leg and other(self.active_leg),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A movement as data; if it has sides, for the left one.

    poses:     by name: start, the holds, those on the way to them, and the easier ones
    way:       the poses between start and hold
    turning:   from the start to the pose in which the sides are changed, left and right alike;
               without it that is the start itself
    azimuth:   from where it is looked at, about the vertical: 0 is from +z, 90 from +x
    elevation: and how far from above
    arrows:    by the pose that they lead to
    """

    poses: Mapping[str, Pose]
    azimuth: float
    elevation: float
    boxes: tuple[Box, ...]
    way: tuple[str, ...] = ()
    turning: tuple[str, ...] = ()
    arrows: Mapping[str, Arrow]
    active_leg: Side | None = None

    def __post_init__(self) -> None:
        if START not in self.poses:
            raise ValueError(f"poses must have {START}")
        if not 0 < abs(self.azimuth) <= 90:
            raise ValueError(f"azimuth must be up to 90 and not 0, not {self.azimuth:g}")
        for field, names in (
            ("way", self.way),
            ("turning", self.turning),
            ("boxes", tuple(name for box in self.boxes for name in box.poses)),
        ):
            for name in names:
                if name not in self.poses:
                    raise ValueError(f"{field} names a pose that is not there: {name}")

    @property
    def holds(self) -> tuple[str, ...]:
        """The poses that are held, in order; not the easier ones."""
        passed = {START, *self.turning, *self.way}
        return tuple(
            name for name in self.poses if name not in passed and not name.startswith(EASIER)
        )

    @property
    def easier(self) -> Figure:
        """The same movement in its easier way."""
        names = {
            name: EASIER + name if EASIER + name in self.poses else name
            for name in self.poses
            if not name.startswith(EASIER)
        }
        boxes = (
            replace(box, poses=tuple(name for name in names if names[name] in box.poses))
            for box in self.boxes
            if not box.poses or set(box.poses) & set(names.values())
        )
        own_arrows = {
            name: self.arrows[names[name]] for name in names if names[name] in self.arrows
        }
        return replace(
            self,
            poses={name: self.poses[names[name]] for name in names},
            boxes=tuple(boxes),
            arrows={**self.arrows, **own_arrows},
        )

    def stance(self, name: str, side: Side | None) -> Stance:
        """side: None, like left, is as it is written."""
        stance = Stance(
            self.poses[name],
            self.azimuth,
            tuple(box for box in self.boxes if not box.poses or name in box.poses),
            self.arrows.get(name),
            self.active_leg,
        )
        return stance.mirrored if side is Side.RIGHT else stance
