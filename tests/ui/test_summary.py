"""The summary that the notice offers: its figures, and how it leaves the program."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary import catalog, paths
from backpain_diary.domain.session import Hold, Outcome
from backpain_diary.ui.summary_dialog import SummaryDialog
from tests.dialogs import in_dialog, name_file
from tests.domain.diaries import day, diary
from tests.fakes import FakeClock
from tests.windows import Driver, no_room, open_window, services

HOLD = Hold(
    movement="glute_bridge",
    side=None,
    repeat=1,
    direction=None,
    prescribed_s=60,
    held_s=60,
    outcome=Outcome.DONE,
)


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    clock = FakeClock(datetime(2026, 3, 28, 12, tzinfo=UTC))
    with services(tmp_path, clock) as (service, coach):
        for each, pain in diary("20P 3. 4P").items():
            service.save_pain(pain, day=each, worse_at_night=each >= day(26))
        service.save_pain(8, day=day(3))
        service.answer_onset(date(2026, 2, 25))
        session_id = coach.begin(catalog.load(paths.assets_dir()).routines["short"], 279)
        for _hold in range(3):
            coach.record(session_id, HOLD)
        clock.advance(timedelta(days=1).total_seconds())
    return open_window(qtbot, tmp_path, clock)


def test_the_figures_are_those_of_the_diary(driver: Driver) -> None:
    said: list[str] = []

    def read(dialog: QWidget) -> None:
        assert isinstance(dialog, SummaryDialog)
        assert dialog.text.isReadOnly()
        said.extend(dialog.text.toPlainText().split("\n"))

    in_dialog(lambda: driver.press("Make a summary"), read)
    for line in (
        "Summary of my pain diary, Sunday, 29 March 2026",
        "Self-recorded; not a medical assessment.",
        "Pain since 25 February, last logged on 27 March (31 days).",
        "Last 4 weeks (2 March to 29 March)",
        "- 23 of 28 days logged, 20 of them added later",
        "- worst pain of the day, 0-10: middle value 4, range 4 to 8",
        "- days with pain: 23; days with pain of 7 or more: 1",
        "- worse at night: 2 days",
        "- 1 of 28 days logged, 1 of them added later",
        "Guided movements on 1 day of the last 4 weeks, 3 min held in all.",
    ):
        assert line in said


def test_it_can_be_copied(driver: Driver) -> None:
    QGuiApplication.clipboard().clear()

    def copy(dialog: QWidget) -> None:
        assert isinstance(dialog, SummaryDialog)
        driver.press("Copy", dialog)
        assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
        assert dialog.done_line.text() == "Copied."

    in_dialog(lambda: driver.press("Make a summary"), copy)


def test_it_can_be_saved_as_a_text_file(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "for the doctor.txt"

    def save(dialog: QWidget) -> None:
        assert isinstance(dialog, SummaryDialog)
        in_dialog(lambda: driver.press("Save as a text file …", dialog), lambda each: None)
        assert dialog.done_line.text() == ""  # it was called off
        in_dialog(lambda: driver.press("Save as a text file …", dialog), choose)
        assert file.read_text("utf-8") == dialog.text.toPlainText() + "\n"
        assert dialog.done_line.text() == f"Saved as {file}."

    def choose(dialog: QWidget) -> None:
        name_file(dialog, file).accept()

    in_dialog(lambda: driver.press("Make a summary"), save)


def test_a_full_disk_is_told_and_the_text_stays(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "summary.txt"
    said: list[str] = []

    def save(dialog: QWidget) -> None:
        assert isinstance(dialog, SummaryDialog)
        with no_room():
            in_dialog(lambda: driver.press("Save as a text file …", dialog), choose, read)
        assert "Your diary is safe." in " ".join(said)
        assert dialog.text.toPlainText()
        assert not file.exists()

    def choose(dialog: QWidget) -> None:
        name_file(dialog, file).accept()

    def read(box: QWidget) -> None:
        said.extend(label.text() for label in box.findChildren(QLabel))

    in_dialog(lambda: driver.press("Make a summary"), save)
