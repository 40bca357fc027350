"""Stretch: the routines to start and to change, and the movements to read about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame

from backpain_diary.domain.movement import Movement, Routine
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.learn_links import of_movement
from backpain_diary.presenters.library import LibraryView, library_view
from backpain_diary.services.changes import Changed
from backpain_diary.ui.context import Context
from backpain_diary.ui.learn_buttons import learn_buttons
from backpain_diary.ui.library import all_movements, all_routines
from backpain_diary.ui.messages import tell
from backpain_diary.ui.page import READABLE, Page
from backpain_diary.ui.pages.stretch_cards import MovementFrame, RoutineFrame
from backpain_diary.ui.pages.stretch_movement import fill_with_movement
from backpain_diary.ui.parts import button, clear, label, row, wrapped_row
from backpain_diary.ui.widgets.card_grid import CardGrid
from backpain_diary.ui.widgets.undo_bar import UndoBar


class StretchPage(Page):
    cares_about = Changed.LIBRARY | Changed.CARE

    session_wanted = Signal(str)  # a routine's id
    routine_edit_wanted = Signal(object)  # a Routine; without an id it is new
    movement_edit_wanted = Signal(object)  # an OwnMovement, or None for a new one
    export_wanted = Signal()
    import_wanted = Signal()
    learn_wanted = Signal(object)  # a Target

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._undo: Callable[[], object] | None = None
        self._shown = ""  # the movement that is read about; empty for the overview
        self._was_at = 0  # how far the overview was scrolled before it was made anew
        self._left_at = 0  # or before a movement was opened
        self._movements: dict[str, MovementFrame] = {}
        self._leave = QShortcut(QKeySequence("Esc"), self)
        self._leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._leave.activated.connect(self._back_to_overview)
        self._leave.setEnabled(False)
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._keep_place)
        self.bar = UndoBar(context.theme)
        self.bar.undo_wanted.connect(self._take_back)
        outer = self.layout()
        assert outer is not None
        outer.addWidget(self.bar)
        context.preferences.changed.connect(self._settings_changed)

    def refresh(self) -> None:
        if self._shown in all_movements(self._context):
            self.show_movement(self._shown)
        elif self._shown:
            self._show_overview()
        else:
            self._was_at = self.scroll_area.verticalScrollBar().value()
            self._show_all()

    def show_movement(self, movement_id: str) -> None:
        """Everything about one movement, in place of the overview."""
        if not self._shown:
            self._left_at = self.scroll_area.verticalScrollBar().value()
        self._was_at = 0
        self._leave.setEnabled(True)
        clear(self.column)
        self.limit_width(READABLE)
        back = button(_("← All movements"), clicked=self._back_to_overview)
        self.column.addLayout(row(back))
        movement = all_movements(self._context)[movement_id]
        fill_with_movement(self.column, self._context, movement)
        self.column.addWidget(wrapped_row(*learn_buttons(of_movement(), self.learn_wanted.emit)))
        self.column.addStretch(1)
        if self._shown != movement_id:
            self._shown = movement_id
            self.scroll_area.verticalScrollBar().setValue(0)
            back.setFocus()

    def _keep_place(self, _least: int, most: int) -> None:
        if 0 < self._was_at <= most:
            self.scroll_area.verticalScrollBar().setValue(self._was_at)
            self._was_at = 0

    def _back_to_overview(self) -> None:
        """To the place that was left."""
        left, self._was_at = self._shown, self._left_at
        self._show_overview()
        self._movements[left].more.setFocus()

    def _show_overview(self) -> None:
        self._shown = ""
        self._leave.setEnabled(False)
        self._show_all()

    def _settings_changed(self) -> None:
        self.data_changed(Changed.CARE)

    def _show_all(self) -> None:
        clear(self.column)
        self.limit_width()
        context = self._context
        shown = library_view(
            all_movements(context),
            all_routines(context),
            context.catalog.situations,
            context.care.situations(),
            context.care.hurt_marks(),
        )
        self.column.addWidget(label(_("Stretch"), "title"))
        self.column.addWidget(
            label(
                _(
                    "Go only as far as is comfortable: a mild pull, not pain. If a movement hurts,"
                    " stop. Ask your doctor or physiotherapist which movements suit you."
                ),
                "lead",
            )
        )
        self.column.addWidget(label(_("Routines"), "heading"))
        self.column.addWidget(CardGrid([self._routine(each, shown) for each in shown.routines]))
        new_routine = button(_("New routine"), clicked=self._new_routine)
        self.column.addLayout(row(new_routine))
        self.column.addWidget(label(_("Movements"), "heading"))
        self.column.addWidget(CardGrid([self._movement(each, shown) for each in shown.movements]))
        if not context.library.own_movements():
            self.column.addWidget(
                label(
                    _(
                        "Movements of your own will stand here too, such as one that somebody has"
                        " shown you. To begin, press “New movement of your own”."
                    ),
                    "muted",
                )
            )
        self.column.addWidget(
            wrapped_row(
                button(
                    _("New movement of your own"),
                    clicked=lambda: self.movement_edit_wanted.emit(None),
                ),
                button(_("Movements from a file …"), clicked=self.import_wanted.emit),
                button(_("Your own to a file …"), clicked=self.export_wanted.emit),
            )
        )
        self.column.addStretch(1)

    def _routine(self, routine: Routine, shown: LibraryView) -> QFrame:
        is_own = routine.id not in self._context.catalog.routines
        frame = RoutineFrame(
            shown.cards[routine.id], shown.routine_notes[routine.id], is_own=is_own
        )
        frame.start_wanted.connect(lambda: self.session_wanted.emit(routine.id))
        frame.edit_wanted.connect(lambda: self.routine_edit_wanted.emit(routine))
        frame.copy_wanted.connect(lambda: self.routine_edit_wanted.emit(self._copy(routine)))
        frame.delete_wanted.connect(lambda: self._delete_routine(routine))
        return frame

    def _movement(self, movement: Movement, shown: LibraryView) -> QFrame:
        owns = {own.id: own for own in self._context.library.own_movements()}
        frame = MovementFrame(
            self._context,
            movement,
            shown.tags[movement.id],
            shown.hurt.get(movement.id, ""),
            is_own=movement.id in owns,
        )
        frame.open_wanted.connect(lambda: self.show_movement(movement.id))
        frame.take_in_wanted.connect(lambda: self._take_in(movement))
        frame.edit_wanted.connect(lambda: self.movement_edit_wanted.emit(owns[movement.id]))
        frame.delete_wanted.connect(lambda: self._delete_movement(movement))
        self._movements[movement.id] = frame
        return frame

    def _copy(self, routine: Routine) -> Routine:
        from backpain_diary.presenters.routine_editor import duplicated

        return duplicated(routine, [each.name for each in all_routines(self._context).values()])

    def _new_routine(self) -> None:
        from backpain_diary.presenters.routine_editor import new_routine

        first = next(iter(all_movements(self._context).values()))
        self.routine_edit_wanted.emit(new_routine(first))

    def _delete_routine(self, routine: Routine) -> None:
        library = self._context.library
        self._do(
            lambda: library.delete_routine(routine.id),
            lambda: library.save_routine(routine),
            _("“{name}” was deleted.").format(name=routine.name),
        )

    def _delete_movement(self, movement: Movement) -> None:
        library = self._context.library
        owns = {own.id: own for own in library.own_movements()}
        self._do(
            lambda: library.delete_movement(movement.id),
            lambda: library.save_movement(owns[movement.id]),
            _("“{name}” was deleted.").format(name=movement.name),
        )

    def _take_in(self, movement: Movement) -> None:
        care = self._context.care
        self._do(
            lambda: care.take_in_again(movement.id),
            lambda: care.leave_out_again(movement.id),
            _("{movement} is part of your routines again.").format(movement=movement.name),
        )

    def _do(self, action: Callable[[], object], undo: Callable[[], object], words: str) -> None:
        try:
            action()
        except UserError as error:
            tell(self, error)
        else:
            self._undo = undo
            self.bar.say(words, undoes=words)
            self.bar.undo_button.setFocus()  # what was pressed has gone

    def _take_back(self) -> None:
        if self._undo is None:
            return
        try:
            self._undo()
        except UserError as error:
            tell(self, error)
        else:
            self._undo = None
            self.bar.hide()
