"""A new user's first weeks: a gap, a welcome back, a week without pain, a pause, a new pain."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backpain_diary.domain.sign_offers import OFFERS
from backpain_diary.domain.spell import Onset
from backpain_diary.settings import Settings
from backpain_diary.ui.pages.welcome import WelcomePage
from backpain_diary.ui.widgets.message_card import MessageCard
from tests.fakes import FakeClock
from tests.windows import Driver, open_window, visible

ONE_DAY = timedelta(days=1)
FIRST = date(2026, 3, 1)
ZERO = "0, no pain at all"
UNKIND = ("streak", "missed", "you forgot", "haven't", "well done", "remind")


class Month:
    """One window after the other, each closed at the end of its day."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.clock = FakeClock()
        self.driver = self._open()

    def later(self, days: int = 1) -> Driver:
        self.driver.close()
        self.clock.go_to(self.clock.now() + days * ONE_DAY)
        self.driver = self._open()
        return self.driver

    def titles(self) -> list[str]:
        """But for the offer of the questions about warning signs, which has tests of its own."""
        cards = [widget.card for widget in visible(self.driver.shown, MessageCard)]
        return [card.title for card in cards if card.code not in OFFERS]

    def _open(self) -> Driver:
        driver = open_window(self.qtbot, self.folder, self.clock, Settings(sound="silent"))
        said = " ".join(driver.texts()).lower()
        assert not [words for words in UNKIND if words in said]
        return driver


def test_a_first_month(qtbot: QtBot, tmp_path: Path) -> None:
    month = Month(qtbot, tmp_path)
    begin(month)
    log_five_days(month)
    come_back_after_three_weeks(month)
    a_week_without_pain(month)
    rest_and_begin_anew(month)
    entries = month.driver.entries()
    assert all(not entry.note for entry in entries)
    assert [entry.pain for entry in entries] == [4, 5, 4, 4, 3, 3, *[0] * 7, 2]


def begin(month: Month) -> None:
    """The three screens, and when the pain began; the first number."""
    driver = month.driver
    page = driver.shown
    assert isinstance(page, WelcomePage)
    assert driver.says("does not diagnose, treat or monitor any condition")
    driver.key(Qt.Key.Key_Return)
    page.onset.began.set_day(FIRST - 2 * ONE_DAY)
    driver.press("Keep this day")
    driver.press("Next")
    driver.press("Begin")
    assert driver.says("There is no right number")
    driver.key("4")
    assert driver.says("✓ Saved 08:12 – 4")
    assert month.titles() == []  # when it began is known


def log_five_days(month: Month) -> None:
    for pain in (5, 4, 4, 3):
        driver = month.later()
        assert driver.shown is driver.window.today
        driver.press(f"{pain} out of 10")
    assert not month.driver.says("There is no right number")
    assert month.titles() == []


def come_back_after_three_weeks(month: Month) -> None:
    driver = month.later(22)
    assert driver.clock.today() == date(2026, 3, 27)
    assert month.titles() == ["Welcome back"]
    driver.press("It went on, or came and went")
    assert month.titles() == ["Thank you, that is kept"]
    driver.press("3 out of 10")
    assert driver.says("Your pain has lasted more than three weeks (29 days, since 27 February).")
    assert driver.onsets() == [
        Onset(FIRST, FIRST - 2 * ONE_DAY),
        Onset(date(2026, 3, 27), FIRST - 2 * ONE_DAY),
    ]


def a_week_without_pain(month: Month) -> None:
    notice = "Worth contacting a doctor or physiotherapist"
    for number in range(1, 8):
        assert month.titles() == [notice]
        month.later().press(ZERO)
        assert number == 7 or month.titles() == [notice]
    assert month.titles() == ["Would you like to pause the diary?"]


def rest_and_begin_anew(month: Month) -> None:
    month.driver.press("Pause the diary")
    driver = month.later(60)
    assert month.titles() == ["Your diary is paused"]
    driver.press("2 out of 10")
    assert "Your diary is paused" not in month.titles()
    assert not driver.says("more than three weeks")
    driver = month.later()
    assert driver.says("One tap saves it. Nothing is chosen yet.")
