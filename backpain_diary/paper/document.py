"""A tagged PDF document: pages, text and lines on them, and what each part is.

Lengths are in points; y grows downwards from the upper edge. What is drawn outside of `tagged`
is decoration, and a screen reader passes it over.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from backpain_diary.paper.fonts import Fonts
from backpain_diary.paper.lines import Line, Run
from backpain_diary.paper.structure import Structure
from backpain_diary.paper.syntax import Name, PdfFile, Ref, Value, number, spelled

MANY_DOTS = 400
QUARTER = 0.5523  # how far the handles of a curve are for a quarter of a circle


@dataclass(frozen=True, slots=True)
class Size:
    width: float
    height: float


class Document:
    def __init__(self, size: Size, title: str, language: str, fonts: Fonts) -> None:
        self.size = size
        self.fonts = fonts
        self._title = title
        self._language = language
        self._structure = Structure()
        self._pages: list[bytearray] = []
        self._is_marked = False

    @property
    def pages(self) -> int:
        return len(self._pages)

    def add_page(self) -> None:
        self._pages.append(bytearray())

    @contextmanager
    def tagged(
        self, tag: str, alternative: str = "", attributes: Mapping[str, Value] | None = None
    ) -> Iterator[None]:
        """What is made in the block is a part of this kind: "H1", "P", "Table" …"""
        self._structure.begin(tag, alternative, attributes)
        yield
        self._structure.end()

    @contextmanager
    def content(self) -> Iterator[None]:
        """What is drawn in the block belongs to the part that is open."""
        page = len(self._pages) - 1
        mark = {"MCID": self._structure.add_content(page)}
        tag = self._structure.current.tag.encode("ascii")
        with self._marked(b"/%s %s BDC" % (tag, spelled(mark))):
            yield

    @contextmanager
    def decoration(self) -> Iterator[None]:
        with self._marked(b"/Artifact BMC"):
            yield

    def text(self, x: float, y: float, line: Line) -> None:
        """y: of the line that the letters stand on"""
        if not self._is_marked:
            with self.content():
                self.text(x, y, line)
            return
        for run in line.runs:
            self.fonts.faces[run.face].use(run.glyphs)
            if not run.is_told:
                self._put(b"/Span %s BDC" % spelled({"ActualText": run.text}))
            self._put(b"BT /F%d %s Tf" % (run.face, number(line.size)))
            self._letters(x, self.size.height - y, run, line.size)
            self._put(b"ET")
            if not run.is_told:
                self._put(b"EMC")
            x += run.advance * line.size / 1000

    def stroke(
        self,
        *points: tuple[float, float],
        width: float = 0.5,
        grey: float = 0.0,
        dashes: tuple[float, ...] = (),
    ) -> None:
        """A line through the points."""
        path = b" ".join(
            b"%s %s" % (self._at(x, y), b"l" if n else b"m") for n, (x, y) in enumerate(points)
        )
        pattern = b" ".join(map(number, dashes))
        self._draw(b"%s w [%s] 0 d %s G %s S" % (number(width), pattern, number(grey), path))

    def bars(self, at: list[float], top: float, bottom: float, *, width: float) -> None:
        """Upright lines beside one another."""
        path = b" ".join(b"%s m %s l" % (self._at(x, top), self._at(x, bottom)) for x in at)
        self._draw(b"%s w [] 0 d 0 G %s S" % (number(width), path))

    def box(self, x: float, y: float, width: float, height: float, *, grey: float) -> None:
        """Filled."""
        corner = self._at(x, y + height)
        self._draw(b"%s g %s %s %s re f" % (number(grey), corner, number(width), number(height)))

    def dots(self, points: list[tuple[float, float]], radius: float, grey: float = 0.0) -> None:
        """Very many are so small that nobody sees that they are squares."""
        shape = self._circle if len(points) <= MANY_DOTS else self._square
        path = b" ".join(shape(x, self.size.height - y, radius) for x, y in points)
        self._draw(b"%s g %s f" % (number(grey), path))

    def written(self) -> bytes:
        file = PdfFile()
        fonts = {
            f"F{n}": face.embedded(file) for n, face in enumerate(self.fonts.faces) if face.is_used
        }
        parent = file.reserve()
        pages = [file.reserve() for _page in self._pages]
        for index, (page, drawn) in enumerate(zip(pages, self._pages, strict=True)):
            file.put(
                page,
                {
                    "Type": Name("Page"),
                    "Parent": parent,
                    "MediaBox": [0, 0, self.size.width, self.size.height],
                    "Resources": {"Font": fonts},
                    "Contents": file.add_stream(bytes(drawn)),
                    "StructParents": index,
                    "Tabs": Name("S"),
                },
            )
        file.put(parent, {"Type": Name("Pages"), "Kids": pages, "Count": len(pages)})
        return file.written(self._catalog(file, parent, pages), file.add({"Title": self._title}))

    def _catalog(self, file: PdfFile, parent: Ref, pages: list[Ref]) -> Ref:
        return file.add(
            {
                "Type": Name("Catalog"),
                "Pages": parent,
                "Lang": self._language.encode("ascii", "ignore"),
                "MarkInfo": {"Marked": True},
                "StructTreeRoot": self._structure.write(file, pages),
                "ViewerPreferences": {"DisplayDocTitle": True},
            }
        )

    def _letters(self, x: float, y: float, run: Run, size: float) -> None:
        """In one piece where they stand one after another, else each at its place."""
        face = self.fonts.faces[run.face]
        if all(glyph.x == glyph.y == 0 for glyph in run.glyphs):
            parts = [
                b"<%04X> %s" % (glyph.number, number(face.width_of(glyph.number) - glyph.advance))
                for glyph in run.glyphs
            ]
            letters = b" ".join(part.removesuffix(b" 0") for part in parts)
            self._put(b"%s %s Td [%s] TJ" % (number(x), number(y), letters))
            return
        for glyph in run.glyphs:
            left, up = (offset * size / 1000 for offset in (glyph.x, glyph.y))
            at = b"%s %s" % (number(x + left), number(y + up))
            self._put(b"1 0 0 1 %s Tm <%04X> Tj" % (at, glyph.number))
            x += glyph.advance * size / 1000

    def _square(self, x: float, y: float, radius: float) -> bytes:
        side = number(2 * radius)
        return b"%s %s %s %s re" % (number(x - radius), number(y - radius), side, side)

    def _circle(self, x: float, y: float, radius: float) -> bytes:
        """Four curves, from the right around."""
        handle = radius * QUARTER
        path = b"%s %s m" % (number(x + radius), number(y))
        for right, up in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            points = (
                (x + right * radius - up * handle, y + up * radius + right * handle),
                (x - up * radius + right * handle, y + right * radius + up * handle),
                (x - up * radius, y + right * radius),
            )
            path += b" " + b" ".join(b"%s %s" % (number(a), number(b)) for a, b in points) + b" c"
        return path

    def _draw(self, operators: bytes) -> None:
        if self._is_marked:
            self._put(b"q %s Q" % operators)  # the letters after it stay black
        else:
            with self.decoration():
                self._draw(operators)

    @contextmanager
    def _marked(self, begin: bytes) -> Iterator[None]:
        self._put(begin)
        self._is_marked = True
        yield
        self._is_marked = False
        self._put(b"EMC")

    def _put(self, operators: bytes) -> None:
        self._pages[-1] += operators + b"\n"

    def _at(self, x: float, y: float) -> bytes:
        return b"%s %s" % (number(x), number(self.size.height - y))
