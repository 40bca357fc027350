"""The whole window over a real diary, driven as somebody uses it: by names, clicks and keys."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.app import App
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.given_answers import Answer
from backpain_diary.domain.pain_answers import GapAnswer, Onset
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.signs import SignCheck
from backpain_diary.services.changes import Changes
from backpain_diary.services.coach import CoachService
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.signs import SignService
from backpain_diary.settings import Settings, save
from backpain_diary.store import answers
from backpain_diary.store.opening import open_diary
from backpain_diary.ui.main_window import MainWindow
from tests.dialogs import DialogWatch
from tests.fakes import FakeClock

W = TypeVar("W", bound=QWidget)

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
# Somebody who has been here before, and without sound: that is tested with a sound server.
KNOWN = Settings(sound="silent", has_read_rules=True, has_been_welcomed=True)


@dataclass(frozen=True, slots=True)
class Driver:
    """What somebody in front of the window can see and do."""

    qtbot: QtBot
    app: App
    clock: FakeClock
    folder: Path

    @property
    def window(self) -> MainWindow:
        return self.app.window

    @property
    def shown(self) -> QWidget:
        """The page, or what covers the pages."""
        widget = self.window.stack.currentWidget()
        assert widget is not None
        return widget

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Click on the button with this text or accessible name."""
        button = self.button(name, within)

        def can_be_seen() -> bool:
            for area in self.window.findChildren(QScrollArea):
                if area.isAncestorOf(button):
                    area.ensureWidgetVisible(button)
            return not button.visibleRegion().isEmpty()

        self.qtbot.waitUntil(can_be_seen)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()  # what is new is laid out and shown

    def button(self, name: str, within: QWidget | None = None) -> QAbstractButton:
        found = [each for each in self.buttons(within) if name in (each.text(), name_of(each))]
        assert len(found) == 1, f"{name}: {len(found)} of {self.button_names(within)}"
        return found[0]

    def buttons(self, within: QWidget | None = None) -> list[QAbstractButton]:
        return visible(within or self.window, QAbstractButton)

    def button_names(self, within: QWidget | None = None) -> list[str]:
        return [name_of(each) for each in self.buttons(within)]

    def key(self, pressed: Qt.Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
        """A key, or text, to where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the focus"
        if isinstance(pressed, str):
            QTest.keyClicks(focused, pressed, modifier)
        else:
            QTest.keyClick(focused, pressed, modifier)
        QApplication.processEvents()

    def close(self) -> None:
        """As the window's cross does, at the end of the program."""
        self.window.close()
        self.app.close()

    def turn_away_and_back(self) -> None:
        """To another window and back to this one."""
        other = QWidget()
        self.qtbot.addWidget(other)
        for window in (other, self.window):
            come_forward(self.qtbot, window)
        other.close()
        QApplication.processEvents()

    def texts(self, within: QWidget | None = None) -> list[str]:
        """What the labels of the shown page say."""
        return [each.text() for each in visible(within or self.shown, QLabel) if each.text()]

    def says(self, words: str) -> bool:
        return any(words in said for said in self.texts())

    def entries(self) -> list[Entry]:
        """All that is stored, read through a connection of its own."""
        with self.stored() as (diary, _coach):
            return diary.entries(date.min, date.max)

    def sessions(self) -> list[PracticeSession]:
        with self.stored() as (_diary, coach):
            return coach.sessions(date.min, date.max)

    def onsets(self) -> list[Onset]:
        return [answer for answer in stored_answers(self.folder) if isinstance(answer, Onset)]

    def gap_answers(self) -> list[GapAnswer]:
        return [answer for answer in stored_answers(self.folder) if isinstance(answer, GapAnswer)]

    @contextmanager
    def stored(self) -> Iterator[tuple[DiaryService, CoachService]]:
        with services(self.folder, self.clock) as found:
            yield found


@contextmanager
def services(folder: Path, clock: FakeClock) -> Iterator[tuple[DiaryService, CoachService]]:
    """The stored diary without a window."""
    database = open_diary(paths.database_path(folder), clock.now())
    changes = Changes()
    try:
        yield DiaryService(database, clock, changes), CoachService(database, clock, changes)
    finally:
        database.close()


def stored_answers(folder: Path) -> list[Answer]:
    """In the order given, read through a connection of its own."""
    database = open_diary(paths.database_path(folder), FakeClock().now())
    try:
        with database.reading() as session:
            return [each.answer for each in answers.given(session)]
    finally:
        database.close()


def stored_checks(folder: Path) -> tuple[SignCheck, ...]:
    """What was answered about warning signs, read through a connection of its own."""
    database = open_diary(paths.database_path(folder), FakeClock().now())
    try:
        return SignService(database, FakeClock(), Changes()).checks()
    finally:
        database.close()


def open_window(
    qtbot: QtBot, folder: Path, clock: FakeClock, settings: Settings | None = KNOWN
) -> Driver:
    """As the program does it: painted first, then the diary is opened.

    settings: those of a first run, unless there are some already; None for what the program makes
    """
    file = paths.settings_path(folder)
    if settings is not None and not file.exists():
        save(file, settings)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    application.setPalette(QPalette())  # the system's again, whatever an earlier window wore
    app = App(application, folder, clock)
    watch = DialogWatch()

    def close(window: QWidget) -> None:
        watch.timer.stop()
        window.close()
        app.close()

    qtbot.addWidget(app.window, before_close_func=close)
    with qtbot.waitSignal(app.window.first_painted):
        app.window.show()
    app.open_diary()
    come_forward(qtbot, app.window)
    return Driver(qtbot, app, clock, folder)


def come_forward(qtbot: QtBot, window: QWidget) -> None:
    """Shown, and the keys go there.

    A dialog's isActiveWindow() is true as soon as its parent has them.
    """
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def visible(within: QWidget, kind: type[W]) -> list[W]:
    """In the order in which they were made."""
    return [each for each in within.findChildren(kind) if each.isVisible()]


def name_of(widget: QWidget) -> str:
    """As a screen reader has it."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


@contextmanager
def no_room() -> Iterator[None]:
    """As on a full disk: nothing can be written to any file."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
