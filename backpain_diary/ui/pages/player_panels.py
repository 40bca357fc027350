"""Questions and choices that take the place of the running session."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from backpain_diary.clock import Clock
from backpain_diary.i18n import _
from backpain_diary.presenters.player_panels import Words
from backpain_diary.ui.pages.player_parts import named
from backpain_diary.ui.parts import button, label, wrapped_row
from backpain_diary.ui.style import filled
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.one_click import OneAnswer, OneClick
from backpain_diary.ui.widgets.pain_scale import PainScale, digit_of

WIDEST = 820
PICTURE_SHARE = 0.36  # of the height
SHEET = "#line { font-size: @18; } #note { font-size: @16; }"

Choice = tuple[str, Callable[[], object]]


class Panel(QScrollArea):
    """A title, lines, and whatever is to be pressed below them."""

    def __init__(self, theme: Theme, words: Words, *parts: QWidget) -> None:
        super().__init__()
        self.first: QWidget = self  # gets the focus
        self.setAccessibleName(words.title)
        self.spoken = " ".join((words.title, *words.lines, *words.notes))
        self.setWidgetResizable(True)
        self.setStyleSheet(filled(SHEET, theme))
        body = QWidget()
        body.setMaximumWidth(theme.px(WIDEST))
        column = QVBoxLayout(body)
        column.setContentsMargins(32, 16, 32, 24)
        column.setSpacing(12)
        column.addStretch(1)
        self._column = column
        self._picture: QWidget | None = None
        self.title = label(words.title, "title")
        column.addWidget(self.title)
        for line in words.lines:
            column.addWidget(named(label(line), "line"))
        column.addSpacing(12)
        for part in parts:
            column.addWidget(part)
        column.addSpacing(12)
        for note in words.notes:
            column.addWidget(named(label(note), "note"))
        column.addStretch(2)
        page = QWidget()
        page.setObjectName("page")
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(body, 100)
        across.addStretch(1)
        self.setWidget(page)
        OneClick(self, page.findChildren(QAbstractButton))

    def make_way_for(self, first: QWidget, clock: Clock) -> None:
        """Something else takes its place, and this in it the focus."""

    def add_picture(self, picture: QWidget) -> None:
        """Above the words, which keep their room."""
        self._picture = picture
        self._column.insertWidget(0, picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._picture is not None:
            self._picture.setFixedHeight(round(PICTURE_SHARE * self.height()))


class ChoicePanel(Panel):
    def __init__(self, theme: Theme, words: Words, *choices: Choice) -> None:
        """choices: what stands on each button and what it does; the first is the main one."""
        self.buttons = [
            button(text, "secondary" if number else "primary", clicked=chosen)
            for number, (text, chosen) in enumerate(choices)
        ]
        super().__init__(theme, words, wrapped_row(*self.buttons))
        self.first = self.buttons[0]


class PainPanel(Panel):
    """The 0-10 question; it may be left unanswered. No number has the focus at first: an Enter
    too many must not become an answer."""

    answered = Signal(object)  # 0-10, or None

    def __init__(self, theme: Theme, words: Words, unanswered: str) -> None:
        """unanswered: what stands on the button that goes on without an answer"""
        self.scale = PainScale(theme, marked_words=_("chosen"))
        self.skip_button = button(unanswered, clicked=lambda: self.answered.emit(None))
        super().__init__(theme, words, self.scale, self.skip_button)
        self._is_answered = False
        self.scale.chosen.connect(self._answer)

    def make_way_for(self, first: QWidget, clock: Clock) -> None:
        if self._is_answered:
            OneAnswer(first, clock)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is None:
            super().keyPressEvent(event)
        else:
            self.scale.type_digit(digit)

    def _answer(self, pain: int) -> None:
        self._is_answered = True
        self.answered.emit(pain)
