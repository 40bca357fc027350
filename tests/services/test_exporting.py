"""Files of every form: complete or absent, never in the place of another without asking."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from backpain_diary.domain.exports import Form, Written
from backpain_diary.errors import UserError
from backpain_diary.presenters.exports import file_name
from backpain_diary.presenters.regions import region_words
from backpain_diary.services.exporting import ExportService, write_reminder
from backpain_diary.settings import Settings
from backpain_diary.store.opening import open_diary
from tests.fakes import FakeClock
from tests.services.test_json_backup import FULL
from tests.store.samples import NOW

Write = Callable[[Form, Path, bool], Written]


@pytest.fixture
def write(tmp_path: Path, clock: FakeClock) -> Iterator[Write]:
    """Writes what a diary with something of everything holds."""
    database = open_diary(Path(shutil.copy(FULL, tmp_path / "diary.sqlite3")), NOW)
    service = ExportService(database, clock)

    def in_form(form: Form, path: Path, replace: bool) -> Written:
        if form is Form.REMINDER:
            return write_reminder(path, time(8), clock.now(), replace=replace)
        return service.write(form, path, Settings(), region_words(), replace=replace)

    yield in_form
    database.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "for others"
    made.mkdir()
    return made


@pytest.mark.parametrize(
    ("form", "counts"),
    [
        (Form.ENTRIES, Written(form=Form.ENTRIES, entries=3)),
        (Form.SESSIONS, Written(form=Form.SESSIONS, sessions=2, holds=4)),
        (Form.EVERYTHING, Written(form=Form.EVERYTHING, entries=3, sessions=2)),
        (Form.HEALTH, Written(form=Form.HEALTH, entries=3)),
        (Form.REMINDER, Written(form=Form.REMINDER, at=time(8))),
    ],
)
def test_a_file_of_each_form(write: Write, folder: Path, form: Form, counts: Written) -> None:
    path = folder / file_name(form)
    assert write(form, path, False) == counts
    assert path.stat().st_mode & 0o077 == 0
    assert list(folder.iterdir()) == [path]


def test_what_is_in_the_tables_and_for_health_software(write: Write, folder: Path) -> None:
    sessions, health = folder / "a.csv", folder / "a.fhir.json"
    write(Form.SESSIONS, sessions, False)
    write(Form.HEALTH, health, False)
    header, *held = sessions.read_bytes().decode().split("\r\n")[:-1]
    assert header.startswith("date,time,routine")
    assert held[0] == "2026-03-01,08:12,Short & gentle,knee_to_chest,left,2,30,30,done,4,3"
    assert len(held) == 4
    assert len(json.loads(health.read_text("utf-8"))["entry"]) == 4


@pytest.mark.parametrize("form", Form)
def test_a_file_is_replaced_only_if_asked_and_if_it_is_of_that_kind(
    write: Write, folder: Path, form: Form
) -> None:
    there, other = folder / file_name(form), folder / "diary.sqlite3"
    for path in (there, other):
        path.write_text("mine")
    for path, replaces in ((there, False), (other, True), (folder, True)):
        with pytest.raises(UserError) as caught:
            write(form, path, replaces)
        assert "--" not in caught.value.hint  # a window has no such thing
    assert (there.read_text(), other.read_text()) == ("mine", "mine")
    write(form, there, True)
    assert there.read_text("utf-8") != "mine"


def test_a_backup_does_not_make_way_for_a_file_for_health_software(
    write: Write, folder: Path
) -> None:
    backup = folder / "diary.json"
    backup.write_text("mine")
    with pytest.raises(UserError, match=r"not a \.fhir\.json file"):
        write(Form.HEALTH, backup, True)


@pytest.mark.parametrize("form", Form)
def test_on_a_full_disk_nothing_is_left_and_what_was_there_stays(
    write: Write, small_disk: Path, form: Form
) -> None:
    path = small_disk / file_name(form)
    path.write_text("mine")
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(shutil.disk_usage(small_disk).free))
    with pytest.raises(UserError, match="The disk is full") as caught:
        write(form, path, True)
    assert "Your diary is safe" in str(caught.value)
    assert sorted(small_disk.iterdir()) == [ballast, path]
    assert path.read_text() == "mine"
    ballast.unlink()
    write(form, path, True)


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs a disk of its own")
def test_where_nobody_may_write_it_says_so(write: Write, small_disk: Path) -> None:
    remount = ["mount", "-o", "remount,ro", str(small_disk)]
    subprocess.run(remount, check=True)
    for form in Form:
        with pytest.raises(UserError, match="Read-only") as caught:
            write(form, small_disk / file_name(form), False)
        assert "Choose a folder" in caught.value.hint
    assert list(small_disk.iterdir()) == []


def test_the_reminder_begins_on_the_day_where_the_computer_is(folder: Path) -> None:
    path = folder / "reminder.ics"
    write_reminder(path, time(8), datetime(2026, 3, 1, tzinfo=UTC), replace=False)
    assert b"DTSTART:20260301T080000\r\n" in path.read_bytes()
