"""What is around the body: mat, chair and cushions, its shadow, and the arrow."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, cos, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from backpain_diary.domain.body import Body
from backpain_diary.domain.figure import solve
from backpain_diary.domain.staging import Arrow, Box, Figure, Substance
from backpain_diary.domain.vector import Vector, dot
from backpain_diary.ui.widgets.figure_ink import fill
from backpain_diary.ui.widgets.figure_look import Look, mixed
from backpain_diary.ui.widgets.figure_shapes import Ball, Camera, around_balls

# The sides of a box that can be seen from above, and which of its corners they have.
FACES = (
    (Vector(-1, 0, 0), (0, 1, 3, 2)),
    (Vector(1, 0, 0), (4, 5, 7, 6)),
    (Vector(0, 0, -1), (0, 2, 6, 4)),
    (Vector(0, 0, 1), (1, 3, 7, 5)),
    (Vector(0, 1, 0), (2, 3, 7, 6)),
)
SOFT = 2.4  # how round a cushion's edges are
ARROW, TIP = 1.7, 5.4  # width of its line, length of its head
ARROW_ROOM = 4.0  # around its places, for its line and its head
BODY_ROOM = 8.0  # around the joints, for flesh and hair


def paint_box(painter: QPainter, camera: Camera, look: Look, box: Box) -> None:
    corners = [camera.point(corner) for corner in _corners(box)]
    top, side = look.things[box.substance.value]
    for normal, around in FACES:
        if dot(normal, camera.toward) > 0:
            colour = top if normal.y else mixed(side, top, 0.5 * abs(normal.z))
            face = QPainterPath()
            face.addPolygon(QPolygonF([corners[number] for number in around]))
            face.closeSubpath()
            fill(painter, [face], colour)
            if box.substance is Substance.CUSHION:
                painter.strokePath(face, _pen(colour, SOFT))


def paint_shadow(painter: QPainter, camera: Camera, look: Look, body: Body) -> None:
    """Straight below the body, on the floor."""
    to_right, to_front = camera.seen(Vector(1, 0, 0)), camera.seen(Vector(0, 0, 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # pale, and far cheaper
    place = painter.transform()
    painter.setTransform(
        QTransform(to_right.real, to_right.imag, to_front.real, to_front.imag, 0, 0), combine=True
    )
    one, two = _below(body.spine[0].centre), _below(body.head.centre)
    bands = around_balls(Ball(one, 7.5), Ball(two, 5.5), 0.0)
    for limbs, width in ((body.legs, 4.2), (body.arms, 2.6)):
        for limb in limbs.values():
            middle = Ball(_below(limb.joint), width)
            bands += around_balls(Ball(_below(limb.root), width), middle, 0.0)
            bands += around_balls(middle, Ball(_below(limb.end), width * 0.7), 0.0)
    shadow = QPainterPath()
    shadow.setFillRule(Qt.FillRule.WindingFill)
    for band in bands:
        shadow.addPath(band)
    painter.fillPath(shadow, look.shadow)
    painter.setTransform(place)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _below(place: Vector) -> complex:
    """On the floor, looked at from straight above."""
    return complex(place.x, place.z)


def paint_arrow(painter: QPainter, camera: Camera, look: Look, arrow: Arrow) -> None:
    begin, middle, end = (camera.point(place) for place in arrow.places)
    angle = atan2(end.y() - middle.y(), end.x() - middle.x())
    neck = QPointF(end.x() - TIP / 2 * cos(angle), end.y() - TIP / 2 * sin(angle))
    path = QPainterPath(begin)
    path.quadTo(middle, neck)
    painter.setPen(_pen(look.arrow, ARROW))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    head = [end] + [
        QPointF(end.x() - TIP * cos(angle + turn), end.y() - TIP * sin(angle + turn))
        for turn in (0.5, -0.5)
    ]
    painter.setPen(_pen(look.arrow, ARROW / 2))
    painter.setBrush(look.arrow)
    painter.drawPolygon(QPolygonF(head))
    painter.setPen(Qt.PenStyle.NoPen)


def extent(figure: Figure) -> QRectF:
    """What is seen of all its poses and things, as it is looked at on the left side."""
    camera = Camera(figure.azimuth, figure.elevation)
    inner = [camera.seen(place) for pose in figure.poses.values() for place in solve(pose).joints]
    outer = [camera.seen(corner) for box in figure.boxes for corner in _corners(box)]
    for arrow in figure.arrows.values():
        for place in _along(*(camera.seen(each) for each in arrow.places)):
            outer += [place + ARROW_ROOM * way for way in (1, -1, 1j, -1j)]
    left = min(*(seen.real - BODY_ROOM for seen in inner), *(seen.real for seen in outer))
    right = max(*(seen.real + BODY_ROOM for seen in inner), *(seen.real for seen in outer))
    top = min(*(seen.imag - BODY_ROOM for seen in inner), *(seen.imag for seen in outer))
    bottom = max(*(seen.imag + BODY_ROOM for seen in inner), *(seen.imag for seen in outer))
    return QRectF(left, top, right - left, bottom - top)


def _along(begin: complex, middle: complex, end: complex) -> Iterator[complex]:
    """Places on the bent line of an arrow."""
    for part in (0.0, 0.25, 0.5, 0.75, 1.0):
        rest = 1 - part
        yield rest * rest * begin + 2 * rest * part * middle + part * part * end


def _corners(box: Box) -> Iterator[Vector]:
    for x in (box.low.x, box.high.x):
        for y in (box.low.y, box.high.y):
            for z in (box.low.z, box.high.z):
                yield Vector(x, y, z)


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(
        colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
