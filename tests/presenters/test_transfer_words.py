from datetime import date

from backpain_diary.presenters.transfer import (
    backed_up,
    exported,
    imported,
    restored,
    would_import,
)

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 25)


def test_exported() -> None:
    assert exported(1, "a.csv") == "1 entry was written to a.csv."
    assert exported(0, "a.csv") == "0 entries were written to a.csv."


def test_imported() -> None:
    assert imported([LAST, FIRST], 0) == "2 entries were added, 2026-03-01 to 2026-03-25."
    assert imported([FIRST], 2) == (
        "1 entry was added, 2026-03-01. 2 entries are in the diary already."
    )
    assert imported([], 1) == "Nothing was added. 1 entry is in the diary already."
    assert imported([], 0) == "Nothing was added."


def test_would_import() -> None:
    unchanged = "Your diary was not changed."
    assert would_import([], 0) == f"Nothing would be added. {unchanged}"
    assert would_import([FIRST, LAST], 1) == (
        "2 entries would be added, 2026-03-01 to 2026-03-25. "
        f"1 entry is in the diary already. {unchanged}"
    )


def test_backups() -> None:
    assert backed_up(1, 0, "a.json") == (
        "The whole diary, with 1 entry and 0 sessions, was written to a.json."
    )
    assert restored(2, 1, "there") == "The diary in there now has 2 entries and 1 session."
