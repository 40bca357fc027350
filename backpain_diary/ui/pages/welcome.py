"""The first three screens; each can be skipped, and all are found again in the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.presenters.welcome import Screen, place, screens
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.page import READABLE, Page
from backpain_diary.ui.pages.care_card import CareCard
from backpain_diary.ui.pages.onset_card import OnsetCard
from backpain_diary.ui.pages.sound_card import SoundCard
from backpain_diary.ui.parts import button, label, row
from backpain_diary.ui.widgets.entrance import Entrance


class WelcomePage(QWidget):
    finished = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        for number, screen in enumerate(screens()):
            self.stack.addWidget(self._screen(number, screen))
        self.next_button = button(_("Next"), "primary", clicked=self._next)
        self.back_button = button(_("Back"), clicked=self._back)
        self.skip_button = button(_("Skip all of this"), "link", clicked=self.finished.emit)
        foot = row(self.next_button, self.back_button, self.skip_button)
        foot.setContentsMargins(36, 12, 36, 20)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
        leave = QShortcut(QKeySequence("Escape"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._leave)
        Entrance(self).lead_to(self.next_button)
        self._show(0)

    def _screen(self, number: int, screen: Screen) -> QWidget:
        page = Page()
        page.set_name(screen.title)
        page.limit_width(READABLE)
        page.column.addWidget(label(place(number + 1, len(screens())), "muted"))
        page.column.addWidget(label(screen.title, "title"))
        for line in screen.lines:
            page.column.addWidget(label(line, "lead"))
        if number == 1:
            self.onset = OnsetCard(self._context)
            self.onset.refresh()
            page.column.addWidget(self.onset)
            page.column.addWidget(CareCard(self._context))
        elif number == 2:
            context = self._context
            page.column.addWidget(SoundCard(context.preferences, context.assets, context.clock))
        page.column.addStretch(1)
        return page

    def _next(self) -> None:
        if not self.onset.keep_chosen():
            return
        if self.stack.currentIndex() + 1 == self.stack.count():
            self.finished.emit()
        else:
            self._show(self.stack.currentIndex() + 1)

    def _back(self) -> None:
        self._show(self.stack.currentIndex() - 1)

    def _leave(self) -> None:
        """Escape: out of the field first."""
        if self.onset.leave_field():
            self.next_button.setFocus()
        else:
            self.finished.emit()

    def _show(self, number: int) -> None:
        self.stack.setCurrentIndex(number)
        is_last = number + 1 == self.stack.count()
        self.next_button.setText(_("Begin") if is_last else _("Next"))
        self.back_button.setVisible(number > 0)
        self.skip_button.setVisible(not is_last)
        self.next_button.setFocus()
        announce(self, screens()[number].title)
