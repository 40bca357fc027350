"""For the curious: pain on the day after stretching. Nothing is counted until it is opened."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backpain_diary.domain.next_day import Missing, NextDay, missing, next_day
from backpain_diary.domain.spell import counts_until
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.next_day_view import (
    caveat,
    curious,
    curious_folded,
    curious_title,
    next_day_view,
)
from backpain_diary.ui.announce import announce
from backpain_diary.ui.background import Background, Progress
from backpain_diary.ui.messages import tell
from backpain_diary.ui.parts import card, clear, label, listed
from backpain_diary.ui.widgets.fold import Fold
from backpain_diary.ui.widgets.next_day_bars import NextDayBars

if TYPE_CHECKING:
    from backpain_diary.ui.context import Context

Values = Mapping[date, int]
Counted = tuple[Missing, NextDay | None]


class Curious(QWidget):
    """Counting in a long diary takes a while: it is done beside the window."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._values: Values = {}
        self._is_stale = True
        self._is_heard = False  # somebody has just asked for it
        self._background = Background(self)
        self.fact = label("", "strong")
        self.details = label("")
        self.bars = NextDayBars(context.theme)
        self._needed = QVBoxLayout()
        self.fold = Fold(curious(), self._make)
        self.fold.say(curious_folded(), f"{curious()} {curious_title()}")
        self.fold.toggled.connect(self._toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)

    def show_values(self, values: Values) -> None:
        """The worst pain of each logged day; others than before when the diary was read again."""
        self._is_stale = self._is_stale or values is not self._values
        self._values = values
        self._count()

    def _toggled(self, is_open: bool) -> None:
        self._is_heard = is_open
        self._count()

    def _count(self) -> None:
        if not (self.fold.is_open and self._is_stale):
            return
        self._is_stale = False
        values, timeline = self._values, self._context.timeline()
        until = counts_until(self._context.clock.today())

        def count(_tell: Progress) -> Counted:
            scores = timeline.scores_before(date.min, until)
            return missing(scores, values), next_day(scores, values)

        self._background.run(count, self._counted)

    def _counted(self, done: Future[Counted]) -> None:
        try:
            counted = done.result()
        except UserError as error:
            self._is_stale = True  # opened again, it is tried again
            self.fact.setText(_("This could not be counted just now."))
            tell(self, error)
            return
        self._show(*counted)

    def _show(self, lacks: Missing, found: NextDay | None) -> None:
        view = next_day_view(lacks, found)
        self.fact.setText(view.fact)
        self.details.setText(" ".join(view.details))
        self.details.setVisible(bool(view.details))
        self.bars.setVisible(bool(view.bars))
        self.bars.show_bars(view.bars, view.said)
        clear(self._needed)
        for words in view.needed:
            self._needed.addLayout(listed(words, role=""))
        if self._is_heard:
            self._is_heard = False
            announce(self.fold, view.said)

    def _make(self) -> QFrame:
        frame, inside = card()
        self.fact.setText(_("Counting …"))
        for later in (self.bars, self.details):
            later.hide()
        inside.addWidget(label(curious_title(), "muted"))
        inside.addWidget(self.fact)
        inside.addWidget(self.bars)
        inside.addWidget(self.details)
        inside.addLayout(self._needed)
        inside.addWidget(label(caveat(), "muted"))
        return frame
