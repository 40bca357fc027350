"""One window for one diary: a second start asks the first to come forward, and ends.

A lock file says who has the diary; a request file, watched by the first, asks it to show
itself. Files, not sockets, so that the program holds no network code of any kind.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal


class Instance(QObject):
    asked_to_show = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)  # stale only if its process is gone
        self._watcher: QFileSystemWatcher | None = None

    @property
    def _request(self) -> Path:
        return self._folder / "window.request"

    def is_first(self) -> bool:
        """True if the diary is ours now, or if the folder cannot be written to at all.

        In the second case the first write of the diary itself explains what is wrong.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        if self._lock.tryLock(0):
            self._request.touch()
            self._watcher = QFileSystemWatcher([str(self._request)], self)
            self._watcher.fileChanged.connect(self._asked)
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def ask_first_to_show(self) -> None:
        self._request.write_bytes(b"show\n")

    def leave(self) -> None:
        """The diary is free for another window. Does nothing for who was not the first."""
        self._lock.unlock()

    def _asked(self) -> None:
        self.asked_to_show.emit()
