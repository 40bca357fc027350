"""The learn pages, read from `assets/learn/*.md`; a page's id is the name of its file.

A page begins with a table of TOML between two lines of `+++`; below stands what
`catalog_markdown` reads. A mistake names the file and the line or the key.
"""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from backpain_diary.catalog_fields import CatalogError, Table
from backpain_diary.catalog_markdown import sections, target
from backpain_diary.domain.learn import NO_ASSETS, Source, Target, Topic

FENCE = "+++"


def load(assets: Path) -> tuple[Topic, ...]:
    """All pages in the order in which they are to be shown; the first mistake is raised."""
    texts = {path.stem: _lines(path) for path in sorted((assets / "learn").glob("*.md"))}
    found: dict[int, Topic] = {}
    for page, lines in texts.items():
        order, topic = _topic(page, lines)
        if order in found:
            raise CatalogError(_file(page), f"order is {order}, as in {found[order].id}.md")
        found[order] = topic
    if not found:
        raise CatalogError("learn", "holds no files")
    known = {topic.id: {section.id for section in topic.sections} for topic in found.values()}
    for page, lines in texts.items():
        _check_links(page, lines, known)
    return tuple(found[order] for order in sorted(found))


def _file(page: str) -> str:
    return f"learn/{page}.md"


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines()
    except OSError as error:
        raise CatalogError(_file(path.stem), f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise CatalogError(_file(path.stem), "is not UTF-8 text") from error


def _topic(page: str, lines: Sequence[str]) -> tuple[int, Topic]:
    """The page, and its place among the others."""
    file = _file(page)
    if lines[:1] != [FENCE] or FENCE not in lines[1:]:
        raise CatalogError(file, f"line 1 must be {FENCE}, and a line of {FENCE} must follow")
    end = lines.index(FENCE, 1)
    try:
        table = Table(file, tomllib.loads("\n".join(["", *lines[1:end]])))
    except tomllib.TOMLDecodeError as error:  # its text names the line, as counted in the file
        raise CatalogError(file, str(error)) from error
    with table.reading():
        order, title, summary = table.whole("order"), table.text("title"), table.text("summary")
        sources = tuple(_source(each) for each in table.tables("sources"))
    return order, Topic(page, title, summary, sections(file, lines[end + 1 :], end + 2), sources)


def _source(table: Table) -> Source:
    with table.reading():
        return Source(table.text("name"), table.day("read"))


def _check_links(page: str, lines: Sequence[str], known: Mapping[str, set[str]]) -> None:
    for number, line in enumerate(lines, start=1):
        to = target(line)
        if to is not None and not _is_known(to, known):
            raise CatalogError(_file(page), f"line {number} leads to nowhere: {line!r}")


def _is_known(to: Target, known: Mapping[str, set[str]]) -> bool:
    if to.page in known:
        return not to.section or to.section in known[to.page]
    return not to.section and to.page in ("", *NO_ASSETS)
