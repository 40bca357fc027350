"""A font file: what its letters look like side by side, and the part of it that a page needs."""

from dataclasses import dataclass
from pathlib import Path
from random import Random
from unicodedata import category

import uharfbuzz as hb

from backpain_diary.paper.syntax import Name, PdfFile, Ref, Value

UNITS = 1000  # of a PDF font, to the height of a line
OUTLINES = {"glyf": "FontFile2", "CFF ": "FontFile3"}
# Only outlines and widths are needed: the letters are already in place.
UNNEEDED = ("GSUB", "GPOS", "GDEF", "kern", "MATH", "BASE", "JSTF", "VORG", "FFTM", "DSIG", "name")
FEATURES = {"liga": False, "clig": False}  # so that each letter can be searched for
# Letters are told from others by what is read of them; a PDF reader asks this table.
UNICODE_MAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{rows}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
ROWS = 100  # at most, in one part of that table
NOTHING = "\u200b"  # for what belongs to the letter before, such as an accent


@dataclass(frozen=True, slots=True)
class Glyph:
    """In thousandths of the font's size. text: what it stands for; empty if one before does"""

    number: int
    advance: float
    x: float
    y: float
    text: str


class Face:
    """Raises OSError or ValueError for a file whose letters have no outlines."""

    def __init__(self, path: Path, index: int = 0) -> None:
        with path.open("rb"):  # the library does not say why a file cannot be read
            blob = hb.Blob.from_file_path(str(path))
        self._face = hb.Face(blob, index)
        tables = self._face.table_tags
        self._outlines = next((name for name in OUTLINES if name in tables), "")
        if not self._outlines or "fvar" in tables:
            raise ValueError(f"no plain outlines in {path}")
        self._font = hb.Font(self._face)
        self._scale = UNITS / self._face.upem
        self._used: dict[int, str] = {}

    @property
    def is_used(self) -> bool:
        return bool(self._used)

    def has(self, sign: str) -> bool:
        return bool(self._font.get_nominal_glyph(ord(sign)))

    def shaped(self, text: str, *, is_rtl: bool) -> list[Glyph]:
        """From left to right, whichever way it is read."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if is_rtl else "ltr"
        hb.shape(self._font, buffer, FEATURES)
        infos = buffer.glyph_infos
        starts = sorted({info.cluster for info in infos})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        told: set[int] = set()
        glyphs = []
        for info, place in zip(infos, buffer.glyph_positions, strict=True):
            start = info.cluster
            stands_for = "" if start in told else text[start : ends[start]]
            told.add(start)
            if stands_for and all(category(sign) == "Cf" for sign in stands_for):
                continue  # it has done its work and is not seen
            offsets = (place.x_advance, place.x_offset, place.y_offset)
            advance, x, y = (offset * self._scale for offset in offsets)
            glyphs.append(Glyph(info.codepoint, advance, x, y, stands_for))
        return glyphs

    def width_of(self, glyph: int) -> float:
        return float(self._font.get_glyph_h_advance(glyph) * self._scale)

    def use(self, glyphs: list[Glyph]) -> None:
        """They are on a page, so they go into the file."""
        for glyph in glyphs:
            self._used[glyph.number] = self._used.get(glyph.number) or glyph.text

    def embedded(self, file: PdfFile) -> Ref:
        """The font with the letters used so far, as an object of the file."""
        name = Name(f"{_tag(sorted(self._used))}+{self._name()}")
        is_true_type = self._outlines == "glyf"
        kind: dict[str, Value] = {} if is_true_type else {"Subtype": Name("OpenType")}
        program = file.add_stream(self._subset(), kind)
        descendant: dict[str, Value] = {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType2" if is_true_type else "CIDFontType0"),
            "BaseFont": name,
            "CIDSystemInfo": {"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0},
            "FontDescriptor": file.add(self._descriptor(name, program)),
            "DW": 0,
            "W": [each for n in sorted(self._used) for each in (n, [self.width_of(n)])],
        }
        if is_true_type:
            descendant["CIDToGIDMap"] = Name("Identity")
        return file.add(
            {
                "Type": Name("Font"),
                "Subtype": Name("Type0"),
                "BaseFont": name,
                "Encoding": Name("Identity-H"),
                "DescendantFonts": [file.add(descendant)],
                "ToUnicode": file.add_stream(self._unicode_map()),
            }
        )

    def _subset(self) -> bytes:
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(self._used)
        wanted.drop_table_tag_set.update(_tag_number(name) for name in UNNEEDED)
        flags = hb.SubsetFlags
        wanted.flags = flags.RETAIN_GIDS | flags.NO_LAYOUT_CLOSURE | flags.NO_HINTING
        if self._outlines == "CFF ":
            wanted.flags |= flags.CFF_IDENTITY_CHARSET
        return bytes(hb.subset(self._face, wanted).blob.data)

    def _descriptor(self, name: Name, program: Ref) -> Value:
        extents = self._font.get_font_extents("ltr")
        ascent, descent = extents.ascender * self._scale, extents.descender * self._scale
        return {
            "Type": Name("FontDescriptor"),
            "FontName": name,
            "Flags": 4,
            "FontBBox": [-UNITS, descent, 2 * UNITS, ascent],
            "ItalicAngle": 0,
            "Ascent": ascent,
            "Descent": descent,
            "CapHeight": ascent,
            "StemV": 80,
            OUTLINES[self._outlines]: program,
        }

    def _unicode_map(self) -> bytes:
        known = [(n, text or NOTHING) for n, text in sorted(self._used.items())]
        rows = ""
        for start in range(0, len(known), ROWS):
            some = known[start : start + ROWS]
            lines = (f"<{n:04X}> <{text.encode('utf-16-be').hex().upper()}>" for n, text in some)
            rows += "\n".join([f"{len(some)} beginbfchar", *lines, "endbfchar", ""])
        return UNICODE_MAP.format(rows=rows).encode("ascii")

    def _name(self) -> str:
        name = self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Font"
        return "".join(sign for sign in name if sign.isascii() and sign.isalnum()) or "Font"


def _tag(used: list[int]) -> str:
    """Six letters that tell one subset of a font from another."""
    random = Random(repr(used))
    return "".join(random.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for _letter in range(6))


def _tag_number(table: str) -> int:
    return int.from_bytes(table.encode("ascii"))
