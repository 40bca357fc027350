from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.detail import NO_DETAIL, Detail, Medicine
from backpain_diary.domain.regions import Region
from backpain_diary.presenters.detail_changes import (
    with_medicine,
    with_place,
    with_tag,
    without_place,
)

PAINS = st.none() | st.integers(0, 10)


@given(st.lists(st.tuples(st.sampled_from(Region), PAINS)))
def test_places_are_each_there_once_with_the_last_number(
    clicks: list[tuple[Region, int | None]],
) -> None:
    detail = NO_DETAIL
    for region, pain in clicks:
        detail = with_place(detail, region, pain)
    assert dict(detail.places) == dict(clicks)


@given(st.lists(st.sampled_from(Region)))
def test_a_place_is_gone_once_it_is_taken_away(regions: list[Region]) -> None:
    detail = Detail(places=tuple((region, 5) for region in Region))
    for region in regions:
        detail = without_place(detail, region)
    assert [region for region, _pain in detail.places] == [
        region for region in Region if region not in regions
    ]


def test_a_medicine_is_noted_as_typed_and_once() -> None:
    one = with_medicine((), "  Gel \u00a0 forte ")
    assert one == (Medicine("Gel forte"),)
    assert with_medicine(one, "Gel forte") == one
    assert with_medicine(one, " ") == one
    with_amount = (Medicine("Gel", "2"),)
    assert with_medicine(with_amount, "Gel") == with_amount


def test_a_tag_is_noted_as_typed_and_once() -> None:
    assert with_tag(("a",), " b  c ") == ("a", "b c")
    assert with_tag(("a",), "a") == ("a",)
    assert with_tag(("a",), "  ") == ("a",)
