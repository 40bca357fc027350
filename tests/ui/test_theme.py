from itertools import product

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.presenters.charts_view import DataTable
from backpain_diary.ui.theme import Theme, load_tokens
from backpain_diary.ui.widgets.data_table import DataTableView
from tests.ui.trends_pages import colours

TEXT_ON_GROUND = [
    *product(("ink", "muted"), ("ground", "surface", "rail")),
    *product(("primary", "emergency", "active_limb"), ("ground", "surface", "rail")),
    *product(("ink", "primary"), ("primary_soft", "notice")),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("notice_ink", "notice"),
    ("ink", "emergency_soft"),
    ("emergency", "emergency_soft"),
    ("urgent", "surface"),
]
THEMES = ("light", "dark", "high_contrast")
LEAST = {"light": 4.5, "dark": 4.5, "high_contrast": 7}


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two colours, 1 to 21."""
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    shown = QColor(colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (shown.redF(), shown.greenF(), shown.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == 21
    assert round(contrast("#777777", "#FFFFFF"), 2) == 4.48


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read(name: str, text: str, ground: str) -> None:
    tokens = load_tokens(paths.assets_dir() / "themes", name)
    one, other = tokens[text], tokens[ground]
    assert isinstance(one, str) and isinstance(other, str)
    assert contrast(one, other) >= LEAST[name]


@pytest.mark.parametrize("name", THEMES)
def test_the_numbers_of_the_pain_scale_can_be_read(name: str) -> None:
    tokens = load_tokens(paths.assets_dir() / "themes", name)
    for score, (ground, text) in enumerate(zip(tokens["pain"], tokens["on_pain"], strict=True)):
        assert contrast(text, ground) >= 4.5, score


def test_all_themes_have_the_same_roles() -> None:
    light, *others = (load_tokens(paths.assets_dir() / "themes", name) for name in THEMES)
    assert all(other.keys() == light.keys() for other in others)


@pytest.mark.parametrize("name", THEMES)
def test_the_pain_scale_is_one_hue_from_pale_to_deep(name: str) -> None:
    """Ordered by lightness, so that it can be read without seeing colours."""
    pain = load_tokens(paths.assets_dir() / "themes", name)["pain"]
    brightness = [luminance(colour) for colour in pain]
    assert brightness == sorted(brightness, reverse=name == "light")
    assert len(set(brightness)) == 11


@pytest.mark.parametrize("name", THEMES)
def test_a_table_has_the_colours_of_the_theme(qtbot: QtBot, theme: Theme, name: str) -> None:
    theme.use(name, 100)
    table = DataTableView(theme)
    qtbot.addWidget(table)
    table.show_table(DataTable(("Day", "Pain"), (("Monday", "3"), ("Tuesday", "4"))), "", "")
    table.show()
    header = colours(table.horizontalHeader().grab().toImage())
    assert {theme.hex("rail").lower(), theme.hex("ink").lower()} <= header
    rows = colours(table.viewport().grab().toImage())
    used = ("surface", "ground", "primary_soft", "ink")
    assert {theme.hex(role).lower() for role in used} <= rows


def test_every_role_in_the_style_sheet_is_replaced(qapp: QApplication, theme: Theme) -> None:
    for choice in THEMES:
        theme.use(choice, 150)
        sheet = qapp.styleSheet()
        assert "$" not in sheet and "@" not in sheet
        assert "font-size: 20px" in sheet  # 13 px body at 150 %


def test_a_change_is_announced(theme: Theme) -> None:
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.is_dark))
    theme.use("dark", 100)
    theme.use("light", 100)
    assert heard == [True, False]
