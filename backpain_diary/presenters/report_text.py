"""The page for the doctor as plain text: to be heard, or read in larger letters.

Nothing is cut here, so that what stands on the second page once more is left out.
"""

from collections.abc import Iterator

from backpain_diary.presenters.report_parts import (
    Block,
    Calendar,
    Listed,
    Points,
    ReportChart,
    ReportView,
    Said,
    Section,
    Sheet,
    Table,
    and_more_notes,
)


def report_text(view: ReportView) -> str:
    sheets = [view.first, *([view.second] if view.second else [])]
    return "\n\n\n".join("\n\n".join(_paragraphs(sheet)) for sheet in sheets)


def _paragraphs(sheet: Sheet) -> Iterator[str]:
    yield "\n".join([sheet.title, *sheet.lead])
    for row in sheet.rows:
        for section in row:
            if lines := list(_lines(section)):
                yield "\n".join([section.heading, *lines])
    yield " ".join(sheet.foot)


def _lines(section: Section) -> Iterator[str]:
    for block in section.blocks:
        if not (isinstance(block, Said) and block.is_again):
            yield from _of_block(block)
    if section.more:
        yield and_more_notes(section.more)


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Said():
            yield f"{block.label} {block.text}".strip()
        case Listed():
            yield f"{block.label} {'; '.join(block.items)}."
        case Points():
            yield block.label
            yield from (f"• {point}" for point in block.points)
        case Table():
            for label, *cells in block.rows:
                told = (f"{cell} ({head})" for cell, head in zip(cells, block.heads, strict=True))
                yield f"{label}: {'; '.join(told)}"
        case ReportChart():
            yield block.alternative
        case calendar:
            yield from _weeks(calendar)


def _weeks(block: Calendar) -> Iterator[str]:
    week_of, *weekdays = block.heads
    yield block.key
    for monday, days in block.weeks:
        told = (
            f"{name} {day.score or '·'} {day.marks}".strip()
            for name, day in zip(weekdays, days, strict=True)
            if day.is_in
        )
        yield f"{week_of} {monday}: {', '.join(told)}"
