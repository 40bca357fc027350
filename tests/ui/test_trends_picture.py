"""Saving the chart as a picture, through the real file dialog."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.errors import UserError
from backpain_diary.ui.theme import Theme, load_tokens
from tests.ui.trends_pages import TrendsWindow, ago, colours, daily, open_page

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def trends(qtbot: QtBot, theme: Theme, tmp_path: Path) -> TrendsWindow:
    folder = tmp_path / "diary"
    return open_page(qtbot, theme, folder, daily(3, 40), {ago(4): 370})


def answer_dialog(name: str | None, *, replace: bool | None = None) -> list[str]:
    """Type a name into the file dialog that comes next, or close it; the questions it asked.

    replace: the answer to whether an existing file may be replaced
    """
    asked: list[str] = []

    def answer_question() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        role = QMessageBox.StandardButton.Yes if replace else QMessageBox.StandardButton.No
        box.button(role).click()
        if not replace:
            QTimer.singleShot(0, close)

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.reject()

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        if name is None:
            dialog.reject()
            return
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(name)
        if replace is not None:
            QTimer.singleShot(0, answer_question)
        dialog.accept()

    QTimer.singleShot(0, answer)
    return asked


def save_as(trends: TrendsWindow, name: str | None, *, replace: bool | None = None) -> list[str]:
    asked = answer_dialog(name, replace=replace)
    trends.page.card.save_button.click()
    return asked


def words_of(svg: Path) -> str:
    root = ElementTree.fromstring(svg.read_bytes())
    assert root.tag == f"{SVG}svg"
    return " | ".join("".join(text.itertext()).strip() for text in root.iter(f"{SVG}text"))


def test_a_png_opens_again_and_shows_the_chart(trends: TrendsWindow, tmp_path: Path) -> None:
    save_as(trends, str(tmp_path / "mine.png"))
    image = QImage(str(tmp_path / "mine.png"))
    assert (image.width(), image.height()) == (2040, 1260)
    used = ("surface", "ink", "active_limb", "primary", "notice")
    light = load_tokens(paths.assets_dir() / "themes", "light")
    assert {str(light[role]).lower() for role in used} <= colours(image)
    assert trends.reading == f"Saved as {tmp_path / 'mine.png'}"


def test_an_svg_keeps_its_words(trends: TrendsWindow, tmp_path: Path) -> None:
    save_as(trends, str(tmp_path / "mine.svg"))
    words = words_of(tmp_path / "mine.svg")
    for word in ("Pain over time", "7-day median", "three weeks", "guided session", "22 Nov", "10"):
        assert word in words
    assert trends.page.sentence.text()[:40] in words


def test_the_same_chart_makes_the_same_file(trends: TrendsWindow) -> None:
    for kind in ("png", "svg"):
        assert trends.page.card.picture_file(kind) == trends.page.card.picture_file(kind)


@pytest.mark.parametrize("shown", ["dark", "high_contrast"])
def test_it_is_light_whatever_the_window_is(trends: TrendsWindow, theme: Theme, shown: str) -> None:
    """It may be printed, or pasted into a letter."""

    def made() -> tuple[bytes, bytes, QImage]:
        trends.page.card.copy_button.click()
        kinds = (trends.page.card.picture_file(kind) for kind in ("png", "svg"))
        return *kinds, QApplication.clipboard().image()  # type: ignore[return-value]

    light = made()
    theme.use(shown, 100)
    trends.wait_for_picture()
    assert made() == light
    assert theme.hex("surface").lower() in trends.colours()  # and the window is as it was


def test_a_name_without_an_ending_becomes_a_png(trends: TrendsWindow, tmp_path: Path) -> None:
    save_as(trends, str(tmp_path / "mine"))
    assert not QImage(str(tmp_path / "mine.png")).isNull()


def test_another_ending_is_refused(trends: TrendsWindow, tmp_path: Path) -> None:
    said: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, read)
            return
        said.extend((box.text(), box.informativeText()))
        box.accept()

    answer_dialog(str(tmp_path / "mine.pdf"))
    QTimer.singleShot(50, read)
    trends.page.card.save_button.click()
    assert said == [
        "A picture can be saved as PNG or SVG only. Nothing was saved.",
        "Choose a name that ends in .png or .svg.",
    ]
    assert not (tmp_path / "mine.pdf").exists()


def test_a_closed_dialog_saves_nothing(trends: TrendsWindow) -> None:
    before = trends.reading
    save_as(trends, None)
    assert trends.reading == before


def test_an_existing_file_is_replaced_only_after_a_yes(
    trends: TrendsWindow, tmp_path: Path
) -> None:
    there = tmp_path / "mine.png"
    there.write_text("something else")
    assert "already exists" in save_as(trends, str(there), replace=False)[0]
    assert there.read_text() == "something else"
    save_as(trends, str(there), replace=True)
    assert not QImage(str(there)).isNull()


def test_a_place_that_cannot_be_written_to_is_left_as_it_was(
    trends: TrendsWindow, tmp_path: Path
) -> None:
    (tmp_path / "mine.png").mkdir()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UserError, match="Your diary is safe"):
        trends.page.card.save_picture(tmp_path / "mine.png")
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_that_is_gone_is_explained_and_nothing_is_left(
    trends: TrendsWindow, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="no folder"):
        trends.page.card.save_picture(tmp_path / "gone" / "mine.svg")
    assert not (tmp_path / "gone").exists()


def test_it_can_only_be_saved_once_it_can_be_drawn(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    trends = open_page(qtbot, theme, tmp_path)
    assert not trends.page.card.save_button.isEnabled()
    trends.context.diary.save_pain(4)
    trends.wait_for_picture()
    assert trends.page.card.save_button.isEnabled()
