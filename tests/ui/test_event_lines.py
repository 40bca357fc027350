"""Lines of events go round the labels of others, wherever these stand."""

from collections.abc import Sequence
from random import Random
from typing import Any

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.chart_canvas import ChartCanvas, Points
from backpain_diary.ui.widgets.event_lines import ROW, SMALL, draw_events, place_labels
from backpain_diary.ui.widgets.places import Box, Room

WIDTH, TOP, BOTTOM = 600, 160.0, 300.0
HEIGHT = 160.0
LABELS = ("new chair", "started physiotherapy", "back at work, half days", "a very long drive home")


class Watched(ChartCanvas):
    """Draws, and keeps labels with their room, and lines."""

    def __init__(self) -> None:
        super().__init__(RendererAgg(WIDTH, 400, 72), WIDTH, 400, 1, "#FFFFFF")
        self.labels: list[Box] = []
        self.lines: list[tuple[float, float, float]] = []  # across, from, to

    def word(self, word: str, x: float, y: float, *, size: int, **more: Any) -> None:
        super().word(word, x, y, size=size, **more)
        # its letters, without the room for accents above and for tails below
        self.labels.append((x, y + 0.4 * size, x + self.word_width(word, size), y + size))

    def strokes(self, strokes: Sequence[Points], *, colour: str, width: float) -> None:
        super().strokes(strokes, colour=colour, width=width)
        self.lines += [(x, top, bottom) for (x, top), (_x, bottom) in strokes]


@pytest.mark.parametrize("seed", range(30))
def test_no_line_goes_through_a_label(theme: Theme, seed: int) -> None:
    random = Random(seed)
    places = sorted(random.uniform(10, WIDTH - 5) for _event in range(random.choice((2, 4, 9))))
    events = [(x, random.choice(LABELS)) for x in places]
    other = (420.0, 500.0) if seed % 2 else None
    canvas = Watched()
    placed = place_labels(events, canvas, theme, Room(0, 0, WIDTH, 400), HEIGHT, other)
    draw_events(placed, (TOP, BOTTOM), canvas, theme)
    assert canvas.labels
    room = [*canvas.labels, *([(other[0], TOP - 16.0, other[1], TOP)] if other else [])]
    for x, top, bottom in canvas.lines:
        assert not [box for box in room if box[0] < x < box[2] and top < box[3] and box[1] < bottom]
    assert {x for x, _label in events} == {x for x, top, bottom in canvas.lines if bottom == BOTTOM}


def test_events_of_neighbouring_days_all_keep_their_words_and_long_ones_go_on_below(
    theme: Theme,
) -> None:
    canvas, long = (
        Watched(),
        "physiotherapy began, twice a week, with a walk after it, slowly at first",
    )
    events = [(100.0 + 8 * n, LABELS[n % 4]) for n in range(5)] + [(300.0, long)]
    placed = place_labels(events, canvas, theme, Room(0, 0, WIDTH, 400), HEIGHT, None)
    assert [" ".join(each.words) for each in reversed(placed)] == [said for _x, said in events]
    assert len(placed[0].words) > 1
    draw_events(placed, (TOP, BOTTOM), canvas, theme)
    for n, one in enumerate(canvas.labels):
        assert one[0] >= 0 and one[2] <= WIDTH
        for other in canvas.labels[:n]:
            assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


def test_labels_leave_room_for_the_chart(theme: Theme) -> None:
    events = [(100.0 + 2 * n, "a long label of an event") for n in range(60)]
    placed = place_labels(events, Watched(), theme, Room(0, 0, WIDTH, 400), HEIGHT, None)
    assert len(placed) == 60 and any(not each.words for each in placed)
    assert max(each.rows for each in placed) * ROW * theme.px(SMALL) <= HEIGHT
