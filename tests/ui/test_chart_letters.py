"""The width of words by their letters is that of the words as matplotlib sets them."""

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from backpain_diary.ui.widgets.chart_letters import font_properties, word_width

WORDS = ("right lower back", "22 Nov", "10", "started physiotherapy", "Ärger, Café: 3 × 20 s")
KERNED = ("AVATAR To.", "Today")  # letters that are moved together


def set_width(word: str, size: float, weight: str, dpi: float) -> float:
    renderer = RendererAgg(1, 1, dpi)
    made = renderer.get_text_width_height_descent(word, font_properties(size, weight), False)
    return float(made[0])


@pytest.mark.parametrize("size", [7, 12, 13, 26])
@pytest.mark.parametrize("weight", ["normal", "bold"])
@pytest.mark.parametrize("dpi", [72, 144])
def test_it_is_never_too_small_and_exact_without_kerning(size: int, weight: str, dpi: int) -> None:
    for word in WORDS:
        wide = word_width(word, size, weight, dpi)
        assert wide - 0.25 * size * dpi / 72 <= set_width(word, size, weight, dpi) <= wide + 1
    for word in KERNED:
        assert set_width(word, size, weight, dpi) <= word_width(word, size, weight, dpi) + 1


def test_a_letter_that_the_font_lacks_has_the_width_of_its_stand_in() -> None:
    assert word_width("日", 12, "normal", 72) > 0
