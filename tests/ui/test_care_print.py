"""The care cards on paper: a real PDF, read again and drawn."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.errors import UserError
from backpain_diary.presenters.care import care_cards
from backpain_diary.ui.care_print import write_pdf
from backpain_diary.ui.printing import size_in
from backpain_diary.ui.theme import Theme
from tests.dialogs import in_dialog, name_file
from tests.fakes import FakeClock
from tests.windows import Driver, no_room, open_window

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter
SAVE, PRINT = "Save them as a PDF …", "Print these cards …"


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    made = open_window(qtbot, tmp_path, FakeClock())
    made.press("When to get help")
    return made


def opened(path: Path) -> QPdfDocument:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    return document


def words(document: QPdfDocument) -> str:
    """All of it, with lines put together."""
    pages = [document.getAllText(page).text() for page in range(document.pageCount())]
    return " ".join(" ".join(pages).split())


@pytest.mark.parametrize(
    ("size", "points"), [(A4, (595, 842)), (LETTER, (612, 792))], ids=["A4", "Letter"]
)
def test_every_card_stands_on_one_page_with_ones_own_number(
    theme: Theme, tmp_path: Path, size: QPageSize.PageSizeId, points: tuple[int, int]
) -> None:
    path = tmp_path / "cards.pdf"
    write_pdf(path, care_cards("000 <&>"), size)
    document = opened(path)
    page = document.pagePointSize(0)
    assert (round(page.width()), round(page.height())) == points
    assert document.pageCount() == 1
    said = words(document)
    told = [text for card in care_cards() for text in (card.title, *card.signs)]
    assert [text for text in told if text not in said] == []
    assert "Call 000 <&> or go to an emergency department now." in said
    assert "Look for what is new or getting worse." in said
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_is_black_on_white_whatever_the_window_looks_like(
    theme: Theme, tmp_path: Path, look: str
) -> None:
    theme.use(look, 150)
    path = tmp_path / "cards.pdf"
    write_pdf(path, care_cards(), A4)
    drawn = opened(path).render(0, QSize(600, 850))
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    colours = {paper.pixel(x, y) for x in range(0, 600, 3) for y in range(0, 850, 3)}
    assert max(QColor(each).hsvSaturation() for each in colours) <= 5
    assert min(QColor(each).lightness() for each in colours) == 0


def test_what_cannot_be_written_leaves_what_was_there(theme: Theme, tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    path.write_bytes(b"mine")
    with no_room(), pytest.raises(UserError, match="could not be written"):
        write_pdf(path, care_cards(), A4)
    with pytest.raises(UserError, match="There is no folder"):
        write_pdf(tmp_path / "away" / "cards.pdf", care_cards(), A4)
    with pytest.raises(UserError, match="PDF only"):
        write_pdf(tmp_path / "diary.sqlite3", care_cards(), A4)
    assert [each.name for each in tmp_path.iterdir()] == ["cards.pdf"]
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("place", "size"), [("en_US", LETTER), ("es_MX", LETTER), ("en_GB", A4), ("de_DE", A4)]
)
def test_the_paper_is_that_of_the_country(place: str, size: QPageSize.PageSizeId) -> None:
    assert size_in(QLocale(place)) is size


def save_as(driver: Driver, name: str, kind: str) -> None:
    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        (chosen,) = [each for each in dialog.nameFilters() if kind in each]
        dialog.selectNameFilter(chosen)
        name_file(dialog, name)
        dialog.accept()

    in_dialog(lambda: driver.press(SAVE), choose)


def test_the_button_saves_it_with_the_number_from_the_settings(
    driver: Driver, tmp_path: Path
) -> None:
    preferences = driver.app.preferences
    preferences.change(preferences.settings._replace(emergency_number="000"))
    QApplication.processEvents()
    path = tmp_path / "take along.pdf"
    save_as(driver, str(path), "Letter")
    assert driver.says(f"Saved as {path}.")
    document = opened(path)
    assert round(document.pagePointSize(0).width()) == 612
    assert "Call 000 or go" in words(document)


def test_a_place_that_cannot_be_written_is_told(driver: Driver, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    told: list[str] = []

    def choose(dialog: QWidget) -> None:
        files = name_file(dialog, folder / "cards.pdf")
        folder.rmdir()
        files.done(QFileDialog.DialogCode.Accepted)

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        told.append(box.text())

    in_dialog(lambda: driver.press(SAVE), choose, read)
    assert "There is no folder" in told[0]


def test_changing_ones_mind_saves_and_prints_nothing(driver: Driver) -> None:
    kinds: list[type] = []
    for name in (SAVE, PRINT):
        in_dialog(lambda name=name: driver.press(name), lambda shown: kinds.append(type(shown)))  # type: ignore[misc]
    assert kinds == [QFileDialog, QPrintDialog]
    assert not driver.says("Saved as")
    assert not driver.says("Sent to the printer.")


def test_it_prints_to_what_is_chosen(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, QPrintDialog)
        dialog.printer().setOutputFileName(str(path))
        dialog.done(QPrintDialog.DialogCode.Accepted)

    in_dialog(lambda: driver.press(PRINT), choose)
    assert driver.says("Sent to the printer.")
    assert "Emergency" in words(opened(path))
