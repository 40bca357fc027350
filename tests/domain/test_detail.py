"""What may be noted of a day, and what may not."""

from collections.abc import Mapping

import pytest

from backpain_diary.domain.detail import NO_DETAIL, Detail, Medicine
from backpain_diary.domain.regions import Region

TWICE = (Medicine("Ibuprofen", "400 mg"), Medicine("Ibuprofen"))


def test_nothing_is_noted_at_first() -> None:
    assert Detail() == NO_DETAIL
    assert (NO_DETAIL.average, NO_DETAIL.sleep, NO_DETAIL.activity) == (None, None, None)
    assert not (NO_DETAIL.places or NO_DETAIL.medicines or NO_DETAIL.tags)
    assert not (NO_DETAIL.symptoms or NO_DETAIL.made_worse_by or NO_DETAIL.self_care)


@pytest.mark.parametrize("score", [0, 10])
def test_every_score_may_be_0_to_10(score: int) -> None:
    detail = Detail(average=score, activity=score, places=((Region.NECK, score),))
    assert (detail.average, detail.activity, detail.places[0][1]) == (score, score, score)


@pytest.mark.parametrize("score", [-1, 11])
@pytest.mark.parametrize("field", ["average", "activity", "places"])
def test_a_score_beyond_the_scale_is_refused(field: str, score: int) -> None:
    values: Mapping[str, object] = {
        field: ((Region.NECK, score),) if field == "places" else score,
    }
    with pytest.raises(ValueError, match=f"0-10, not {score}"):
        Detail(**values)  # type: ignore[arg-type] # the one field that is wrong


def test_a_place_may_do_without_a_score_of_its_own() -> None:
    places = ((Region.LOW_BACK_LEFT, None), (Region.GROIN_RIGHT, 3))
    assert Detail(places=places).places == places


@pytest.mark.parametrize(
    "detail",
    [
        lambda: Detail(places=((Region.NECK, 1), (Region.NECK, None))),
        lambda: Detail(medicines=TWICE),
        lambda: Detail(tags=("car", "car")),
    ],
)
def test_nothing_is_noted_twice(detail: type[Detail]) -> None:
    with pytest.raises(ValueError, match="noted twice"):
        detail()


def test_places_are_in_the_order_of_the_map() -> None:
    with pytest.raises(ValueError, match="order of the map"):
        Detail(places=((Region.FOOT_RIGHT, None), (Region.NECK, None)))


def test_what_is_typed_has_a_name() -> None:
    with pytest.raises(ValueError, match="a medicine needs a name"):
        Medicine("")
    with pytest.raises(ValueError, match="a tag needs a name"):
        Detail(tags=("car", ""))
