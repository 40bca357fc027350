"""A notice or a question on Today, with what can be done about it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from backpain_diary.domain.diary import EARLIEST
from backpain_diary.domain.sign_offers import OFFERS
from backpain_diary.i18n import _
from backpain_diary.presenters.notices import Act, Action, Card
from backpain_diary.presenters.why import Explanation
from backpain_diary.ui.announce import announce
from backpain_diary.ui.parts import button, clear, label, listed, row, wrapped_row
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.link import Link
from backpain_diary.ui.widgets.words import Words

QUESTIONS = ("gap", "onset", "absence", "pause_offer", "paused", "unfinished", "answered", *OFFERS)
QUIET_ACTS = (Act.WHY, Act.LEAVE_OPEN, Act.ANSWER_AGAIN, Act.LATER)


class MessageCard(QFrame):
    """Folded to one line if the card says so; opening it again changes nothing stored."""

    acted = Signal(object, object)  # Act, Card
    date_chosen = Signal(object)  # date
    learn_wanted = Signal(object)  # a Target

    def __init__(self, card: Card, theme: Theme, today: date) -> None:
        super().__init__()
        self.card = card
        self._theme = theme
        self._today = today
        self.is_in_use = False  # something is being typed
        self._opened: Act | None = None  # what stands below the actions
        self.setProperty("card", "question" if card.code in QUESTIONS else "notice")
        self.setAccessibleName(card.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(8)
        self._inside = column
        self._buttons: dict[Act, QPushButton] = {}
        if card.folded_line:
            self._fold()
        else:
            self.unfold()

    def _fold(self) -> None:
        line = Words("lead")
        line.setText(self.card.folded_line)
        show = button(_("Show"), "link", clicked=self._show_all)
        show.setAccessibleName(_("Show: {title}").format(title=self.card.title))
        self._inside.addLayout(row(line, show))

    def unfold(self) -> None:
        self.is_in_use = False
        self._opened = None
        clear(self._inside)
        self._inside.addWidget(label(self.card.title, "strong"))
        self._inside.addWidget(label(self.card.text, "lead"))
        self._buttons = {action.act: self._action_button(action) for action in self.card.actions}
        if self._buttons:
            self._inside.addSpacing(4)
            self._inside.addWidget(wrapped_row(*self._buttons.values()))

    def buttons(self) -> list[QPushButton]:
        """Of what can be done."""
        return list(self._buttons.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._opened is not None:
            self._back_to(self._opened)
        else:
            super().keyPressEvent(event)

    def _show_all(self) -> None:
        self.unfold()
        next(iter(self._buttons.values())).setFocus()

    def _back_to(self, act: Act) -> None:
        """Close what was opened below the actions; the focus is where it was before."""
        self.unfold()
        self._buttons[act].setFocus()

    def _action_button(self, action: Action) -> QPushButton:
        is_quiet = action.act in QUIET_ACTS or (
            action.act is Act.CHECK and self.card.code not in OFFERS
        )
        kind = "link" if is_quiet else "secondary"
        made = Link(action.label, lambda: self._act(action.act), kind)
        made.setProperty("act", action.act.value)
        return made

    def _act(self, act: Act) -> None:
        if act is Act.PICK_DATE:
            self._ask_date()
        else:
            self.acted.emit(act, self.card)

    def explain(self, explanation: Explanation) -> None:
        """Show the counted days and the rule below the text."""
        from backpain_diary.presenters.learn_links import of_notice
        from backpain_diary.ui.learn_buttons import learn_buttons
        from backpain_diary.ui.widgets.day_boxes import DayBoxes

        self.unfold()
        self._opened = Act.WHY
        self._inside.addSpacing(8)
        self._inside.addWidget(label(explanation.title, "strong"))
        for fact in explanation.facts:
            self._inside.addWidget(label(fact, "lead"))
        self._inside.addWidget(DayBoxes(self._theme, explanation.days))
        for paragraph in explanation.rule:
            self._inside.addLayout(listed(paragraph, role=""))
        close = button(_("Close this explanation"), "link", clicked=lambda: self._back_to(Act.WHY))
        links = learn_buttons(of_notice(self.card.code), self.learn_wanted.emit)
        self._inside.addWidget(wrapped_row(close, *links))
        close.setFocus()

    def _ask_date(self) -> None:
        from backpain_diary.ui.widgets.day_field import DayField

        self.unfold()
        self._opened = Act.PICK_DATE
        self.is_in_use = True
        name, today = _("The day this pain began"), self._today
        field = DayField(name, EARLIEST, today, today, is_rough=True)

        trouble = Words("lead")

        def save() -> None:
            if field.trouble:
                announce(trouble, field.trouble)
                field.edit.setFocus()
            else:
                self.date_chosen.emit(field.day())

        field.entered.connect(save)
        field.trouble_changed.connect(trouble.setText)
        self._inside.addWidget(
            wrapped_row(
                field,
                button(_("Save this day"), "primary", clicked=save),
                button(_("Cancel"), "link", clicked=lambda: self._back_to(Act.PICK_DATE)),
            )
        )
        self._inside.addWidget(trouble)
        field.edit.setFocus()
