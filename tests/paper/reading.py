"""Reads a PDF back: its words, its fonts, and what its parts are said to be."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject


@dataclass(frozen=True, slots=True)
class Tag:
    """name: such as "P"; depth: 0 for the document; alternative: of a picture"""

    name: str
    depth: int
    alternative: str


def reader(made: bytes) -> PdfReader:
    """Strict: a mistake in the file is an error."""
    return PdfReader(BytesIO(made), strict=True)


def words(made: bytes, page: int | None = None) -> str:
    """All on the page, or on all pages, with single blanks between them."""
    pages = reader(made).pages
    chosen = pages if page is None else [pages[page]]
    return " ".join(" ".join(each.extract_text() for each in chosen).split())


def tags(made: bytes) -> list[Tag]:
    root: Any = reader(made).trailer["/Root"]
    return list(_tags(root["/StructTreeRoot"]["/K"], 0))


def _tags(element: Any, depth: int) -> Iterator[Tag]:
    found = element.get_object()
    if not isinstance(found, DictionaryObject) or "/S" not in found:
        return
    yield Tag(str(found["/S"]).removeprefix("/"), depth, str(found.get("/Alt", "")))
    kids: Any = found["/K"]
    for kid in kids:
        yield from _tags(kid, depth + 1)


def fonts(made: bytes) -> list[Any]:
    """Of all pages; each with what describes its letters."""
    found = {}
    pages: Any = reader(made).pages
    for page in pages:
        resources = page["/Resources"]
        for name, font in resources["/Font"].items():
            found[name] = font.get_object()
    return list(found.values())


def descriptor(font: Any) -> Any:
    return font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()


def content_marks(made: bytes) -> list[tuple[int, int]]:
    """Page and number of every content that belongs to a part, in the order of the parts."""
    root: Any = reader(made).trailer["/Root"]
    references = [page.indirect_reference for page in reader(made).pages]
    numbers = {ref.idnum: n for n, ref in enumerate(references) if ref}
    return [
        (numbers[mark.raw_get("/Pg").idnum], int(mark["/MCID"]))
        for mark in _marks(root["/StructTreeRoot"]["/K"])
    ]


def _marks(element: Any) -> Iterator[Any]:
    found = element.get_object()
    if found.get("/Type") == "/MCR":
        yield found
        return
    for kid in found["/K"]:
        yield from _marks(kid)
