"""A sheet that remembers where each word of a drawing stands."""

from itertools import combinations
from typing import Any

from matplotlib.backends.backend_agg import RendererAgg

from backpain_diary.ui.widgets.chart_canvas import BASELINE, ChartCanvas, line_height

Box = tuple[float, float, float, float]  # left, top, right, bottom


class Watched(ChartCanvas):
    """Draws, and keeps every word with the room that its letters take."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__(RendererAgg(width, height, 72), width, height, 1, "#FFFFFF")
        self.words: list[tuple[str, Box]] = []

    def word(self, word: str, x: float, y: float, *, size: int, **more: Any) -> None:
        super().word(word, x, y, size=size, **more)
        is_bold = more.get("bold", False)
        font = self._font(size, bold=is_bold)
        width, height, descent = self._renderer.get_text_width_height_descent(word, font, False)
        left = x - {"left": 0, "center": width / 2, "right": width}[more.get("align", "left")]
        bottom = y + BASELINE * line_height(size) + descent
        self.words.append((word, (left, bottom - height, left + width, bottom)))

    def check(self) -> None:
        """Nothing is cut off, and nothing covers anything else."""
        for word, (left, top, right, bottom) in self.words:
            assert 0 <= left < right <= self.width and 0 <= top < bottom <= self.height, word
            assert not word.endswith("…"), word
        for (word, one), (other, two) in combinations(self.words, 2):
            is_apart = one[2] < two[0] or two[2] < one[0] or one[3] < two[1] or two[3] < one[1]
            assert is_apart, f"{word} and {other}"
