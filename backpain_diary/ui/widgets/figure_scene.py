"""What is around the body: mat, chair, cushions, its shadow and the arrow."""

from math import atan2, cos, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from backpain_diary.domain.pose import Arrow, Box
from backpain_diary.domain.vector import Vector, dot
from backpain_diary.ui.widgets.figure_painting import Look, mixed
from backpain_diary.ui.widgets.figure_shapes import Camera

FACES = {
    Vector(-1, 0, 0): (0, 1, 3, 2),
    Vector(1, 0, 0): (4, 5, 7, 6),
    Vector(0, 0, -1): (0, 2, 6, 4),
    Vector(0, 0, 1): (1, 3, 7, 5),
    Vector(0, 1, 0): (2, 3, 7, 6),
}


def paint_box(painter: QPainter, camera: Camera, look: Look, box: Box) -> None:
    low, high = box.low, box.high
    corners = [
        camera.point(Vector(x, y, z))
        for x in (low.x, high.x) for y in (low.y, high.y) for z in (low.z, high.z)
    ]
    name = box.substance.value
    top, side = getattr(look, name), getattr(look, f"{name}_side")
    painter.setPen(Qt.PenStyle.NoPen)
    for normal, around in FACES.items():
        if dot(normal, camera.toward) > 0.01:
            colour = top if normal.y else mixed(side, top, 0.5 * abs(normal.z))
            if name == "cushion":
                painter.setPen(QPen(colour, 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF([corners[n] for n in around]))
    painter.setPen(Qt.PenStyle.NoPen)


def paint_arrow(painter: QPainter, camera: Camera, look: Look, arrow: Arrow) -> None:
    a, b, c = (camera.seen(place) for place in (arrow.begin, arrow.middle, arrow.end))
    path = QPainterPath(QPointF(*a))
    path.quadTo(QPointF(*b), QPointF(*c))
    painter.setPen(QPen(look.active_limb, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    angle = atan2(c[1] - b[1], c[0] - b[0])
    tip = QPointF(c[0] + 2.2 * cos(angle), c[1] + 2.2 * sin(angle))
    head = [tip] + [QPointF(tip.x() - 5 * cos(angle + s * 0.5), tip.y() - 5 * sin(angle + s * 0.5)) for s in (1, -1)]
    painter.setPen(QPen(look.active_limb, 0.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(look.active_limb)
    painter.drawPolygon(QPolygonF(head))
