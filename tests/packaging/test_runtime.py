"""The Qt that is pinned for this Python is a sound one."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

CALLS = 500


def test_calls_that_return_nothing_keep_the_references_to_none() -> None:
    """A PySide6 that drops one at each call kills the program after some minutes of painting."""
    image = QImage(16, 16, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(Qt.GlobalColor.black)
        painter.drawEllipse(2, 2, 10, 10)
    lost = before - sys.getrefcount(None)
    painter.end()
    assert abs(lost) < CALLS // 10
