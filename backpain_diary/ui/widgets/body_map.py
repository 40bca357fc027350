"""The body map: one check box for each region, painted as a person from behind and from before."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from backpain_diary.domain.regions import Region
from backpain_diary.presenters.regions import map_words, region_names
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.body_moves import neighbour
from backpain_diary.ui.widgets.body_painting import (
    LINE,
    MARGIN,
    Places,
    centres,
    paint,
    placed,
    screen_colours,
    unit_in,
)
from backpain_diary.ui.widgets.body_shapes import BodyShapes
from backpain_diary.ui.widgets.pain_scale import digit_of
from backpain_diary.ui.widgets.scrolling import show_around

TALLEST = 620  # of a body, in px at 100 % text
NARROWEST = 400  # of both
WORDS = 14
ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RegionBox(QCheckBox):
    """A region as a check box of its own shape. The map paints it."""

    moved = Signal(Qt.Key)
    typed = Signal(int)  # a digit
    looked_at = Signal(bool)  # by pointer or focus

    def __init__(self, region: Region, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.region = region
        self.path = QPainterPath()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def take_shape(self, path: QPainterPath) -> None:
        """path: in the parent's coordinates"""
        box = path.boundingRect().toAlignedRect()
        self.setGeometry(box)
        self.path = path.translated(-box.x(), -box.y())
        self.setMask(QRegion(self.path.toFillPolygon().toPolygon()))

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.path.contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing: the map shows it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, digit = Qt.Key(event.key()), digit_of(event)
        if digit is not None:
            self.typed.emit(digit)
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in ARROWS:
            self.moved.emit(key)
        elif key in ENTER:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked_at.emit(True)

    def leaveEvent(self, event: object) -> None:
        self.looked_at.emit(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.looked_at.emit(False)


class BodyMap(QWidget):
    """Tab comes to one region and leaves again; the arrow keys go between them."""

    toggled = Signal(Region, bool)
    typed = Signal(Region, int)  # a digit
    pointed = Signal(str)  # the name of the region under pointer or focus; empty: none

    def __init__(self, theme: Theme, shapes: BodyShapes, places: Places) -> None:
        super().__init__()
        self._theme = theme
        self._shapes = shapes
        self._places = dict(places)
        self._centres = centres(shapes)
        self.setAccessibleName(map_words())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.boxes = {one: self._make_box(one, name) for one, name in region_names().items()}
        self._show_places()
        self._stop_at(next(iter(places), Region.LOW_BACK_MIDDLE))
        theme.changed.connect(self._arrange)

    def set_places(self, places: Places) -> None:
        self._places = dict(places)
        self._show_places()

    def sizeHint(self) -> QSize:
        return QSize(NARROWEST, self.heightForWidth(NARROWEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.heightForWidth(max(self.width(), NARROWEST)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        body = unit_in(self._shapes, width, self._theme.px(TALLEST)) * (
            self._shapes.height + MARGIN
        )
        return round(body + 2 * LINE * self._theme.px(WORDS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint(painter, rect, self._shapes, self._places, screen_colours(theme), theme.px(WORDS))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in self.boxes.values():
            if box.hasFocus() or box.underMouse():
                painter.setPen(QPen(theme.colour("focus"), 3 if box.hasFocus() else 1.5))
                painter.drawPath(box.path.translated(box.pos()))
        painter.end()

    def _make_box(self, region: Region, name: str) -> RegionBox:
        box = RegionBox(region, name, self)
        box.toggled.connect(lambda is_on: self._box_toggled(region, is_on))
        box.typed.connect(lambda digit: self.typed.emit(region, digit))
        box.moved.connect(lambda key: self._move(region, key))
        box.looked_at.connect(lambda is_on: self._look(region, is_on))
        return box

    def _box_toggled(self, region: Region, is_on: bool) -> None:
        if is_on != (region in self._places):
            self.toggled.emit(region, is_on)

    def _show_places(self) -> None:
        for region, box in self.boxes.items():
            box.setChecked(region in self._places)
        self.update()

    def _look(self, region: Region, is_on: bool) -> None:
        self.pointed.emit(self.boxes[region].accessibleName() if is_on else "")
        if self.boxes[region].hasFocus():
            self._stop_at(region)
        self.update()

    def _stop_at(self, region: Region) -> None:
        """Let Tab come to this region, and to none of the others."""
        for box in self.boxes.values():
            is_stop = box.region is region
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def _move(self, region: Region, key: Qt.Key) -> None:
        target = self.boxes[neighbour(self._centres, region, ARROWS[key])]
        target.setFocus()
        show_around(target)

    def _arrange(self) -> None:
        where = placed(self._shapes, QRectF(self.rect()), self._theme.px(WORDS))
        for region, box in self.boxes.items():
            box.take_shape(where[region.view].map(self._shapes.regions[region]))
        self.updateGeometry()
        self.update()
