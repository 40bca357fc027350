"""What tests of the window share: a theme on the real X server."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from backpain_diary import paths
from backpain_diary.ui.theme import Theme


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    qapp.setStyle("Fusion")
    qapp.setPalette(QPalette())  # the system's again, whatever an earlier window wore
    made = Theme(qapp, paths.assets_dir() / "themes")
    made.use("light", 100)
    yield made
    # Without a running event loop nobody deletes the windows that the test closed, and every
    # later change of the style sheet would dress them all again.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
