"""The small parts that every page is put together from, in the looks of `style.py`.

Neither this nor any other module of the first window imports the `Qt` namespace when it is
loaded: making its hundred enumerations costs a tenth of the whole start. The style sheet
sets such properties instead; event handlers import it when they are called.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)


def label(text: str = "", role: str = "", *, wrap: bool = True) -> QLabel:
    made = QLabel(text)
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


def row(*parts: QLayout | QWidget, spacing: int = 12) -> QHBoxLayout:
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


def listed(text: str, mark: str = "•", role: str = "lead") -> QHBoxLayout:
    """One point of a list: all its lines begin beside the mark."""
    made = QHBoxLayout()
    made.setSpacing(10)
    for stretch, words in enumerate((label(mark, role, wrap=False), label(text, role))):
        words.setProperty("align", "top")
        made.addWidget(words, stretch)
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


def widgets_in(layout: QLayout) -> list[QWidget]:
    """Not those in layouts within it."""
    items = [layout.itemAt(place) for place in range(layout.count())]
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


def wrapped_row(*buttons: QWidget) -> QWidget:
    """Buttons beside one another, going on in a new line where there is no more room."""
    from backpain_diary.ui.widgets.flow import FlowRow

    return FlowRow(buttons)
