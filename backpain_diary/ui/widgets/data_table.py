"""A view of Trends as a table, for reading and for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from backpain_diary.presenters.charts_view import DataTable

if TYPE_CHECKING:
    from backpain_diary.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NOTHING = DataTable((), ())
LEAST_HEIGHT = 220  # at 100 % text
MEASURED_ROWS = 60  # that say how wide a column must be


class DataTableView(QTableView):
    """The arrow keys go from cell to cell; Tab leaves the table."""

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
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(MEASURED_ROWS)

    def show_table(self, table: DataTable, name: str, summary: str) -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(summary)
        self._model.show_table(table)
        self.setMinimumHeight(self._theme.px(LEAST_HEIGHT))
        rows, font = self.verticalHeader(), self.fontMetrics()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(font.height() + self._theme.px(10))
        self.horizontalHeader().setStretchLastSection(True)
        self.resizeColumnsToContents()
        if table.rows:
            self.setCurrentIndex(self._model.index(0, 0))

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
