"""What was ticked, drawn: all words are whole, at every size of text and window."""

import pytest

from backpain_diary.presenters.charts_view import Shown
from backpain_diary.presenters.ticked_view import Kind, TickedSpec, ticked_view
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.places import Room
from backpain_diary.ui.widgets.ticked_drawing import draw_ticked
from tests.ui.trends_pages import TODAY, ago
from tests.ui.watched import Box, Watched

SIZES = [(100, 570, 260), (100, 711, 320), (150, 490, 330), (150, 652, 330), (200, 410, 440)]
EDGE = 8


def spec(kind: Kind) -> TickedSpec:
    """16 high-pain days and 6 low-pain days."""
    values = {ago(n): 6 if n < 16 else 2 for n in range(22)}
    shown = Shown(ago(27), TODAY, TODAY)
    ticks = dict.fromkeys(values, frozenset[str]())
    return ticked_view(kind, values, ticks, shown, added_later=set())


def drawn(kind: Kind, theme: Theme, size: tuple[int, int]) -> list[tuple[str, Box]]:
    canvas = Watched(*size)
    room = Room(EDGE, EDGE, size[0] - EDGE, size[1] - EDGE)
    boxes = draw_ticked(spec(kind), canvas, theme, room)
    assert boxes.boxes[-1][3] <= room.bottom + 0.01
    canvas.check()
    return canvas.words


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(("percent", "width", "height"), SIZES)
def test_words_go_on_in_another_line(
    theme: Theme, kind: Kind, percent: int, width: int, height: int
) -> None:
    theme.use("dark", percent)
    said = " ".join(word for word, box in drawn(kind, theme, (width, height)) if box[0] < 50)
    assert said == " ".join(row.words for row in spec(kind).rows)


@pytest.mark.parametrize(("percent", "width", "height"), SIZES)
def test_both_headings_stand_on_one_line_in_one_size(
    theme: Theme, percent: int, width: int, height: int
) -> None:
    theme.use("dark", percent)
    found = dict(drawn(Kind.SYMPTOM, theme, (width, height)))
    assert found["On 16 high-pain days"][1::2] == found["On 6 low-pain days"][1::2]
