"""A diary of 25 days, read in by the real command, and opened in the window afterwards."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from backpain_diary.ui.pages.trends import TrendsPage
from backpain_diary.ui.widgets.message_card import MessageCard
from tests.command import process, write_days
from tests.fakes import FakeClock
from tests.windows import open_window, visible

FIRST = date(2026, 3, 1)
PAIN = (6, 5, 5, 4, 3)


def test_25_days_from_a_file_give_the_notice_and_the_chart(qtbot: QtBot, tmp_path: Path) -> None:
    values = {FIRST + timedelta(days=n): PAIN[n % len(PAIN)] for n in range(25)}
    file = write_days(tmp_path / "diary.csv", values)
    folder = tmp_path / "diary"
    ran = process("import", file, "--data-dir", folder)
    assert (ran.code, ran.err) == (0, ""), ran

    driver = open_window(qtbot, folder, FakeClock(datetime(2026, 3, 25, 9, tzinfo=UTC)))
    (notice,) = [
        card for card in visible(driver.shown, MessageCard) if card.card.code == "three_weeks"
    ]
    said = " ".join(driver.texts(notice))
    assert "Worth contacting a doctor or physiotherapist" in said
    assert "Your pain has lasted more than three weeks (25 days, since 1 March)." in said
    driver.press("Trends")
    page = driver.shown
    assert isinstance(page, TrendsPage)
    qtbot.waitUntil(lambda: page.chart.has_picture)
    driver.press("All")
    said = page.chart.accessibleDescription()
    assert said == page.sentence.text()
    assert said.startswith("1 March to 25 March: 25 of 25 days logged")
    assert "Worst pain between 3 and 6." in said
    assert "This spell of pain began on 1 March." in said
