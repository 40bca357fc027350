"""How large things are on the page, and how much of them there is room for."""

from dataclasses import dataclass

from backpain_diary.paper.document import Size

SIZES = {"a4": Size(595.28, 841.89), "letter": Size(612, 792)}
MARGIN = 40
GUTTER = 20  # between two columns
LEADING = 1.28  # of the size of the letters, from line to line
GREY = 0.45
PALE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Lengths in points.

    own_lines: at most, of a text of the person's own; items: at most, of a list
    is_short:  in few words, where there are two ways to say it
    """

    size: float
    heading: float
    gap: float
    own_lines: int
    items: int
    chart: float
    is_short: bool = False

    @property
    def leading(self) -> float:
        return self.size * LEADING


# The first one with which everything fits is taken.
LOOKS = (
    Look(size=9.9, heading=11.2, gap=13, own_lines=6, items=12, chart=190),
    Look(size=9.3, heading=10.5, gap=12, own_lines=6, items=12, chart=175),
    Look(size=8.8, heading=10, gap=11, own_lines=6, items=12, chart=150),
    Look(size=8.5, heading=9.5, gap=9, own_lines=5, items=9, chart=130),
    Look(size=8.2, heading=9.5, gap=8, own_lines=4, items=7, chart=115),
    Look(size=8, heading=9, gap=7, own_lines=3, items=6, chart=105, is_short=True),
    Look(size=7.6, heading=8.5, gap=6, own_lines=2, items=5, chart=95, is_short=True),
    Look(size=7, heading=8, gap=5, own_lines=2, items=3, chart=80, is_short=True),
    Look(size=6.5, heading=7.5, gap=4, own_lines=1, items=2, chart=70, is_short=True),
)
