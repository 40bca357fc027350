"""The notices that hold now, what the user answered and did, and the earlier checks for signs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from backpain_diary.domain.given_answers import Answer, Given, changed
from backpain_diary.domain.pain_answers import Onset
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.answer_list import changed_words, put_back_words
from backpain_diary.presenters.notice_list import Point, notice_list
from backpain_diary.presenters.notices import ANSWERS, Act
from backpain_diary.services.changes import Changed
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tell
from backpain_diary.ui.page import READABLE, Page
from backpain_diary.ui.pages.answer_list import AnswerList
from backpain_diary.ui.parts import button, card, clear, label, listed
from backpain_diary.ui.widgets.scrolling import show_new
from backpain_diary.ui.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget


AROUND = 120  # px at 100 % text


class NoticeListPage(Page):
    cares_about = Changed.ANSWERS | Changed.ENTRIES | Changed.SESSIONS | Changed.CARE

    back_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.set_name(_("Your notices"))
        self.limit_width(READABLE)
        self._context = context
        self._asking: Given | None = None  # the answer that is being changed
        self._undoes: tuple[Given, Given] | None = None  # an answer as it is, and as it was
        self.add_way_back(button(_("← Back to Help"), clicked=self.back_wanted.emit))
        self.bar = UndoBar(context.theme)
        self.bar.undo_wanted.connect(self._undo)
        cast("QVBoxLayout", self.layout()).addWidget(self.bar)
        for keys, act in (("Esc", self._leave), ("Ctrl+Z", self._undo)):  # while it is shown
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def refresh(self) -> None:
        context = self._context
        today = context.clock.today()
        shown = notice_list(
            context.diary.overview(today),
            context.diary.acknowledgements(),
            context.signs.checks(),
            today,
        )
        self._answered = context.answers.answered()
        places = {each.given: place for place, each in enumerate(self._answered)}
        asking = places.get(self._asking) if self._asking else None
        self.answers = AnswerList(self._answered, context.theme, today, asking)
        self.answers.change_wanted.connect(self._ask)
        self.answers.acted.connect(self._act)
        self.answers.date_chosen.connect(self._began)
        clear(self.column)
        self.column.addWidget(label(_("Your notices"), "title"))
        self._add(_("Now"), shown.now, _("No notice holds at the moment."))
        self.column.addWidget(self.answers)
        self._add(_("What you did"), shown.done, _("Nothing yet."))
        checks = _("Checks for warning signs")
        self.checks = self._add(checks, shown.checks, _("None yet."))
        self.column.addStretch(1)

    def show_checks(self) -> None:
        show_new(self.checks)
        announce(self.checks, self.checks.accessibleName())

    def _ask(self, place: int) -> None:
        self._asking = self._answered[place].given
        self.refresh()
        assert self.answers.question is not None
        self._focus(self.answers.question.buttons()[0])

    def _leave(self) -> None:
        """The question, if one is asked again, else the page."""
        if self._asking is None:
            self.back_wanted.emit()
        else:
            self._show_again(self._asking)

    def _act(self, act: Act) -> None:
        if act in ANSWERS:
            asked = next(each for each in self._answered if each.given == self._asking)
            self._change(changed(asked, ANSWERS[act]))
        elif act is Act.LEAVE_OPEN:
            self._began(None)
        else:
            self._leave()

    def _began(self, began: date | None) -> None:
        assert self._asking is not None
        assert isinstance(self._asking.answer, Onset)
        self._change(Onset(self._asking.answer.given_on, began))

    def _change(self, answer: Answer) -> None:
        before = self._asking
        assert before is not None
        if now := self._tried(lambda: self._context.answers.change(before, answer)):
            self._undoes = now, before
            self.bar.say(changed_words(), undoes=changed_words())

    def _undo(self) -> None:
        if self._undoes is None:
            return
        now, before = self._undoes
        if self._tried(lambda: self._context.answers.put_back(now, before)):
            self._undoes = None
            self.bar.say(put_back_words())

    def _tried(self, change: Callable[[], Given | None]) -> Given | None:
        """What is kept now; None after an error, which is told, and when there is no such answer
        any more.
        """
        try:
            now = change()
        except UserError as error:
            tell(self, error)
            return None
        self._undoes = None
        self.bar.hide()
        self._show_again(now)
        return now

    def _show_again(self, given: Given | None) -> None:
        """In the list, with the focus on the way to change it."""
        self._asking = None
        self.refresh()
        for place, each in enumerate(self._answered):
            if each.given == given:
                self._focus(self.answers.buttons[place])

    def _focus(self, widget: QWidget) -> None:
        """Seen with the words above it, once the layout has given all that is new its place."""
        widget.setFocus()
        around = self._context.theme.px(AROUND)

        def show() -> None:
            self.scroll_area.ensureWidgetVisible(widget, 0, around)

        # what is new is shown in the first turn and laid out in the second
        QTimer.singleShot(0, widget, lambda: QTimer.singleShot(0, widget, show))

    def _add(self, title: str, points: Sequence[Point], nothing: str) -> QFrame:
        frame, inside = card()
        frame.setAccessibleName(title)
        inside.addWidget(label(title, "heading"))
        for point in points:
            inside.addSpacing(4)
            inside.addWidget(label(point.heading, "strong"))
            for line in point.lines:
                inside.addLayout(listed(line))
        if not points:
            inside.addWidget(label(nothing, "lead"))
        self.column.addWidget(frame)
        return frame
