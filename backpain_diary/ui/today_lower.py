"""The lower part of Today: the suggested routine, and the last 14 days."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget

from backpain_diary.i18n import _
from backpain_diary.presenters.stretch import RoutineCard
from backpain_diary.presenters.today import Strip
from backpain_diary.ui.parts import button, card, label, row
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.day_strip import DayStrip

FLARE_DAY = "flare_day"
SIDE_BY_SIDE = 640  # width from which on, at 100 % text, both cards fit beside one another


class TodayLower(QWidget):
    session_wanted = Signal(str)  # a routine's id

    def __init__(self, theme: Theme, suggested: RoutineCard) -> None:
        super().__init__()
        self._theme = theme
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(16)
        self._cards.addWidget(self._suggestion(suggested), 1)
        frame, inside = card()
        self.coverage = QLabel("")
        self.coverage.setProperty("role", "muted")
        heading = row(label(_("Last 14 days"), "strong", wrap=False))
        heading.addWidget(self.coverage)
        inside.addLayout(heading)
        self._days = DayStrip(theme)
        inside.addWidget(self._days)
        inside.addStretch(1)
        self._cards.addWidget(frame, 1)
        theme.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= self._theme.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._cards.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def show_strip(self, strip: Strip) -> None:
        self.coverage.setText(strip.coverage)
        self._days.show_strip(strip)

    def _suggestion(self, suggested: RoutineCard) -> QFrame:
        frame, inside = card()
        inside.addWidget(label(_("Suggested now"), "muted"))
        inside.addWidget(label(suggested.name, "heading"))
        inside.addWidget(label(suggested.length, "muted"))
        inside.addWidget(label(suggested.movements, "lead"))
        inside.addStretch(1)
        self.start = button(
            _("Start"), "primary", clicked=lambda: self.session_wanted.emit(suggested.id)
        )
        self.start.setAccessibleName(_("Start {routine}").format(routine=suggested.name))
        self.flare = button(_("Flare day"), clicked=lambda: self.session_wanted.emit(FLARE_DAY))
        self.flare.setAccessibleDescription(_("Starts the gentlest routine, for a bad day"))
        inside.addLayout(row(self.start, self.flare))
        return frame
