"""What the parts of a page are (headings, lists, tables, pictures), for who cannot see it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from backpain_diary.paper.syntax import Name, PdfFile, Ref, Value


@dataclass(slots=True)
class Element:
    """kids: elements, and content as the number of its page and its number there"""

    tag: str
    alternative: str = ""
    attributes: Value = None
    kids: list[Element | tuple[int, int]] = field(default_factory=list)


class Structure:
    def __init__(self) -> None:
        self.document = Element("Document")
        self._open = [self.document]
        self._contents: defaultdict[int, int] = defaultdict(int)

    @property
    def current(self) -> Element:
        return self._open[-1]

    def begin(self, tag: str, alternative: str = "", attributes: Value = None) -> None:
        element = Element(tag, alternative, attributes)
        self.current.kids.append(element)
        self._open.append(element)

    def end(self) -> None:
        self._open.pop()

    def add_content(self, page: int) -> int:
        """The number, on its page, of content that belongs to the current element."""
        number = self._contents[page]
        self._contents[page] += 1
        self.current.kids.append((page, number))
        return number

    def write(self, file: PdfFile, pages: list[Ref]) -> Ref:
        """The tree as objects of the file; its root."""
        root = file.reserve()
        owners: dict[tuple[int, int], Ref] = {}
        document = _write(self.document, root, file, pages, owners)
        tree: list[Value] = []
        for page, count in sorted(self._contents.items()):
            tree += [page, [owners[page, number] for number in range(count)]]
        file.put(
            root,
            {"Type": Name("StructTreeRoot"), "K": document, "ParentTree": file.add({"Nums": tree})},
        )
        return root


def _write(
    element: Element,
    parent: Ref,
    file: PdfFile,
    pages: list[Ref],
    owners: dict[tuple[int, int], Ref],
) -> Ref:
    ref = file.reserve()
    kids: list[Value] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(_write(kid, ref, file, pages, owners))
        else:
            owners[kid] = ref
            page, number = kid
            kids.append({"Type": Name("MCR"), "Pg": pages[page], "MCID": number})
    about: dict[str, Value] = {
        "Type": Name("StructElem"),
        "S": Name(element.tag),
        "P": parent,
        "K": kids,
    }
    if element.alternative:
        about["Alt"] = element.alternative
    if element.attributes is not None:
        about["A"] = element.attributes
    file.put(ref, about)
    return ref
