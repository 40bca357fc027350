"""The small parts that every page is put together from, in the looks of `style.py`."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)


def label(text: str = "", role: str = "", *, wrap: bool = True) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    if wrap:  # a wrapping label may always be narrower than its text
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


def button(
    text: str, kind: str = "secondary", *, clicked: Callable[[], object] | None = None
) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.setAutoDefault(True)  # Enter presses the focused button, as Space does
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def card(kind: str = "plain") -> tuple[QFrame, QVBoxLayout]:
    """A rounded frame, and the column inside it."""
    frame = QFrame()
    frame.setProperty("card", kind)
    column = QVBoxLayout(frame)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(8)
    return frame, column


def row(*parts: QLayout | QLabel | QPushButton | QFrame, spacing: int = 12) -> QHBoxLayout:
    """Parts beside one another, from the left."""
    made = QHBoxLayout()
    made.setSpacing(spacing)
    for part in parts:
        if isinstance(part, QLayout):
            made.addLayout(part)
        else:
            made.addWidget(part)
    made.addStretch(1)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let Qt delete it."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
            inner.deleteLater()
        elif widget is not None:
            widget.hide()
            widget.deleteLater()
