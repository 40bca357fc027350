"""The weekly safety copy of the diary, made beside the window."""

from datetime import date
from pathlib import Path
from threading import Thread

from backpain_diary import paths
from backpain_diary.errors import StorageError
from backpain_diary.services.backup import back_up_if_due
from backpain_diary.ui.crash import append_to_log


def back_up_in_background(folder: Path, today: date) -> Thread:
    """A failure goes to the log only: the diary itself is safe, and the next start tries again."""

    def back_up() -> None:
        try:
            back_up_if_due(paths.database_path(folder), today)
        except StorageError as error:
            append_to_log(paths.log_path(folder), f"{today} weekly copy: {error} {error.hint}")

    thread = Thread(target=back_up, name="weekly-copy")
    thread.start()
    return thread
