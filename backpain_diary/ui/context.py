"""What pages are built with, once the diary is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backpain_diary.clock import Clock
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme

if TYPE_CHECKING:  # these import SQLAlchemy; the first window must not wait for it
    from pathlib import Path

    from backpain_diary.catalog import Catalog
    from backpain_diary.services.coach import CoachService
    from backpain_diary.services.diary import DiaryService


@dataclass(frozen=True, slots=True)
class Context:
    clock: Clock
    theme: Theme
    preferences: Preferences
    diary: DiaryService
    coach: CoachService
    catalog: Catalog
    data_dir: Path
