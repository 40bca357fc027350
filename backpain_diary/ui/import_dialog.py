"""Brings entries in from a file: choose it, see what it holds, answer what is unclear, add."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from backpain_diary.domain.importing import Answers, Kind
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.import_words import sources, taken
from backpain_diary.presenters.importing import added, brought_back, reading_on, taken_back, told
from backpain_diary.services.changes import EVERYTHING
from backpain_diary.services.importing.adding import preview
from backpain_diary.services.importing.gathering import Reading
from backpain_diary.services.importing.reading import read_file
from backpain_diary.ui.announce import announce
from backpain_diary.ui.background import Background, Progress, StoppedError
from backpain_diary.ui.context import Context
from backpain_diary.ui.dialog_frame import fit_over, scrolled
from backpain_diary.ui.import_found import ImportFound
from backpain_diary.ui.import_kind_row import ImportKindRow
from backpain_diary.ui.messages import tell
from backpain_diary.ui.parts import button, label, row

if TYPE_CHECKING:
    from backpain_diary.domain.action import Imported
    from backpain_diary.services.csv_comparing import Comparison
    from backpain_diary.services.json_export import Counts
    from backpain_diary.settings import Settings

SIZE = (760, 600)  # at 100 % text
Value = TypeVar("Value")


class ImportDialog(QDialog):
    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._path: Path | None = None
        self._reading: Reading | None = None
        self._answers = Answers()
        self._not_yet = ""
        self._is_writing = False
        self.has_restored = False
        self.background = Background(self)
        self.background.progressed.connect(self._show_progress)
        self.background.took_long.connect(self._show_busy)
        self.setWindowTitle(_("Bring entries in"))
        self.file_line = label(_("Nothing is added before you say so."), "lead")
        self.sources_line = label(sources(), "muted")
        self.choose_button = button(_("Choose a file …"), "primary", clicked=self._choose)
        self.another_button = button(_("Choose another file …"), clicked=self._choose)
        self.another_button.hide()
        self.kind_row = ImportKindRow()
        self.kind_row.said.connect(self._ask_anew)
        self.kinds = self.kind_row.kinds
        self.headline = label("", "heading")
        self.headline.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.found = ImportFound()
        self.found.answered.connect(self._answer)
        self.restore_button = button(_("Bring all of it back"), "primary", clicked=self._restore)
        self.add_button = button("", "primary", clicked=self._add)
        self.undo_button = button(_("Undo"), clicked=self._undo)
        self.undo_button.setAccessibleDescription(_("Takes all of these entries back"))
        self.cancel_button = button(_("Cancel"), clicked=self._cancel)
        self.close_button = button(_("Close"), "link", clicked=self.reject)
        self._lay_out()
        fit_over(self, parent, context.theme, SIZE)
        self._show_nothing()
        self.choose_button.setFocus()

    def look_at(self, path: Path) -> None:
        """Show what the file holds."""
        self._path = path
        self._answers = Answers()
        self.file_line.setText(path.name)
        self.choose_button.hide()
        self.sources_line.hide()
        self.another_button.show()
        self._look(None)

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, _("Choose a file"), "", _("Diaries (*.csv *.json *.txt *.tsv);;All files (*)")
        )
        if name:
            self.look_at(Path(name))

    def _ask_anew(self, kind: Kind) -> None:
        self._answers = Answers()
        self._look(kind)

    def _answer(self, answers: Answers) -> None:
        assert self._reading is not None
        self._answers = answers
        self._look(self._reading.kind)

    def _look(self, kind: Kind | None) -> None:
        """kind: what the file is; None to find out"""
        assert self._path is not None
        path, answers, now = self._path, self._answers, self._context.clock.now()
        diary = self._context.diary

        def look(progress: Progress) -> tuple[Reading, Comparison]:
            reading = read_file(path, now, kind=kind, answers=answers, on_progress=progress)
            return reading, diary.compare(reading)

        self._begin(_("Reading …"), look, lambda done: self._seen(done, kind))

    def _seen(self, done: Future[tuple[Reading, Comparison]], kind: Kind | None) -> None:
        is_answered = self._answers != Answers()
        try:
            self._reading, compared = done.result()
        except UserError as error:
            self.kind_row.show_kind(kind, is_answered=is_answered)
            self.found.show_error(error)
            announce(self, f"{error} {error.hint}")
            self.another_button.setFocus()
            return
        self.kind_row.show_kind(self._reading.kind, is_answered=is_answered)
        self._show(self._reading, compared)

    def _show(self, reading: Reading, compared: Comparison) -> None:
        today = self._context.clock.today()
        seen = told(preview(reading, compared, today), self._answers, today)
        self._not_yet = seen.not_yet
        self._say(seen.headline, seen.not_yet)
        self.add_button.setText(seen.add)
        self.add_button.setVisible(bool(seen.add))
        (self.add_button if seen.add else self.another_button).setFocus()
        may_restore = reading.kind is Kind.BACKUP and self._context.diary.is_empty()
        self.add_button.setProperty("kind", "secondary" if may_restore else "primary")
        self.add_button.style().polish(self.add_button)
        if may_restore:
            self.restore_button.show()
            self.restore_button.setFocus()
        self.found.show_found(seen, taken(reading.kind))

    def _add(self) -> None:
        assert self._reading is not None
        assert self._path is not None
        reading, name, diary = self._reading, self._path.name, self._context.diary

        def add(progress: Progress) -> Imported | None:
            return diary.add_new(reading, name, progress)

        self._begin(_("Adding …"), add, self._added, is_writing=True)

    def _added(self, done: Future[Imported | None]) -> None:
        imported = self._outcome(done)
        if imported is not None:
            self._context.diary.added(imported)
            self._say(added(len(imported.entry_ids)), self._not_yet)
            self.undo_button.show()
            self.close_button.setFocus()  # not to undo: some press twice

    def _restore(self) -> None:
        assert self._path is not None
        path, settings = self._path, self._context.preferences.settings
        restoring = self._context.restoring()

        def restore(_progress: Progress) -> tuple[Counts, Settings]:
            return restoring.restore(path, settings)

        self._begin(_("Bringing it back …"), restore, self._restored, is_writing=True)

    def _restored(self, done: Future[tuple[Counts, Settings]]) -> None:
        outcome = self._outcome(done)
        if outcome is not None:
            counts, settings = outcome
            self.has_restored = True
            self._context.preferences.take(settings)
            self._context.diary.forget_actions()
            self._context.changes.publish(EVERYTHING)
            self._say(brought_back(counts.entries, counts.sessions), self._not_yet)
            self.close_button.setFocus()

    def _outcome(self, done: Future[Value]) -> Value | None:
        """None, and the file is shown again, if nothing came of it."""
        assert self._reading is not None
        try:
            outcome = done.result()
        except UserError as error:
            tell(self, error)
        except StoppedError:
            pass
        else:
            if outcome is not None:
                return outcome
        self._look(self._reading.kind)
        return None

    def _undo(self) -> None:
        action = self._context.diary.last_action
        try:
            self._context.diary.undo()
        except UserError as error:
            tell(self, error)
            return
        self._show_nothing()
        self._say(taken_back(len(getattr(action, "entry_ids", ()))))
        self.another_button.setFocus()

    def _begin(
        self,
        words: str,
        work: Callable[[Progress], Value],
        then: Callable[[Future[Value]], None],
        *,
        is_writing: bool = False,
    ) -> None:
        """Do it beside the window. words: shown if it takes long"""

        def end(done: Future[Value]) -> None:
            self._is_writing = False
            self._show_nothing()
            self.close_button.show()
            then(done)

        self._show_nothing()
        self._is_writing = is_writing
        self.headline.setText(words)
        self.background.run(work, end)

    def _show_busy(self) -> None:
        self._say(self.headline.text())
        self.cancel_button.setEnabled(True)
        self.cancel_button.show()
        self.close_button.setVisible(not self._is_writing)

    def _show_progress(self, lines: int) -> None:
        if self.background.is_busy and not self._is_writing:
            self.headline.setText(reading_on(lines))

    def _cancel(self) -> None:
        if self._is_writing:  # all of it, or nothing: see what it comes to
            self.cancel_button.setEnabled(False)
            self.background.stop()
            return
        self.background.forget()
        self._show_nothing()
        self._say(_("Stopped. Nothing was added."))
        self.another_button.setFocus()

    def _show_nothing(self) -> None:
        self.found.show_nothing()
        for part in (self.kind_row, self.headline):
            part.hide()
        for each in (self.restore_button, self.add_button, self.undo_button, self.cancel_button):
            each.hide()

    def _say(self, words: str, notice: str = "") -> None:
        self.headline.setText(words)
        self.headline.show()
        if notice:
            self.found.show_notice(notice)
        announce(self.headline, f"{words} {notice}".rstrip())

    def reject(self) -> None:
        """Also for the window's cross. What is being added is waited for, or cancelled."""
        if not self._is_writing:
            super().reject()

    def done(self, result: int) -> None:
        self.background.close()
        super().done(result)

    def _lay_out(self) -> None:
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(24, 20, 24, 12)
        body.setSpacing(12)
        body.addWidget(self.file_line)
        body.addLayout(row(self.choose_button, self.another_button))
        body.addWidget(self.sources_line)
        body.addWidget(self.kind_row)
        body.addWidget(self.headline)
        body.addWidget(self.found)
        body.addStretch(1)
        foot = row(
            *(self.restore_button, self.add_button, self.cancel_button),
            *(self.close_button, self.undo_button),
        )
        foot.setContentsMargins(24, 8, 24, 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inside, _("What the file holds")))
        column.addLayout(foot)
