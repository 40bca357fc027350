"""The form for one entry: day, time, pain, and all the detail that one likes to give.

It keeps what was written whatever happens: leaving asks first, and after an error all stands.
Whoever shows it is told soon after a change, and at once when it is hidden, to keep it for later.
"""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from backpain_diary.domain.draft import Draft
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.ui.announce import announce
from backpain_diary.ui.detail.groups import DetailGroups
from backpain_diary.ui.detail.memory import DetailMemory
from backpain_diary.ui.parts import card, label
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.form_foot import FormFoot
from backpain_diary.ui.widgets.pain_scale import PainScale, digit_of
from backpain_diary.ui.widgets.when_fields import WhenFields

SOON_MS = 1000


class EntryForm(QWidget):
    """Made anew each time. Whoever shows it saves, and calls `show_error` if that fails."""

    save_wanted = Signal(Draft)
    left = Signal()
    stayed = Signal()  # it was not left, although that was asked
    changed = Signal()  # told once for all the changes of a second
    learn_wanted = Signal(object)  # a Target

    def __init__(
        self,
        theme: Theme,
        draft: Draft,
        now: datetime,
        memory: DetailMemory,
        parent: QWidget | None = None,
        *,
        is_new: bool,
        activity: str | None = None,
    ) -> None:
        """now: when it was opened
        activity: what was typed there, when it goes on where it was left; else None
        """
        super().__init__(parent)
        self.hide()
        self._pain = draft.pain
        self._focused_before: QWidget | None = None
        self.when = WhenFields(draft.day, draft.at, now, is_new=is_new)
        self.scale = PainScale(theme, marked_words=_("chosen"))
        self.scale.set_value(draft.pain)
        self.scale.chosen.connect(self._pain_chosen)
        self.groups = DetailGroups(theme, draft, memory, activity)
        self.groups.learn_wanted.connect(self.learn_wanted)
        self.groups.print_wanted.connect(lambda: self._print_places(memory))
        self.note = self.groups.note
        self.foot = FormFoot(theme)
        self.remark = label(_("You began this before, and it is not saved yet."), "lead")
        self._lay_out(_("New entry") if is_new else _("Change this entry"))
        self._goes_on = activity is not None
        self.remark.setVisible(self._goes_on)
        self._before = self.draft(), self.groups.activity_name()
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.changed)
        self.when.changed.connect(self._tell_soon)
        self.groups.changed.connect(self._tell_soon)
        self.when.trouble_changed.connect(self._show_reason)
        self._show_reason()
        self.foot.save_pressed.connect(self.save)
        self.foot.cancel_pressed.connect(self.cancel)
        self.foot.leave_pressed.connect(self.left)
        self.foot.stay_pressed.connect(self._stay)
        self.foot.save_first_pressed.connect(self._save_first)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.cancel)

    def draft(self) -> Draft:
        """What stands in the form now."""
        return replace(
            self.groups.written(), day=self.when.day(), at=self.when.at(), pain=self._pain
        )

    def begin(self) -> None:
        """Put the focus where most people begin: on the scale."""
        self.scale.buttons[self._pain or 0].setFocus()
        if self._goes_on:
            announce(self, self.remark.text())

    def begin_detail(self) -> None:
        """Or at the detail: the pain is known already."""
        first = next(iter(self.groups.folds.values())).heading
        first.setFocus()
        # once the layout has given the groups their place
        QTimer.singleShot(
            0, first, lambda: self._scroll.verticalScrollBar().setValue(self._more.y())
        )

    def is_changed(self) -> bool:
        now = self.draft(), self.groups.activity_name()
        return self._goes_on or now != self._before or bool(self.when.day_field.trouble)

    def save(self) -> None:
        self.scale.settle()
        reason = self._reason()
        if reason:
            announce(self, reason)
        elif not self.foot.is_asking():
            self.foot.hide_error()
            self.save_wanted.emit(self.draft())

    def cancel(self) -> None:
        """Leave, or ask first when something would be lost; asked already, go on writing."""
        if self.foot.is_asking():
            self._stay()
        elif self.is_changed():
            self.ask_to_leave()
        else:
            self.left.emit()

    def ask_to_leave(self, *, is_for_other: bool = False) -> None:
        """is_for_other: another entry is to be opened in this one's place"""
        if not self.foot.is_asking():
            self._focused_before = self.focusWidget()
        self.foot.ask_to_leave(is_for_other=is_for_other)

    def _save_first(self) -> None:
        self.foot.stop_asking()
        self.save()

    def rest(self) -> None:
        """Saved or left: nothing is to be kept for later any more."""
        self._soon.stop()

    def show_error(self, error: UserError) -> None:
        self.foot.show_error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Above the detail a digit is the pain; in it, it would be an answer to something else."""
        digit = digit_of(event)
        focused = self.focusWidget()
        is_below = any(part.isAncestorOf(focused) for part in (self.groups, self.foot))
        if digit is None or is_below:
            super().keyPressEvent(event)
        else:
            self.scale.type_digit(digit)

    def _pain_chosen(self, pain: int) -> None:
        self._pain = pain
        self.scale.set_value(pain)
        self._show_reason()
        self._tell_soon()

    def _tell_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._soon.isActive():
            self._soon.stop()
            self.changed.emit()

    def _reason(self) -> str:
        """Why this cannot be saved; empty when it can."""
        if self._pain is None:
            return _("Choose a number from 0 to 10, then you can save.")
        return self.when.day_field.trouble

    def _show_reason(self) -> None:
        self.foot.set_reason(self._reason())

    def _print_places(self, memory: DetailMemory) -> None:
        from backpain_diary.presenters.places_page import places_page
        from backpain_diary.ui.places_print import print_places

        draft = self.draft()
        page = places_page(draft.day, draft.detail)
        print_places(self, page, draft.detail, memory.shapes)

    def _stay(self) -> None:
        self.foot.stop_asking()
        if self._focused_before is not None:
            self._focused_before.setFocus()
        self.stayed.emit()

    def _lay_out(self, heading: str) -> None:
        """From the outside in: the style sheet is applied anew to all that moves into another."""
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        body = QWidget()
        scroll.setWidget(body)
        body.setObjectName("page")
        column = QVBoxLayout(body)
        column.setContentsMargins(36, 28, 24, 20)  # the scroll bar takes the rest of 36
        column.setSpacing(16)
        self.heading = label(heading, "title")
        column.addWidget(self.heading)
        column.addWidget(self.remark)
        frame, inside = card()
        column.addWidget(frame)
        inside.addWidget(self.when)
        frame, inside = card()
        column.addWidget(frame)
        question = label(_("How bad was your pain at its worst?"), "strong")
        self.scale.setAccessibleName(question.text())
        inside.addWidget(question)
        inside.addWidget(self.scale)
        frame, inside = card()
        column.addWidget(frame)
        self._more = frame
        inside.addWidget(label(_("More, if you like"), "strong"))
        inside.addWidget(self.groups)
        self.groups.unfold()
        column.addStretch(1)
        outer.addWidget(self.foot)  # last, for so Tab comes to it
