"""The last seven days side by side: a day without a number gets one with one or two clicks.

A click on such a day asks for its number, a digit typed on it is its number, and "No pain" is one
click. One Tab stop; the arrow keys go from day to day, and down to the numbers. No number has the
focus at first: an Enter too many must not become an answer.
"""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.presenters.fill import DAYS, Tile, heading
from backpain_diary.ui.announce import announce
from backpain_diary.ui.parts import button, label
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.fill_tile import FillTile
from backpain_diary.ui.widgets.one_click import OneAnswer
from backpain_diary.ui.widgets.pain_scale import PainScale, digit_of

Key = Qt.Key
SIDE = 6  # left free beside the words below a day
STEPS = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Home: -DAYS, Key.Key_End: DAYS}


class FillStrip(QFrame):
    pain_chosen = Signal(date, int)
    day_wanted = Signal(date)  # one that has a number: show it

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._shown: tuple[Tile, ...] = ()
        self._asked: date | None = None  # the day that the scale is for
        self.heading = label("", "strong")
        self.tiles = [FillTile(theme) for _day in range(DAYS)]
        self.no_pain = [self._no_pain_button(place) for place in range(DAYS)]
        self.question = label("", "lead")
        self.scale = PainScale(theme)
        grid = QGridLayout()
        grid.setSpacing(0)
        for place, tile in enumerate(self.tiles):
            tile.clicked.connect(partial(self._clicked, place))
            grid.addWidget(tile, 0, place)
            grid.addWidget(self.no_pain[place], 1, place)
            grid.setColumnStretch(place, 1)
        self.tiles[-1].set_stop(is_stop=True)
        self.scale.chosen.connect(self._chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addLayout(grid)
        column.addWidget(self.question)
        column.addWidget(self.scale)
        self._ask(None)

    def show_days(self, shown: tuple[Tile, ...]) -> None:
        """Hides itself when nothing is left to fill in, but not under somebody's hands."""
        parts: tuple[QWidget, ...] = (*self.tiles, *self.no_pain, *self.scale.buttons)
        has_focus = any(part.hasFocus() for part in parts)
        self._shown = shown
        self.heading.setText(heading(shown))
        for tile, no_pain, day in zip(self.tiles, self.no_pain, shown, strict=True):
            tile.show_tile(day)
            tile.setAccessibleDescription(
                _("Type its number from 0 to 10, or press Enter to see the scale.")
                if day.value is None
                else ""
            )
            no_pain.setVisible(day.value is None)
            no_pain.setAccessibleName(day.no_pain)
        blank = [day.day for day in shown if day.value is None]
        if self._asked not in blank:
            self._ask(None)
        self.setVisible(bool(blank) or has_focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = next((n for n, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        key, digit = Key(event.key()), digit_of(event)
        if key == Key.Key_Escape and self._asked is not None:
            self._focus(self._place(self._asked))
            self._ask(None)
        elif place is not None and key in STEPS:
            self._focus(min(max(place + STEPS[key], 0), DAYS - 1))
        elif place is not None and key == Key.Key_Down and self._asked is not None:
            self.scale.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif place is not None and digit is not None and self._shown[place].value is None:
            self._ask(self._shown[place])
            self.scale.type_digit(digit)
        else:
            super().keyPressEvent(event)

    def _no_pain_button(self, place: int) -> QPushButton:
        made = button(_("No pain"), "link", clicked=lambda: self._save(self._shown[place].day, 0))
        made.setProperty("align", "centre")  # below its day
        made.setProperty("tab", "skip")  # by keyboard it is 0 and Enter
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the two words stand below one another."""
        super().resizeEvent(event)
        room = self.contentsRect().width() // DAYS - SIDE
        words = _("No pain")
        for no_pain in self.no_pain:
            no_pain.setText(words)
            if no_pain.sizeHint().width() > room:
                no_pain.setText(words.replace(" ", "\n"))

    def _clicked(self, place: int) -> None:
        """A second click on the same day puts the scale away."""
        clicked = self._shown[place]
        self._focus(place)
        if clicked.value is not None:
            self._ask(None)
            self.day_wanted.emit(clicked.day)
        elif clicked.day == self._asked:
            self._ask(None)
        else:
            self._ask(clicked)
            announce(self.scale, clicked.question)

    def _chosen(self, pain: int) -> None:
        if self._asked is not None:
            self._save(self._asked, pain)
            if (focused := self.focusWidget()) in self.tiles:
                OneAnswer(focused)

    def _save(self, day: date, pain: int) -> None:
        """And go on to the next day without a number, so that it can be typed at once."""
        place = self._place(day)
        self._focus(place)
        self._ask(None)
        self.pain_chosen.emit(day, pain)
        after = [*range(place, DAYS), *range(place)]
        self._focus(next((n for n in after if self._shown[n].value is None), place))

    def _ask(self, tile: Tile | None) -> None:
        self.scale.forget()
        self._asked = None if tile is None else tile.day
        words = "" if tile is None else tile.question
        self.question.setText(words)
        self.scale.setAccessibleName(words)
        self.question.setVisible(tile is not None)
        self.scale.setVisible(tile is not None)

    def _focus(self, place: int) -> None:
        for number, tile in enumerate(self.tiles):
            tile.set_stop(is_stop=number == place)
        self.tiles[place].setFocus()

    def _place(self, day: date) -> int:
        return next(n for n, tile in enumerate(self._shown) if tile.day == day)
