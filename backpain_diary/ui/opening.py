"""Opens the diary and builds what stands on it. Imports SQLAlchemy: import this late."""

from __future__ import annotations

from pathlib import Path

from backpain_diary import catalog, paths
from backpain_diary.clock import Clock
from backpain_diary.services.changes import Changes
from backpain_diary.services.coach import CoachService
from backpain_diary.services.diary import DiaryService
from backpain_diary.store.opening import open_diary
from backpain_diary.ui.context import Context
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme


def open_context(folder: Path, clock: Clock, theme: Theme, preferences: Preferences) -> Context:
    """Raises StorageError, and then no file was touched."""
    database = open_diary(paths.database_path(folder), clock.now())
    changes = Changes()
    return Context(
        clock=clock,
        theme=theme,
        preferences=preferences,
        changes=changes,
        diary=DiaryService(database, clock, changes),
        coach=CoachService(database, clock, changes),
        catalog=catalog.load(paths.assets_dir()),
        folder=folder,
        close=database.close,
    )
