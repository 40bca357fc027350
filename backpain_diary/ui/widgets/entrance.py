"""Where a page begins, for who comes to it with the keyboard or a screen reader."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Entrance(QObject):
    """Hands on the focus that the page is given.

    WORKAROUND Qt 6.11: `setFocusProxy` does so too, but from the end of the page Tab then goes to
    the proxy, and whatever stands before it is never reached.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._first: QWidget | None = None
        page.installEventFilter(self)

    def lead_to(self, first: QWidget) -> None:
        """At once, and whenever the page is given the focus again."""
        self._first = first
        first.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and self._first is not None:
            self._first.setFocus()
        return super().eventFilter(watched, event)
