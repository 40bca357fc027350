"""The lower part of Today: the suggested routine, and the last 14 days."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.presenters.today import Strip
from backpain_diary.presenters.today_lower import GoOn, Offer
from backpain_diary.ui.parts import button, card, label, row, wrapped_row
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.day_strip import DayStrip

FLARE_DAY = "flare_day"
SIDE_BY_SIDE = 640  # width from which on, at 100 % text, both cards fit beside one another


class TodayLower(QWidget):
    session_wanted = Signal(str)  # a routine's id
    going_on_wanted = Signal(object)  # a GoOn

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._offered = ""
        self._go_on: GoOn | None = None
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(16)
        self._cards.addWidget(self._suggestion(), 1)
        frame, inside = card()
        self.coverage = label("", "muted")
        self.coverage.setProperty("align", "right")
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(label(_("Last 14 days"), "strong", wrap=False))
        heading.addWidget(self.coverage, 1)
        inside.addLayout(heading)
        self._days = DayStrip(theme)
        inside.addWidget(self._days)
        self.hint = label("", "muted")
        inside.addWidget(self.hint)
        self.week = label("", "muted")
        inside.addWidget(self.week)
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
        self.hint.setText(strip.hint)
        self.hint.setVisible(bool(strip.hint))

    def show_offer(self, offer: Offer, go_on: GoOn | None) -> None:
        self._offered, self._go_on = offer.routine.id, go_on
        self.name.setText(offer.routine.name)
        self.length.setText(offer.routine.length)
        self.contents.setText(offer.routine.movements)
        self.start.setAccessibleName(_("Start {routine}").format(routine=offer.routine.name))
        self.go_on.setVisible(go_on is not None)
        if go_on is not None:
            self.go_on.setAccessibleDescription(go_on.words)
        self.left.setText(go_on.words if go_on else "")
        self.left.setVisible(go_on is not None)
        self.start.setProperty("kind", "primary" if go_on is None else "secondary")
        self.start.style().polish(self.start)
        self.week.setText(offer.week)
        self.week.setVisible(bool(offer.week))

    def show_picture(self, picture: QWidget) -> None:
        """Beside the words of the suggestion, in place of an earlier one."""
        if (shown := self._beside.itemAt(1)) is not None and (old := shown.widget()) is not None:
            self._beside.removeWidget(old)
            old.deleteLater()
        self._beside.addWidget(picture)

    def _suggestion(self) -> QFrame:
        frame, inside = card()
        self.left = label("", "lead")
        self.go_on = button(
            _("Go on where you stopped"),
            "primary",
            clicked=lambda: self.going_on_wanted.emit(self._go_on),
        )
        inside.addWidget(self.left)  # first, because it was begun
        inside.addLayout(row(self.go_on))
        inside.addWidget(label(_("Suggested now"), "muted"))
        self.name, self.length = label("", "heading"), label("", "muted")
        self.contents = label("", "lead")
        inside.addWidget(self.name)
        inside.addWidget(self.length)
        words = QVBoxLayout()
        words.addWidget(self.contents)
        words.addStretch(1)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(12)
        self._beside.addLayout(words, 1)
        inside.addLayout(self._beside, 1)
        self.start = button(
            _("Start"), "primary", clicked=lambda: self.session_wanted.emit(self._offered)
        )
        self.flare = button(_("Flare day"), clicked=lambda: self.session_wanted.emit(FLARE_DAY))
        self.flare.setAccessibleDescription(_("Starts the gentlest routine, for a bad day"))
        inside.addWidget(wrapped_row(self.start, self.flare))
        return frame
