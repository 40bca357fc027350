"""Says which days are seen larger, and has the buttons that go nearer, wider and back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.parts import button, label


class ZoomBar(QWidget):
    """The buttons are for those who cannot draw the mouse across the picture.

    nearer, wider: stand in the row of the card's other buttons
    """

    def __init__(self) -> None:
        super().__init__()
        self.nearer = button("+")
        self.wider = button("−")
        for each, name, words in (
            (self.nearer, _("Larger"), _("Fewer days, seen larger. In the picture: the key +")),
            (self.wider, _("Smaller"), _("More days, seen smaller. In the picture: the key −")),
        ):
            each.setAccessibleName(name)
            each.setAccessibleDescription(words)
            each.setToolTip(words)
        self.words = label("", "strong")
        self.whole = button(_("Whole period"))
        self.whole.setAccessibleDescription(_("Shows all days again. In the picture: Esc"))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.words, 1)
        inside.addWidget(self.whole)
