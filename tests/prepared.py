"""A diary for a session in a process of its own. Loads no Qt."""

from pathlib import Path

from backpain_diary import paths
from backpain_diary.clock import SystemClock
from backpain_diary.domain.movement import Routine
from backpain_diary.services.changes import Changes
from backpain_diary.services.library import LibraryService
from backpain_diary.settings import Settings, save
from backpain_diary.store.opening import open_diary


def prepare(folder: Path, routine: Routine, sound: str = "silent") -> str:
    """Of somebody who knows the program and has made this routine; the routine's id."""
    known = Settings(sound=sound, has_read_rules=True, has_been_welcomed=True)
    save(paths.settings_path(folder), known)
    clock = SystemClock()
    database = open_diary(paths.database_path(folder), clock.now())
    saved = LibraryService(database, clock, Changes()).save_routine(routine)
    database.close()
    return saved.id
