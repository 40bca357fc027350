from datetime import date, timedelta

import pytest

from backpain_diary.errors import StorageError
from backpain_diary.services.backup import KEPT, back_up_if_due
from backpain_diary.services.changes import Changes
from backpain_diary.services.diary import DiaryService
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from tests.fakes import FakeClock
from tests.store.test_refused import noise

TODAY = date(2026, 3, 1)


def copies(database: Database) -> list[str]:
    return sorted(file.name for file in (database.path.parent / "backups").iterdir())


def test_a_copy_is_made_once_a_week(database: Database) -> None:
    made = [back_up_if_due(database.path, TODAY + timedelta(days=number)) for number in range(15)]
    assert [number for number, copied in enumerate(made) if copied] == [0, 7, 14]
    assert copies(database) == [
        "2026-03-01-weekly.sqlite3",
        "2026-03-08-weekly.sqlite3",
        "2026-03-15-weekly.sqlite3",
    ]


def test_a_copy_is_a_diary_of_its_own(
    database: Database, diary: DiaryService, clock: FakeClock
) -> None:
    saved = diary.save_pain(4)
    back_up_if_due(database.path, TODAY)
    diary.save_pain(5)
    copy = open_diary(database.path.parent / "backups" / "2026-03-01-weekly.sqlite3", clock.now())
    copied = DiaryService(copy, clock, Changes())
    assert copied.entries(date.min, date.max) == [saved]
    copy.close()


def test_the_oldest_weekly_copies_go_and_every_other_file_stays(database: Database) -> None:
    folder = database.path.parent / "backups"
    folder.mkdir()
    mine = folder / "2020-01-01-120000-before-update.sqlite3"
    mine.touch()
    for week in range(KEPT + 2):
        back_up_if_due(database.path, TODAY + timedelta(weeks=week))
    assert len(copies(database)) == KEPT + 1
    assert mine.exists()
    assert "2026-03-08-weekly.sqlite3" not in copies(database)
    assert "2026-03-15-weekly.sqlite3" in copies(database)


def test_a_clock_that_was_wrong_does_not_stop_the_copies(database: Database) -> None:
    assert back_up_if_due(database.path, date(2036, 1, 1))
    assert back_up_if_due(database.path, TODAY)
    assert not back_up_if_due(database.path, TODAY + timedelta(days=1))
    assert back_up_if_due(database.path, TODAY + timedelta(days=7))


def test_of_a_damaged_diary_no_copy_is_made_and_none_goes(database: Database) -> None:
    for week in range(KEPT):
        back_up_if_due(database.path, TODAY + timedelta(weeks=week))
    kept = copies(database)
    database.close()
    noise(database.path)
    with pytest.raises(StorageError):
        back_up_if_due(database.path, TODAY + timedelta(weeks=KEPT))
    assert copies(database) == kept
