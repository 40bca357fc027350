"""A view's own choices: side by side, as a short list, or one after the other if they are many."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.announce import announce
from backpain_diary.ui.parts import button, label
from backpain_diary.ui.widgets.compact_choices import CompactChoices
from backpain_diary.ui.widgets.segments import Segments

SIDE_BY_SIDE = 3  # at most


class OptionPicker(QWidget):
    """Where they are many, the first stands at the right end, and one goes back from it."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()
        self._number = 0
        self.segments: Segments | None = None
        self._short: CompactChoices | None = None
        self.back = button("◂", clicked=lambda: self._step(1))
        self.on = button("▸", clicked=lambda: self._step(-1))
        self.word = label("", "heading", wrap=False)
        self._stepper = QWidget()
        steps = QHBoxLayout(self._stepper)
        steps.setContentsMargins(0, 0, 0, 0)
        for part in (self.back, self.word, self.on):
            steps.addWidget(part)
        steps.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._stepper)

    def show_options(self, words: tuple[str, ...], number: int) -> int:
        """The number of the one that is shown as chosen: this, if there are as many."""
        if words != self._words:
            self._words = words
            self._make_segments()
        self._number = max(min(number, len(words) - 1), 0)
        self.setVisible(len(words) > 1)
        if self.segments is not None:
            self.segments.choose(self._number)
        elif words:
            self._show_step()
        return self._number

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A short list where the buttons would go below one another."""
        if self.segments is not None and self._short is not None:
            is_compact = self.segments.one_row_width > self.width()
            self._short.stand_in(is_compact=is_compact, wanted=(True,))

    def _make_segments(self) -> None:
        for former in (self.segments, self._short):
            if former is not None:
                former.hide()
                self._row.removeWidget(former)
                former.deleteLater()
        self.segments = self._short = None
        is_few = len(self._words) <= SIDE_BY_SIDE and not all(map(str.isdigit, self._words))
        self._stepper.setVisible(not is_few)
        if is_few and self._words:
            self.segments = Segments(list(self._words), _("What of it is shown"))
            self.segments.chosen.connect(self._choose)
            self._short = CompactChoices((self.segments,))
            self._row.addWidget(self.segments)
            self._row.addWidget(self._short)
            self._fit()

    def _show_step(self) -> None:
        self.word.setText(self._words[self._number])
        for each, step, words in (
            (self.back, 1, _("Go to {option}")),
            (self.on, -1, _("Go to {option}")),
        ):
            to = self._number + step
            is_there = 0 <= to < len(self._words)
            each.setEnabled(is_there)
            name = words.format(option=self._words[to]) if is_there else _("No more")
            each.setAccessibleName(name)
            each.setToolTip(name)

    def _step(self, by: int) -> None:
        self._choose(self._number + by)
        announce(self, self._words[self._number])

    def _choose(self, number: int) -> None:
        if number != self._number:
            self._number = number
            self.chosen.emit(number)
