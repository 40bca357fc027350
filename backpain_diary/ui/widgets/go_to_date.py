"""The way around in a diary that is longer than what is shown at once."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.parts import button, label, row, wrapped_row
from backpain_diary.ui.widgets.day_field import DayField


class GoToDate(QWidget):
    day_wanted = Signal(date)
    newest_wanted = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.field = DayField(_("Go to date"), today, today, today)
        self.trouble = label("", "muted")
        self.trouble.hide()
        self.field.trouble_changed.connect(self._say)
        self.field.entered.connect(self._go)
        self.go_button = button(_("Go"), clicked=self._go)
        self.go_button.setAccessibleName(_("Go to this date"))
        self.newest_button = button(
            _("Back to the newest days"), "link", clicked=self.newest_wanted.emit
        )
        self.newest_button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        name = label(_("Go to date"), "muted", wrap=False)
        column.addWidget(name)
        column.addWidget(wrapped_row(self.field, self.go_button))
        column.addWidget(self.trouble)
        column.addLayout(row(self.newest_button))

    def show_state(self, first: date, last: date, *, is_at_newest: bool) -> None:
        """first, last: of the whole diary"""
        self.field.set_days(first, last)
        self.newest_button.setVisible(not is_at_newest)

    def _say(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.go_button.setEnabled(not trouble)

    def _go(self) -> None:
        self.day_wanted.emit(self.field.day())
