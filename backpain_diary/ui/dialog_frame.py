"""What dialogs share: an inside that scrolls, and a size that fits over the window."""

from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from backpain_diary.ui.theme import Theme


def scrolled(inside: QWidget, name: str) -> QScrollArea:
    """name: for screen readers"""
    inside.setObjectName("page")
    area = QScrollArea()
    area.setObjectName("column")
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    return area


def fit_over(dialog: QDialog, window: QWidget, theme: Theme, size: tuple[int, int]) -> None:
    """size: at 100 % text; no larger than the window"""
    width, height = (theme.px(side) for side in size)
    dialog.resize(min(width, window.width()), min(height, window.height()))
