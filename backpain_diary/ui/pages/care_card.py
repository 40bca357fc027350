"""What to take care with: what applies to the person, ticked by themselves."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFrame, QVBoxLayout

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tell
from backpain_diary.ui.parts import label
from backpain_diary.ui.widgets.tick import Tick


class CareCard(QFrame):
    """Each tick is saved at once."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._context = context
        self.boxes: dict[str, Tick] = {}
        inside = QVBoxLayout(self)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(6)
        inside.addWidget(label(_("What to take care with"), "heading"))
        inside.addWidget(
            label(
                _(
                    "Tick what applies to you. Movements then carry a note, here and during the"
                    " session. Nothing is hidden, and it stays on this computer."
                ),
                "lead",
            )
        )
        ticked = context.care.situations()
        for situation in context.catalog.situations.values():
            box = Tick(situation.name, situation.reason)
            box.tick(situation.id in ticked)
            box.toggled.connect(lambda applies, name=situation.id: self._tick(name, applies))
            inside.addSpacing(4)
            inside.addWidget(box)
            box.add_below(label(situation.reason, "muted"))
            self.boxes[situation.id] = box

    def _tick(self, name: str, applies: bool) -> None:
        try:
            self._context.care.set_situation(name, applies=applies)
        except UserError as error:
            with QSignalBlocker(self.boxes[name].box):
                self.boxes[name].tick(not applies)
            tell(self, error)
