"""Where days and numbers of pain are in the picture, to draw them and to read them."""

from dataclasses import dataclass

from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.ui.widgets.places import Mark

HIGHEST = PAIN_SCALE[-1]


@dataclass(frozen=True, slots=True)
class Plot:
    """Where day 0 and pain 0 are, in pixels from the upper left corner, and the two scales.

    The places to read are the days.
    """

    left: float
    bottom: float
    per_day: float
    per_point: float
    pain: tuple[int | None, ...]
    below: float  # points under 0, down to the dates

    rows = 1
    page = 7

    @property
    def count(self) -> int:
        return len(self.pain)

    @property
    def start(self) -> int:
        return self.count - 1

    def x(self, day: float) -> float:
        return self.left + day * self.per_day

    def y(self, pain: float) -> float:
        return self.bottom - pain * self.per_point

    def at(self, x: float, y: float) -> int | None:
        """The nearest day, whatever the height."""
        day = round((x - self.left) / self.per_day)
        return day if 0 <= day < self.count else None

    def mark(self, place: int) -> Mark:
        x, pain = self.x(place), self.pain[place]
        dot = None if pain is None else (x, self.y(pain))
        return Mark((x, self.y(HIGHEST), x, self.y(-self.below)), dot)
