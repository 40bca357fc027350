"""What pages are built with, once the diary is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backpain_diary.clock import Clock
from backpain_diary.services.changes import Changes
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme

if TYPE_CHECKING:  # these import SQLAlchemy; the first window must not wait for it
    from backpain_diary.catalog import Catalog
    from backpain_diary.domain.staging import Figure
    from backpain_diary.services.answers import AnswerService
    from backpain_diary.services.care import CareService
    from backpain_diary.services.coach import CoachService
    from backpain_diary.services.diary import DiaryService
    from backpain_diary.services.drafts import DraftService
    from backpain_diary.services.events import EventService
    from backpain_diary.services.exporting import ExportService
    from backpain_diary.services.json_restore import RestoreService
    from backpain_diary.services.library import LibraryService
    from backpain_diary.services.looking import LookingService
    from backpain_diary.services.own_words import OwnWordsService
    from backpain_diary.services.pausing import PauseService
    from backpain_diary.services.report import ReportService
    from backpain_diary.services.search import SearchService
    from backpain_diary.services.signs import SignService
    from backpain_diary.services.timeline import TimelineService


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What pages reach the diary, the clock and the looks through.

    looking, timeline, reports, exports, restoring: made when first asked for, for Today needs none
    figures: the moving figures by id, read when first asked for
    folder:  of the diary
    close:   gives the diary file back at the end
    """

    clock: Clock
    theme: Theme
    preferences: Preferences
    changes: Changes
    answers: AnswerService
    diary: DiaryService
    drafts: DraftService
    search: SearchService
    looking: Callable[[], LookingService]
    coach: CoachService
    library: LibraryService
    care: CareService
    pauses: PauseService
    signs: SignService
    events: EventService
    timeline: Callable[[], TimelineService]
    own_words: OwnWordsService
    reports: Callable[[], ReportService]
    exports: Callable[[], ExportService]
    restoring: Callable[[], RestoreService]
    catalog: Catalog
    figures: Callable[[], Mapping[str, Figure]]
    assets: Path
    folder: Path
    close: Callable[[], None]
