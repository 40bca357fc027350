"""Paints shots of a figure, each as cheaply as it can.

The ground with mat and chair is kept while it is seen from the same side. When only the breath
changes from one shot to the next, all but the trunk is kept as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from backpain_diary.domain.motion import Shot
from backpain_diary.domain.staging import Arrow, Box, Figure, Substance
from backpain_diary.domain.vector import Vector
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_look import Look
from backpain_diary.ui.widgets.figure_painting import BodyPainter, Layers, Paint
from backpain_diary.ui.widgets.figure_scene import (
    ARROW_ROOM,
    BODY_ROOM,
    extent,
    paint_arrow,
    paint_box,
    paint_shadow,
)
from backpain_diary.ui.widgets.figure_shapes import Camera

FREE = 0.97  # of width and height, for the figure
REACH = 6.0  # of fingers and toes beyond what counts as a joint
TRUNK = 12.0  # around the spine: all of the trunk and its breath


class FigurePicture:
    """One figure in a rectangle of one size."""

    def __init__(
        self, theme: Theme, ground_role: str, figure: Figure, size: QSize, ratio: float
    ) -> None:
        """ratio: pixels of the screen to one of `size`."""
        self._look = Look(theme)
        self._ground = theme.colour(ground_role)
        self._figure = figure
        self._extent = extent(figure)
        self._size, self._ratio = size, ratio
        self._scale = FREE * min(
            size.width() / self._extent.width(), size.height() / self._extent.height()
        )
        self._pixel = 1 / (self._scale * ratio)
        self._backdrop = QPixmap()
        self._backdrop_of: tuple[float, Sequence[Box]] | None = None
        self._arrow, self._arrow_at = QPixmap(), QPoint()
        self._arrow_of: tuple[Arrow, float] | None = None
        self._last: Shot | None = None  # as if it did not breathe
        self._kept_of: Shot | None = None
        self._behind, self._front = QPixmap(), QPixmap()

    def paint(self, painter: QPainter, shot: Shot) -> None:
        camera = Camera(shot.azimuth, self._figure.elevation)
        layers = BodyPainter(shot.body, camera, self._look, self._pixel).layers(shot.active_leg)
        calm = _calm(shot)
        if calm == self._last and calm != self._kept_of:
            self._keep(shot, camera, layers)
            self._kept_of = calm
        self._last = calm
        if calm == self._kept_of:
            painter.drawPixmap(0, 0, self._behind)
            self._paint_parts(painter, shot, [layers.trunk])
            painter.drawPixmap(0, 0, self._front)
        else:
            self._paint_behind(painter, shot, camera, layers)
            self._paint_parts(painter, shot, [layers.trunk])
            self._paint_front(painter, shot, camera, layers)

    def changed(self, shot: Shot) -> QRect:
        """Where this shot may differ from the one that was painted last."""
        last = self._last
        if last is None or (last.azimuth, last.boxes) != (shot.azimuth, shot.boxes):
            return QRect(QPoint(), self._size)
        if _calm(shot) == last == self._kept_of:
            return self._around(shot, [frame.centre for frame in shot.body.spine], TRUNK)
        return self._area(last).united(self._area(shot))

    def _area(self, shot: Shot) -> QRect:
        """Of the body, its shadow and the arrow."""
        places = list(shot.body.joints)
        places += [Vector(place.x, 0, place.z) for place in places]
        if shot.arrow is not None:
            places += _places(shot.arrow)
        return self._around(shot, places, BODY_ROOM + REACH)

    def _around(self, shot: Shot, places: Iterable[Vector], room: float) -> QRect:
        camera = Camera(shot.azimuth, self._figure.elevation)
        seen = [camera.seen(place) for place in places]
        across, down = [place.real for place in seen], [place.imag for place in seen]
        left, right = min(across) - room, max(across) + room
        top, bottom = min(down) - room, max(down) + room
        area = QRectF(left, top, right - left, bottom - top)
        return self._place(shot.azimuth).mapRect(area).toAlignedRect()

    def _keep(self, shot: Shot, camera: Camera, layers: Layers) -> None:
        self._behind, self._front = self._empty(), self._empty()
        self._front.fill(Qt.GlobalColor.transparent)
        behind, front = QPainter(self._behind), QPainter(self._front)
        self._paint_behind(behind, shot, camera, layers)
        self._paint_front(front, shot, camera, layers)
        behind.end()
        front.end()

    def _paint_behind(self, painter: QPainter, shot: Shot, camera: Camera, layers: Layers) -> None:
        boxes = [_box_painter(camera, self._look, box) for box in shot.boxes]
        if abs(shot.azimuth) != abs(self._figure.azimuth):  # the view turns
            painter.fillRect(QRect(QPoint(), self._size), self._ground)
            self._paint_parts(painter, shot, boxes)
        else:
            if (shot.azimuth, shot.boxes) != self._backdrop_of:
                self._backdrop = self._empty()
                self._backdrop.fill(self._ground)
                below = QPainter(self._backdrop)
                self._paint_parts(below, shot, boxes)
                below.end()
                self._backdrop_of = shot.azimuth, shot.boxes
            painter.drawPixmap(0, 0, self._backdrop)
        shadow: list[Paint] = []
        if all(box.substance is Substance.MAT for box in shot.boxes):  # it would lie on a chair
            shadow.append(lambda painter: paint_shadow(painter, camera, self._look, shot.body))
        self._paint_parts(painter, shot, [*shadow, *layers.behind])

    def _paint_front(self, painter: QPainter, shot: Shot, camera: Camera, layers: Layers) -> None:
        self._paint_parts(painter, shot, layers.front)
        arrow = shot.arrow
        if arrow is not None and shot.arrow_strength > 0:
            if (arrow, shot.azimuth) != self._arrow_of:
                self._keep_arrow(arrow, shot, camera)
                self._arrow_of = arrow, shot.azimuth
            painter.setOpacity(shot.arrow_strength)
            painter.drawPixmap(self._arrow_at, self._arrow)
            painter.setOpacity(1.0)

    def _keep_arrow(self, arrow: Arrow, shot: Shot, camera: Camera) -> None:
        area = self._around(shot, _places(arrow), ARROW_ROOM)
        self._arrow_at = area.topLeft()
        self._arrow = self._empty(area.size())
        self._arrow.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._arrow)
        painter.translate(-self._arrow_at)
        self._paint_parts(
            painter, shot, [lambda painter: paint_arrow(painter, camera, self._look, arrow)]
        )
        painter.end()

    def _paint_parts(self, painter: QPainter, shot: Shot, parts: Iterable[Paint]) -> None:
        painter.save()
        painter.setTransform(self._place(shot.azimuth), combine=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for paint in parts:
            paint(painter)
        painter.restore()

    def _place(self, azimuth: float) -> QTransform:
        """All of the movement fits in; from the other side it is the mirror image."""
        middle = self._extent.center()
        return (
            QTransform()
            .translate(self._size.width() / 2, self._size.height() / 2)
            .scale(self._scale, self._scale)
            .translate(-middle.x() * azimuth / self._figure.azimuth, -middle.y())
        )

    def _empty(self, size: QSize | None = None) -> QPixmap:
        made = QPixmap((size or self._size) * self._ratio)
        made.setDevicePixelRatio(self._ratio)
        return made


def _box_painter(camera: Camera, look: Look, box: Box) -> Paint:
    return lambda painter: paint_box(painter, camera, look, box)


def _places(arrow: Arrow) -> list[Vector]:
    return [arrow.begin, arrow.middle, arrow.end]


def _calm(shot: Shot) -> Shot:
    """As if it did not breathe."""
    return shot._replace(body=replace(shot.body, breath=0.0))
