"""Brings entries in from a file: choose it, see what it holds, answer what is unclear, add."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QScrollArea, QVBoxLayout, QWidget

from backpain_diary.domain.importing import Answers, Kind
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.import_words import kind_name, taken
from backpain_diary.presenters.importing import (
    Asked,
    Choice,
    Told,
    added,
    reading_on,
    taken_back,
    told,
)
from backpain_diary.services.importing.adding import preview
from backpain_diary.services.importing.gathering import Reading
from backpain_diary.services.importing.reading import read_file
from backpain_diary.ui.announce import announce
from backpain_diary.ui.background import PATIENCE_MS, Background, Progress, StoppedError
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tell
from backpain_diary.ui.parts import button, card, clear, label, listed, row, wrapped_row

if TYPE_CHECKING:
    from backpain_diary.domain.action import Imported
    from backpain_diary.services.csv_comparing import Comparison

SIZE = (760, 600)
Value = TypeVar("Value")
KINDS = tuple(Kind)


class ImportDialog(QDialog):
    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._path: Path | None = None
        self._reading: Reading | None = None
        self._answers = Answers()
        self.background = Background(self)
        self.background.progressed.connect(self._show_progress)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show_busy)
        self.setWindowTitle(_("Bring entries in"))
        self.resize(*SIZE)
        self.choose_button = button(_("Choose a file …"), "primary", clicked=self._choose)
        self.file_line = label(_("Nothing is added before you say so."), "lead")
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(_("What the file is from"))
        self.kinds.addItems([kind_name(kind) for kind in KINDS])
        self.kinds.activated.connect(lambda number: self._look(KINDS[number]))
        self.kind_row = wrapped_row(label(_("The file is from"), wrap=False), self.kinds)
        self.headline = label("", "heading")
        self.headline.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._found = QVBoxLayout()
        self._found.setSpacing(8)
        self.add_button = button("", "primary", clicked=self._add)
        self.undo_button = button(_("Undo"), clicked=self._undo)
        self.undo_button.setAccessibleDescription(_("Takes all of these entries back"))
        self.cancel_button = button(_("Cancel"), clicked=self._cancel)
        self.close_button = button(_("Close"), "link", clicked=self.reject)
        self._lay_out()
        self._show_nothing()

    def look_at(self, path: Path) -> None:
        """Show what the file holds."""
        self._path = path
        self._answers = Answers()
        self.file_line.setText(path.name)
        self._look(None)

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, _("Choose a file"), "", _("Diaries (*.csv *.json *.txt *.tsv);;All files (*)")
        )
        if name:
            self.look_at(Path(name))

    def _look(self, kind: Kind | None) -> None:
        """kind: what the file is; None to find out"""
        assert self._path is not None
        path, answers, now = self._path, self._answers, self._context.clock.now()
        diary = self._context.diary

        def look(progress: Progress) -> tuple[Reading, Comparison]:
            reading = read_file(path, now, kind=kind, answers=answers, on_progress=progress)
            return reading, diary.compare(reading)

        self._reading = None
        self._begin(_("Reading …"), look, lambda done: self._seen(done, kind))

    def _seen(self, done: Future[tuple[Reading, Comparison]], kind: Kind | None) -> None:
        try:
            self._reading, compared = done.result()
        except UserError as error:
            self._show_error(error, kind)
            return
        today = self._context.clock.today()
        self._show(told(preview(self._reading, compared), self._answers, today))

    def _add(self) -> None:
        assert self._reading is not None
        assert self._path is not None
        reading, name, diary = self._reading, self._path.name, self._context.diary

        def add(progress: Progress) -> Imported | None:
            return diary.add_new(reading, name, progress)

        self._begin(_("Adding …"), add, self._added)

    def _added(self, done: Future[Imported | None]) -> None:
        try:
            imported = done.result()
        except (UserError, StoppedError) as error:
            if isinstance(error, UserError):
                tell(self, error)
            assert self._reading is not None
            self._look(self._reading.kind)
            return
        if imported is not None:
            self._context.diary.added(imported)
        self._say(added(len(imported.entry_ids) if imported else 0))
        self.undo_button.setVisible(imported is not None)
        (self.undo_button if imported else self.close_button).setFocus()

    def _begin(
        self, words: str, work: Callable[[Progress], Value], then: Callable[[Future[Value]], None]
    ) -> None:
        """Do it beside the window. words: shown if it takes long"""

        def end(done: Future[Value]) -> None:
            self._patience.stop()
            self._show_nothing()
            self.close_button.show()
            then(done)

        self._show_nothing()
        self.headline.setText(words)
        self._patience.start()
        self.background.run(work, end)

    def _show_busy(self) -> None:
        self._say(self.headline.text())
        self.cancel_button.setEnabled(True)
        self.cancel_button.show()
        self.close_button.setVisible(self._reading is None)

    def _show_progress(self, lines: int) -> None:
        if self.background.is_busy and self._reading is None:
            self.headline.setText(reading_on(lines))

    def _cancel(self) -> None:
        if self._reading is not None:  # while it is added: all of it, or nothing
            self.cancel_button.setEnabled(False)
            self.background.stop()
            return
        self.background.forget()
        self._show_nothing()
        self._say(_("Stopped. Nothing was added."))
        self.choose_button.setFocus()

    def reject(self) -> None:
        """Also for the window's cross. What is being added is waited for, or cancelled."""
        if self._reading is None or not self.background.is_busy:
            super().reject()

    def done(self, result: int) -> None:
        self.background.close()
        self._patience.stop()
        super().done(result)

    def _undo(self) -> None:
        action = self._context.diary.last_action
        try:
            self._context.diary.undo()
        except UserError as error:
            tell(self, error)
            return
        self._show_nothing()
        self._say(taken_back(len(getattr(action, "entry_ids", ()))))
        self.close_button.setFocus()

    def _show_nothing(self) -> None:
        clear(self._found)
        for part in (self.kind_row, self.headline):
            part.hide()
        for each in (self.add_button, self.undo_button, self.cancel_button):
            each.hide()

    def _say(self, words: str) -> None:
        self.headline.setText(words)
        self.headline.show()
        announce(self.headline, words)

    def _show_error(self, error: UserError, kind: Kind | None) -> None:
        self._show_nothing()
        self.kind_row.show()
        self.kinds.setCurrentIndex(-1 if kind is None else KINDS.index(kind))
        frame, inside = card("notice")
        inside.addWidget(label(str(error), "strong"))
        inside.addWidget(label(error.hint, "lead"))
        self._found.addWidget(frame)
        announce(self, f"{error} {error.hint}")

    def _show(self, seen: Told) -> None:
        assert self._reading is not None
        self._show_nothing()
        self.kind_row.show()
        self.kinds.setCurrentIndex(KINDS.index(self._reading.kind))
        self._say(seen.headline)
        if seen.asked is not None:
            self._ask(seen.asked)
        self._list(_("What is taken"), (taken(self._reading.kind),))
        if seen.left_out:
            self._list(_("What is left out"), seen.left_out)
        self.add_button.setText(seen.add)
        self.add_button.setVisible(bool(seen.add))
        if seen.add:
            self.add_button.setFocus()

    def _ask(self, asked: Asked) -> None:
        frame, inside = card("notice")
        inside.addWidget(label(asked.words, "strong"))
        buttons = [self._answer_button(choice, asked.words) for choice in asked.choices]
        inside.addWidget(wrapped_row(*buttons))
        self._found.addWidget(frame)
        buttons[0].setFocus()

    def _answer_button(self, choice: Choice, question: str) -> QWidget:
        def answer() -> None:
            assert self._reading is not None
            self._answers = choice.answers
            self._look(self._reading.kind)

        made = button(choice.words, clicked=answer)
        made.setAccessibleDescription(question)
        return made

    def _list(self, title: str, sentences: tuple[str, ...]) -> None:
        self._found.addWidget(label(title, "strong"))
        for sentence in sentences:
            self._found.addLayout(listed(sentence))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("page")
        body = QVBoxLayout(inside)
        body.setContentsMargins(24, 20, 24, 12)
        body.setSpacing(12)
        body.addWidget(self.file_line)
        body.addLayout(row(self.choose_button))
        body.addWidget(self.kind_row)
        body.addWidget(self.headline)
        body.addLayout(self._found)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("column")
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(_("What the file holds"))
        foot = row(self.add_button, self.undo_button, self.cancel_button, self.close_button)
        foot.setContentsMargins(24, 8, 24, 16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        column.addLayout(foot)
