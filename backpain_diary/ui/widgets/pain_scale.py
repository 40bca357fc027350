"""Eleven large buttons, 0-10, with both anchors. Nothing is chosen until somebody chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.i18n import _
from backpain_diary.ui.parts import label
from backpain_diary.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

ONE_OR_TEN_MS = 5000  # how long a typed 1 waits for a 0: also for slow hands
LAST = PAIN_SCALE[-1]
GAP = 8
SMALLEST = 28


class PainScale(QWidget):
    """Click, or type: 2-9 at once, 0 then Enter, 1 then Enter, 1 0 for ten, arrows and Space.

    Many press Enter after any number. When it was taken already, that Enter does nothing.
    """

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, marked_words: str = ""
    ) -> None:
        """marked_words: what a screen reader says of the marked button instead of "saved"."""
        super().__init__(parent)
        self._theme = theme
        self._marked_words = marked_words or _("saved")
        self._value: int | None = None
        self._typed: int | None = None
        self._is_taken = False  # a number, and nothing was pressed since
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(ONE_OR_TEN_MS)
        self._wait.timeout.connect(self.settle)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        self.buttons = [self._make_button(score) for score in PAIN_SCALE]
        for score, button in enumerate(self.buttons):
            grid.addWidget(button, 0, score)
        low = label(_("no pain at all"), "anchor")
        high = label(_("the worst pain you can imagine"), "anchor")
        high.setProperty("align", "right")
        grid.addWidget(low, 1, 0, 1, 5)
        grid.addWidget(high, 1, 5, 1, 6)
        self.hint = label("", "muted")
        self.hint.hide()
        grid.addWidget(self.hint, 2, 0, 1, 11)
        theme.changed.connect(self._paint_buttons)

    def set_value(self, value: int | None) -> None:
        """Mark what is saved; None marks nothing."""
        self._value = value
        self._paint_buttons()

    def type_digit(self, digit: int) -> None:
        """A digit key, from here or from the page around."""
        if self._typed == 1 and digit == 0:
            self._take(LAST)
        elif digit in (0, 1):
            self._typed = digit
            self.buttons[digit].setFocus()
            self.hint.setText(
                _("Press Enter for 0 – no pain at all.")
                if digit == 0
                else _("Press Enter for 1, or 0 for 10.")
            )
            self.hint.show()
            if digit == 1:
                self._wait.start()
        else:
            self._take(digit)

    def settle(self) -> None:
        """Choose the digit that still waits for Enter or a second digit, if there is one."""
        if self._typed is not None:
            self._choose(self._typed)

    def forget(self) -> None:
        """Let go of a digit that still waits."""
        self._typed = None
        self._wait.stop()
        self.hint.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the buttons: an Enter, held or pressed again, must not take the number once more.

        The arrows come here too, for a button would hand the focus on to whatever Tab reaches.
        """
        kind = event.type()
        if kind in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            self._is_taken = False
        elif kind == QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined] # a QKeyEvent
            self._is_taken = self._is_taken and _is_enter(key)
            return self._is_taken or self._move(key)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paint_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is None:
            super().keyPressEvent(event)
        else:
            self.type_digit(digit)

    def _move(self, key: int) -> bool:
        """Go from number to number; False when the key is for something else."""
        focused, step = self._focused(), _step(key)
        if focused is None or not step:
            return False
        self.forget()
        self.buttons[min(max(focused + step, 0), LAST)].setFocus()
        return True

    def _make_button(self, score: int) -> QPushButton:
        button = QPushButton(str(score))
        button.setAutoDefault(True)  # Enter presses it, as Space does
        button.setMinimumWidth(SMALLEST)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # one Tab stop for the row; the arrows move inside it
        button.setProperty("tab", "stop" if score == 0 else "skip")
        button.setAccessibleName(
            {0: _("0, no pain at all"), LAST: _("10, the worst pain you can imagine")}.get(
                score, _("{score} out of 10").format(score=score)
            )
        )
        button.clicked.connect(lambda: self._choose(score))
        button.installEventFilter(self)
        return button

    def _focused(self) -> int | None:
        focused = self.focusWidget()
        return next((n for n, button in enumerate(self.buttons) if button is focused), None)

    def _take(self, score: int) -> None:
        """What was typed: the focus goes there too, for the next key is about it."""
        self.buttons[score].setFocus()
        self._choose(score)

    def _choose(self, score: int) -> None:
        self.forget()
        self._is_taken = True
        self.chosen.emit(score)

    def _paint_buttons(self) -> None:
        theme = self._theme
        room = (self.width() - LAST * GAP) / len(PAIN_SCALE)
        digits = min(theme.px(26), max(int(room * 0.42), 12))  # "10" must fit beside its edges
        for score, button in enumerate(self.buttons):
            chosen = score == self._value
            edge = f"4px solid {theme.hex('primary')}" if chosen else _edge(theme, score)
            button.setStyleSheet(
                f"QPushButton {{ background: {theme.pain(score).name()};"
                f" color: {theme.on_pain(score).name()}; border: {edge}; border-radius: 12px;"
                f" font-size: {digits}px; font-weight: 700; padding: 0; }}"
                f"QPushButton:focus {{ border: 4px solid {theme.hex('focus')}; }}"
            )
            button.setFixedHeight(theme.px(72))
            button.setAccessibleDescription(self._marked_words if chosen else "")


def _edge(theme: Theme, score: int) -> str:
    return f"1px solid {theme.hex('control_line' if score == 0 else 'line')}"


def _is_enter(key: int) -> bool:
    """The names of the keys are first asked for here: to make them all takes 12 ms of the start."""
    from PySide6.QtCore import Qt

    return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _step(key: int) -> int:
    """How far it leads along the scale."""
    from PySide6.QtCore import Qt

    steps: dict[int, int] = {
        Qt.Key.Key_Left: -1,
        Qt.Key.Key_Right: 1,
        Qt.Key.Key_Home: -LAST,
        Qt.Key.Key_End: LAST,
    }
    return steps.get(key, 0)


def digit_of(event: QKeyEvent) -> int | None:
    """The digit of a key press without Ctrl, Alt or Meta; None for anything else."""
    from PySide6.QtCore import Qt

    plain = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    )
    text = event.text()
    is_digit = len(text) == 1 and text in "0123456789"
    return int(text) if is_digit and plain == Qt.KeyboardModifier.NoModifier else None
