"""Opens the editors over the window, and the files of one's own movements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backpain_diary.ui.context import Context
from backpain_diary.ui.help_over import help_over
from backpain_diary.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backpain_diary.domain.movement import Routine
    from backpain_diary.domain.own_movement import OwnMovement
    from backpain_diary.ui.pages.movement_editor import MovementEditor
    from backpain_diary.ui.pages.routine_editor import RoutineEditor
    from backpain_diary.ui.pages.stretch import StretchPage


class LibraryFlow(QObject):
    def __init__(self, window: MainWindow, context: Context, page: StretchPage) -> None:
        super().__init__(page)
        self._window = window
        self._context = context
        self._page = page
        self._editor: RoutineEditor | MovementEditor | None = None
        window.help_key.connect(self._help)
        page.routine_edit_wanted.connect(self._edit_routine)
        page.movement_edit_wanted.connect(self._edit_movement)
        page.export_wanted.connect(self._export)
        page.import_wanted.connect(self._import)

    def _edit_routine(self, routine: Routine) -> None:
        from backpain_diary.ui.pages.routine_editor import RoutineEditor

        self._open(RoutineEditor(self._context, routine))

    def _edit_movement(self, own: OwnMovement | None) -> None:
        from backpain_diary.ui.pages.movement_editor import MovementEditor

        self._open(MovementEditor(self._context, own))

    def _open(self, editor: RoutineEditor | MovementEditor) -> None:
        editor.saved.connect(lambda: self._close(editor))
        editor.cancelled.connect(lambda: self._close(editor))
        editor.help_wanted.connect(self._help)
        self._editor = editor
        self._window.cover(editor)

    def _help(self) -> None:
        if self._editor is not None and self._editor.isVisible():
            help_over(self._editor, self._window, self._context.preferences)

    def _close(self, editor: QWidget) -> None:
        self._editor = None
        self._window.uncover(editor, "stretch")

    def _export(self) -> None:
        from backpain_diary.ui.movement_files import export_movements

        export_movements(self._page, self._context)

    def _import(self) -> None:
        from backpain_diary.ui.movement_files import import_movements

        import_movements(self._page, self._context)
