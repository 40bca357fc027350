"""Which region of the body map the arrow keys go to: the nearest in that direction."""

from collections.abc import Mapping

from backpain_diary.domain.regions import Region

SIDEWAYS = 2.5  # how much more a step to the side counts than one straight on
Place = tuple[float, float]  # x to the right, y down


def neighbour(places: Mapping[Region, Place], start: Region, direction: Place) -> Region:
    """The start itself where nothing lies that way. direction: one step, such as (1, 0)."""
    from_x, from_y = places[start]
    to_x, to_y = direction
    costs: dict[Region, float] = {}
    for region, (x, y) in places.items():
        ahead = (x - from_x) * to_x + (y - from_y) * to_y
        aside = abs((x - from_x) * to_y) + abs((y - from_y) * to_x)
        if ahead > aside / 2 and region is not start:
            costs[region] = ahead + SIDEWAYS * aside
    return min(costs, key=costs.__getitem__, default=start)
