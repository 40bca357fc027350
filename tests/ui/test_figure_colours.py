"""The figure can be seen in both themes: by its colour or by its edge."""

from itertools import product

import pytest

from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_look import Look
from tests.ui.test_theme import THEMES, contrast


@pytest.mark.parametrize(("name", "ground"), [*product(THEMES, ("surface", "mat"))])
def test_every_near_part_stands_out_from_what_is_behind_it(
    theme: Theme, name: str, ground: str
) -> None:
    theme.use(name, 100)
    look = Look(theme)
    behind = theme.hex(ground)
    for tone in (look.skin[0], look.shirt[0], look.cloth[0], look.active_cloth[0], look.hair):
        assert tone.edge is not None
        seen = (contrast(colour.name(), behind) for colour in (tone.colour, tone.edge))
        assert max(seen) >= 3
    assert contrast(look.arrow.name(), behind) >= 3
    theme.use("light", 100)


@pytest.mark.parametrize("name", THEMES)
def test_the_active_leg_and_near_and_far_limbs_are_told_apart(theme: Theme, name: str) -> None:
    theme.use(name, 100)
    look = Look(theme)
    active, (near, far) = look.active_cloth[0].colour, look.cloth
    assert abs(active.hslHue() - near.colour.hslHue()) > 60
    assert contrast(near.colour.name(), far.colour.name()) > 1.7
    assert contrast(active.name(), look.skin[0].colour.name()) > 1.2
    for role in ("surface", "mat"):
        assert contrast(far.colour.name(), theme.hex(role)) > 1.7
    theme.use("light", 100)


def test_in_high_contrast_things_and_edges_stand_out_too(theme: Theme) -> None:
    theme.use("high_contrast", 100)
    look = Look(theme)
    for top, side in look.things.values():
        assert contrast(side.name(), theme.hex("surface")) >= 3
        assert contrast(side.name(), top.name()) > 1.5
    for tone in (look.skin[0], look.shirt[0], look.cloth[0], look.active_cloth[0], look.hair):
        assert tone.edge is not None
        assert contrast(tone.colour.name(), tone.edge.name()) >= 3
    theme.use("light", 100)
