"""The questions about warning signs, one at a time, and what follows from the answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from backpain_diary.i18n import _
from backpain_diary.presenters.signs import QuestionView, ResultView
from backpain_diary.ui.announce import announce
from backpain_diary.ui.page import READABLE, Page
from backpain_diary.ui.parts import button, card, clear, label, wrapped_row
from backpain_diary.ui.widgets.care_frame import care_frame
from backpain_diary.ui.widgets.entrance import Entrance
from backpain_diary.ui.widgets.link import Link
from backpain_diary.ui.widgets.one_click import OneClick


class SignCheckPage(Page):
    """Shows what it is told to; whatever is pressed goes out as a signal.

    A question has the focus itself, no answer has: an Enter too many must not become one.
    """

    answered = Signal(bool)  # True: it is there
    back_wanted = Signal()
    next_wanted = Signal()  # the answer stays as it is, or none is given
    go_on_wanted = Signal()  # with the questions
    stop_wanted = Signal()  # show what follows from the answers so far
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_name(_("Check for warning signs"))
        self.limit_width(READABLE)
        self._entrance = Entrance(self)
        self._keys = [
            self._key(_("Y"), lambda: self.answered.emit(True)),
            self._key(_("N"), lambda: self.answered.emit(False)),
            self._key("Left", self.back_wanted.emit),
            self._key("Right", self.next_wanted.emit),
            self._key("Esc", self.stop_wanted.emit),
        ]
        self._leave_key = self._key("Esc", self.left.emit)

    def ask(self, shown: QuestionView, *, can_go_back: bool) -> None:
        self._begin(is_question=True)
        if shown.urgent:
            frame, inside = card("emergency")
            inside.addWidget(label(shown.urgent, "strong"))
            self.column.addWidget(frame)
        self.column.addWidget(label(shown.progress, "muted"))
        frame, inside = card()
        inside.addWidget(label(shown.lead, "lead"))
        inside.addWidget(label(shown.question, "heading"))
        if shown.before:
            inside.addWidget(label(shown.before, "muted"))
        inside.addSpacing(12)
        answers = (
            button(_("Yes"), "answer", clicked=lambda: self.answered.emit(True)),
            button(_("No"), "answer", clicked=lambda: self.answered.emit(False)),
        )
        inside.addWidget(wrapped_row(*answers))
        OneClick(frame, answers)
        self.column.addWidget(frame)
        back = button(_("Back"), clicked=self.back_wanted.emit)
        back.setEnabled(can_go_back)
        words = _("Next") if shown.before else _("Skip this one")
        past = button(words, clicked=self.next_wanted.emit)
        stop = button(_("Stop here"), clicked=self.stop_wanted.emit)
        self.column.addWidget(wrapped_row(back, past, stop))
        keys = _("Keys: Y for yes, N for no, ← back, → past it, Esc to stop.")
        self.column.addWidget(label(keys, "muted"))
        self.column.addWidget(
            label(_("Each answer is kept as you give it. You can stop at any point."), "muted")
        )
        self._end(frame, shown.question, shown.spoken)

    def show_at_once(self, shown: ResultView) -> None:
        """An answer makes it an emergency: say so before anything else is asked."""
        self._show_result(
            shown,
            button(_("Stop here"), "primary", clicked=self.stop_wanted.emit),
            Link(_("Go on with the questions"), self.go_on_wanted.emit, "secondary"),
            button(_("Back"), clicked=self.back_wanted.emit),
        )

    def show_result(self, shown: ResultView) -> None:
        choices = [button(_("Done"), "primary", clicked=self.left.emit)]
        if not shown.is_whole:
            choices.append(Link(_("Go on with the questions"), self.go_on_wanted.emit, "secondary"))
        choices.append(button(_("Back"), clicked=self.back_wanted.emit))
        self._show_result(shown, *choices)

    def _show_result(self, shown: ResultView, *choices: QPushButton) -> None:
        self._begin(is_question=False)
        title = label(shown.title, "title")
        self.column.addWidget(title)
        for line in shown.lines:
            self.column.addWidget(label(line, "lead"))
        for each in shown.cards:
            self.column.addWidget(care_frame(each, _("You answered yes to:")))
        for note in shown.notes:
            self.column.addWidget(label(note, "muted"))
        self.column.addWidget(wrapped_row(*choices))
        self._end(choices[0], "", shown.spoken)

    def _begin(self, *, is_question: bool) -> None:
        clear(self.column)
        for key in self._keys:
            key.setEnabled(is_question)
        self._leave_key.setEnabled(not is_question)
        self.scroll_area.verticalScrollBar().setValue(0)

    def _end(self, first: QWidget, name: str, spoken: str) -> None:
        """first: what gets the focus"""
        for place in range(self.column.count()):
            item = self.column.itemAt(place)
            if item is not None and (shown := item.widget()) is not None:
                shown.show()  # now and not in a moment: what is hidden takes no focus
        self.column.addStretch(1)
        if name:
            first.setAccessibleName(name)
            first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._entrance.lead_to(first)
        announce(self, spoken)

    def _key(self, keys: str, action: Callable[[], object]) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setAutoRepeat(False)
        made.activated.connect(action)
        return made
