"""The body map on paper: a real PDF from the form, read again and drawn."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.domain.detail import Detail
from backpain_diary.domain.regions import ORDER, Region
from backpain_diary.presenters.detail import Group
from backpain_diary.presenters.places_page import places_page
from backpain_diary.ui.detail.places import PlacesPart
from backpain_diary.ui.places_print import MARGIN_MM, draw
from backpain_diary.ui.printing import lay_out
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.body_shapes import load_shapes
from tests.dialogs import in_dialog
from tests.ui.detail_forms import open_form, unfold

EVERYWHERE = Detail(places=tuple((region, 10) for region in sorted(Region, key=ORDER.__getitem__)))
SIZES = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
SEEN = QSize(600, 850)


def words(path: Path) -> str:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    assert document.pageCount() == 1
    return " ".join(document.getAllText(0).text().split())


def seen(path: Path) -> QImage:
    document = QPdfDocument()
    document.load(str(path))
    drawn = document.render(0, SEEN)
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_form_prints_what_is_marked_in_it(
    qtbot: QtBot, theme: Theme, tmp_path: Path, look: str
) -> None:
    theme.use(look, 150)
    diary = open_form(qtbot, theme, tmp_path)
    places = unfold(diary, Group.PLACES)
    assert isinstance(places, PlacesPart)
    diary.form.when.quick[date(2026, 3, 19)].click()
    places.map.boxes[Region.GROIN_LEFT].click()
    places.map.boxes[Region.LOW_BACK_RIGHT].click()
    path = tmp_path / "map.pdf"

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, QPrintDialog)
        dialog.printer().setOutputFileName(str(path))
        dialog.done(QPrintDialog.DialogCode.Accepted)

    in_dialog(places.print_button.click, choose)
    said = words(path)
    assert said.startswith("Where it hurt: 19 March 2026 From behind your left your right")
    assert said.endswith("Right low back · Left groin Self-recorded; not a medical assessment.")
    paper = seen(path)
    inks = [QColor(paper.pixel(x, y)) for x in range(0, 600, 2) for y in range(0, 850, 2)]
    assert max(ink.hsvSaturation() for ink in inks) <= 5
    assert min(ink.lightness() for ink in inks) < 40
    before = path.read_bytes()
    in_dialog(places.print_button.click, lambda _dialog: None)  # closed: changed their mind
    assert path.read_bytes() == before


@pytest.mark.parametrize("size", SIZES)
def test_all_places_fit_on_one_page(theme: Theme, tmp_path: Path, size: str) -> None:
    path = tmp_path / "map.pdf"
    writer = QPdfWriter(str(path))
    lay_out(writer, SIZES[size], MARGIN_MM)
    page = places_page(date(2026, 3, 3), EVERYWHERE)
    draw(writer, page, EVERYWHERE, load_shapes(paths.assets_dir()))
    del writer  # closes the file
    said = words(path)
    assert [place for place in page.places if place not in said] == []
    paper = seen(path)
    rows = [y for y in range(850) if any(dark(paper, x, y) for x in range(600))]
    assert any(two - one > 10 for one, two in pairwise(rows)), "the foot runs into the places"
    assert rows[-1] < 850 - 40


def dark(paper: QImage, x: int, y: int) -> bool:
    return paper.pixelColor(x, y).lightness() < 128
