"""The user's settings, in a small file beside the diary: readable before the database is.

No dataclass: they are read before the first paint, and `dataclasses` takes its time to load.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from backpain_diary.errors import StorageError
from backpain_diary.i18n import _

THEMES = ("system", "light", "dark", "high_contrast")
SOUNDS = ("voice", "tones", "silent")
ANCHORS = ("at_first", "always", "away")
TEXT_PERCENTS = (100, 125, 150, 175, 200)
DIARY_VIEWS = ("month", "list")
PAPERS = ("", "a4", "letter")


class Settings(NamedTuple):
    theme: str = "system"  # one of THEMES
    text_percent: int = 100  # one of TEXT_PERCENTS
    emergency_number: str = ""
    sound: str = "voice"  # of a session; one of SOUNDS
    voice: str = ""  # its name; empty: one that speaks the app's language
    voice_rate: int = 0  # -50 slow … 50 fast
    volume: int = 80  # 0 … 100
    is_still: bool = False  # the figure shows poses and does not move
    has_read_rules: bool = False  # those before the first session
    has_been_welcomed: bool = False
    anchors: str = "at_first"  # the remark about 0 and 10 under the scale; one of ANCHORS
    week_goal: int = 0  # days with a session in a week that the person aims at; 0: none
    diary_view: str = "month"  # one of DIARY_VIEWS
    trend_view: str = "pain"  # its name in ui/trend_views.py
    paper: str = ""  # of the page for the doctor; one of PAPERS; empty: what is usual here
    left_out: str = ""  # of that page: ids of domain.report.Field, with commas between them
    has_second_page: bool = False  # that page
    page_days: str = ""  # of that page: as presenters/report_form.py keeps them


def _anything(_value: object) -> bool:
    return True


GOOD: dict[str, Callable[[Any], bool]] = {
    "theme": THEMES.__contains__,
    "text_percent": TEXT_PERCENTS.__contains__,
    "emergency_number": _anything,
    "sound": SOUNDS.__contains__,
    "voice": _anything,
    "voice_rate": range(-50, 51).__contains__,
    "volume": range(101).__contains__,
    "is_still": _anything,
    "has_read_rules": _anything,
    "has_been_welcomed": _anything,
    "anchors": ANCHORS.__contains__,
    "week_goal": range(8).__contains__,
    "diary_view": DIARY_VIEWS.__contains__,
    "trend_view": _anything,
    "paper": PAPERS.__contains__,
    "left_out": _anything,
    "has_second_page": _anything,
    "page_days": _anything,
}


def load(path: Path) -> Settings:
    """What was saved; the default for whatever is missing or unreadable."""
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    found = stored if isinstance(stored, dict) else {}
    kept = {
        name: found[name]
        for name, is_good in GOOD.items()
        if type(found.get(name)) is type(Settings._field_defaults[name]) and is_good(found[name])
    }
    return Settings(**kept)


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
