from datetime import date

from backpain_diary.domain.detail import NO_DETAIL, Detail
from backpain_diary.domain.regions import Region
from backpain_diary.presenters.places_page import places_page


def test_each_place_stands_with_its_number_if_it_has_one() -> None:
    detail = Detail(places=((Region.LOW_BACK_LEFT, 6), (Region.GROIN_RIGHT, None)))
    page = places_page(date(2026, 3, 3), detail)
    assert page.title == "Where it hurt: 3 March 2026"
    assert page.places == ("Left low back: 6 out of 10", "Right groin")
    assert page.foot == "Self-recorded; not a medical assessment."


def test_a_map_without_places_can_be_filled_in_by_hand() -> None:
    assert places_page(date(2026, 3, 3), NO_DETAIL).places == ()
