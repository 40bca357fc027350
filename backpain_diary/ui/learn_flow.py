"""Opens the learn pages, in the place of Help, and leads back to where that was asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from backpain_diary.domain.learn import Target
from backpain_diary.errors import UserError
from backpain_diary.ui.main_window import MainWindow, page_words
from backpain_diary.ui.messages import tell
from backpain_diary.ui.page import Page

if TYPE_CHECKING:
    from backpain_diary.domain.learn import Topic
    from backpain_diary.ui.pages.learn import LearnPage


class LearnFlow(QObject):
    def __init__(self, window: MainWindow, assets: Path) -> None:
        super().__init__(window)
        self._assets = assets
        self._window = window
        self._topics: tuple[Topic, ...] = ()
        window.offer({"learn": self._page})

    def topics(self) -> Sequence[Topic]:
        """Read when first wanted; raises UserError."""
        if not self._topics:
            from backpain_diary.catalog_learn import load
            from backpain_diary.presenters.learn_pages import own_pages

            self._topics = (*load(self._assets), *own_pages())
        return self._topics

    def open(self, target: Target, asked_from: str = "help") -> None:
        try:
            self.topics()
        except UserError as error:
            tell(self._window, error)
            return
        self._window.show_page("learn")
        page = cast("LearnPage", self._window.pages["learn"])
        page.set_way_back(asked_from, page_words()[asked_from])
        page.open_page(target.page, target.section)

    def _page(self) -> Page:
        from backpain_diary.ui.pages.learn import LearnPage

        page = LearnPage(self.topics())
        page.set_way_back("help", page_words()["help"])
        page.back_wanted.connect(self._window.show_page)
        page.help_wanted.connect(lambda: self._window.show_page("help"))
        return page
