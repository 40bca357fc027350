"""A diary page on the screen over a real database, keys sent to where the focus is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary import catalog, paths
from backpain_diary.domain.diary import Entry
from backpain_diary.presenters.diary import DayCard
from backpain_diary.services.answers import AnswerService
from backpain_diary.services.care import CareService
from backpain_diary.services.changes import Changes
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
from backpain_diary.settings import Settings, save
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from backpain_diary.ui.context import Context
from backpain_diary.ui.entry_form import EntryForm
from backpain_diary.ui.pages.diary import DiaryPage
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.day_card import DayCardView, GapView
from tests.fakes import FakeClock
from tests.windows import come_forward

TODAY = date(2026, 3, 20)
NOW = datetime(2026, 3, 20, 8, 12, tzinfo=UTC)
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class DiaryWindow:
    page: DiaryPage
    context: Context
    clock: FakeClock
    database: Database

    @property
    def form(self) -> EntryForm:
        assert self.page.form is not None, "no form is shown"
        return self.page.form

    def entries(self) -> list[Entry]:
        """All that is stored."""
        return self.context.diary.entries(date.min, date.max)

    def save(self, pain: int, day: date, **more: object) -> int:
        """Save an entry without the page; its id."""
        saved = self.context.diary.save_pain(pain, day=day, **more)  # type: ignore[arg-type]
        assert saved.id is not None
        return saved.id

    def days(self) -> list[date]:
        """The days shown, from the top."""
        return [row.day for row in self.page.views.days.list.views if isinstance(row, DayCard)]

    def card(self, day: date) -> DayCardView:
        for row, view in self.page.views.days.list.views.items():
            if isinstance(row, DayCard) and row.day == day:
                assert isinstance(view, DayCardView)
                return view
        raise AssertionError(f"{day} is not shown")

    def gap(self) -> GapView:
        """The newest gap."""
        return next(
            view for view in self.page.views.days.list.views.values() if isinstance(view, GapView)
        )

    def focused(self) -> QWidget:
        if not self.page.isActiveWindow():  # the X server gave the focus to a closing window
            self.page.activateWindow()
            assert QTest.qWaitForWindowActive(self.page)
        widget = self.page.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def key(self, pressed: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focused(), pressed, modifier)

    def type(self, words: str) -> None:
        QTest.keyClicks(self.focused(), words)


def texts(widget: QWidget) -> list[str]:
    """What its labels say."""
    return [shown.text() for shown in widget.findChildren(QLabel) if shown.isVisible()]


def open_page(
    qtbot: QtBot,
    theme: Theme,
    folder: Path,
    entries: Sequence[tuple[date, int]] = (),
    view: str = "list",
) -> DiaryWindow:
    """The page in a window of its own, in front. entries: what is saved before it opens."""
    clock = FakeClock(NOW)
    changes = Changes()
    save(folder / "settings.json", Settings(diary_view=view))
    database = open_diary(paths.database_path(folder), NOW)
    assets = paths.assets_dir()
    diary = DiaryService(database, clock, changes)
    context = Context(
        clock=clock,
        theme=theme,
        preferences=Preferences(folder / "settings.json", theme),
        changes=changes,
        answers=AnswerService(database, changes),
        diary=diary,
        drafts=DraftService(paths.draft_path(folder), changes),
        search=SearchService(database),
        looking=lambda: LookingService(database),
        coach=CoachService(database, clock, changes),
        library=LibraryService(database, clock, changes),
        signs=SignService(database, clock, changes),
        events=EventService(database, clock, diary.history),
        timeline=lambda: TimelineService(database),
        own_words=OwnWordsService(database, clock, changes),
        reports=lambda: ReportService(database),
        exports=lambda: ExportService(database, clock),
        restoring=lambda: RestoreService(database, lambda _settings: None),
        care=CareService(database, clock, changes),
        pauses=PauseService(database, clock, changes),
        catalog=catalog.load(assets),
        figures=dict,
        assets=assets,
        folder=folder,
        close=database.close,
    )
    before = DiaryService(database, clock, Changes())  # of which nothing can be undone
    for day, pain in entries:
        before.save_pain(pain, day=day)
    page = DiaryPage(context)
    page.set_name("Diary")
    qtbot.addWidget(page, before_close_func=lambda _page: database.close())
    changes.subscribe(page.data_changed)
    page.resize(820, 700)
    come_forward(qtbot, page)
    return DiaryWindow(page, context, clock, database)
