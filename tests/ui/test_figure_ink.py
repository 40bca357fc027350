"""The quick way of filling a shape looks as Qt's own smooth way does."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from backpain_diary.ui.widgets.figure_ink import HALF_LINE, fill
from backpain_diary.ui.widgets.figure_shapes import Ball, around_balls

SIZE = QSize(160, 120)


def by_us(painter: QPainter, one: Ball, two: Ball, pixel: float) -> None:
    fill(painter, around_balls(one, two, -HALF_LINE * pixel), QColor("black"))


def by_qt(painter: QPainter, one: Ball, two: Ball, _pixel: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    (band,) = around_balls(one, two, 0.0)
    painter.fillPath(band, QColor("black"))


def darkness(painted: QImage) -> list[int]:
    """0 to 255 of each pixel."""
    return [
        255 - painted.pixelColor(x, y).red()
        for y in range(painted.height())
        for x in range(painted.width())
    ]


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("way", [30 + 0j, 25 + 12j, 15 + 24j, -3 + 28j])
def test_a_shape_is_as_large_and_as_smooth(qapp: object, way: complex, ratio: int) -> None:
    scale = 2.0
    one, two = Ball(38 + 15j, 9), Ball(38 + 15j + way, 6)
    both = []
    for paint in (by_us, by_qt):
        image = QImage(SIZE * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.scale(scale, scale)
        paint(painter, one, two, 1 / (scale * ratio))
        painter.end()
        both.append(darkness(image))
    ours, qts = both
    assert sum(qts) > 255 * 1000 * ratio
    assert sum(ours) == pytest.approx(sum(qts), rel=0.01)
    assert max(abs(one - other) for one, other in zip(ours, qts, strict=True)) < 90
    steps = [sum(0 < dark < 255 for dark in image) for image in both]
    assert steps[0] > 0.6 * steps[1]  # pixels at the edge that are neither


def test_the_painter_is_left_smooth(qapp: object) -> None:
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    fill(painter, [QPainterPath()], QColor("black"))
    assert painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.end()
