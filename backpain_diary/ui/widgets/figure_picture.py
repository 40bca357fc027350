"""Paints shots of a figure, each as cheaply as it can.

The ground with mat and chair is kept while it is seen from the same side. When only the breath
changes from one shot to the next, all but the trunk is kept as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from backpain_diary.domain.motion import Shot
from backpain_diary.domain.staging import Arrow, Box, Figure, Substance
from backpain_diary.domain.vector import Vector
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_look import Look
from backpain_diary.ui.widgets.figure_painting import BodyPainter, Paint
from backpain_diary.ui.widgets.figure_scene import (
    ARROW_ROOM,
    extent,
    paint_arrow,
    paint_box,
    paint_shadow,
)
from backpain_diary.ui.widgets.figure_shapes import Camera

FREE = 0.97  # of width and height, for the figure
TRUNK = 12.0  # around spine and head: all of the trunk and its breath
LIMB = 6.5  # around the joints, fingers and toes
FINGERS, TOES = 8.0, 9.4  # from wrist and ankle


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
        self._see_from(figure.azimuth)
        self._backdrop = QPixmap()
        self._backdrop_of: tuple[float, Sequence[Box]] | None = None
        self._arrow, self._arrow_at = QPixmap(), QPoint()
        self._arrow_of: tuple[Arrow, float] | None = None
        self._last: Shot | None = None
        self._area_of: tuple[Shot, QRect] | None = None
        self._is_kept = False
        self._behind, self._front = QPixmap(), QPixmap()

    def paint(self, painter: QPainter, shot: Shot) -> None:
        self._see_from(shot.azimuth)
        body = BodyPainter(shot.body, self._camera, self._look, self._pixel)
        only_breathes = self._last is not None and _differ_by_breath(self._last, shot)
        if only_breathes and not self._is_kept:
            self._keep(shot, body)
        self._is_kept = only_breathes
        self._last = shot
        if only_breathes:
            painter.drawPixmap(0, 0, self._behind)
            self._begin(painter)
            body.paint_trunk(painter)
            painter.resetTransform()
            painter.drawPixmap(0, 0, self._front)
        else:
            layers = body.layers(shot.active_leg)
            self._paint_ground(painter, shot)
            self._begin(painter)
            self._paint_parts(painter, shot, [*layers.behind, layers.trunk, *layers.front])
            painter.resetTransform()
            self._paint_arrow(painter, shot)

    def changed(self, shot: Shot) -> QRect:
        """Where this shot may differ from the one that was painted last."""
        last = self._last
        if last is None or (last.azimuth, last.boxes) != (shot.azimuth, shot.boxes):
            return QRect(QPoint(), self._size)
        if self._is_kept and _differ_by_breath(last, shot):
            return self._around([frame.centre for frame in shot.body.spine], TRUNK)
        area = self._area(last).united(self._area(shot))
        arrows = {(one.arrow, one.arrow_strength) for one in (last, shot)}
        if len(arrows) > 1:
            for arrow, _strength in arrows:
                if arrow is not None:
                    area = area.united(self._around(arrow.places, ARROW_ROOM))
        return area

    def _see_from(self, azimuth: float) -> None:
        self._azimuth = azimuth
        self._camera = Camera(azimuth, self._figure.elevation)
        # all of the movement fits in; from the other side it is the mirror image
        middle = self._extent.center()
        self._place = (
            QTransform()
            .translate(self._size.width() / 2, self._size.height() / 2)
            .scale(self._scale, self._scale)
            .translate(-middle.x() * azimuth / self._figure.azimuth, -middle.y())
        )

    def _area(self, shot: Shot) -> QRect:
        """Of the body and its shadow."""
        if self._area_of is not None and self._area_of[0] is shot:
            return self._area_of[1]
        body = shot.body
        trunk = [body.head.centre, *(frame.centre for frame in body.spine)]
        limbs: list[Vector] = []
        for reaches, tip in ((body.legs, TOES), (body.arms, FINGERS)):
            for reach in reaches.values():
                limbs += reach.root, reach.joint, reach.end, reach.end + reach.tip * tip
        area = self._around(trunk, TRUNK).united(self._around(limbs, LIMB))
        self._area_of = shot, area
        return area

    def _around(self, places: Sequence[Vector], room: float) -> QRect:
        """On the screen: of the places, and of those on the floor straight below."""
        camera = self._camera
        seen = [camera.seen(place) for place in places]
        across = [place.real for place in seen]
        down = [place.imag for place in seen] + [camera.below(place).imag for place in places]
        left, right = min(across) - room, max(across) + room
        top, bottom = min(down) - room, max(down) + room
        area = QRectF(left, top, right - left, bottom - top)
        return self._place.mapRect(area).toAlignedRect()

    def _keep(self, shot: Shot, body: BodyPainter) -> None:
        self._behind, self._front = self._empty(self._size), self._empty(self._size)
        self._front.fill(Qt.GlobalColor.transparent)
        layers = body.layers(shot.active_leg)
        painter = QPainter(self._behind)
        self._paint_ground(painter, shot)
        self._begin(painter)
        self._paint_parts(painter, shot, layers.behind)
        painter.end()
        painter = QPainter(self._front)
        self._begin(painter)
        for paint in layers.front:
            paint(painter)
        painter.resetTransform()
        self._paint_arrow(painter, shot)
        painter.end()

    def _paint_ground(self, painter: QPainter, shot: Shot) -> None:
        """With mat and chair."""
        if abs(shot.azimuth) != abs(self._figure.azimuth):  # the view turns
            painter.fillRect(QRect(QPoint(), self._size), self._ground)
            self._paint_boxes(painter, shot)
            return
        if (shot.azimuth, shot.boxes) != self._backdrop_of:
            self._backdrop = self._empty(self._size)
            self._backdrop.fill(self._ground)
            below = QPainter(self._backdrop)
            self._paint_boxes(below, shot)
            below.end()
            self._backdrop_of = shot.azimuth, shot.boxes
        painter.drawPixmap(0, 0, self._backdrop)

    def _paint_boxes(self, painter: QPainter, shot: Shot) -> None:
        self._begin(painter)
        for box in shot.boxes:
            paint_box(painter, self._camera, self._look, box)
        painter.resetTransform()

    def _paint_parts(self, painter: QPainter, shot: Shot, parts: Iterable[Paint]) -> None:
        if all(box.substance is Substance.MAT for box in shot.boxes):  # it would lie on a chair
            paint_shadow(painter, self._camera, self._look, shot.body)
        for paint in parts:
            paint(painter)

    def _paint_arrow(self, painter: QPainter, shot: Shot) -> None:
        """From a kept picture: bent lines take long."""
        arrow = shot.arrow
        if arrow is None or shot.arrow_strength <= 0:
            return
        if (arrow, shot.azimuth) != self._arrow_of:
            area = self._around(arrow.places, ARROW_ROOM)
            self._arrow_of, self._arrow_at = (arrow, shot.azimuth), area.topLeft()
            self._arrow = self._empty(area.size())
            self._arrow.fill(Qt.GlobalColor.transparent)
            alone = QPainter(self._arrow)
            alone.translate(-self._arrow_at)
            self._begin(alone)
            paint_arrow(alone, self._camera, self._look, arrow)
            alone.end()
        painter.setOpacity(shot.arrow_strength)
        painter.drawPixmap(self._arrow_at, self._arrow)
        painter.setOpacity(1.0)

    def _begin(self, painter: QPainter) -> None:
        """From here on 1 is a hundredth of the body's height; `resetTransform` ends it."""
        painter.setTransform(self._place, combine=True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)

    def _empty(self, size: QSize) -> QPixmap:
        made = QPixmap(size * self._ratio)
        made.setDevicePixelRatio(self._ratio)
        return made


def _differ_by_breath(one: Shot, other: Shot) -> bool:
    """Or not at all."""
    body, to = one.body, other.body
    return one[1:] == other[1:] and (
        (body.spine, body.head, body.neck, body.legs, body.arms)
        == (to.spine, to.head, to.neck, to.legs, to.arms)
    )
