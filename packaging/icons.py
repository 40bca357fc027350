"""Makes the PNG and ICO pictures of the icon from its SVG: run this after a change of the SVG.

usage: .venv/bin/python packaging/icons.py
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "icons"
NAME = "backpain-diary"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 256)


def main() -> None:
    application = QGuiApplication(["icons", "-platform", "offscreen"])
    renderer = QSvgRenderer(str(FOLDER / f"{NAME}.svg"))
    pictures = {size: _png(renderer, size) for size in SIZES}
    for size, picture in pictures.items():
        (FOLDER / f"{NAME}-{size}.png").write_bytes(picture)
    (FOLDER / f"{NAME}.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    application.quit()


def ico(pictures: dict[int, bytes]) -> bytes:
    """PNG pictures by their width, as one Windows icon file."""
    header_size = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    body = b""
    for size, picture in pictures.items():
        width = size % 256  # 0 stands for 256
        place = header_size + len(body)
        directory += struct.pack("<BBBBHHII", width, width, 0, 0, 1, 32, len(picture), place)
        body += picture
    return directory + body


def _png(renderer: QSvgRenderer, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())


if __name__ == "__main__":
    main()
