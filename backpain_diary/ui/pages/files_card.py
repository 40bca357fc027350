"""The card of Settings for files: entries of another diary in, and this diary out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.context import Context
from backpain_diary.ui.parts import button, card, label, wrapped_row


class FilesCard(QWidget):
    restored = Signal()  # a whole backup, with the settings in it

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        frame, inside = card()
        inside.addWidget(label(_("Files in and out"), "heading"))
        inside.addWidget(
            label(
                _(
                    "Bring entries in from a file, of this diary or of another one. You see first"
                    " what would be added, and you can take it back. Or write your diary to a file"
                    " for a spreadsheet, for health software, or for another computer."
                ),
                "lead",
            )
        )
        self.import_button = button(_("Bring entries in …"), clicked=self._bring_in)
        self.export_button = button(_("Write to a file …"), clicked=self._write)
        inside.addWidget(wrapped_row(self.import_button, self.export_button))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)

    def _bring_in(self) -> None:
        from backpain_diary.ui.import_dialog import ImportDialog

        dialog = ImportDialog(self._context, self.window())
        dialog.exec()
        if dialog.has_restored:
            self.restored.emit()

    def _write(self) -> None:
        from backpain_diary.ui.export_dialog import ExportDialog

        ExportDialog(self._context, self.window()).exec()
