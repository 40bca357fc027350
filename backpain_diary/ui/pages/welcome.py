"""The first three screens; each can be skipped, and all are found again in the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from backpain_diary.domain.diary import EARLIEST
from backpain_diary.i18n import _
from backpain_diary.presenters.typed_day import written
from backpain_diary.presenters.welcome import Screen, place, screens
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tried
from backpain_diary.ui.page import READABLE, Page
from backpain_diary.ui.pages.care_card import CareCard
from backpain_diary.ui.pages.sound_card import SoundCard
from backpain_diary.ui.parts import button, card, label, row, wrapped_row
from backpain_diary.ui.widgets.day_field import DayField
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
        leave.activated.connect(self.finished)
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
            page.column.addWidget(self._onset())
            page.column.addWidget(CareCard(self._context))
        elif number == 2:
            context = self._context
            page.column.addWidget(SoundCard(context.preferences, context.assets, context.clock))
        page.column.addStretch(1)
        return page

    def _onset(self) -> QFrame:
        frame, inside = card()
        inside.addWidget(label(_("When did this pain start?"), "heading"))
        inside.addWidget(label(_("A guess is fine."), "lead"))
        today = self._context.clock.today()
        self.began = DayField(_("When did this pain start?"), EARLIEST, today, today)
        self.began.day_changed.connect(self._onset_changed)
        self.began.entered.connect(self._keep_onset)
        self.began.trouble_changed.connect(self._say_of_onset)
        self._is_to_keep = False
        self.keep_button = button(_("Keep this day"), clicked=self._keep_onset)
        self.kept = label("", "lead")
        inside.addWidget(wrapped_row(self.began, self.keep_button))
        inside.addWidget(self.kept)
        self.kept.hide()
        return frame

    def _onset_changed(self) -> None:
        self._is_to_keep = True

    def _say_of_onset(self, words: str) -> None:
        self.kept.setText(words)
        self.kept.setVisible(bool(words))
        if words:
            announce(self.kept, words)

    def _keep_onset(self) -> None:
        if self.began.trouble:
            self.began.edit.setFocus()
            return
        if tried(self, lambda: self._context.diary.answer_onset(self.began.day())):
            self._is_to_keep = False
            words = _("Kept: it began on {day}.").format(day=written(self.began.day()))
            self._say_of_onset(words)

    def _next(self) -> None:
        if self._is_to_keep:  # a day that was chosen is meant, even if the button was overlooked
            self._keep_onset()
        if self.stack.currentIndex() + 1 == self.stack.count():
            self.finished.emit()
        else:
            self._show(self.stack.currentIndex() + 1)

    def _back(self) -> None:
        self._show(self.stack.currentIndex() - 1)

    def _show(self, number: int) -> None:
        self.stack.setCurrentIndex(number)
        is_last = number + 1 == self.stack.count()
        self.next_button.setText(_("Begin") if is_last else _("Next"))
        self.back_button.setVisible(number > 0)
        self.skip_button.setVisible(not is_last)
        self.next_button.setFocus()
        announce(self, screens()[number].title)
