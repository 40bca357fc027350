"""What the window says of a file before and after it was brought in, and what can be changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from backpain_diary.domain.importing import Kind
from backpain_diary.services.sessions_csv import COLUMNS
from backpain_diary.ui.import_dialog import ImportDialog
from backpain_diary.ui.import_kind_row import KINDS
from tests.dialogs import finished
from tests.fakes import FakeClock
from tests.ui.import_windows import SAMPLES, look_at, open_import, press, words
from tests.windows import open_window, visible


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[ImportDialog]:
    made = open_import(open_window(qtbot, tmp_path / "diary", FakeClock()))
    yield made
    made.close()


def test_days_that_have_not_come_are_told_before_and_after(
    dialog: ImportDialog, tmp_path: Path
) -> None:
    path = tmp_path / "late.csv"
    path.write_text("date,pain_0_10\n2026-03-02,4\n2026-03-03,5\n", "utf-8")
    late = "1 entry is dated later than tomorrow. It is kept safe, but it does not count yet."
    look_at(dialog, path)
    assert late in words(dialog)
    press(dialog, "Add 2 entries")
    assert "2 entries added." in words(dialog)
    assert late in words(dialog)
    press(dialog, "Undo")
    assert late not in words(dialog)
    path.write_text("date,pain_0_10\n2026-03-02,4\n", "utf-8")
    look_at(dialog, path)
    press(dialog, "Add 1 entry")
    assert "later than tomorrow" not in words(dialog)


def focused(dialog: ImportDialog) -> str:
    widget = dialog.focusWidget()
    return widget.text() if isinstance(widget, QPushButton) else ""


@pytest.mark.parametrize(
    ("sample", "wrong", "first", "right", "seen"),
    [
        ("pain_diary", "4 March 2026", "3 April 2026", "3 April 2026", "3 April, 4 April, 6 April"),
        (
            "track_and_graph_older",
            "No, leave it out",
            "Yes, from 0 to 10",
            "Yes, from 0 to 10",
            "13 September 2022, 14 September 2022",
        ),
    ],
)
def test_an_answer_can_be_changed(
    dialog: ImportDialog, sample: str, wrong: str, first: str, right: str, seen: str
) -> None:
    look_at(dialog, SAMPLES / f"{sample}.csv")
    assert not dialog.kind_row.again_button.isVisible()
    press(dialog, wrong)
    press(dialog, "Answer again")
    assert "One question first" in words(dialog)
    assert not dialog.kind_row.again_button.isVisible()
    assert focused(dialog) == first
    press(dialog, right)
    assert dialog.kind_row.again_button.isVisible()
    assert focused(dialog).startswith("Add ")
    assert all(f"{day}" in words(dialog) for day in seen.split(", "))
    press(dialog, dialog.add_button.text())
    assert not dialog.kind_row.again_button.isVisible()


def test_what_was_answered_of_one_file_or_kind_is_asked_of_another(dialog: ImportDialog) -> None:
    look_at(dialog, SAMPLES / "pain_diary.csv")
    press(dialog, "4 March 2026")
    dialog.kinds.activated.emit(KINDS.index(Kind.PAIN_DIARY))
    finished(dialog)
    assert "One question first" in words(dialog)
    press(dialog, "4 March 2026")
    look_at(dialog, SAMPLES / "bearable.csv")
    texts = [each.text() for each in visible(dialog, QPushButton)]
    assert "Answer again" not in texts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (",".join(COLUMNS) + "\n", "Sessions come back only with the backup (JSON) of everything"),
        ('{"resourceType": "Bundle", "entry": []}', "is a file for other health software (FHIR)"),
    ],
)
def test_our_own_files_that_only_go_out_are_named(
    dialog: ImportDialog, tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "out"
    path.write_text(text, "utf-8")
    look_at(dialog, path)
    assert said in words(dialog)
    assert not dialog.add_button.isVisible()
