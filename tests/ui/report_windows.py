"""The dialog for the page for the doctor, over a diary of a month."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.ui.pages.trends import TrendsPage
from backpain_diary.ui.report_dialog import ReportDialog
from backpain_diary.ui.report_preview import ReportPreview
from tests.dialogs import in_dialog, name_file
from tests.domain.diaries import diary
from tests.fakes import FakeClock
from tests.windows import Driver, open_window, services


def open_with_diary(qtbot: QtBot, folder: Path) -> Driver:
    """At Trends, with pain on 25 days of March 2026."""
    clock = FakeClock(datetime(2026, 3, 28, 12, tzinfo=UTC))
    with services(folder, clock) as (service, _coach):
        for each, pain in diary("20P 3. 5P").items():
            service.save_pain(pain, day=each, note="On the stairs")
        clock.advance(timedelta(days=1).total_seconds())
    driver = open_window(qtbot, folder, clock)
    driver.window.show_page("trends")
    page = cast(TrendsPage, driver.window.pages["trends"])
    qtbot.waitUntil(page.card.save_button.isEnabled)  # the charts are loaded
    return driver


def preview_of(dialog: ReportDialog) -> ReportPreview:
    assert dialog.pane.preview is not None
    return dialog.pane.preview


def save_to(driver: Driver, dialog: ReportDialog, file: Path) -> None:
    def choose(asked: QWidget) -> None:
        name_file(asked, file).accept()

    in_dialog(lambda: driver.press("Save as PDF …", dialog), choose)
