"""Where in a drawing something can be read: by pointing at it, and by the arrow keys."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Protocol

Box = tuple[float, float, float, float]  # left, top, right, bottom, in pixels of the window


@dataclass(frozen=True, slots=True)
class Room:
    """What of the canvas a drawing may fill; its height is what is left above `bottom`."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Mark:
    """What shows that a place is read: a frame around it, or an upright line, perhaps with a dot.

    box: with no width for the line
    dot: its middle, or None
    """

    box: Box
    dot: tuple[float, float] | None = None


class Places(Protocol):
    """Numbered from 0, as in `ViewSpec.reading`."""

    @property
    def count(self) -> int: ...

    @property
    def start(self) -> int:
        """Where the arrow keys begin."""

    @property
    def rows(self) -> int:
        """How far one arrow to the right leads; 1 unless the places go down in columns."""

    @property
    def page(self) -> int:
        """How far Page Up and Page Down lead."""

    def at(self, x: float, y: float) -> int | None: ...

    def mark(self, place: int) -> Mark: ...


@dataclass(frozen=True, slots=True)
class Boxes:
    """Places that are rectangles. Where two overlap, the first is meant.

    rows: of a grid that is numbered down its columns, as weeks of seven days are; else 1
    """

    boxes: tuple[Box, ...]
    rows: int = 1
    page: int = 7
    start: int = 0

    @property
    def count(self) -> int:
        return len(self.boxes)

    def at(self, x: float, y: float) -> int | None:
        for place, (left, top, right, bottom) in enumerate(self.boxes):
            if left <= x < right and top <= y < bottom:
                return place
        return None

    def mark(self, place: int) -> Mark:
        return Mark(self.boxes[place])


def nearest_across(places: Places, x: float) -> int:
    """The place nearest to x, of places that go from left to right; there is one at least."""
    after = bisect_right(range(places.count), x, key=lambda place: places.mark(place).box[0])
    around = [place for place in (after - 1, after) if 0 <= place < places.count]
    return min(around, key=lambda place: _away(places.mark(place).box, x))


def _away(box: Box, x: float) -> float:
    return max(box[0] - x, x - box[2], 0)
