"""What 0 and 10 on the scale mean, until it is put away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.presenters.today_words import anchors
from backpain_diary.ui.parts import button, label


class Anchors(QWidget):
    put_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.away = button(_("Got it"), "link", clicked=self.put_away.emit)
        self.away.setAccessibleDescription(_("Puts this remark away; the settings show it again"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(label(anchors(), "muted"), 1)
        line.addWidget(self.away)
