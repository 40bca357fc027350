"""The shapes of the body map: a person, whose left and right are the person's own."""

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QPainterPath, QTransform

from backpain_diary import paths
from backpain_diary.catalog_fields import CatalogError
from backpain_diary.domain.regions import Region, View
from backpain_diary.ui.widgets.body_moves import neighbour
from backpain_diary.ui.widgets.body_painting import centres
from backpain_diary.ui.widgets.body_shapes import BodyShapes, load_shapes

MIRROR = QTransform.fromScale(-1, 1)
STEPS = ((1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0))


@pytest.fixture(scope="module")
def shapes() -> BodyShapes:
    return load_shapes(paths.assets_dir())


def area(path: QPainterPath) -> float:
    """Of all its parts, by the shoelace formula."""
    total = 0.0
    for polygon in path.toSubpathPolygons():
        points = polygon.toList()
        for one, two in zip(points, [*points[1:], points[0]], strict=True):
            total += one.x() * two.y() - two.x() * one.y()
    return abs(total) / 2


def other_side(region: Region) -> Region:
    name = region.value
    swapped = name.replace("_left", "_RIGHT").replace("_right", "_left").lower()
    return Region(swapped)


def test_every_region_has_a_shape_of_a_size_that_can_be_hit(shapes: BodyShapes) -> None:
    assert set(shapes.regions) == set(Region)
    for region, path in shapes.regions.items():
        assert shapes.room[region] > 5, f"{region} is too narrow"
        assert area(path) > 60, f"{region} is too small"


def test_the_number_of_a_region_stands_inside_of_it(shapes: BodyShapes) -> None:
    for region, centre in shapes.centres.items():
        inside = [each for each in Region if each.view is region.view]
        assert [each for each in inside if shapes.regions[each].contains(centre)] == [region]


def test_from_behind_the_persons_left_is_at_the_left_and_from_the_front_at_the_right(
    shapes: BodyShapes,
) -> None:
    for region, centre in shapes.centres.items():
        at_left = centre.x() < 0
        if region.value.endswith("_left"):
            assert at_left == (region.view is View.BACK), region
        elif region.value.endswith("_right"):
            assert at_left == (region.view is View.FRONT), region
        else:
            assert centre.x() == pytest.approx(0, abs=0.01)


def test_both_halves_mirror_each_other(shapes: BodyShapes) -> None:
    for region, path in shapes.regions.items():
        mirrored = MIRROR.map(shapes.regions[other_side(region)])
        assert area(path.subtracted(mirrored)) < 0.01 * area(path), region
    for outline in shapes.outlines.values():
        assert area(outline.subtracted(MIRROR.map(outline))) < 0.01 * area(outline)


def test_regions_do_not_overlap_and_stay_inside_the_body(shapes: BodyShapes) -> None:
    for one, two in combinations(Region, 2):
        if one.view is two.view:
            common = shapes.regions[one].intersected(shapes.regions[two])
            assert area(common) < 0.5, f"{one} and {two}"
    for region, path in shapes.regions.items():
        assert area(path.subtracted(shapes.outlines[region.view])) < 0.5, region


def test_regions_leave_no_hole_between_neck_and_feet(shapes: BodyShapes) -> None:
    """What no region covers is the head, and in the back the arms, which are in the front."""
    for view in View:
        left = shapes.outlines[view]
        for region, path in shapes.regions.items():
            if region.view is view:
                left = left.subtracted(path)
        for polygon in left.toFillPolygons():
            box = polygon.boundingRect()
            is_head = box.bottom() < 40
            is_arm = view is View.BACK and min(abs(box.left()), abs(box.right())) > 19
            part = QPainterPath()
            part.addPolygon(polygon)
            assert is_head or is_arm or area(part) < 1, f"{view}: {box}"


def test_the_order_of_the_anatomy_from_the_top_down(shapes: BodyShapes) -> None:
    def level(region: Region) -> float:
        return shapes.centres[region].y()

    back = [
        Region.NECK, Region.UPPER_BACK_LEFT, Region.MIDDLE_BACK_LEFT, Region.LOW_BACK_LEFT,
        Region.HIP_BACK_LEFT, Region.BUTTOCK_LEFT, Region.THIGH_BACK_LEFT, Region.KNEE_BACK_LEFT,
        Region.CALF_LEFT, Region.HEEL_LEFT,
    ]  # fmt: skip
    front = [
        Region.CHEST, Region.TUMMY, Region.LOWER_TUMMY, Region.GROIN_LEFT, Region.THIGH_FRONT_LEFT,
        Region.KNEE_FRONT_LEFT, Region.SHIN_LEFT, Region.FOOT_LEFT,
    ]  # fmt: skip
    for line in (back, front):
        assert [level(region) for region in line] == sorted(level(region) for region in line)
    thighs = [Region.THIGH_INNER_LEFT, Region.THIGH_FRONT_LEFT, Region.THIGH_OUTER_LEFT]
    assert sorted(thighs, key=lambda each: abs(shapes.centres[each].x())) == thighs


def test_arrow_keys_go_the_right_way_and_reach_every_region(shapes: BodyShapes) -> None:
    places = centres(shapes)
    for region, (x, y) in places.items():
        for step in STEPS:
            next_x, next_y = places[neighbour(places, region, step)]
            assert (next_x - x) * step[0] + (next_y - y) * step[1] >= 0
    reached, new = {Region.LOW_BACK_MIDDLE}, [Region.LOW_BACK_MIDDLE]
    while new:
        region = new.pop()
        found = {neighbour(places, region, step) for step in STEPS} - reached
        reached |= found
        new += found
    assert reached == set(Region)
    assert neighbour(places, Region.LOW_BACK_MIDDLE, (-1, 0)) is Region.LOW_BACK_LEFT
    assert neighbour(places, Region.LOW_BACK_MIDDLE, (0, 1)) is Region.BASE_OF_SPINE
    assert neighbour(places, Region.LOW_BACK_RIGHT, (0, 1)) is Region.HIP_BACK_RIGHT
    assert neighbour(places, Region.CALF_LEFT, (1, 0)) is Region.CALF_RIGHT
    assert neighbour(places, Region.THIGH_FRONT_RIGHT, (1, 0)) is Region.THIGH_INNER_RIGHT
    assert neighbour(places, Region.HEEL_LEFT, (0, 1)) is Region.HEEL_LEFT


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        ("shin = [[0, 152]", "shin = [[0]", "front.sides.shin must hold pairs of numbers, not [0]"),
        ("[[2.6, 12.4],", "[[2.6, true],", "front.marks must be a number, not True"),
        ("\nshin = ", "\nlegs = ", "front.'legs_left' is not a valid Region"),
        ("heel = [[0, 185], [26, 185], [26, 206], [0, 206]]", "", "back has no cell for heel_left"),
        ("height = 204", "", "height is missing"),
    ],
)
def test_a_mistake_in_the_file_is_named(tmp_path: Path, old: str, new: str, mistake: str) -> None:
    words = (paths.assets_dir() / "body_map.toml").read_text("utf-8")
    assert words.count(old) == 1
    (tmp_path / "body_map.toml").write_text(words.replace(old, new), "utf-8")
    with pytest.raises(CatalogError) as raised:
        load_shapes(tmp_path)
    assert f"body_map.toml: {mistake}" in str(raised.value)
