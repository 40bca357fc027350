"""The moving figure. It repaints only while it is seen and something moves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backpain_diary.clock import Clock
from backpain_diary.domain.choreography import step_clip
from backpain_diary.domain.motion import Clip, Shot
from backpain_diary.domain.plan import Step
from backpain_diary.domain.session import Phase, Session
from backpain_diary.domain.staging import Figure
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_picture import FigurePicture

MOVING_MS, BREATHING_MS, STILL_MS = 40, 100, 250  # between two frames


class FigureView(QWidget):
    """Shows nothing until it is told to; its ground is the theme's role `ground_role`."""

    def __init__(
        self,
        theme: Theme,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        ground_role: str = "surface",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._ground_role = ground_role
        self._figure: Figure | None = None
        self._clip: Clip | None = None
        self._picture: FigurePicture | None = None
        self._step: tuple[tuple[Step, ...], int] | None = None
        self._spent_s = 0.0
        self._since: float | None = None  # monotonic; None while it stands still
        self._shot: Shot | None = None
        self.is_still = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._next_frame)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._paint_anew)

    def follow(self, figure: Figure, session: Session) -> None:
        """Show what the session is at; to be told after every change of it."""
        step = session.steps, session.index
        clip = self._clip
        if clip is None or figure is not self._figure or step != self._step:
            clip = step_clip(figure, *step)
        is_running = session.phase is Phase.RUNNING and not session.lead_in_left_s
        self.play(figure, clip, session.spent_s, is_running=is_running)
        self._step = step

    def play(
        self, figure: Figure, clip: Clip, spent_s: float = 0.0, *, is_running: bool = True
    ) -> None:
        """Show the clip from there on; if it is not running, that moment of it."""
        if figure is not self._figure:
            self._figure = figure
            self._picture = None
        self._clip, self._step = clip, None
        self._spent_s = spent_s
        self._since = self._clock.monotonic() if is_running else None
        self._next_frame()

    def set_still(self, is_still: bool) -> None:
        """For those who want no motion: one pose after the other instead."""
        self.is_still = is_still
        self._next_frame()

    def sizeHint(self) -> QSize:
        return QSize(640, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 100)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._next_frame()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:  # the window is on another screen
            self._paint_anew()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paint_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._figure is None or self._shot is None:
            painter.fillRect(self.rect(), self._theme.colour(self._ground_role))
            return
        if self._picture is None:
            self._picture = FigurePicture(
                self._theme, self._ground_role, self._figure, self.size(), self.devicePixelRatioF()
            )
        painter.setClipRect(event.rect())  # said again: lines within a known clip are far quicker
        self._picture.paint(painter, self._shot)

    def _at_s(self) -> float:
        if self._since is None:
            return self._spent_s
        return self._spent_s + self._clock.monotonic() - self._since

    def _next_frame(self) -> None:
        if self._clip is not None:
            at_s, last = self._at_s(), self._shot
            self._shot = self._clip.still(at_s) if self.is_still else self._clip.shot(at_s)
            if self._picture is None:
                self.update()
            elif not self.is_still or self._shot != last:
                self.update(self._picture.changed(self._shot))
        self._set_timer()

    def _set_timer(self) -> None:
        interval = self._interval_ms()
        if interval is None:
            self._timer.stop()
        elif not self._timer.isActive() or self._timer.interval() != interval:
            self._timer.start(interval)

    def _interval_ms(self) -> int | None:
        """Until the next frame; None if there is none to wait for."""
        clip, at_s = self._clip, self._at_s()
        if clip is None or self._since is None or not self.isVisible():
            return None
        if not clip.loops and at_s >= clip.length_s:
            return None
        if self.is_still:
            return STILL_MS
        return MOVING_MS if clip.moves(at_s) else BREATHING_MS

    def _paint_anew(self) -> None:
        """In another size, in other colours, or in other pixels."""
        self._picture = None
        self.update()
