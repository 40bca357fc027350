"""A number from 0 to 10 that may be left out: as a row of buttons, or small as a list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent

from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.i18n import _
from backpain_diary.ui.widgets.drop_down import DropDown
from backpain_diary.ui.widgets.pain_scale import digit_of
from backpain_diary.ui.widgets.segments import Segments

LAST = PAIN_SCALE[-1]


class ScoreRow(Segments):
    """Digits choose: 0-9 at once, 1 and then 0 for ten."""

    changed = Signal()

    def __init__(self, name: str, score: int | None) -> None:
        super().__init__([_("Not given"), *(str(number) for number in PAIN_SCALE)], name)
        self._typed: int | None = None
        for button in self.buttons:
            button.setAccessibleName(f"{name} {button.text()}")
        self.choose(0 if score is None else score + 1)
        self.chosen.connect(lambda _number: self.changed.emit())

    def score(self) -> int | None:
        chosen = next(n for n, button in enumerate(self.buttons) if button.isChecked())
        return chosen - 1 if chosen else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is None:
            super().keyPressEvent(event)
            return
        score = typed_score(digit, self._typed, self.score())
        self._typed = digit
        self.choose(score + 1)
        self.buttons[score + 1].setFocus()


def typed_score(digit: int, before: int | None, score: int | None) -> int:
    """before: the digit typed before, score: what stands there; a 0 after a 1 makes ten of it."""
    return LAST if (digit, before, score) == (0, 1, 1) else digit


class ScoreBox(DropDown):
    """For many beside one another."""

    changed = Signal()

    def __init__(self, name: str, score: int | None) -> None:
        super().__init__(name)
        self.addItems([_("not given"), *(str(number) for number in PAIN_SCALE)])
        self.setMaxVisibleItems(self.count())
        self.setCurrentIndex(0 if score is None else score + 1)
        self.currentIndexChanged.connect(lambda _number: self.changed.emit())

    def set_score(self, score: int) -> None:
        self.setCurrentIndex(score + 1)

    def score(self) -> int | None:
        chosen = self.currentIndex()
        return chosen - 1 if chosen else None
