"""Opens the diary and builds what stands on it. Imports SQLAlchemy: import this late."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from backpain_diary import catalog, paths
from backpain_diary.clock import Clock
from backpain_diary.services.answers import AnswerService
from backpain_diary.services.care import CareService
from backpain_diary.services.changes import Changes
from backpain_diary.services.coach import CoachService
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.drafts import DraftService
from backpain_diary.services.events import EventService
from backpain_diary.services.library import LibraryService
from backpain_diary.services.own_words import OwnWordsService
from backpain_diary.services.pausing import PauseService
from backpain_diary.services.search import SearchService
from backpain_diary.services.signs import SignService
from backpain_diary.store.opening import open_diary
from backpain_diary.ui.context import Context
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme

if TYPE_CHECKING:
    from backpain_diary.domain.staging import Figure
    from backpain_diary.services.exporting import ExportService
    from backpain_diary.services.json_restore import RestoreService
    from backpain_diary.services.looking import LookingService
    from backpain_diary.services.report import ReportService
    from backpain_diary.services.timeline import TimelineService
    from backpain_diary.store.database import Database


def open_context(folder: Path, clock: Clock, theme: Theme, preferences: Preferences) -> Context:
    """Raises StorageError, and then no file was touched."""
    database = open_diary(paths.database_path(folder), clock.now())
    changes = Changes()
    diary = DiaryService(database, clock, changes)
    assets = paths.assets_dir()
    return Context(
        clock=clock,
        theme=theme,
        preferences=preferences,
        changes=changes,
        answers=AnswerService(database, changes),
        diary=diary,
        drafts=DraftService(paths.draft_path(folder), changes),
        search=SearchService(database),
        looking=cache(lambda: _looking(database)),
        coach=CoachService(database, clock, changes),
        library=LibraryService(database, clock, changes),
        care=CareService(database, clock, changes),
        pauses=PauseService(database, clock, changes),
        signs=SignService(database, clock, changes),
        events=EventService(database, clock, diary.history),
        timeline=cache(lambda: _timeline(database)),
        own_words=OwnWordsService(database, clock, changes),
        reports=cache(lambda: _reports(database)),
        exports=cache(lambda: _exports(database, clock)),
        restoring=cache(lambda: _restoring(database, paths.settings_path(folder))),
        catalog=catalog.load(assets),
        figures=cache(lambda: _figures(assets)),
        assets=assets,
        folder=folder,
        close=database.close,
    )


def _looking(database: Database) -> LookingService:
    from backpain_diary.services.looking import LookingService

    return LookingService(database)


def _timeline(database: Database) -> TimelineService:
    from backpain_diary.services.timeline import TimelineService

    return TimelineService(database)


def _reports(database: Database) -> ReportService:
    from backpain_diary.services.report import ReportService

    return ReportService(database)


def _exports(database: Database, clock: Clock) -> ExportService:
    from backpain_diary.services.exporting import ExportService

    return ExportService(database, clock)


def _restoring(database: Database, settings_path: Path) -> RestoreService:
    from backpain_diary.services.json_restore import RestoreService
    from backpain_diary.settings import save

    return RestoreService(database, partial(save, settings_path))


def _figures(assets: Path) -> Mapping[str, Figure]:
    from backpain_diary.catalog_poses import load_figures

    return load_figures(assets)
