"""Shows the PDF itself as pictures. Imports QtPdf, which may be missing: import this late."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.presenters.report_form import page_words

EDGE = 2
STEP = 1.25  # from one size to the next
SIZES = (0.5, 4.0)  # the least and the greatest, to the width that there is room for


class ReportPreview(QScrollArea):
    """The pages below one another, at first as wide as there is room.

    A screen reader reads their words.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("column")  # takes the focus, and the arrow keys scroll
        self.setAccessibleName(_("Preview"))
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._document: QPdfDocument | None = None
        self._size = 1.0
        self.pages: list[QLabel] = []
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self.setWidget(self._body)

    def show_pdf(self, made: bytes) -> None:
        if self._document is not None:
            self._document.deleteLater()
        self._document = opened(made, self)
        while len(self.pages) > self._document.pageCount():
            self.pages.pop().deleteLater()
        while len(self.pages) < self._document.pageCount():
            page = QLabel()
            page.setFrameShape(QFrame.Shape.Box)
            page.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            centre = Qt.AlignmentFlag.AlignHCenter
            self._column.insertWidget(len(self.pages), page, alignment=centre)
            self.pages.append(page)
        for number, page in enumerate(self.pages):
            page.setAccessibleName(page_words(number + 1, len(self.pages)))
            page.setAccessibleDescription(self._document.getAllText(number).text())
        self._draw()

    def make_larger(self) -> None:
        self._resize(self._size * STEP)

    def make_smaller(self) -> None:
        self._resize(self._size / STEP)

    def fit_width(self) -> None:
        self._resize(1.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _resize(self, size: float) -> None:
        """What was in the middle of the view stays there."""
        least, greatest = SIZES
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        middles = [bar.value() + bar.pageStep() / 2 for bar in bars]
        before, self._size = self._size, min(max(size, least), greatest)
        self._draw()
        self._body.adjustSize()  # the bars know at once how far they go
        for bar, middle in zip(bars, middles, strict=True):
            bar.setValue(round(middle * self._size / before - bar.pageStep() / 2))

    def _draw(self) -> None:
        if self._document is None:
            return
        ratio = self.devicePixelRatio()
        wide = max(self.viewport().width() - 2 * EDGE, 1) * self._size
        for number, page in enumerate(self.pages):
            drawn = QPixmap.fromImage(picture(self._document, number, round(wide * ratio)))
            drawn.setDevicePixelRatio(ratio)
            page.setPixmap(drawn)


def opened(made: bytes, owner: QObject) -> QPdfDocument:
    document = QPdfDocument(owner)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(made))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def picture(document: QPdfDocument, page: int, wide: int) -> QImage:
    """On white paper, so many pixels wide."""
    size = document.pagePointSize(page)
    drawn = document.render(page, QSize(wide, round(wide * size.height() / size.width())))
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper
