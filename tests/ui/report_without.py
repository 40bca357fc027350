"""The dialog for the doctor's page in a process in which a part of Qt cannot be imported.

Called with the name of that part and an empty folder; prints what there is to read.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from backpain_diary import paths
from backpain_diary.clock import SystemClock
from backpain_diary.ui.opening import open_context
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme

if __name__ == "__main__":
    missing, folder = sys.argv[1], Path(sys.argv[2])
    sys.modules[missing] = None  # type: ignore[assignment]
    from backpain_diary.ui.report_dialog import ReportDialog

    application = QApplication([])
    theme = Theme(application, paths.assets_dir() / "themes")
    preferences = Preferences(folder / "settings.json", theme)
    context = open_context(folder, SystemClock(), theme, preferences)
    parent = QWidget()
    dialog = ReportDialog(context, parent)
    dialog.show()
    application.processEvents()
    print("can be pressed:", dialog.print_button.isVisible(), dialog.save_button.isEnabled())
    if dialog.print_button.isVisible():
        dialog.print_button.click()
    for shown in dialog.findChildren(QLabel):
        print(shown.text())
    print("as text:", dialog.pane.text.toPlainText())
    dialog.close()
    context.close()
