"""The named regions of the body map, finer around the low back, hips, groins and legs.

Left and right are those of the person, whichever way the picture looks at them.
"""

from enum import Enum


class View(Enum):
    FRONT = "front"
    BACK = "back"


class Region(Enum):
    """In reading order of the map: each view from the top down, left before right."""

    NECK = "neck"
    UPPER_BACK_LEFT = "upper_back_left"
    UPPER_BACK_RIGHT = "upper_back_right"
    MIDDLE_BACK_LEFT = "middle_back_left"
    MIDDLE_BACK_RIGHT = "middle_back_right"
    LOW_BACK_LEFT = "low_back_left"
    LOW_BACK_MIDDLE = "low_back_middle"
    LOW_BACK_RIGHT = "low_back_right"
    HIP_BACK_LEFT = "hip_back_left"
    BASE_OF_SPINE = "base_of_spine"
    HIP_BACK_RIGHT = "hip_back_right"
    BUTTOCK_LEFT = "buttock_left"
    BUTTOCK_RIGHT = "buttock_right"
    THIGH_BACK_LEFT = "thigh_back_left"
    THIGH_BACK_RIGHT = "thigh_back_right"
    KNEE_BACK_LEFT = "knee_back_left"
    KNEE_BACK_RIGHT = "knee_back_right"
    CALF_LEFT = "calf_left"
    CALF_RIGHT = "calf_right"
    HEEL_LEFT = "heel_left"
    HEEL_RIGHT = "heel_right"
    CHEST = "chest"
    ARM_LEFT = "arm_left"
    ARM_RIGHT = "arm_right"
    TUMMY = "tummy"
    LOWER_TUMMY = "lower_tummy"
    HIP_FRONT_LEFT = "hip_front_left"
    HIP_FRONT_RIGHT = "hip_front_right"
    GROIN_LEFT = "groin_left"
    GROIN_RIGHT = "groin_right"
    THIGH_OUTER_LEFT = "thigh_outer_left"
    THIGH_FRONT_LEFT = "thigh_front_left"
    THIGH_INNER_LEFT = "thigh_inner_left"
    THIGH_INNER_RIGHT = "thigh_inner_right"
    THIGH_FRONT_RIGHT = "thigh_front_right"
    THIGH_OUTER_RIGHT = "thigh_outer_right"
    KNEE_FRONT_LEFT = "knee_front_left"
    KNEE_FRONT_RIGHT = "knee_front_right"
    SHIN_LEFT = "shin_left"
    SHIN_RIGHT = "shin_right"
    FOOT_LEFT = "foot_left"
    FOOT_RIGHT = "foot_right"

    @property
    def view(self) -> View:
        """On which of the two pictures it is."""
        return View.FRONT if ORDER[self] >= ORDER[Region.CHEST] else View.BACK


ORDER = {region: number for number, region in enumerate(Region)}
