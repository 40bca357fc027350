"""Words that must fit into a drawing: as large and as long as there is room for."""

import pytest

from backpain_diary.ui.widgets.chart_canvas import ChartCanvas, Raster
from backpain_diary.ui.widgets.drawing_parts import SMALLEST, fitting_size, shortened

WORDS = "Lower back on the left"


@pytest.fixture
def canvas() -> ChartCanvas:
    return Raster(400, 100, 1.0, "#ffffff").canvas


@pytest.mark.parametrize("width", range(0, 400, 7))
def test_words_are_as_large_as_fits(canvas: ChartCanvas, width: int) -> None:
    sizes = range(SMALLEST, 19)
    fit = [size for size in sizes if canvas.word_width(WORDS, size, bold=True) <= width]
    assert fitting_size(canvas, WORDS, 18, width, bold=True) == max(fit, default=SMALLEST)


@pytest.mark.parametrize("width", range(0, 200, 3))
def test_words_are_as_long_as_fits(canvas: ChartCanvas, width: int) -> None:
    shown = shortened(canvas, WORDS, 12, width)
    if canvas.word_width(WORDS, 12) <= width:
        assert shown == WORDS
        return
    fit = [n for n in range(len(WORDS)) if canvas.word_width(WORDS[:n] + "…", 12) <= width]
    assert shown == WORDS[: max(fit, default=0)].rstrip() + "…"


def test_a_size_that_is_small_already_stays(canvas: ChartCanvas) -> None:
    assert fitting_size(canvas, WORDS, SMALLEST - 1, 10, bold=False) == SMALLEST - 1
