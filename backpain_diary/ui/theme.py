"""Colours by role and sizes by text scale; the style sheet is made of them in `style.py`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from backpain_diary.ui.style import style_sheet

PAPER = "light"  # the theme of what may be printed
Tokens = dict[str, str | list[str]]


def load_tokens(themes: Path, name: str) -> Tokens:
    """By role, of the theme of that name; a value is "#RRGGBB", or eleven of them for pain 0-10."""
    return tomllib.loads((themes / f"{name}.toml").read_text("utf-8"))


class Theme(QObject):
    """What the application looks like now. Widgets that paint themselves listen to `changed`."""

    changed = Signal()

    def __init__(self, application: QApplication, themes: Path) -> None:
        super().__init__(application)
        self._application = application
        self._themes = themes
        # before we set a palette of our own, the application's is the system's
        self._system = (
            "dark" if application.palette().window().color().lightness() < 128 else "light"
        )
        self._choice = "system"
        self._percent = 100
        self._name = ""
        self._tokens: Tokens = {}
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    def use(self, choice: str, text_percent: int) -> None:
        """choice: one of settings.THEMES; text_percent: 100-200."""
        self._choice = choice
        self._percent = text_percent
        self._apply()

    @property
    def is_dark(self) -> bool:
        return self._name != "light"

    def colour(self, role: str) -> QColor:
        return QColor(self.hex(role))

    def hex(self, role: str) -> str:
        value = self._tokens[role]
        assert isinstance(value, str), f"{role} is a scale"
        return value

    def pain(self, score: int) -> QColor:
        return QColor(self._tokens["pain"][score])

    def on_pain(self, score: int) -> QColor:
        """The colour of text on `pain(score)`."""
        return QColor(self._tokens["on_pain"][score])

    @contextmanager
    def on_paper(self) -> Iterator[None]:
        """Light inside the block, for a picture that may be printed; no window is painted in it."""
        shown = self._name, self._tokens
        self._name, self._tokens = PAPER, load_tokens(self._themes, PAPER)
        try:
            yield
        finally:
            self._name, self._tokens = shown

    def px(self, size: float) -> int:
        """A size at 100 % text, at the user's text size."""
        return round(size * self._percent / 100)

    def _follow_system(self) -> None:
        from PySide6.QtCore import Qt

        scheme = self._application.styleHints().colorScheme()
        self._system = "dark" if scheme is Qt.ColorScheme.Dark else "light"
        if self._choice == "system":
            self._apply()

    def _apply(self) -> None:
        self._name = self._system if self._choice == "system" else self._choice
        self._tokens = load_tokens(self._themes, self._name)
        self._application.setPalette(self._palette())
        self._application.setStyleSheet(style_sheet(self, self._themes.parent / "icons"))
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for part, role in (
            (QPalette.ColorRole.Window, "ground"),
            (QPalette.ColorRole.WindowText, "ink"),
            (QPalette.ColorRole.Base, "surface"),
            (QPalette.ColorRole.AlternateBase, "ground"),
            (QPalette.ColorRole.Text, "ink"),
            (QPalette.ColorRole.Button, "surface"),
            (QPalette.ColorRole.ButtonText, "ink"),
            (QPalette.ColorRole.ToolTipBase, "surface"),
            (QPalette.ColorRole.ToolTipText, "ink"),
            (QPalette.ColorRole.PlaceholderText, "muted"),
            (QPalette.ColorRole.Highlight, "primary"),
            (QPalette.ColorRole.HighlightedText, "on_primary"),
            (QPalette.ColorRole.Link, "primary"),
        ):
            palette.setColor(part, self.colour(role))
        return palette
