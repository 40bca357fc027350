"""The stage of a session: the figure, or one's own picture, and what to do in words."""

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from backpain_diary.clock import Clock
from backpain_diary.domain.movement import Movement, figure_of
from backpain_diary.domain.session import Session
from backpain_diary.domain.staging import Figure
from backpain_diary.presenters.care_tags import Caution
from backpain_diary.ui.pages.player_parts import EDGE, grown, named
from backpain_diary.ui.parts import label
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_view import FigureView

CUE_SIZES = (
    34,
    30,
    26,
    23,
    20,
    17,
)  # of the letters, at 100 % text, in a window of the usual height
BESIDE_FIGURE = (26, 23, 20, 17, 15, 13)
DETAIL = 0.72  # of the size of the cue
FRAME = 16  # around the words, on both sides together
UNLIMITED = 16_777_215  # Qt's own QWIDGETSIZE_MAX
MOST_WORDS_SHARE = 0.6  # where the window is small and the text is large
WORDS_SHARE = 0.36  # of the height, for the words below a figure
WITH_CARES_SHARE, MOST_WITH_CARES_SHARE = 0.5, 0.65  # where there is something to take care with
LEAST_FIGURE = 100  # pixels that figure and photo need
LEAST_AROUND = 150  # of the window's height, above and below the stage at 100 % text


class Photo(QWidget):
    """A picture of the person's own, as large as it fits."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bytes(self, picture: bytes) -> None:
        self._pixmap.loadFromData(picture)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, LEAST_FIGURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pixmap.isNull():
            return
        ratio = self.devicePixelRatioF()
        fitted = self._pixmap.scaled(
            self.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        free = self.size() - fitted.deviceIndependentSize().toSize()
        QPainter(self).drawPixmap(free.width() // 2, free.height() // 2, fitted)


class Stage(QFrame):
    """A click anywhere pauses or goes on."""

    pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        clock: Clock,
        figures: Mapping[str, Figure],
        pictures: Mapping[str, bytes],
    ) -> None:
        """figures: by the id that `figure_of` gives; pictures: by the movement's id"""
        super().__init__()
        self._theme = theme
        self._figures = figures
        self._pictures = pictures
        self._easier: set[str] = set()
        self._shown = ""
        self.setObjectName("stage")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.figure = FigureView(theme, clock)
        self.photo = Photo()
        self.cue = named(label(), "cue")
        self.detail = named(label(), "detail")
        self.care = named(label(), "care")
        # otherwise text with tags keeps the click that is to pause
        self.care.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(EDGE, 0, EDGE, EDGE // 2)
        words.setSpacing(8)
        words.addStretch(1)
        words.addWidget(self.cue)
        words.addWidget(self.detail)
        words.addWidget(self.care)
        words.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, FRAME // 2, 4, FRAME // 2)
        column.setSpacing(0)
        for each in (self.figure, self.photo):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(each, 1)
            each.hide()
        column.addWidget(self._words)

    def go_easier(self, movement: str) -> None:
        """From now on the figure shows the easier way of the movement."""
        self._easier.add(movement)

    def is_easier(self, movement: str) -> bool:
        return movement in self._easier

    def show_session(self, session: Session, movement: Movement) -> None:
        figure = figure_for(movement, self._figures, is_easier=movement.id in self._easier)
        picture = self._pictures.get(movement.id, b"")
        if picture and movement.id != self._shown:
            self.photo.show_bytes(picture)
        self._shown = movement.id
        self.photo.setVisible(bool(picture))
        self.figure.setVisible(figure is not None and not picture)
        if figure is not None and not picture:
            self.figure.follow(figure, session)

    def show_words(self, cue: str, detail: str, cares: Sequence[Caution], spoken: str) -> None:
        self.setAccessibleName(spoken)
        shown = ((self.cue, cue), (self.detail, detail), (self.care, lines(cares)))
        if any(text != each.text() for each, text in shown):
            for each, text in shown:
                each.setText(text)
                each.setVisible(bool(text))
            self.fit()

    def fit(self) -> None:
        """As large as the words find room; larger text does not make them smaller."""
        has_picture = self.figure.isVisibleTo(self) or self.photo.isVisibleTo(self)
        free, width = self.height() - FRAME, self.width() - FRAME
        share, most_share = WORDS_SHARE, MOST_WORDS_SHARE
        if not self.care.isHidden():
            share, most_share = WITH_CARES_SHARE, MOST_WITH_CARES_SHARE
        most = min(round(free * most_share), free - LEAST_FIGURE)
        if has_picture:
            size = self._size_beside_picture(free, share, most, width)
        else:
            size = self._largest(CUE_SIZES, free, width, self._larger())
        needed = self._height_at(size or self._smallest(has_picture), width)
        room = min(max(needed, round(free * WORDS_SHARE)), most)
        self._words.setMaximumHeight(room if has_picture else UNLIMITED)
        self._words.setMinimumHeight(room if has_picture else 0)

    def _size_beside_picture(self, free: int, share: float, most: int, width: int) -> int:
        """In pixels; the picture gives of its room before the words are smaller than they would be
        at 100 % text."""
        larger = self._larger()
        usual = share * (self.window().height() - LEAST_AROUND) if larger > 1 else 0
        return max(
            self._largest(BESIDE_FIGURE, min(free * share, most), width, larger),
            self._largest(BESIDE_FIGURE, min(usual, most), width, 1),
            self._largest(BESIDE_FIGURE[-1:], most, width, larger),
        )

    def _largest(self, sizes: Sequence[int], room: float, width: int, larger: float) -> int:
        """The first that finds room, in pixels; 0 if none does. sizes: at 100 % text"""
        pixels = (round(grown(size, self) * larger) for size in sizes)
        return next((each for each in pixels if self._height_at(each, width) <= room), 0)

    def _smallest(self, has_picture: bool) -> int:
        return round(grown((BESIDE_FIGURE if has_picture else CUE_SIZES)[-1], self))

    def _larger(self) -> float:
        """How much larger than at 100 % text."""
        return self._theme.px(100) / 100

    def _height_at(self, size: int, width: int) -> int:
        """How high the words are with letters of this size."""
        self.cue.setStyleSheet(f"font-size: {size}px")
        for each in (self.detail, self.care):
            each.setStyleSheet(f"font-size: {round(size * DETAIL)}px")
        column = self._words.layout()
        assert column is not None
        return column.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing: the second click of two must not undo the first."""


def lines(cares: Sequence[Caution]) -> str:
    """Each caution on a line of its own, with its tag in bold."""
    return "".join(
        f'<p style="margin: 0 0 4px 0"><b>{escape(tag)}</b> {escape(reason)}</p>'
        for tag, reason in cares
    )


def figure_for(
    movement: Movement, figures: Mapping[str, Figure], *, is_easier: bool
) -> Figure | None:
    figure = figures.get(figure_of(movement))
    return figure.easier if figure is not None and is_easier else figure
