"""A safety copy of the diary, made by itself once a week."""

from datetime import date, timedelta
from pathlib import Path

from backpain_diary.store.backup import copy_verified
from backpain_diary.store.trouble import backups_folder, folder_explained

EVERY = timedelta(days=7)
KEPT = 4
SUFFIX = "-weekly.sqlite3"
DIGITS = "[0-9]"
NAMES = f"{DIGITS * 4}-{DIGITS * 2}-{DIGITS * 2}{SUFFIX}"  # they sort by their day


def back_up_if_due(diary: Path, today: date) -> bool:
    """Whether a copy was made. It reads the whole file, so run it beside the window's thread.

    Older weekly copies go only when the new one is complete. Raises StorageError.
    """
    folder = backups_folder(diary)
    weekly = sorted(folder.glob(NAMES))
    if any(abs(today - _day(copy)) < EVERY for copy in weekly):
        return False
    copy_verified(diary, folder / f"{today}{SUFFIX}")
    with folder_explained(folder):
        for copy in weekly[: -KEPT + 1]:
            copy.unlink(missing_ok=True)
    return True


def _day(copy: Path) -> date:
    return date.fromisoformat(copy.name.removesuffix(SUFFIX))
