"""The user's settings, in a small file beside the diary: readable before the database is.

No dataclass: they are read before the first paint, and `dataclasses` takes its time to load.
"""

import json
import os
from pathlib import Path
from typing import NamedTuple

from backpain_diary.errors import StorageError
from backpain_diary.i18n import _

THEMES = ("system", "light", "dark")
TEXT_PERCENTS = (100, 125, 150, 175, 200)


class Settings(NamedTuple):
    theme: str = "system"  # one of THEMES
    text_percent: int = 100  # one of TEXT_PERCENTS
    emergency_number: str = ""


def load(path: Path) -> Settings:
    """What was saved; the default for whatever is missing or unreadable."""
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    found = stored if isinstance(stored, dict) else {}
    theme, percent, number = (found.get(name) for name in Settings._fields)
    usual = Settings()
    return Settings(
        theme if theme in THEMES else usual.theme,
        percent if percent in TEXT_PERCENTS else usual.text_percent,
        number if isinstance(number, str) else usual.emergency_number,
    )


def save(path: Path, settings: Settings) -> None:
    """Complete or not at all. Raises StorageError."""
    half = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with half.open("w", encoding="utf-8") as file:
            json.dump(settings._asdict(), file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as error:
        raise StorageError(
            _("Your settings could not be saved. Your diary is safe."),
            _("Check that there is room on the disk and that you may write to {folder}.").format(
                folder=path.parent
            ),
        ) from error
