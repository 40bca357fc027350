"""Links to learn pages, where they matter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from backpain_diary.i18n import _
from backpain_diary.ui.widgets.link import Link

if TYPE_CHECKING:
    from backpain_diary.domain.learn import Target
    from backpain_diary.presenters.learn_links import LearnLink


def learn_buttons(links: Sequence[LearnLink], wanted: Callable[[Target], object]) -> list[Link]:
    return [_learn_button(link, wanted) for link in links]


def _learn_button(link: LearnLink, wanted: Callable[[Target], object]) -> Link:
    words = _("Read more: {page}").format(page=link.words)
    return Link(words, lambda: wanted(link.target))
