"""Small figures for tests of the domain; the real ones are in assets/poses/."""

from dataclasses import replace

from backpain_diary.domain.movement import Side
from backpain_diary.domain.pose import Bone, Hold, Limb, Limbs, Pose
from backpain_diary.domain.staging import Arrow, Box, Figure, Substance
from backpain_diary.domain.vector import Vector

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def both(left: Limb) -> Limbs:
    return {LEFT: left, RIGHT: left.mirrored}


STANDING = Pose(
    pelvis=Vector(0, 51.9, 0),
    lean=0,
    legs=both(Limb(Vector(5.4, 4, 0), Vector(0, 0, 1), Vector(0, 0, 1))),
    arms=both(Limb(Vector(11, 46, 2), Vector(1, 0, -1), Vector(0, -1, 0.1))),
)
SITTING = replace(
    STANDING,
    pelvis=Vector(0, 28, 0),
    legs=both(Limb(Vector(6, 4, 24), Vector(0, 1, 1), Vector(0, 0, 1))),
    arms=both(Limb(Hold(LEFT, Bone.THIGH, 0.7, 5, 0), Vector(1, 0, -1), Vector(0, 0, 1))),
)
CROSSED = replace(
    SITTING,
    lean=20,
    spine=(5.0, 4.0, 3.0),
    neck=-10,
    nod=5,
    tilt=6,
    legs={
        LEFT: Limb(Hold(RIGHT, Bone.THIGH, 0.9, 6, 0), Vector(1, 0.5, 0.4), Vector(0, 0, 1)),
        RIGHT: SITTING.legs[RIGHT],
    },
    arms={
        LEFT: Limb(Hold(LEFT, Bone.THIGH, 0.8, 0, -5), Vector(1, -1, -1), Vector(0, -0.5, 1)),
        RIGHT: Limb(Hold(LEFT, Bone.SHIN, 0.8, 2, -3), Vector(-1, -1, 0), Vector(1, 0, 1)),
    },
)
BENT = replace(STANDING, lean=60, spine=(10.0, 10.0, 10.0), pelvis=Vector(0, 40, -3))
ARROW = Arrow(Vector(10, 50, 0), Vector(12, 50, 5), Vector(10, 45, 9))
MAT = Box(Substance.MAT, Vector(-20, -1, -30), Vector(25, 0, 40))
CUSHION = Box(Substance.CUSHION, Vector(2, 0, 0), Vector(8, 5, 9), ("easier_hold",))

# the ankle comes to the other knee, by way of a pose between; has an easier way
FOUR = Figure(
    poses={
        "start": SITTING,
        "lifted": replace(CROSSED, lean=5),
        "hold": CROSSED,
        "easier_hold": replace(CROSSED, lean=10),
    },
    way=("lifted",),
    azimuth=30,
    elevation=10,
    boxes=(MAT, CUSHION),
    arrows={"hold": ARROW},
    active_leg=LEFT,
)
# on one leg at the start: for the other side it stands on both between
STORK = Figure(
    poses={
        "start": replace(SITTING, legs=CROSSED.legs),
        "hold": CROSSED,
        "both": SITTING,
    },
    turning=("both",),
    azimuth=-40,
    elevation=0,
    boxes=(),
    arrows={},
    active_leg=RIGHT,
)
# two holds in one repeat, no sides
BOW = Figure(
    poses={"start": STANDING, "up": BENT, "sink": replace(BENT, lean=-20)},
    azimuth=-66,
    elevation=10,
    boxes=(MAT,),
    arrows={"up": ARROW, "sink": ARROW.mirrored},
)
