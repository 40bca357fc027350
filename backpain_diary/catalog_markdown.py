"""The small part of Markdown in which the learn pages are written, read line by line.

`## ` begins a section and `### ` is a small heading inside it; `- ` is a point of a list, its
further lines indented by two spaces; `[words](learn:page#section)` is a link, alone in its line,
and `(help:)` leads to the help page. All else is a paragraph, up to an empty line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from backpain_diary.catalog_fields import CatalogError
from backpain_diary.domain.learn import Block, Kind, Section, Target

LINK = re.compile(r"\[([^]]+)\]\((?:help:|learn:(\w+)(?:#([\w-]+))?)\)")
MARKUP = re.compile(r"[*_`<>|\[\]\\]|^#|^\s|\s$|^\d+\. |https?:")  # a reader would see it as it is


@dataclass(slots=True)
class _Open:
    """A section that is being read; grows: the last block goes on in the next line."""

    title: str
    line: int
    blocks: list[Block] = field(default_factory=list)
    grows: bool = False


def sections(file: str, lines: Sequence[str], first: int) -> tuple[Section, ...]:
    """What the lines say, which are numbered from `first`; a mistake raises CatalogError."""
    opened = [_Open("", first)]
    for number, line in enumerate(lines, start=first):
        if line.startswith("## "):
            opened.append(_Open(line.removeprefix("## "), number))
        elif not _take(opened[-1], line):
            raise CatalogError(file, f"line {number} has markup that is not known here: {line!r}")
    read: dict[str, Section] = {}
    for each in opened if opened[0].blocks else opened[1:]:
        section = Section(each.title, tuple(each.blocks))
        if not section.blocks or section.blocks[-1].kind is Kind.HEADING:
            raise CatalogError(file, f"line {each.line}: the section ends without a text")
        if section.id in read:
            raise CatalogError(file, f"line {each.line}: the section is there twice")
        read[section.id] = section
    return tuple(read.values())


def target(line: str) -> Target | None:
    """Where a line leads that is a link."""
    match = LINK.fullmatch(line)
    return Target(match[2] or "", match[3] or "") if match else None


def _take(section: _Open, line: str) -> bool:
    """One more line; False for one that is not understood."""
    last = section.blocks[-1] if section.grows else None
    section.grows = False
    if not line.strip():
        return True
    if match := LINK.fullmatch(line):
        section.blocks.append(Block(Kind.LINK, match[1], target(line)))
        return True
    kind, text = _kind_and_text(line)
    if last is not None and last.kind is Kind.POINT and line.startswith("  "):
        text = line[2:]
    if MARKUP.search(text):
        return False
    if last is not None and kind is Kind.PARAGRAPH:
        section.blocks[-1] = Block(last.kind, f"{last.text} {text}")
    else:
        section.blocks.append(Block(kind, text))
    section.grows = kind is not Kind.HEADING
    return True


def _kind_and_text(line: str) -> tuple[Kind, str]:
    for beginning, kind in (("### ", Kind.HEADING), ("- ", Kind.POINT)):
        if line.startswith(beginning):
            return kind, line.removeprefix(beginning)
    return Kind.PARAGRAPH, line
