"""The guided session, from the question before it to the summary after it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backpain_diary.clock import Clock
from backpain_diary.domain.cue import SoundMode
from backpain_diary.domain.movement import Movement
from backpain_diary.domain.plan import total_s
from backpain_diary.domain.session import (
    Ended,
    Event,
    HoldRecorded,
    Hurt,
    HurtTakenBack,
    Phase,
    Session,
    StepBegan,
)
from backpain_diary.presenters.cues import Script
from backpain_diary.presenters.player import view
from backpain_diary.ui.announce import announce
from backpain_diary.ui.cue_player import CuePlayer
from backpain_diary.ui.guided import Guided
from backpain_diary.ui.pages.player_breaks import (
    after_panel,
    before_panel,
    leave_panel,
    rules_panel,
    summary_panel,
)
from backpain_diary.ui.pages.player_hurt import Guide, HurtBreak
from backpain_diary.ui.pages.player_keys import key, play_keys
from backpain_diary.ui.pages.player_panels import Panel
from backpain_diary.ui.pages.player_parts import Header, Notice
from backpain_diary.ui.pages.player_screen import PlayScreen
from backpain_diary.ui.pages.player_sound import Moves, SessionSound
from backpain_diary.ui.pages.player_stage import Stage
from backpain_diary.ui.runner import SessionRunner
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.entrance import Entrance


class PlayerPage(QWidget):
    """One session of one routine. Made for it, and thrown away after `left`."""

    began = Signal()  # comes before every other signal that is to be kept
    pain_before_given = Signal(int)
    hold_recorded = Signal(object)  # a Hold
    hurt_noted = Signal(object)  # a Hurt
    hurt_taken_back = Signal()  # the latest
    rules_read = Signal()
    ended = Signal(bool)  # True: reached the end
    pain_after_given = Signal(int)
    left = Signal()
    help_wanted = Signal()
    check_wanted = Signal()  # the questions about warning signs

    def __init__(
        self,
        theme: Theme,
        clock: Clock,
        guided: Guided,
        sound: CuePlayer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._clock = clock
        self._guided = guided
        self._movements = dict(guided.movements)  # as they are done
        self._sound = sound
        self.runner = SessionRunner(guided.steps, clock, self)
        self._moves = Moves(self.runner, sound)
        SessionSound(self.runner, Script(self._movements, guided.cares), sound)
        self._entrance = Entrance(self)
        self._is_leaving = False
        self._leave_question: Panel | None = None
        self.header = Header(theme)
        self.notice = Notice()
        self.play = PlayScreen(theme, Stage(theme, clock, guided.figures, guided.pictures))
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self.stack.addWidget(self.play)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(self.stack, 1)
        self._break = HurtBreak(
            Guide(theme, clock, guided, self._movements, self._moves, self.play.stage),
            show=self._show,
            go_on=self._go_on,
            get_help=self.get_help,
            check=self.check_wanted.emit,
        )
        self._connect()
        key(self, Qt.Key.Key_Escape, self._escape)
        self._play_keys = play_keys(self, self._moves, self._break.begin, sound)
        self.header.follow_sound(sound)
        self.show_notice(sound.trouble)
        self.header.show_before(guided.routine, self.planned_s)
        if guided.must_read_rules:
            self._show(rules_panel(self._theme, self._rules_read))
        else:
            self._ask_before()

    @property
    def planned_s(self) -> float:
        """How long all steps take, without pauses."""
        return total_s(self.runner.session.steps)

    def set_still(self, is_still: bool) -> None:
        """For those who want no motion."""
        self.play.stage.figure.set_still(is_still)

    def show_notice(self, sentence: str) -> None:
        """Above the session, until the next step begins; empty for nothing."""
        self.notice.say(sentence)

    def leave(self) -> None:
        """Go, without a question; what was done is kept."""
        self._is_leaving = True
        self._sound.hush()
        if self._is_under_way():
            self.runner.stop()
        self.left.emit()

    def get_help(self) -> None:
        """What to look out for, and whom to call; the session waits."""
        self.runner.pause()
        self.help_wanted.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # another page took its place; a minimized window plays on
            self.runner.pause()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_space = event.key() == Qt.Key.Key_Space and not event.isAutoRepeat()
        if is_space and self._is_playing():
            self.runner.toggle()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.runner.happened.connect(self._hear)
        self.runner.changed.connect(self._show_session)
        self.header.help_wanted.connect(self.get_help)
        self.header.leave_wanted.connect(self._escape)
        self._sound.trouble_changed.connect(self.show_notice)
        self.play.toggle_wanted.connect(self.runner.toggle)
        self.play.back_wanted.connect(self._moves.back)
        self.play.skip_wanted.connect(self._moves.skip)
        self.play.skip_movement_wanted.connect(self._moves.skip_movement)
        self.play.hurt_wanted.connect(self._break.begin)

    def _show(self, screen: Panel | PlayScreen) -> None:
        """Put the running session or a panel in place, and the focus on its first control."""
        shown = self.stack.currentWidget()
        self.stack.addWidget(screen)
        self.stack.setCurrentWidget(screen)
        first = self.play.go_button if isinstance(screen, PlayScreen) else screen.first
        if isinstance(shown, Panel) and shown is not screen:
            shown.make_way_for(first, self._clock)
            self.stack.removeWidget(shown)
            shown.deleteLater()
        for shortcut in self._play_keys:
            shortcut.setEnabled(screen is self.play)
        self._entrance.lead_to(first)
        if isinstance(screen, Panel):
            announce(self, screen.spoken)

    def _is_playing(self) -> bool:
        return self.stack.currentWidget() is self.play

    def _is_under_way(self) -> bool:
        return self.runner.session.phase in (Phase.RUNNING, Phase.PAUSED)

    def _show_session(self, session: Session) -> None:
        if session.is_over:
            return
        shown = view(session, self._movements, self._guided.cares)
        self.header.show_place(shown.movement, shown.progress, shown.number, shown.count)
        self.play.stage.show_session(session, self._movement())
        self.play.show_view(shown)
        is_voiced = self._sound.mode is SoundMode.VOICE
        self.play.tell(shown.briefly if is_voiced else shown.spoken)

    def _hear(self, event: Event) -> None:
        match event:
            case HoldRecorded(hold):
                self.hold_recorded.emit(hold)
            case Hurt():
                self.hurt_noted.emit(event)
            case HurtTakenBack():
                self.hurt_taken_back.emit()
            case StepBegan(index) if index:
                self.show_notice("")
            case Ended(completed):
                self.ended.emit(completed)
                if not self._is_leaving:
                    self._ask_after()
            case _:
                pass  # the state shows it

    def _rules_read(self) -> None:
        self.rules_read.emit()
        self._ask_before()

    def _ask_before(self) -> None:
        self._show(before_panel(self._theme, self._guided, self._begin))

    def _begin(self, pain: int | None) -> None:
        self.began.emit()
        if pain is not None:
            self.pain_before_given.emit(pain)
        self._go_on()

    def _go_on(self) -> None:
        self.runner.resume()
        if not self.runner.session.is_over:
            self._show(self.play)

    def _movement(self) -> Movement:
        return self._movements[self.runner.session.step.movement]

    def _escape(self) -> None:
        """Out of the session after a question; out of the question back to the session."""
        if not self._is_under_way():
            self.leave()
        elif self.stack.currentWidget() is self._leave_question:
            self._stay()
        else:
            self.runner.pause()
            stay, leave = self._stay_and_go_on, self.leave
            self._leave_question = leave_panel(self._theme, stay=stay, leave=leave)
            self._show(self._leave_question)

    def _stay_and_go_on(self) -> None:
        self._stay()
        if not self.runner.session.is_hurting:
            self.runner.resume()

    def _stay(self) -> None:
        if self.runner.session.is_hurting:
            self._break.ask()
        else:
            self._show(self.play)

    def _ask_after(self) -> None:
        self.header.show_after(self._guided.routine, self.runner.session.phase)
        self._show(after_panel(self._theme, self._end))

    def _end(self, pain: int | None) -> None:
        if pain is not None:
            self.pain_after_given.emit(pain)
        done = self.runner.session, self._guided.movements
        self._show(summary_panel(self._theme, *done, self.leave, self.check_wanted.emit))
