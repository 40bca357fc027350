"""Says something to screen readers that no focus change would tell them."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
