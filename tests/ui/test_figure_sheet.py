from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import figure_sheet
from tests.figures import shipped_figures


def test_the_sheet_shows_every_movement_in_both_themes(qapp: object, tmp_path: Path) -> None:
    file = tmp_path / "figures.png"
    assert figure_sheet.main([str(file)]) == 0
    sheet = QImage(str(file))
    assert sheet.height() == 2 * len(shipped_figures()) * figure_sheet.CELL.height()
    light, dark = sheet.pixelColor(1, 1), sheet.pixelColor(1, sheet.height() - 1)
    assert light.lightness() > 200 > 60 > dark.lightness()


def test_without_a_file_it_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert figure_sheet.main([]) == 2
    assert "usage" in capsys.readouterr().err
