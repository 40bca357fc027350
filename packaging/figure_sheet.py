"""Draws every pose of every movement on one picture, in each theme, to be looked at.

usage: packaging/figure_sheet.py FILE.png
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from backpain_diary import paths
from backpain_diary.catalog import load
from backpain_diary.catalog_poses import load_figures
from backpain_diary.clock import SystemClock
from backpain_diary.domain.motion import still
from backpain_diary.domain.movement import Movement, Side
from backpain_diary.domain.staging import HOLD, START, Figure
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_view import FigureView

CELL = QSize(400, 260)
TITLE = 26  # height of the words above a picture
COLUMNS = 6
THEMES = ("light", "dark", "high_contrast")


@dataclass(frozen=True)
class Picture:
    """One cell of the sheet."""

    title: str
    figure: Figure
    pose: str
    side: Side | None


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    application = QApplication.instance() or QApplication(["figures", "-style", "Fusion"])
    theme = Theme(cast("QApplication", application), paths.assets_dir() / "themes")
    rows = [row(*both) for both in movements()]
    sheet = QImage(
        COLUMNS * CELL.width(), len(THEMES) * len(rows) * CELL.height(), QImage.Format.Format_RGB32
    )
    painter = QPainter(sheet)
    for part, name in enumerate(THEMES):
        theme.use(name, 100)
        view = FigureView(theme, SystemClock())
        view.resize(CELL - QSize(0, TITLE))
        for line, pictures in enumerate(rows, start=part * len(rows)):
            for column in range(COLUMNS):
                corner = QPoint(column * CELL.width(), line * CELL.height())
                painter.fillRect(QRect(corner, CELL), theme.colour("surface"))
                if column < len(pictures):
                    _draw(painter, corner, view, pictures[column], theme.colour("muted"))
    painter.end()
    if not sheet.save(arguments[0]):
        raise OSError(f"cannot write {arguments[0]}")
    return 0


def movements() -> Iterator[tuple[Movement, Figure]]:
    figures = load_figures(paths.assets_dir())
    for movement in load(paths.assets_dir()).movements.values():
        yield movement, figures[movement.id]


def row(movement: Movement, figure: Figure) -> list[Picture]:
    """Start, on the way, holds, easier, and start and hold of the other side."""
    names = [START, *figure.way[-1:], *figure.holds]
    pictures = [Picture(f"{movement.name}: {name}", figure, name, None) for name in names]
    pictures += [
        Picture(f"{movement.name}: easier, {name}", figure.easier, name, None)
        for name in figure.holds
    ]
    if movement.sides:
        pictures += [
            Picture(f"{movement.name}: right side, {name}", figure, name, Side.RIGHT)
            for name in (START, HOLD)
        ]
    return pictures


def _draw(
    painter: QPainter, corner: QPoint, view: FigureView, picture: Picture, ink: QColor
) -> None:
    stance = picture.figure.stance(picture.pose, picture.side)
    view.play(picture.figure, still(stance), is_running=False)
    painter.setPen(ink)
    painter.drawText(
        QRect(corner, QSize(CELL.width(), TITLE)), Qt.AlignmentFlag.AlignCenter, picture.title
    )
    painter.drawPixmap(corner + QPoint(0, TITLE), view.grab())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
