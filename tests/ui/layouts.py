"""What does not fit into a window: words that are cut off, pages that scroll sideways."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from tests.windows import name_of, visible

ROUNDING = 1  # px that a layout may lose
MAY_BREAK = "\u200b"
TURNS = 10  # of the event loop, in which what wraps finds its height


def not_fitting(window: QWidget) -> list[str]:
    """Looked at again and again, until everything fits or the layout has settled."""
    found: list[str] = []
    for _turn in range(TURNS):
        QApplication.processEvents()
        found = [*_wide_areas(window), *_cut_labels(window), *_cut_buttons(window)]
        if not found:
            break
    return found


def _wide_areas(window: QWidget) -> Iterator[str]:
    for area in visible(window, QScrollArea):
        if (too_wide := area.horizontalScrollBar().maximum()) > 0:
            yield f"scrolls sideways by {too_wide} px: {area.accessibleName()}"


def _cut_labels(window: QWidget) -> Iterator[str]:
    for label in visible(window, QLabel):
        if label.wordWrap():
            words = label.text().replace(MAY_BREAK, " ").split()
            longest = max(map(label.fontMetrics().horizontalAdvance, words), default=0)
            width, height = longest, label.heightForWidth(label.width())
        else:
            width, height = label.sizeHint().toTuple()
        if _is_cut(label, width, height):
            yield f"{label.text()!r} needs {width} × {height} and has {label.size().toTuple()}"


def _cut_buttons(window: QWidget) -> Iterator[str]:
    for button in visible(window, QAbstractButton):
        if not button.text():
            continue
        if button.hasHeightForWidth():
            width = button.minimumSizeHint().width()
            height = button.heightForWidth(button.width())
        else:
            width, height = button.sizeHint().toTuple()
        if _is_cut(button, width, height):
            yield f"{name_of(button)!r} needs {width} × {height}, has {button.size().toTuple()}"
        around = button.parentWidget()
        if around is not None and button.geometry().right() > around.width() + ROUNDING:
            yield f"{name_of(button)!r} goes beyond what it stands in"


def _is_cut(widget: QWidget, width: int, height: int) -> bool:
    return width > widget.width() + ROUNDING or height > widget.height() + ROUNDING
