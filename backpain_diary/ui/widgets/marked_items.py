"""Items of a list whose words stand partly in bold. What is read aloud is their plain text."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from backpain_diary.ui.theme import Theme

HTML = Qt.ItemDataRole.UserRole
ABOVE, BESIDE, LEFT_FREE = 6, 10, 4  # px around the words: as in the style sheet, and a little

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag


class MarkedItems(QStyledItemDelegate):
    """For a list whose items wrap, each with its HTML beside its text."""

    def __init__(self, theme: Theme, shown: QListWidget) -> None:
        super().__init__(shown)
        self._theme = theme
        self._list = shown
        shown.setItemDelegate(self)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._list.viewport().width() - 2 * self._list.spacing()
        height = self._document(index, self._room(width)).size().height()
        return QSize(width, round(height) + 2 * self._theme.px(ABOVE) + LEFT_FREE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        frame = QStyleOptionViewItem(option)
        self.initStyleOption(frame, index)
        is_chosen = State.State_Selected in frame.state and State.State_HasFocus in frame.state
        frame.text = ""
        self._list.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, frame, painter, self._list
        )
        document = self._document(index, self._room(frame.rect.width()))
        look = QAbstractTextDocumentLayout.PaintContext()
        ink = self._theme.colour("on_primary" if is_chosen else "ink")
        look.palette.setColor(QPalette.ColorRole.Text, ink)
        painter.save()
        left = frame.rect.left() + self._theme.px(BESIDE) + LEFT_FREE / 2
        painter.translate(left, frame.rect.top() + self._theme.px(ABOVE) + LEFT_FREE / 2)
        document.documentLayout().draw(painter, look)
        painter.restore()

    def _room(self, width: int) -> int:
        return width - 2 * self._theme.px(BESIDE) - LEFT_FREE

    def _document(self, index: Index, width: int) -> QTextDocument:
        made = QTextDocument()
        made.setDocumentMargin(0)
        made.setDefaultFont(self._list.font())
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setDefaultTextOption(wrap)
        made.setHtml(index.data(HTML))
        made.setTextWidth(width)
        return made
