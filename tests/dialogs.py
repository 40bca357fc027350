"""Dialogs that a test expects, looks at and closes, and those that nobody expected."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from backpain_diary.ui.export_dialog import ExportDialog
from backpain_diary.ui.import_dialog import ImportDialog

UNEXPECTED_MS = 5000


class DialogWatch:
    """Fails a test that opens a dialog which it does not expect, and would wait for ever."""

    def __init__(self) -> None:
        self._seen = 0  # its window; to hold the dialog itself would keep it alive
        self.timer = QTimer()
        self.timer.timeout.connect(self._look)
        self.timer.start(UNEXPECTED_MS)

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog.winId() != self._seen:
            self._seen = dialog.winId() if dialog else 0
            return
        dialog.close()
        words = [label.text() for label in dialog.findChildren(QLabel)]
        raise AssertionError(f"a dialog that nobody expected: {words}")


def in_dialog(act: Callable[[], object], *then: Callable[[QWidget], object]) -> None:
    """Do what opens dialogs, one after the other; look at each, and let it be closed."""
    before = QApplication.activeModalWidget()
    front = QApplication.activeWindow()
    waiting = list(then)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog is before:
            QTimer.singleShot(10, look)
            return
        if QApplication.activeWindow() is not dialog:
            dialog.activateWindow()
            QTimer.singleShot(10, look)
            return
        try:
            waiting.pop(0)(dialog)
        finally:
            dialog.close()
        if waiting:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)
    act()
    assert not waiting, f"{len(waiting)} of {len(then)} dialogs did not open"
    if front and isValid(front) and front.isVisible() and QApplication.activeWindow() is not front:
        front.activateWindow()  # as a desktop does it, of which the tests' X server has none
        QTest.qWaitForWindowActive(front)


def name_file(dialog: QWidget, file: Path | str) -> QFileDialog:
    """In Qt's dialog for files, whose selectFile() does nothing once the name has the focus."""
    assert isinstance(dialog, QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText(str(file))
    return dialog


def finished(dialog: ExportDialog | ImportDialog) -> None:
    """Wait for what it does beside the window."""
    while dialog.background.is_busy:
        QApplication.processEvents()
