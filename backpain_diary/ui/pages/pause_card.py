"""Pausing the diary and taking it up again, in the settings."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from backpain_diary.i18n import _
from backpain_diary.presenters.pausing import in_settings
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tried
from backpain_diary.ui.parts import button, label, row


class PauseCard(QFrame):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._context = context
        self._is_paused = False
        self.words = label("", "lead")
        self.change_button = button("", clicked=self._change)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(8)
        inside.addWidget(label(_("A rest for the diary"), "heading"))
        inside.addWidget(self.words)
        inside.addLayout(row(self.change_button))

    def refresh(self) -> None:
        today = self._context.clock.today()
        pausing = self._context.pauses.state(self._context.diary.day_values(), today)
        self._is_paused = pausing.since is not None
        said, action = in_settings(pausing.since, today)
        self.words.setText(said)
        self.change_button.setText(action)

    def _change(self) -> None:
        pauses = self._context.pauses
        if tried(self, pauses.take_up if self._is_paused else pauses.pause):
            self.refresh()
            announce(self, self.words.text())
