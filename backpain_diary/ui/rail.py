"""The rail at the left: six pages, and at its foot when to get help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from backpain_diary.i18n import _
from backpain_diary.ui.parts import button
from backpain_diary.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

ICON = 22
ROOMY = 390  # px at 100 % text, below which the buttons move together
NARROW = 500  # px at 100 % text; in a narrower window the rail leaves more to the page


class Rail(QFrame):
    page_wanted = Signal(str)
    help_wanted = Signal()

    def __init__(self, theme: Theme, icons: Path, pages: dict[str, str]) -> None:
        """pages: name -> word, in order; an icon of that name lies in `icons`."""
        super().__init__()
        self.setObjectName("rail")
        # as wide as its words in the user's font and text size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._theme = theme
        self._icons = icons
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 16, 24)
        column.setSpacing(4)
        self.brand = QLabel("Backpain Diary")
        self.brand.setObjectName("brand")
        column.addWidget(self.brand)
        column.addSpacing(12)
        self.buttons: dict[str, QPushButton] = {}
        for number, (name, word) in enumerate(pages.items(), start=1):
            column.addWidget(self._page_button(name, word, number))
        column.addStretch(1)
        self._help_words = _("When to get help")
        self.help_button = button(self._help_words, "emergency")
        self.help_button.setAccessibleName(self._help_words)
        self.help_button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.help_button.clicked.connect(self.help_wanted)
        column.addWidget(self.help_button)
        self._is_low = False
        theme.changed.connect(self._dress)
        self._dress()

    def mark(self, name: str) -> None:
        chosen = self.buttons[name]
        chosen.blockSignals(True)
        chosen.setChecked(True)
        chosen.blockSignals(False)

    def leave_room(self) -> None:
        """In a narrow window, for the page."""
        is_narrow = self.window().width() < self._theme.px(NARROW)
        self.brand.setHidden(is_narrow)
        words = self._help_words
        self.help_button.setText(in_two_lines(words) if is_narrow else words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._move_together()

    def _move_together(self) -> None:
        """In a low window, so that large words are not cut off."""
        is_low = self.height() < self._theme.px(ROOMY)
        if is_low != self._is_low:
            self._is_low = is_low
            for made in self.buttons.values():
                made.setProperty("room", "little" if is_low else "")
                made.style().unpolish(made)
                made.style().polish(made)

    def _page_button(self, name: str, word: str, number: int) -> QPushButton:
        made = button(word, "rail")
        made.setCheckable(True)
        made.setAutoExclusive(True)
        made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        made.setAccessibleDescription(_("Ctrl+{number}").format(number=number))
        # not `clicked`: screen readers choose without it
        made.toggled.connect(lambda is_on: self.page_wanted.emit(name) if is_on else None)
        made.clicked.connect(lambda: self.page_wanted.emit(name))  # from a page within it, back
        self.buttons[name] = made
        return made

    def _dress(self) -> None:
        self._move_together()
        self.leave_room()
        size = self._theme.px(ICON)
        for name, made in self.buttons.items():
            drawing = (self._icons / f"{name}.svg").read_text("utf-8")
            icon = QIcon()
            icon.addPixmap(_drawn(drawing, self._theme.hex("ink"), size))
            chosen = _drawn(drawing, self._theme.hex("on_primary"), size)
            icon.addPixmap(chosen, QIcon.Mode.Normal, QIcon.State.On)
            made.setIcon(icon)
            made.setIconSize(QSize(size, size))


def in_two_lines(words: str) -> str:
    """Broken at the space that is nearest to the middle."""
    spaces = [place for place, letter in enumerate(words) if letter == " "]
    middle = min(spaces, key=lambda place: abs(2 * place - len(words)), default=len(words))
    return f"{words[:middle]}\n{words[middle + 1 :]}".rstrip()


def _drawn(drawing: str, colour: str, size: int) -> QPixmap:
    """Twice as fine as `size`, for screens with small pixels."""
    pixmap = QPixmap(2 * size, 2 * size)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return pixmap
