from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backpain_diary import paths, settings
from backpain_diary.ui.pages.settings import SettingsPage
from tests.dialogs import in_dialog
from tests.fakes import FakeClock
from tests.windows import Driver, no_room, open_window


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    made = open_window(qtbot, tmp_path, FakeClock())
    made.press("Settings")
    return made


def page(driver: Driver) -> SettingsPage:
    assert isinstance(driver.shown, SettingsPage)
    return driver.shown


def stored(driver: Driver) -> settings.Settings:
    return settings.load(paths.settings_path(driver.folder))


def chosen(driver: Driver) -> list[str]:
    groups = (page(driver).themes, page(driver).text_sizes)
    return [each.text() for group in groups for each in group.buttons if each.isChecked()]


def ground(driver: Driver) -> str:
    return driver.window.palette().window().color().name()


def test_colours_change_at_once_and_stay(driver: Driver, qtbot: QtBot) -> None:
    driver.press("Dark")
    dark = ground(driver)
    driver.press("Light")
    assert QColor(dark).lightness() < 60 < 200 < QColor(ground(driver)).lightness()
    assert stored(driver).theme == "light"
    again = open_window(qtbot, driver.folder, driver.clock)
    again.press("Settings")
    assert chosen(again) == ["Light", "100 %"]


def test_larger_text_changes_at_once_on_pages_that_are_open(driver: Driver) -> None:
    driver.press("Today")
    question = driver.window.today.question
    before = question.fontInfo().pixelSize()
    driver.press("Settings")
    driver.press("150 %")
    assert question.fontInfo().pixelSize() == round(before * 1.5)
    assert stored(driver).text_percent == 150


def test_what_cannot_be_saved_is_told_and_not_changed(driver: Driver) -> None:
    driver.press("Light")
    said: list[str] = []
    with no_room():
        in_dialog(
            lambda: driver.press("Dark"),
            lambda box: said.extend(label.text() for label in box.findChildren(QLabel)),
        )
    assert "Your settings could not be saved. Your diary is safe." in said
    assert QColor(ground(driver)).lightness() > 200
    assert chosen(driver)[0] == "Light"
    assert stored(driver).theme == "light"


@pytest.mark.parametrize("leave", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_the_emergency_number_is_kept(driver: Driver, leave: Qt.Key) -> None:
    page(driver).number.setFocus()
    driver.key("  000 ")
    driver.key(leave)
    assert stored(driver).emergency_number == "000"


def test_a_number_that_cannot_be_saved_stays_in_the_field(driver: Driver) -> None:
    page(driver).number.setFocus()
    driver.key("000")
    with no_room():
        in_dialog(lambda: driver.key(Qt.Key.Key_Return), lambda box: None)
    assert page(driver).number.text() == "000"
    driver.key(Qt.Key.Key_Return)
    assert stored(driver).emergency_number == "000"


def test_it_says_where_the_diary_lies(driver: Driver) -> None:
    assert str(driver.folder) in driver.texts()
    assert driver.says("Nothing leaves this computer.")


class Opener(QObject):
    """Stands in for the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open_url(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_folder_opens_in_the_file_manager(driver: Driver) -> None:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open_url")  # type: ignore[arg-type]
    try:
        driver.press("Open the folder")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opener.opened == [str(driver.folder)]


def test_why_there_is_no_voice_to_choose_is_said_in_words(driver: Driver) -> None:
    sound = page(driver).sound
    assert driver.says("Choose “Voice and tones”, and the voices of this computer are listed here.")
    assert not sound.voices.isVisible()
    assert not sound.test_button.isEnabled()  # silence cannot be heard
    voice = sound._player.voice
    voice.voices = (("Anna", "en_US"),)
    voice.prepared.emit()
    assert sound.voices.isVisible()
    assert not sound.no_voices.isVisible()
    voice.voices, voice.trouble = (), "There is no voice on this computer yet."
    voice.prepared.emit()
    assert driver.says("There is none to choose from.")
