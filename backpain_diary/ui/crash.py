"""What happens on a bug: it is written to the log, and the user is told; the diary is safe."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from backpain_diary.errors import UserError
from backpain_diary.i18n import _


def install_crash_hook(log: Path) -> None:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, UserError):  # such as a disk that fails while a page is read
            _tell_user(error)
            return
        text = _text(kind, error, trace)
        print(text, file=sys.stderr)
        append_to_log(log, text)
        _tell(text, log)

    sys.excepthook = hook


def _text(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    import platform
    import traceback

    from backpain_diary.version import __version__

    head = f"Backpain Diary {__version__}, Python {platform.python_version()}, {sys.platform}\n"
    return head + "".join(traceback.format_exception(kind, error, trace))


def append_to_log(log: Path, text: str) -> None:
    try:
        with log.open("a", encoding="utf-8") as file:
            file.write(text + "\n")
    except OSError:  # a full disk must not hide the message itself
        print(f"cannot write {log}", file=sys.stderr)


def _tell_user(error: UserError) -> None:
    from PySide6.QtWidgets import QApplication

    from backpain_diary.ui.messages import tell

    tell(QApplication.activeWindow(), error)


def _tell(text: str, log: Path) -> None:
    from PySide6.QtWidgets import QApplication, QMessageBox

    if QApplication.instance() is None:
        return
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_("Something went wrong"))
    box.setText(_("Something in the program went wrong. What you have saved is safe."))
    box.setInformativeText(
        _(
            "You can go on. If it happens again, close and open the program, and send the details"
            " below to its developers. They are also in {log}."
        ).format(log=log)
    )
    box.setDetailedText(text)
    box.exec()
