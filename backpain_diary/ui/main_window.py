"""The window: rail, pages, and the session that covers both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from backpain_diary.clock import Clock
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.services.changes import Changed
from backpain_diary.ui.messages import TroublePage
from backpain_diary.ui.page import Page
from backpain_diary.ui.pages.today import TodayPage
from backpain_diary.ui.rail import Rail
from backpain_diary.ui.theme import Theme

if TYPE_CHECKING:  # making a class of Qt's known takes its time
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

MINIMUM = (880, 600)
FIRST_SIZE = (1180, 800)
WITHIN = {"learn": "help", "signs": "help", "kept": "help"}  # pages that the rail does not name


class MainWindow(QMainWindow):
    """Opens with Today only; the other pages are made when first wanted."""

    first_painted = Signal()
    page_shown = Signal(str)
    help_key = Signal()  # F1, while something covers the pages
    closing = Signal()

    def __init__(self, theme: Theme, clock: Clock, assets: Path) -> None:
        super().__init__()
        self.setWindowTitle("Backpain Diary")
        self.setMinimumSize(*MINIMUM)
        self.resize(*FIRST_SIZE)
        self.is_ready = False  # the diary is open and Today is complete
        self._painted = False
        self._trouble: TroublePage | None = None
        self._builders: dict[str, Callable[[], Page]] = {}
        self.today = TodayPage(theme, clock)
        self.pages: dict[str, Page] = {}
        self.rail = Rail(theme, assets / "icons" / "rail", page_words())
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self._add_page("today", self.today)
        whole = QWidget()
        beside = QHBoxLayout(whole)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.rail)
        beside.addWidget(self.stack, 1)
        self.setCentralWidget(whole)
        self.rail.page_wanted.connect(self.show_page)
        self.rail.help_wanted.connect(lambda: self.show_page("help"))
        self.rail.mark("today")

    def offer(self, builders: Mapping[str, Callable[[], Page]]) -> None:
        """Pages that can be opened from now on, by name: how to make them."""
        if not self._builders:
            for number, name in enumerate(page_words(), start=1):
                self._shortcut(f"Ctrl+{number}", name)
            self._shortcut("F1", "help")
        self._builders |= builders

    def use(self, builders: Mapping[str, Callable[[], Page]]) -> None:
        """The diary is open: offer the pages that need it."""
        self.offer(builders)
        self.is_ready = True

    def show_page(self, name: str) -> None:
        """Or Today, or why there is none, while the page cannot be opened yet."""
        if name not in self.pages and name in self._builders:
            self._add_page(name, self._builders[name]())
        name = name if name in self.pages else "today"
        place = WITHIN.get(name, name)
        self.rail.mark(place)
        trouble = self._trouble if name == "today" else None
        self.stack.setCurrentWidget(trouble or self.pages[name])
        self.rail.buttons[place].setFocus()  # somewhere visible, and Tab goes on into the page
        self.page_shown.emit(name)

    def shown_page(self) -> str:
        """Its name; Today's while something else is shown."""
        shown = self.stack.currentWidget()
        return next((name for name, page in self.pages.items() if page is shown), "today")

    def make_again(self, name: str) -> None:
        """A shown page whose controls were set from what is no longer so."""
        old = self.pages.pop(name)
        self.show_page(name)
        self.stack.removeWidget(old)
        old.deleteLater()

    def cover(self, widget: QWidget) -> None:
        """Show something in place of rail and pages, such as a session."""
        self.rail.hide()
        if self.stack.indexOf(widget) < 0:
            self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)
        widget.setFocus()

    def uncover(self, widget: QWidget, page: str = "today") -> None:
        self.stack.removeWidget(widget)
        widget.deleteLater()
        self.rail.show()
        self.show_page(page)

    def data_changed(self, what: Changed) -> None:
        for page in self.pages.values():
            page.data_changed(what)

    def come_forward(self) -> None:
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.leave_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits are for the question of Today, also while the focus is on the rail."""
        if self.stack.currentWidget() is self.today:
            self.today.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802 - Qt's name
        """Scroll to where Tab leads: Qt does so only from within what scrolls, not into it."""
        from PySide6.QtWidgets import QApplication

        from backpain_diary.ui.widgets.scrolling import show_around

        has_moved = super().focusNextPrevChild(is_next)
        if has_moved and (focused := QApplication.focusWidget()) is not None:
            show_around(focused)
        return has_moved

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True  # the timer fires after this paint has reached the screen
            QTimer.singleShot(0, self.first_painted.emit)

    def show_trouble(self, error: UserError, try_again: Callable[[], None]) -> None:
        """The diary could not be opened: say why, in place of the pages."""

        def again() -> None:
            self._trouble = None
            self.stack.removeWidget(page)
            page.deleteLater()
            self.show_page("today")
            try_again()

        self._trouble = page = TroublePage(error, again)
        self.stack.addWidget(page)
        self.show_page("today")
        page.again.setFocus()

    def _add_page(self, name: str, page: Page) -> None:
        if name not in WITHIN:
            page.set_name(page_words()[name])
        self.pages[name] = page
        self.stack.addWidget(page)

    def _shortcut(self, keys: str, name: str) -> None:
        from PySide6.QtGui import QShortcut

        shortcut = QShortcut(keys, self)
        shortcut.activated.connect(lambda: self._open_by_key(name))

    def _open_by_key(self, name: str) -> None:
        if self.rail.isVisible():
            self.show_page(name)
        elif name == "help":
            self.help_key.emit()


def page_words() -> dict[str, str]:
    """The pages in the order of the rail."""
    return {
        "today": _("Today"),
        "stretch": _("Stretch"),
        "diary": _("Diary"),
        "trends": _("Trends"),
        "help": _("Help"),
        "settings": _("Settings"),
    }
