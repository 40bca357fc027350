"""What is on the screen while a session runs: stage, countdown and the buttons below."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.presenters.player import PlayerView
from backpain_diary.ui.announce import announce
from backpain_diary.ui.pages.player_parts import EDGE, grown, named
from backpain_diary.ui.pages.player_stage import Stage
from backpain_diary.ui.parts import button, label
from backpain_diary.ui.style import filled
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.countdown_ring import CountdownRing
from backpain_diary.ui.widgets.fitted_label import FittedLabel

RING_HEIGHT = 0.56  # width of the ring's column, as a share of the window's height
RING_WIDTH = 0.44  # and at most this share of its width
PHASE_HEIGHT = 0.058  # size of the letters, as a share of the window's height
SIDE_HEIGHT = 0.034
NEXT_SIZE, STOP_SIGN_SIZE = 18, 16  # at 100 % text, in a window of the usual height
GO_WIDTH = 110  # holds "Pause" and "Go on", so that the others do not move between them
NARROW = 620  # below this width, at 100 % text, the least needed button has no room
WIDE = 1060  # from this width on, at 100 % text, the buttons name their keys

SHEET = """
#stage { background: $surface; border: 1px solid $line; border-radius: 16px; }
#stage:focus { border: 3px solid $focus; }
#cue { font-weight: 600; }
#detail, #care { color: $ink; }
#care { qproperty-textFormat: RichText; }
#next { color: $muted; }
#session_bar { background: $surface; border: none; border-top: 1px solid $line; }
QPushButton[kind="hurts"] { color: $active_limb; border-color: $active_limb; }
"""


class PlayScreen(QWidget):
    toggle_wanted = Signal()
    back_wanted = Signal()
    skip_wanted = Signal()
    skip_movement_wanted = Signal()
    hurt_wanted = Signal()

    def __init__(self, theme: Theme, stage: Stage) -> None:
        super().__init__()
        self._theme = theme
        self._view: PlayerView | None = None
        self._told = ""
        self.stage = stage
        self.phase = FittedLabel(theme, bold=True)
        self.side = FittedLabel(theme)
        self.ring = CountdownRing(theme)
        self.next = named(label(), "next")
        self.stop_sign = named(label(), "stop_sign")
        self.next.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back_button = button(_("← Back"))
        self.go_button = button(_("Pause"), "primary")
        self.skip_button = button(_("Skip →"))
        self.skip_movement_button = button(_("Skip movement"), "link")
        self.hurt_button = button(_("This hurts"), "hurts")
        self.stage.pressed.connect(self.toggle_wanted)
        self._prepare_button(self.back_button, _("Left arrow key"), self.back_wanted)
        self._prepare_button(self.go_button, _("Space bar"), self.toggle_wanted)
        self._prepare_button(self.skip_button, _("Right arrow key"), self.skip_wanted)
        self._prepare_button(
            self.skip_movement_button, _("Ctrl and right arrow key"), self.skip_movement_wanted
        )
        self._prepare_button(self.hurt_button, _("H key"), self.hurt_wanted)
        self._arrange()
        theme.changed.connect(self._dress)
        self._dress()

    def show_view(self, view: PlayerView) -> None:
        if view == self._view:
            return
        self._view = view
        self.stage.show_words(view.cue, view.detail, view.cares, view.spoken)
        self.phase.setText(view.phase)
        self.phase.set_tone(view.tone)
        self.side.setText(view.side)
        self.ring.show_left(view.countdown, view.fraction, view.tone, view.countdown_words)
        self.next.setText(view.next)
        self.stop_sign.setText(view.stop_sign)
        self._name_buttons()

    def tell(self, spoken: str) -> None:
        """To a screen reader, once."""
        if spoken != self._told:
            self._told = spoken
            announce(self, spoken)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        window = self.window().size()
        width = min(RING_HEIGHT * window.height(), RING_WIDTH * window.width())
        self._beside.setFixedWidth(round(width))
        self.phase.set_size(round(PHASE_HEIGHT * window.height()))
        self.side.set_size(round(SIDE_HEIGHT * window.height()))
        self._size_words()
        self._name_buttons()

    def _size_words(self) -> None:
        for words, size in ((self.next, NEXT_SIZE), (self.stop_sign, STOP_SIGN_SIZE)):
            words.setStyleSheet(f"font-size: {self._theme.px(grown(size, self))}px")

    def _prepare_button(self, made: QPushButton, keys: str, wanted: SignalInstance) -> None:
        # a click must not take the focus: afterwards the space bar would press the button again
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleDescription(keys)
        made.setToolTip(keys)
        made.clicked.connect(wanted)

    def _arrange(self) -> None:
        self._beside = QWidget()
        countdown = QVBoxLayout(self._beside)
        countdown.setContentsMargins(0, 0, 0, 0)
        countdown.setSpacing(4)
        countdown.addWidget(self.phase)
        countdown.addWidget(self.side)
        countdown.addWidget(self.ring, 1)
        countdown.addWidget(self.next)
        guide = QVBoxLayout()
        guide.setSpacing(10)
        guide.addWidget(self.stage, 1)
        guide.addWidget(self.stop_sign)
        middle = QHBoxLayout()
        middle.setContentsMargins(EDGE, 0, EDGE, 0)
        middle.setSpacing(24)
        middle.addLayout(guide, 1)
        middle.addWidget(self._beside)
        bar = QFrame()
        bar.setObjectName("session_bar")
        keys = QHBoxLayout(bar)
        keys.setContentsMargins(EDGE, 14, EDGE, 14)
        keys.setSpacing(12)
        for made in (
            self.back_button,
            self.go_button,
            self.skip_button,
            self.skip_movement_button,
        ):
            keys.addWidget(made)
        keys.addStretch(1)
        keys.addWidget(self.hurt_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(middle, 1)
        column.addWidget(bar)

    def _name_buttons(self) -> None:
        go, hurts = _("Pause"), _("This hurts")
        if self._view is not None and self._view.is_waiting:
            go = _("I'm ready")
        elif self._view is not None and self._view.is_paused:
            go = _("Go on")
        self.go_button.setAccessibleName(go)
        self.hurt_button.setAccessibleName(hurts)
        if self.width() >= self._theme.px(WIDE):
            go, hurts = (
                _("{action} (space)").format(action=go),
                _("{action} (H)").format(action=hurts),
            )
        self.skip_movement_button.setVisible(self.width() >= self._theme.px(NARROW))
        self.go_button.setText(go)
        self.hurt_button.setText(hurts)

    def _dress(self) -> None:
        self.setStyleSheet(filled(SHEET, self._theme))
        self.go_button.setMinimumWidth(self._theme.px(GO_WIDTH))
        self.stage.fit()
        self._size_words()
        self._name_buttons()
