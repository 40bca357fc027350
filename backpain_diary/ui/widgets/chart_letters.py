"""Letters of charts: how wide they are, and the file that they come from."""

from functools import lru_cache

from matplotlib.backends.backend_agg import get_hinting_flag
from matplotlib.font_manager import FontProperties, findfont
from matplotlib.ft2font import FT2Font

FAMILY = ["DejaVu Sans", "sans-serif"]  # the first comes with matplotlib
KEPT_LETTERS = 2000
KEPT_FONTS = 50


def word_width(word: str, size: float, weight: str, dpi: float) -> float:
    """In dots: of its letters one by one, which is far quicker than to set the word.

    Exact where letters are not moved together, as the V in "AVE" is; never too small.
    """
    return sum(_advance(letter, size, weight, dpi) for letter in word)


def font_properties(size: float, weight: str) -> FontProperties:
    """With its file, so that it is not looked for anew with every word."""
    return FontProperties(family=FAMILY, size=size, weight=weight, fname=_font_file(weight))


@lru_cache(KEPT_LETTERS)
def _advance(letter: str, size: float, weight: str, dpi: float) -> float:
    font = _sized_font(size, weight, dpi)
    glyph = font.load_glyph(font.get_char_index(ord(letter)), get_hinting_flag())
    return float(glyph.horiAdvance / 64)


@lru_cache(KEPT_FONTS)
def _sized_font(size: float, weight: str, dpi: float) -> FT2Font:
    """Our own: the renderer gives its font another size for every word."""
    font = FT2Font(_font_file(weight))
    font.set_size(size, dpi)
    return font


@lru_cache(KEPT_FONTS)
def _font_file(weight: str) -> str:
    return str(findfont(FontProperties(family=FAMILY, weight=weight)))
