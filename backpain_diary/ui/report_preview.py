"""Shows the PDF itself as pictures, and prints those. Imports QtPdf: import this late."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.presenters.report_form import page_words

PRINTED_DPI = 300
EDGE = 2


class ReportPreview(QScrollArea):
    """The pages below one another, as wide as there is room. A screen reader reads their words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("column")  # takes the focus, and the arrow keys scroll
        self.setAccessibleName(_("Preview"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._document: QPdfDocument | None = None
        self.pages: list[QLabel] = []
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self.setWidget(body)

    def show_pdf(self, made: bytes) -> None:
        self._document = _opened(made, self)
        while len(self.pages) > self._document.pageCount():
            self.pages.pop().deleteLater()
        while len(self.pages) < self._document.pageCount():
            page = QLabel()
            page.setFrameShape(QFrame.Shape.Box)
            self._column.insertWidget(len(self.pages), page)
            self.pages.append(page)
        for number, page in enumerate(self.pages):
            page.setAccessibleName(page_words(number + 1, len(self.pages)))
            page.setAccessibleDescription(self._document.getAllText(number).text())
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._document is None:
            return
        ratio = self.devicePixelRatio()
        wide = max(self.viewport().width() - 2 * EDGE, 1)
        for number, page in enumerate(self.pages):
            picture = QPixmap.fromImage(_picture(self._document, number, round(wide * ratio)))
            picture.setDevicePixelRatio(ratio)
            page.setPixmap(picture)


def print_pdf(made: bytes, printer: QPrinter) -> None:
    """Every page to the edges of the paper: the margins are in the page."""
    printer.setFullPage(True)
    owner = QObject()
    document = _opened(made, owner)
    painter = QPainter(printer)
    for number in range(document.pageCount()):
        if number:
            printer.newPage()
        size = printer.pageLayout().fullRectPixels(printer.resolution()).size()
        wide = min(size.width(), size.width() * PRINTED_DPI // printer.resolution())
        painter.drawImage(QRect(QPoint(0, 0), size), _picture(document, number, wide))
    painter.end()
    document.close()


def _opened(made: bytes, owner: QObject) -> QPdfDocument:
    document = QPdfDocument(owner)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(made))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def _picture(document: QPdfDocument, page: int, wide: int) -> QImage:
    """On white paper, so many pixels wide."""
    size = document.pagePointSize(page)
    drawn = document.render(page, QSize(wide, round(wide * size.height() / size.width())))
    picture = QImage(drawn.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return picture
