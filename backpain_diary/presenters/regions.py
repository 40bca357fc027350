"""What the regions of the body map are called, and what stands on the map."""

from backpain_diary.domain.regions import Region, View
from backpain_diary.i18n import _
from backpain_diary.presenters.detail_choices import capital


def view_words(view: View) -> str:
    return _("From behind") if view is View.BACK else _("From the front")


def side_words(view: View) -> tuple[str, str]:
    """Whose side it is, at the picture's left and at its right."""
    left, right = _("your left"), _("your right")
    return (left, right) if view is View.BACK else (right, left)


def map_words() -> str:
    """How the map is used, for who cannot see it."""
    return _(
        "A body seen from behind, and beside it from the front. Left and right are your own."
        " Arrow keys go from place to place, Space marks one."
    )


def region_names() -> dict[Region, str]:
    """By themselves."""
    return {region: capital(words) for region, words in region_words().items()}


def region_words() -> dict[Region, str]:
    """In the middle of a sentence."""
    return {
        Region.NECK: _("back of neck"),
        Region.UPPER_BACK_LEFT: _("left upper back"),
        Region.UPPER_BACK_RIGHT: _("right upper back"),
        Region.MIDDLE_BACK_LEFT: _("left middle back"),
        Region.MIDDLE_BACK_RIGHT: _("right middle back"),
        Region.LOW_BACK_LEFT: _("left low back"),
        Region.LOW_BACK_MIDDLE: _("middle of low back"),
        Region.LOW_BACK_RIGHT: _("right low back"),
        Region.HIP_BACK_LEFT: _("back of left hip"),
        Region.BASE_OF_SPINE: _("base of spine"),
        Region.HIP_BACK_RIGHT: _("back of right hip"),
        Region.BUTTOCK_LEFT: _("left buttock"),
        Region.BUTTOCK_RIGHT: _("right buttock"),
        Region.THIGH_BACK_LEFT: _("back of left thigh"),
        Region.THIGH_BACK_RIGHT: _("back of right thigh"),
        Region.KNEE_BACK_LEFT: _("back of left knee"),
        Region.KNEE_BACK_RIGHT: _("back of right knee"),
        Region.CALF_LEFT: _("left calf"),
        Region.CALF_RIGHT: _("right calf"),
        Region.HEEL_LEFT: _("left heel"),
        Region.HEEL_RIGHT: _("right heel"),
        Region.CHEST: _("chest"),
        Region.ARM_LEFT: _("left arm"),
        Region.ARM_RIGHT: _("right arm"),
        Region.TUMMY: _("tummy"),
        Region.LOWER_TUMMY: _("lower tummy"),
        Region.HIP_FRONT_LEFT: _("front of left hip"),
        Region.HIP_FRONT_RIGHT: _("front of right hip"),
        Region.GROIN_LEFT: _("left groin"),
        Region.GROIN_RIGHT: _("right groin"),
        Region.THIGH_OUTER_LEFT: _("outside of left thigh"),
        Region.THIGH_FRONT_LEFT: _("front of left thigh"),
        Region.THIGH_INNER_LEFT: _("inside of left thigh"),
        Region.THIGH_INNER_RIGHT: _("inside of right thigh"),
        Region.THIGH_FRONT_RIGHT: _("front of right thigh"),
        Region.THIGH_OUTER_RIGHT: _("outside of right thigh"),
        Region.KNEE_FRONT_LEFT: _("front of left knee"),
        Region.KNEE_FRONT_RIGHT: _("front of right knee"),
        Region.SHIN_LEFT: _("left shin"),
        Region.SHIN_RIGHT: _("right shin"),
        Region.FOOT_LEFT: _("left foot"),
        Region.FOOT_RIGHT: _("right foot"),
    }
