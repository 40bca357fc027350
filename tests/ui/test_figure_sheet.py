from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import figure_sheet
from backpain_diary.domain.movement import Side
from tests.figures import shipped_figures


def test_the_sheet_shows_every_movement_in_each_theme(qapp: object, tmp_path: Path) -> None:
    file = tmp_path / "figures.png"
    assert figure_sheet.main([str(file)]) == 0
    sheet = QImage(str(file))
    part = len(shipped_figures()) * figure_sheet.CELL.height()
    assert sheet.height() == 3 * part
    light, dark, black = (sheet.pixelColor(1, 1 + number * part) for number in range(3))
    assert light.lightness() > 200 > 60 > dark.lightness() > black.lightness() == 0


def test_a_row_shows_both_sides_and_fits(qapp: object) -> None:
    for movement, figure in figure_sheet.movements():
        pictures = figure_sheet.row(movement, figure)
        assert len(pictures) <= figure_sheet.COLUMNS
        if movement.sides:
            right = [each.pose for each in pictures if each.side is Side.RIGHT]
            assert right == ["start", "hold"]


def test_without_a_file_it_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert figure_sheet.main([]) == 2
    assert "usage" in capsys.readouterr().err
