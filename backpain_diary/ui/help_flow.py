"""Opens what stands behind Help: the questions about warning signs, and the list of notices."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from backpain_diary.ui.context import Context
from backpain_diary.ui.main_window import MainWindow
from backpain_diary.ui.page import Page
from backpain_diary.ui.report_opening import open_report

if TYPE_CHECKING:
    from backpain_diary.ui.pages.help import HelpPage
    from backpain_diary.ui.pages.notice_list import NoticeListPage
    from backpain_diary.ui.pages.sign_check import SignCheckPage
    from backpain_diary.ui.sign_flow import SignFlow


class HelpFlow(QObject):
    def __init__(self, window: MainWindow, context: Context) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._asked_from = "help"
        self._signs: SignFlow | None = None
        window.offer({"signs": self._sign_page, "kept": self._notices_page})
        if "help" in window.pages:  # opened before the diary was
            self.complete(cast("HelpPage", window.pages["help"]))

    def complete(self, page: HelpPage) -> None:
        """With what needs the diary."""
        page.use(self._context)
        page.check_wanted.connect(self.open_check)
        page.report_wanted.connect(lambda: open_report(self._window, self._context))
        page.notices_wanted.connect(lambda: self._window.show_page("kept"))
        page.answers_wanted.connect(self._show_checks)

    def open_check(self, asked_from: str = "help") -> None:
        """asked_from: the page to go back to"""
        self._asked_from = asked_from
        self._window.show_page("signs")
        page = self._window.pages["signs"]
        assert self._signs is not None
        self._signs.start()
        page.setFocus()

    def _sign_page(self) -> SignCheckPage:
        from backpain_diary.ui.pages.sign_check import SignCheckPage
        from backpain_diary.ui.sign_flow import SignFlow

        page = SignCheckPage()
        self._signs = SignFlow(page, self._context)
        page.left.connect(lambda: self._window.show_page(self._asked_from))
        return page

    def _show_checks(self) -> None:
        self._window.show_page("kept")
        cast("NoticeListPage", self._window.pages["kept"]).show_checks()

    def _notices_page(self) -> Page:
        from backpain_diary.ui.pages.notice_list import NoticeListPage

        page = NoticeListPage(self._context)
        page.back_wanted.connect(lambda: self._window.show_page("help"))
        return page
