"""The card of Settings that brings entries of another diary in."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.context import Context
from backpain_diary.ui.parts import button, card, label, row


class ImportCard(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        frame, inside = card()
        inside.addWidget(label(_("Entries from another diary"), "heading"))
        inside.addWidget(
            label(
                _(
                    "Bring entries in from a file, of this diary or of another one. You see first"
                    " what would be added, and you can take it back."
                ),
                "lead",
            )
        )
        self.import_button = button(_("Bring entries in …"), clicked=self._open)
        inside.addLayout(row(self.import_button))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)

    def _open(self) -> None:
        from backpain_diary.ui.import_dialog import ImportDialog

        ImportDialog(self._context, self.window()).exec()
