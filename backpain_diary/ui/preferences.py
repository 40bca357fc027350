"""The settings while the app runs: kept in the file, shown at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backpain_diary.settings import Settings, load, save
from backpain_diary.ui.theme import Theme


class Preferences(QObject):
    changed = Signal()

    def __init__(self, path: Path, theme: Theme) -> None:
        super().__init__(theme)
        self._path = path
        self._theme = theme
        self.settings = load(path)
        theme.use(self.settings.theme, self.settings.text_percent)

    def change(self, settings: Settings) -> None:
        """Save, then show. Raises StorageError, and then nothing has changed."""
        save(self._path, settings)
        self.take(settings)

    def take(self, settings: Settings) -> None:
        """Show what is saved already."""
        look = (self.settings.theme, self.settings.text_percent)
        self.settings = settings
        if look != (settings.theme, settings.text_percent):
            self._theme.use(settings.theme, settings.text_percent)
        self.changed.emit()
