"""What tests of the window share: a theme on the real X server."""

import pytest
from PySide6.QtWidgets import QApplication

from backpain_diary import paths
from backpain_diary.ui.theme import Theme


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    qapp.setStyle("Fusion")
    made = Theme(qapp, paths.assets_dir() / "themes")
    made.use("light", 100)
    return made
