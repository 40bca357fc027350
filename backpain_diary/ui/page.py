"""What every page is: a widget that refreshes itself when what it shows has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from backpain_diary.services.changes import Changed
from backpain_diary.ui.parts import row

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QPushButton

QWIDGETSIZE_MAX = 16_777_215  # as Qt has it; PySide does not say it
READABLE = 960


class Page(QWidget):
    """A scrolling column; `cares_about` says which stored data it shows."""

    cares_about = Changed(0)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True
        scroll = QScrollArea()
        scroll.setObjectName("column")
        scroll.setWidgetResizable(True)
        body = QWidget()
        body.setObjectName("page")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(36, 28, 36, 28)
        self.column.setSpacing(16)
        scroll.setWidget(body)
        self._body = body
        self.scroll_area = scroll
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def set_name(self, name: str) -> None:
        """What a screen reader calls the page, and the column that the arrow keys scroll."""
        self.setAccessibleName(name)
        self.scroll_area.setAccessibleName(name)

    def add_way_back(self, way_back: QPushButton) -> None:
        """To where the page was opened from, above all that scrolls."""
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        above = row(way_back)
        above.setContentsMargins(36, 16, 36, 0)
        outer.insertLayout(0, above)

    def limit_width(self, widest: int = QWIDGETSIZE_MAX) -> None:
        """For text: long lines are hard to read."""
        self._body.setMaximumWidth(widest)

    def data_changed(self, what: Changed) -> None:
        self._stale = self._stale or bool(what & self.cares_about)
        if self.isVisible():
            self.refresh_if_stale()

    def refresh(self) -> None:
        """Read what is needed and show it. Pages override this."""

    def refresh_if_stale(self) -> None:
        if self._stale:
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_if_stale()
