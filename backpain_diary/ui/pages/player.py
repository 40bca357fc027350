"""The guided session, from the question before it to the summary after it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from backpain_diary.clock import Clock
from backpain_diary.domain.movement import Movement, Routine
from backpain_diary.domain.plan import plan, total_s
from backpain_diary.domain.session import (
    Ended,
    Event,
    HoldRecorded,
    Interrupted,
    Phase,
    Session,
    StepBegan,
)
from backpain_diary.i18n import _
from backpain_diary.presenters import player_panels as words
from backpain_diary.presenters.player import view
from backpain_diary.presenters.stretch import routine_card
from backpain_diary.ui.announce import announce
from backpain_diary.ui.pages.player_keys import key, play_keys
from backpain_diary.ui.pages.player_panels import ChoicePanel, PainPanel, Panel
from backpain_diary.ui.pages.player_parts import Header
from backpain_diary.ui.pages.player_screen import PlayScreen
from backpain_diary.ui.runner import SessionRunner
from backpain_diary.ui.theme import Theme


class PlayerPage(QWidget):
    """One session of one routine. Made for it, and thrown away after `left`."""

    began = Signal()  # comes before every other signal that is to be kept
    pain_before_given = Signal(int)
    hold_recorded = Signal(object)  # a Hold
    ended = Signal(bool)  # True: reached the end
    pain_after_given = Signal(int)
    left = Signal()
    help_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        clock: Clock,
        routine: Routine,
        movements: Mapping[str, Movement],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._routine = routine
        self._movements = movements
        self.runner = SessionRunner(plan(routine, movements), clock, self)
        self._is_leaving = False
        self._leave_question: Panel | None = None
        self._spoken = ""
        self.header = Header(theme)
        self.play = PlayScreen(theme)
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self.stack.addWidget(self.play)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
        self._connect()
        key(self, Qt.Key.Key_Escape, self._escape)
        self._play_keys = play_keys(self, self.runner, self._hurt)
        self._ask_before()

    @property
    def planned_s(self) -> float:
        """How long all steps take, without pauses."""
        return total_s(self.runner.session.steps)

    def leave(self) -> None:
        """Go, without a question; what was done is kept."""
        self._is_leaving = True
        if self._is_under_way():
            self.runner.stop()
        self.left.emit()

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
        self.header.help_wanted.connect(self._help)
        self.play.toggle_wanted.connect(self.runner.toggle)
        self.play.back_wanted.connect(self.runner.back)
        self.play.skip_wanted.connect(self.runner.skip)
        self.play.skip_movement_wanted.connect(self.runner.skip_movement)
        self.play.hurt_wanted.connect(self._hurt)

    def _show(self, screen: Panel | PlayScreen) -> None:
        """Put the running session or a panel in place, and the focus on its first control."""
        shown = self.stack.currentWidget()
        self.stack.addWidget(screen)
        self.stack.setCurrentWidget(screen)
        if isinstance(shown, Panel) and shown is not screen:
            self.stack.removeWidget(shown)
            shown.deleteLater()
        for shortcut in self._play_keys:
            shortcut.setEnabled(screen is self.play)
        first = self.play.go_button if isinstance(screen, PlayScreen) else screen.first
        self.setFocusProxy(first)
        first.setFocus()
        if isinstance(screen, Panel):
            announce(self, screen.spoken)

    def _is_playing(self) -> bool:
        return self.stack.currentWidget() is self.play

    def _is_under_way(self) -> bool:
        return self.runner.session.phase in (Phase.RUNNING, Phase.PAUSED)

    def _show_session(self, session: Session) -> None:
        if session.is_over:
            return
        shown = view(session, self._movements)
        self.header.show_place(shown.movement, shown.progress, shown.number, shown.count)
        self.play.show_view(shown)
        if shown.spoken != self._spoken:
            self._spoken = shown.spoken
            announce(self.play, shown.spoken)

    def _hear(self, event: Event) -> None:
        match event:
            case HoldRecorded(hold):
                self.hold_recorded.emit(hold)
            case Ended(completed):
                self.ended.emit(completed)
                if not self._is_leaving:
                    self._ask_after()
            case StepBegan() | Interrupted():
                pass  # the state shows it

    def _ask_before(self) -> None:
        card = routine_card(self._routine, self._movements)
        self.header.show_place(card.name, card.length, 0, len(self._routine.items))
        panel = PainPanel(
            self._theme,
            words.before(self._routine, self._movements),
            _("Start without answering"),
        )
        panel.answered.connect(self._begin)
        self._show(panel)

    def _begin(self, pain: int | None) -> None:
        self.began.emit()
        if pain is not None:
            self.pain_before_given.emit(pain)
        self._go_on()

    def _go_on(self) -> None:
        self.runner.resume()
        if not self.runner.session.is_over:
            self._show(self.play)

    def _hurt(self) -> None:
        self.runner.hurt()
        if self.runner.session.is_hurting:
            self._show_hurt()

    def _show_hurt(self) -> None:
        self._show(
            ChoicePanel(
                self._theme,
                words.hurt(self._movement()),
                (_("Go on without this movement"), self._go_on_without),
                (_("Easier way"), self._show_easier),
                (_("End here"), self.runner.stop),
                (_("When to get help"), self._help),
            )
        )

    def _go_on_without(self) -> None:
        self.runner.skip_movement()
        if not self.runner.session.is_over:
            self._go_on()

    def _show_easier(self) -> None:
        self._show(
            ChoicePanel(
                self._theme,
                words.easier(self._movement()),
                (_("Go on with it"), self._go_on),
                (_("Back"), self._show_hurt),
            )
        )

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
            self._leave_question = ChoicePanel(
                self._theme,
                words.leave(),
                (_("Go on"), self._stay_and_go_on),
                (_("Leave"), self.leave),
            )
            self._show(self._leave_question)

    def _stay_and_go_on(self) -> None:
        self._stay()
        if not self.runner.session.is_hurting:
            self.runner.resume()

    def _stay(self) -> None:
        if self.runner.session.is_hurting:
            self._show_hurt()
        else:
            self._show(self.play)

    def _ask_after(self) -> None:
        count = self.header.bars.count
        is_whole = self.runner.session.phase is Phase.DONE
        self.header.show_place(
            self._routine.name, "", count + 1 if is_whole else self.header.bars.number, count
        )
        panel = PainPanel(self._theme, words.after(), _("Go on without answering"))
        panel.answered.connect(self._end)
        self._show(panel)

    def _end(self, pain: int | None) -> None:
        if pain is not None:
            self.pain_after_given.emit(pain)
        summary = words.summary(self.runner.session, self._movements)
        self._show(ChoicePanel(self._theme, summary, (_("Done"), self.leave)))

    def _help(self) -> None:
        self.runner.pause()
        self.help_wanted.emit()
