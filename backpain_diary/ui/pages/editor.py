"""What the editors of routines and movements share: a form with Save and Cancel below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMessageBox, QSpinBox, QVBoxLayout

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.routine_editor import times
from backpain_diary.ui.announce import announce
from backpain_diary.ui.messages import tell
from backpain_diary.ui.page import Page
from backpain_diary.ui.parts import button, label, row


class Editor(Page):
    """Ctrl+S saves; Escape leaves, with a question if something would be lost."""

    saved = Signal()
    cancelled = Signal()
    help_wanted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.set_name(title)
        self.column.addWidget(label(title, "title"))
        self.refused = label("", "strong")
        self.save_button = button(_("Save"), "primary", clicked=self.save)
        self.save_button.setToolTip(_("Ctrl+S"))
        self.cancel_button = button(_("Cancel"), clicked=self.cancel)
        self.cancel_button.setToolTip(_("Escape"))
        get_help = button(_("When to get help"), "emergency", clicked=self.help_wanted.emit)
        get_help.setToolTip(_("F1 key"))
        foot = row(self.save_button, self.cancel_button, self.refused, get_help)
        foot.setStretchFactor(self.refused, 1)
        foot.setContentsMargins(36, 12, 36, 16)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.addLayout(foot)
        for keys, act in (("Ctrl+S", self.save), ("Escape", self.cancel)):
            made = QShortcut(QKeySequence(keys), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(act)

    def refusal(self) -> str:
        """Why it cannot be saved as it is; empty if it can."""
        raise NotImplementedError

    def write(self) -> None:
        """Raises UserError, and then nothing has changed."""
        raise NotImplementedError

    def is_changed(self) -> bool:
        raise NotImplementedError

    def save(self) -> None:
        if why := self.refusal():
            self.refused.setText(why)
            announce(self, why)
            return
        try:
            self.write()
        except UserError as error:
            tell(self, error)
        else:
            self.saved.emit()

    def cancel(self) -> None:
        if not self.is_changed() or self._wants_to_leave():
            self.cancelled.emit()

    def _wants_to_leave(self) -> bool:
        box = QMessageBox(self)
        box.setWindowTitle(_("Leave without saving?"))
        box.setText(_("What you changed here has not been saved."))
        keep = box.addButton(_("Stay here"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(_("Leave without saving"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        return box.clickedButton() is leave


def seconds_box(name: str, value: int, allowed: range) -> QSpinBox:
    made = _number_box(name, value, allowed)
    made.setSuffix(_(" s"))
    return made


def times_box(name: str, value: int, allowed: range) -> QSpinBox:
    made = _number_box(name, value, allowed)
    made.setSuffix(times(value))
    made.valueChanged.connect(lambda number: made.setSuffix(times(number)))
    return made


def _number_box(name: str, value: int, allowed: range) -> QSpinBox:
    made = QSpinBox()
    made.setRange(allowed[0], allowed[-1])
    made.setValue(value)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the page
    return made
