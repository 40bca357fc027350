from backpain_diary.domain.regions import Region, View
from backpain_diary.presenters.regions import (
    map_words,
    region_names,
    region_words,
    side_words,
    view_words,
)


def test_every_region_has_words_of_its_own() -> None:
    assert len(set(region_words().values())) == len(Region)
    assert region_names()[Region.LOW_BACK_LEFT] == "Left low back"


def test_words_say_the_side_that_the_region_is_on() -> None:
    for region, told in region_words().items():
        words = told.split()
        assert ("left" in words) == region.value.endswith("_left")
        assert ("right" in words) == region.value.endswith("_right")


def test_left_and_right_are_the_persons_own() -> None:
    assert side_words(View.BACK) == ("your left", "your right")
    assert side_words(View.FRONT) == ("your right", "your left")
    assert (view_words(View.BACK), view_words(View.FRONT)) == ("From behind", "From the front")
    assert "your own" in map_words()
