"""A view of Trends as a table, for reading and for screen readers."""

from __future__ import annotations

from heapq import nlargest
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
)

from backpain_diary.presenters.charts_view import DataTable

if TYPE_CHECKING:
    from backpain_diary.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NOTHING = DataTable((), ())
LEAST_HEIGHT = 220  # at 100 % text
MEASURED_WORDS = 60  # the longest of a column, that say how wide it must be


class DataTableView(QTableView):
    """The arrow keys go from cell to cell; Tab leaves the table.

    No words are cut: where the columns have no room beside one another, they scroll sideways.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._model = _Model()
        self.setModel(self._model)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self._last_width = 0  # of the last column, at least
        theme.changed.connect(self._size_cells)

    def show_table(self, table: DataTable, name: str, summary: str) -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(summary)
        self._model.show_table(table)
        self._size_cells()
        if table.rows:
            self.setCurrentIndex(self._model.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_last_column()

    def sizeHintForColumn(self, column: int) -> int:  # noqa: N802 - Qt's name
        """Qt would measure the first rows only, and all of them would take too long."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        model, delegate = self._model, self.itemDelegate()
        rows = model.longest_in(column)
        widths = (delegate.sizeHint(option, model.index(row, column)).width() for row in rows)
        return max(widths, default=0)

    def _size_cells(self) -> None:
        self.setMinimumHeight(self._theme.px(LEAST_HEIGHT))
        rows, font = self.verticalHeader(), self.fontMetrics()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(font.height() + self._theme.px(10))
        self.resizeColumnsToContents()
        last = self._model.columnCount() - 1
        self._last_width = self.columnWidth(last) if last >= 0 else 0
        self._size_last_column()

    def _size_last_column(self) -> None:
        """It takes what the others leave, but not less than it needs."""
        last = self._model.columnCount() - 1
        if last >= 0:
            left = self.viewport().width() - sum(self.columnWidth(n) for n in range(last))
            self.setColumnWidth(last, max(self._last_width, left))
            self.updateGeometries()  # Qt would only soon: the scroll bar must fit at once

    @property
    def text(self) -> str:
        """All of it, as spreadsheets take it from the clipboard."""
        table = self._model.table
        return "\n".join("\t".join(row) for row in (table.headers, *table.rows))


class _Model(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.table = NOTHING

    def show_table(self, table: DataTable) -> None:
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def longest_in(self, column: int) -> list[int]:
        """One row for each of the longest words of a column."""
        rows = {row[column]: number for number, row in enumerate(self.table.rows)}
        return [rows[words] for words in nlargest(MEASURED_WORDS, rows, key=len)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.table.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.table.rows[index.row()][index.column()]
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.table.headers[section]
        return None
