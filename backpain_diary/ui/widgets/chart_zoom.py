"""The mouse that is drawn across a chart, and the keys that go nearer and back."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QApplication

from backpain_diary.ui.widgets.places import Box, Places, nearest_across

NEARER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)  # + without Shift, where it needs Shift
WIDER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)


class ChartZoom(QObject):
    """The chart hands its mouse and its keys over, and goes on with what is not taken.

    is_on:     whether the picture has an axis of time
    is_zoomed: whether there is a whole to go back to

    further_wanted: over the left end, -1, or over the right one, 1
    """

    stretching = Signal(object)  # first and last place while the mouse is down; None: left
    stretched = Signal(int, int)
    nearer_wanted = Signal()
    wider_wanted = Signal()
    whole_wanted = Signal()
    further_wanted = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_on = False
        self.is_zoomed = False
        self._from: float | None = None  # where the mouse was pressed
        self._ends: tuple[int, int] | None = None

    def press(self, point: QPointF) -> None:
        self._from = point.x() if self.is_on else None

    def move(self, point: QPointF, places: Places | None) -> bool:
        """Whether the mouse is being drawn across."""
        if self._from is None or places is None or not places.count:
            return False
        if self._ends is None and abs(point.x() - self._from) < QApplication.startDragDistance():
            return False
        one, other = (nearest_across(places, x) for x in (self._from, point.x()))
        ends = min(one, other), max(one, other)
        if ends != self._ends:
            self._ends = ends
            self.stretching.emit(ends)
        return True

    def release(self) -> bool:
        """Whether it had been drawn across."""
        ends, self._ends, self._from = self._ends, None, None
        if ends is not None:
            self.stretched.emit(*ends)
        return ends is not None

    def leave(self) -> bool:
        """As if the mouse had not been pressed; whether it had been drawn across."""
        was_drawn, self._ends, self._from = self._ends is not None, None, None
        if was_drawn:
            self.stretching.emit(None)
        return was_drawn

    def press_key(self, key: int) -> bool:
        """Whether the key meant this."""
        if key == Qt.Key.Key_Escape:
            if self.leave():
                return True
            was_zoomed = self.is_zoomed
            if was_zoomed:
                self.whole_wanted.emit()
            return was_zoomed
        if not self.is_on or key not in (*NEARER, *WIDER):
            return False
        (self.nearer_wanted if key in NEARER else self.wider_wanted).emit()
        return True

    def go_further(self, chosen: int | None, place: int, places: Places) -> bool:
        """Whether the days go on there. chosen: place that an arrow leaves; place: where to"""
        is_out = not 0 <= place < places.count
        if not self.is_zoomed or not self.is_on or not is_out:
            return False
        if chosen != (0 if place < 0 else places.count - 1):
            return False
        self.further_wanted.emit(-1 if place < 0 else 1)
        return True

    def band(self, places: Places | None) -> Box | None:
        """What is drawn across, from day to day."""
        if self._ends is None or places is None:
            return None
        first, last = (places.mark(end).box for end in self._ends)
        return first[0], first[1], last[2], last[3]
