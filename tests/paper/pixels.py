"""How a page looks, as a PDF viewer draws it."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument


def pictures(made: bytes) -> list[QImage]:
    """One pixel a point, on white."""
    buffer = QBuffer()
    buffer.setData(QByteArray(made))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(buffer)
    document.load(buffer)
    found = []
    for page in range(document.pageCount()):
        size = document.pagePointSize(page)
        drawn = document.render(page, QSize(round(size.width()), round(size.height())))
        picture = QImage(drawn.size(), QImage.Format.Format_Grayscale8)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        painter.drawImage(0, 0, drawn)
        painter.end()
        found.append(picture)
    document.close()
    return found


def inked(made: bytes) -> list[tuple[int, int, int, int]]:
    """The box around all that is drawn on each page: left, top, right, bottom, in points."""
    return [_box(picture) for picture in pictures(made)]


def _box(picture: QImage) -> tuple[int, int, int, int]:
    width, stride = picture.width(), picture.bytesPerLine()
    data = bytes(picture.constBits())
    rows = [data[y * stride : y * stride + width] for y in range(picture.height())]
    dark = [y for y, row in enumerate(rows) if min(row) < 200]
    columns = [min(row[x] for row in rows) < 200 for x in range(width)]
    return columns.index(True), dark[0], width - 1 - columns[::-1].index(True), dark[-1]
