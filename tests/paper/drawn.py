"""Reads the chart of a page back from what the file draws: dots, line and marks, day by day."""

import re
from dataclasses import dataclass

from tests.paper.reading import reader

PIECE = re.compile(r"q (.*?) Q", re.DOTALL)
POINT = re.compile(r"([\d.-]+) ([\d.-]+) ([ml])")
CURVE_END = re.compile(r"([\d.-]+) ([\d.-]+) c")
CURVES = 4  # of a circle
MARK = "0.9 w"
HAIR = "0.3 w"
GREY = "0.45 g"
WHITE = "1 g"


@dataclass(frozen=True)
class Drawn:
    """Days are counted from the first one; a dot is a day with its score.

    line:  the days and medians that it goes through, each stretch by itself
    marks: below the chart, each row by itself
    """

    full: dict[int, float]
    hollow: dict[int, float]
    line: list[list[tuple[int, float]]]
    marks: list[list[int]]


def drawn_chart(made: bytes, days: int) -> Drawn:
    contents = reader(made).pages[0].get_contents()
    assert contents is not None
    drawing = contents.get_data().decode("latin-1").split("/Figure", 1)[1].split("EMC", 1)[0]
    pieces = PIECE.findall(drawing)
    levels = [points(each) for each in pieces if each.startswith(HAIR)][:6]  # 0, 2 … 10
    (left, bottom), (right, _bottom) = levels[0]
    top = levels[-1][0][1]

    def day(x: float) -> int:
        return round((x - left) / (right - left) * days - 0.5)

    def score(y: float) -> float:
        return round((y - bottom) / (top - bottom) * 10, 1)

    def dots(looks: str) -> dict[int, float]:
        """Those of the legend are below."""
        drawn = (centre for each in pieces if each.startswith(looks) for centre in centres(each))
        return {day(x): score(y) for x, y in drawn if y > bottom - 1}

    hollow = dots(WHITE)
    lines = [points(each) for each in pieces if " w " in each[:8]]
    return Drawn(
        full={n: pain for n, pain in dots(GREY).items() if n not in hollow},
        hollow=hollow,
        line=[
            [(day(x), score(y)) for x, y in line]
            for line in lines
            if len(line) > 1 and line not in levels and min(y for _x, y in line) > bottom - 1
        ],
        marks=[[day(x) for x, _y in points(each)[::2]] for each in pieces if each.startswith(MARK)],
    )


def points(piece: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y, _kind in POINT.findall(piece)]


def centres(piece: str) -> list[tuple[float, float]]:
    """Of its circles: right, top, left and bottom of each are where its curves end."""
    ends = [(float(x), float(y)) for x, y in CURVE_END.findall(piece)]
    circles = [ends[n : n + CURVES] for n in range(0, len(ends), CURVES)]
    return [(circle[0][0], circle[1][1]) for circle in circles]
