"""Text in lines: shaped, broken where it may be, in the order in which it is seen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from unicodedata import bidirectional, category, east_asian_width

from backpain_diary.paper.bidi import FORCED, base_level, levels, runs_in_order
from backpain_diary.paper.faces import Glyph
from backpain_diary.paper.fonts import Fonts

WORDS = re.compile(" *[^ ]+| +$")  # a no-break space is none of these
BLANKS = str.maketrans(dict.fromkeys("\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "))


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one face beside one another. is_told: reads as the text, in its order"""

    face: int
    glyphs: list[Glyph]
    text: str
    is_told: bool

    @property
    def advance(self) -> float:
        return sum(glyph.advance for glyph in self.glyphs)


@dataclass(frozen=True, slots=True)
class Line:
    """Runs from left to right. width: in points"""

    runs: tuple[Run, ...]
    size: float
    width: float
    is_rtl: bool


class Setter:
    """Sets text in lines; remembers what it has shaped, for other sizes of the same."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self._widths: dict[tuple[str, bool], float] = {}
        self._shaped: dict[tuple[str, bool, int], tuple[Run, ...]] = {}

    def line(self, text: str, size: float, *, is_bold: bool = False, width: float = inf) -> Line:
        """All of it in one line, in smaller letters where it would be wider than `width`."""
        clean = cleaned(text)
        is_rtl = bool(base_level(clean))
        line = self._line(clean, size, is_bold, is_rtl=is_rtl)
        if line.width <= width:
            return line
        return self._line(clean, size * width / line.width, is_bold, is_rtl=is_rtl)

    def lines(
        self, text: str, size: float, width: float, *, indent: float = 0, is_bold: bool = False
    ) -> list[Line]:
        """None is wider than `width`, unless a single letter is. indent: of the first one"""
        clean = cleaned(text).strip()
        is_rtl = bool(base_level(clean))
        return [
            self._line(each, size, is_bold, is_rtl=is_rtl)
            for each in self._broken(clean, width / size, indent / size, is_bold)
        ]

    def count(self, text: str, size: float, width: float, indent: float) -> int:
        """How many lines it takes."""
        return sum(
            1 for _line in self._broken(cleaned(text).strip(), width / size, indent / size, False)
        )

    def _broken(self, text: str, room: float, indent: float, is_bold: bool) -> Iterator[str]:
        """room, indent: in sizes of the font"""
        line, used = "", indent
        for found in _breakable(text):
            word = found
            if used and used + self._width(word, is_bold) > room:
                yield line
                line, used = "", 0.0
            if not line:
                word = word.lstrip()
            is_short = self._width(word, is_bold) <= room
            for part in [word] if is_short else self._cut(word, room, is_bold):
                if line and used + self._width(part, is_bold) > room:
                    yield line
                    line, used = "", 0.0
                line += part
                used += self._width(part, is_bold)
        if line:
            yield line

    def _cut(self, word: str, room: float, is_bold: bool) -> Iterator[str]:
        """A word that is wider than a line, in parts that are not."""
        part, used = "", 0.0
        for sign in word:
            width = self._width(sign, is_bold)
            if part and used + width > room and category(sign) not in ("Mn", "Me", "Cf"):
                yield part
                part, used = "", 0.0
            part += sign
            used += width
        yield part

    def _width(self, word: str, is_bold: bool) -> float:
        known = self._widths.get((word, is_bold))
        if known is None:
            known = sum(run.advance for run in self._runs(word, is_bold, 0)) / 1000
            self._widths[word, is_bold] = known
        return known

    def _line(self, text: str, size: float, is_bold: bool, *, is_rtl: bool) -> Line:
        key = text, is_bold, int(is_rtl)
        runs = self._shaped.get(key)
        if runs is None:
            runs = self._shaped[key] = tuple(self._runs(*key))
        return Line(runs, size, sum(run.advance for run in runs) * size / 1000, is_rtl)

    def _runs(self, text: str, is_bold: bool, base: int) -> Iterator[Run]:
        for stretch in runs_in_order(level := levels(text, base)):
            is_rtl = bool(level[stretch.start] % 2)
            parts = [
                part
                for script in _by_script(text[stretch.start : stretch.stop], is_rtl)
                for part in self._parts(script, is_bold)
            ]
            for face, shown, original in reversed(parts) if is_rtl else parts:
                glyphs = self.fonts.faces[face].shaped(shown, is_rtl=is_rtl)
                is_told = not is_rtl and shown == original
                yield Run(face, glyphs, original, is_told)

    def _parts(self, text: str, is_bold: bool) -> Iterator[tuple[int, str, str]]:
        start = 0
        for face, shown in self.fonts.pieces(text, is_bold=is_bold):
            yield face, shown, text[start : start + len(shown)]
            start += len(shown)


def cleaned(text: str) -> str:
    """Without line breaks and signs that are not seen but would move what is."""
    plain = text.translate(BLANKS).translate(FORCED)
    return "".join(sign for sign in plain if category(sign) not in ("Cc", "Cs"))


def _breakable(text: str) -> Iterator[str]:
    """Words with the blank before them; a script without blanks in single signs."""
    for found in WORDS.finditer(text):
        word = found.group()
        start = 0
        for index in range(1, len(word)):
            if east_asian_width(word[index]) in "WF" and category(word[index])[0] in "LSN":
                yield word[start:index]
                start = index
        yield word[start:]


def _by_script(text: str, is_rtl: bool) -> Iterator[str]:
    """Arabic and Hebrew beside each other are shaped each by its own rules."""
    if not is_rtl:
        yield text
        return
    start, script = 0, ""
    for index, sign in enumerate(text):
        kind = bidirectional(sign)
        if kind in ("R", "AL"):
            if script and kind != script:
                yield text[start:index]
                start = index
            script = kind
    yield text[start:]
