"""When to get help, how we count, and what this program is and is not."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from backpain_diary.domain.notices import Tier
from backpain_diary.i18n import _
from backpain_diary.presenters.care import CareCard, care_cards, statement
from backpain_diary.presenters.wording import how_nights_count, how_we_count
from backpain_diary.ui.page import READABLE, Page
from backpain_diary.ui.pages.learn_card import LearnCard, Read
from backpain_diary.ui.parts import card, clear, label, listed, row
from backpain_diary.ui.preferences import Preferences
from backpain_diary.version import __version__

LOOKS = {Tier.EMERGENCY: "emergency", Tier.URGENT: "urgent", Tier.CONTACT: "notice"}


class HelpPage(Page):
    learn_wanted = Signal(str)  # a page's id; empty for the list of all

    def __init__(self, preferences: Preferences, read_topics: Read | None = None) -> None:
        """read_topics: the learn pages; None during a session, where none can be opened"""
        super().__init__()
        self.set_name(_("When to get help"))
        self.limit_width(READABLE)
        self._preferences = preferences
        self._read_topics = read_topics
        preferences.changed.connect(self.refresh)

    def add_way_back(self, way_back: QPushButton, back: Callable[[], None]) -> None:
        """To where the page was opened from: a button on top, and Escape."""
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        above = row(way_back)
        above.setContentsMargins(36, 16, 36, 0)
        outer.insertLayout(0, above)
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.activated.connect(back)
        self.setFocusProxy(way_back)

    def refresh(self) -> None:
        clear(self.column)
        self.column.addWidget(label(_("When to get help"), "title"))
        self.column.addWidget(
            label(_("Look for what is new or getting worse. If you are unsure, ask."), "lead")
        )
        for each in care_cards(self._preferences.settings.emergency_number):
            self.column.addWidget(_care_frame(each))
        if self._read_topics is not None:
            learn = LearnCard(self._read_topics)
            learn.page_wanted.connect(self.learn_wanted)
            self.column.addWidget(learn)
        self.column.addWidget(_text_frame(_("How we count"), how_we_count()))
        self.column.addWidget(_text_frame(_("How we count nights"), how_nights_count()))
        about = _("About Backpain Diary {version}").format(version=__version__)
        nothing_leaves = _(
            "Everything you write stays on this computer. The program has no account and no code"
            " that uses a network."
        )
        self.column.addWidget(_text_frame(about, (*statement(), nothing_leaves)))
        self.column.addStretch(1)


def _care_frame(shown: CareCard) -> QFrame:
    frame, inside = card(LOOKS[shown.tier])
    frame.setAccessibleName(shown.title)
    inside.addWidget(label(shown.title, "heading"))
    inside.addWidget(label(shown.what_to_do, "strong"))
    for sign in shown.signs:
        inside.addLayout(listed(sign))
    return frame


def _text_frame(title: str, paragraphs: tuple[str, ...]) -> QFrame:
    frame, inside = card()
    inside.addWidget(label(title, "heading"))
    for paragraph in paragraphs:
        inside.addWidget(label(paragraph, "lead"))
    return frame
