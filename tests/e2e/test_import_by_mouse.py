"""Each kind of file, brought in by the mouse in the real window, and taken back."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.services.transfer import write_csv
from backpain_diary.ui.import_dialog import ImportDialog
from tests.dialogs import finished, in_dialog
from tests.fakes import FakeClock
from tests.store.samples import ENTRY, FULL_ENTRY
from tests.windows import Driver, open_window

DATA = Path(__file__).parents[1] / "services" / "data"
SAMPLES = DATA / "imports"
NOW = datetime(2026, 5, 1, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Case:
    """name: of the sample; kind: what it is taken for; pains: by day; answer: to a question"""

    name: str
    kind: str
    pains: tuple[tuple[str, int], ...]
    answer: str = ""


OURS = (("2026-02-20", 10), ("2026-03-01", 4))
CASES = (
    Case(
        "bearable.csv",
        "Bearable",
        (("2025-12-08", 8), ("2025-12-08", 3), ("2025-12-10", 6), ("2025-12-11", 0)),
    ),
    Case("daylio.csv", "Daylio", (("2026-03-03", 7), ("2026-03-04", 6))),
    Case("daylio_older.csv", "Daylio", (("2018-05-18", 4),)),
    Case("track_and_graph.csv", "Track & Graph", (("2026-03-13", 3), ("2026-03-14", 6))),
    Case(
        "track_and_graph_older.csv",
        "Track & Graph",
        (("2022-09-13", 0), ("2022-09-14", 4)),
        "Yes, from 0 to 10",
    ),
    Case(
        "pain_diary.csv",
        "Privacy Friendly Pain Diary",
        (("2026-04-03", 6), ("2026-04-04", 0), ("2026-04-06", 3)),
        "3 April 2026",
    ),
    Case(
        "pain_diary_german.csv",
        "Privacy Friendly Pain Diary",
        (("2026-04-03", 6), ("2026-04-14", 1)),
    ),
    Case("migraine_buddy.csv", "Migraine Buddy", (("2026-03-02", 4), ("2026-03-14", 7))),
    Case("pain_tracker.csv", "CrisisCore PainTracker", (("2026-02-01", 6), ("2026-02-02", 2))),
    Case("pain_tracker_guide.csv", "CrisisCore PainTracker", (("2026-02-03", 5),)),
    Case("ours.csv", "Backpain Diary, a table (CSV)", OURS),
    Case("backup-2.json", "Backpain Diary, a backup (JSON)", (*OURS, ("2026-03-01", 0))),
)


def test_every_foreign_sample_is_here() -> None:
    names = {case.name for case in CASES} | {"drip.csv"}
    assert {path.name for path in SAMPLES.glob("*.csv")} <= names


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    made = open_window(qtbot, tmp_path / "diary", FakeClock(NOW))
    made.press("Settings")
    return made


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_is_brought_in_by_mouse_and_taken_back(
    driver: Driver, tmp_path: Path, case: Case
) -> None:
    file, number = found(case.name, tmp_path), len(case.pains)
    add = f"Add {number} entries" if number > 1 else "Add 1 entry"

    def bring_in(dialog: QWidget) -> None:
        choose(driver, dialog, file)
        assert taken_for(dialog) == case.kind
        answer(driver, dialog, case)
        assert driver.entries() == []
        press(driver, dialog, add)
        assert said(driver, dialog, f"{number} entr")
        assert pains(driver) == sorted(case.pains)
        choose(driver, dialog, file)  # the same file twice
        answer(driver, dialog, case)
        assert said(driver, dialog, "There is nothing to add.")
        assert not any(name.startswith("Add") for name in driver.button_names(dialog))
        press(driver, dialog, "Close")

    in_dialog(lambda: driver.press("Bring entries in …"), bring_in)
    assert pains(driver) == sorted(case.pains)
    if not case.kind.startswith("Backpain Diary"):  # ours says when an entry was written
        assert not any(entry.is_added_later for entry in driver.entries())
    driver.press("Diary")
    driver.press(f"Undo: {add.removeprefix('Add ')} added from {case.name}")
    assert driver.entries() == []


def test_undo_stands_beside_what_was_added(driver: Driver) -> None:
    def bring_in(dialog: QWidget) -> None:
        choose(driver, dialog, SAMPLES / "bearable.csv")
        press(driver, dialog, "Add 4 entries")
        press(driver, dialog, "Undo")
        assert said(driver, dialog, "4 entries are no longer in your diary.")

    in_dialog(lambda: driver.press("Bring entries in …"), bring_in)
    assert driver.entries() == []


def test_of_drip_nothing_can_be_taken_and_it_says_why(driver: Driver) -> None:
    def bring_in(dialog: QWidget) -> None:
        choose(driver, dialog, SAMPLES / "drip.csv")
        assert taken_for(dialog) == "drip"
        assert said(driver, dialog, "There is nothing to add.")
        assert said(driver, dialog, "“pain.backache” is ticked, without a number from 0 to 10.")
        assert not any(name.startswith("Add") for name in driver.button_names(dialog))

    in_dialog(lambda: driver.press("Bring entries in …"), bring_in)
    assert driver.entries() == []


def found(name: str, folder: Path) -> Path:
    if name == "ours.csv":
        write_csv(folder / name, [FULL_ENTRY, ENTRY], replace=False)
        return folder / name
    return DATA / name if name.endswith(".json") else SAMPLES / name


def choose(driver: Driver, dialog: QWidget, file: Path) -> None:
    """In the file dialog: put in the name, click on Open."""

    def put_in_and_open(asked: QWidget) -> None:
        assert isinstance(asked, QFileDialog)
        name = asked.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        QTest.mouseClick(name, Qt.MouseButton.LeftButton)
        name.clear()
        name.insert(str(file))  # as from the clipboard; typed, the dialog goes ahead into folders
        [button] = [
            each
            for each in asked.findChildren(QPushButton)
            if each.isVisible() and each.text().replace("&", "") == "Open"
        ]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    [name] = [each for each in driver.button_names(dialog) if each.startswith("Choose a")]
    in_dialog(lambda: driver.press(name, dialog), put_in_and_open)
    wait(dialog)


def answer(driver: Driver, dialog: QWidget, case: Case) -> None:
    assert said(driver, dialog, "One question first") is bool(case.answer)
    if case.answer:
        press(driver, dialog, case.answer)


def press(driver: Driver, dialog: QWidget, name: str) -> None:
    driver.press(name, dialog)
    wait(dialog)


def wait(dialog: QWidget) -> None:
    assert isinstance(dialog, ImportDialog)
    finished(dialog)


def taken_for(dialog: QWidget) -> str:
    kinds = dialog.findChild(QComboBox)
    assert isinstance(kinds, QComboBox) and kinds.isVisible()
    return kinds.currentText()


def said(driver: Driver, dialog: QWidget, words: str) -> bool:
    QApplication.processEvents()
    return any(words in each for each in driver.texts(dialog))


def pains(driver: Driver) -> list[tuple[str, int]]:
    return sorted((entry.day.isoformat(), entry.pain) for entry in driver.entries())
