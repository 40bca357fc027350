"""The user's settings, in a small file beside the diary: readable before the database is."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from backpain_diary.errors import StorageError
from backpain_diary.i18n import _

THEMES = ("system", "light", "dark")
TEXT_PERCENTS = (100, 125, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Settings:
    theme: str = "system"
    text_percent: int = 100
    emergency_number: str = ""

    def __post_init__(self) -> None:
        if self.theme not in THEMES:
            raise ValueError(f"theme: {self.theme}")
        if self.text_percent not in TEXT_PERCENTS:
            raise ValueError(f"text_percent: {self.text_percent}")


def load(path: Path) -> Settings:
    """What was saved; the default for whatever is missing or unreadable."""
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    settings = Settings()
    for field in fields(Settings):
        value: Any = stored.get(field.name) if isinstance(stored, dict) else None
        if type(value) is type(getattr(settings, field.name)):
            with suppress(ValueError):  # one bad value costs that value only
                settings = replace(settings, **{field.name: value})
    return settings


def save(path: Path, settings: Settings) -> None:
    """Complete or not at all. Raises StorageError."""
    half = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with half.open("w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, indent=1)
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
