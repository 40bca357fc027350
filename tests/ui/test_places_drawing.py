"""The list beside the body map: its words are whole."""

import pytest

from backpain_diary.domain.regions import Region
from backpain_diary.presenters.charts_view import Shown
from backpain_diary.presenters.places_view import PlacesSpec, places_view
from backpain_diary.presenters.regions import region_names
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.places import Room
from backpain_diary.ui.widgets.places_drawing import draw_places
from tests.ui.trends_pages import TODAY, ago
from tests.ui.watched import Watched

SIZES = [(100, 500, 260), (100, 711, 350), (100, 1300, 700), (150, 740, 420), (200, 1000, 440)]
EDGE = 8


def spec(regions: list[Region], days: int = 120) -> PlacesSpec:
    noted = {ago(n): [(region, 10) for region in regions] for n in range(days)}
    shown = Shown(ago(days), TODAY, TODAY)
    return places_view(noted, noted.keys(), shown, added_later=set(), is_by_days=True)


def drawn(places: PlacesSpec, theme: Theme, size: tuple[int, int]) -> list[str]:
    """Its words; the list is the last of it."""
    canvas = Watched(*size)
    draw_places(places, canvas, theme, Room(EDGE, EDGE, size[0] - EDGE, size[1] - EDGE))
    canvas.check()
    return [word for word, _box in canvas.words]


@pytest.mark.parametrize(("percent", "width", "height"), SIZES)
def test_every_name_is_whole(theme: Theme, percent: int, width: int, height: int) -> None:
    theme.use("light", percent)
    longest = sorted(region_names().items(), key=lambda named: -len(named[1]))[:8]
    for region, name in longest:
        said = drawn(spec([region]), theme, (width, height))
        assert name in " ".join(said)


@pytest.mark.parametrize(("percent", "width", "height"), SIZES)
def test_what_has_no_room_is_counted(theme: Theme, percent: int, width: int, height: int) -> None:
    theme.use("light", percent)
    places = spec(list(Region))
    said = drawn(places, theme, (width, height))
    facts = sum(word == places.lines[0][1] for word in said)
    assert 5 < facts < len(Region)
    assert said[-1] == f"and {len(Region) - facts} more places"
