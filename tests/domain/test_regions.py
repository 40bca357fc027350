"""The regions of the body map."""

from backpain_diary.domain.regions import ORDER, Region, View


def test_the_first_picture_is_the_back_and_the_second_the_front() -> None:
    views = [region.view for region in Region]
    assert views == sorted(views, key=(View.BACK, View.FRONT).index)
    assert Region.HEEL_RIGHT.view is View.BACK
    assert Region.CHEST.view is View.FRONT


def test_every_left_has_its_right_on_the_same_picture() -> None:
    for region in Region:
        if region.value.endswith("_left"):
            right = Region(region.value.removesuffix("left") + "right")
            assert right.view is region.view
    sides = [region.value.rsplit("_", 1)[-1] for region in Region]
    assert sides.count("left") == sides.count("right") > 15


def test_the_order_is_that_of_the_list() -> None:
    assert sorted(ORDER, key=ORDER.__getitem__) == list(Region)


def test_there_are_about_forty_with_most_of_them_from_the_low_back_down() -> None:
    below = [r for r in Region if ORDER[r] in range(5, 21) or ORDER[r] >= ORDER[Region.TUMMY]]
    assert 38 <= len(Region) <= 44
    assert len(below) > 0.75 * len(Region)
