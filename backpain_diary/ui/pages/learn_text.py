"""A learn page as widgets: a card for each section, the links as buttons of their own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backpain_diary.domain.learn import Block, Kind, Section, Target, Topic
from backpain_diary.i18n import _
from backpain_diary.presenters.learn import general, sources
from backpain_diary.ui.parts import card, label, listed, row, wrapped_row
from backpain_diary.ui.widgets.link import Link

MANY = 6  # titled sections from which on a list of them stands at the top

Follow = Callable[[Target], object]


def fill_with_topic(column: QVBoxLayout, topic: Topic, follow: Follow) -> dict[str, QFrame]:
    """The cards of the titled sections, by the sections' ids."""
    column.addWidget(label(topic.title, "title"))
    column.addWidget(label(topic.summary, "lead"))
    titled = [section for section in topic.sections if section.title]
    if len(titled) >= MANY:
        column.addWidget(label(_("On this page"), "strong"))
        links = [_link(each.title, Target(topic.id, each.id), follow) for each in titled]
        column.addWidget(wrapped_row(*links))
    frames = {}
    for section in topic.sections:
        frame = _section(section, follow)
        column.addWidget(frame)
        if section.title:
            frames[section.id] = frame
    if topic.sources:
        column.addWidget(label(_("Where this comes from"), "strong"))
    for line in (*sources(topic), general()):
        column.addWidget(label(line, "muted"))
    return frames


def _section(section: Section, follow: Follow) -> QFrame:
    frame, inside = card()
    frame.setAccessibleName(section.title)
    if section.title:
        inside.addWidget(label(section.title, "heading"))
    for block in section.blocks:
        _add(inside, block, follow)
    return frame


def _add(inside: QVBoxLayout, block: Block, follow: Follow) -> None:
    if block.kind is Kind.HEADING:
        inside.addSpacing(6)
        inside.addWidget(label(block.text, "strong"))
    elif block.kind is Kind.POINT:
        inside.addLayout(listed(block.text))
    elif block.target is not None:
        inside.addLayout(row(_link(block.text, block.target, follow)))
    else:
        inside.addWidget(label(block.text, "lead"))


def _link(words: str, target: Target, follow: Follow) -> QWidget:
    return Link(words, lambda: follow(target))
