"""When to get help, what was said so far, what to read, and what this program is and is not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.care import before_the_cards, care_cards, statement
from backpain_diary.presenters.notice_list import kept_line
from backpain_diary.presenters.signs import offer_line
from backpain_diary.services.changes import Changed
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tell
from backpain_diary.ui.page import READABLE, Page
from backpain_diary.ui.pages.learn_card import LearnCard, Read
from backpain_diary.ui.parts import button, card, clear, label, wrapped_row
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.widgets.care_frame import care_frame
from backpain_diary.ui.widgets.entrance import Entrance
from backpain_diary.ui.widgets.link import Link
from backpain_diary.ui.widgets.words import Words
from backpain_diary.version import __version__


class HelpPage(Page):
    """Also without a diary; `use` adds what needs one."""

    cares_about = Changed.ANSWERS

    check_wanted = Signal()
    report_wanted = Signal()  # the page for the doctor
    notices_wanted = Signal()
    answers_wanted = Signal()  # to the questions about warning signs
    learn_wanted = Signal(str)  # a page's id; empty for the list of all

    def __init__(self, preferences: Preferences, read_topics: Read | None = None) -> None:
        """read_topics: the learn pages; None during a session, where none can be opened"""
        super().__init__()
        self.set_name(_("When to get help"))
        self.limit_width(READABLE)
        self._preferences = preferences
        self._read_topics = read_topics
        self._context: Context | None = None
        self._is_over_session = False
        preferences.changed.connect(self.refresh)

    def use(self, context: Context) -> None:
        self._context = context
        self.data_changed(self.cares_about)

    def lead_back(self, way_back: QPushButton, back: Callable[[], None]) -> None:
        """Over a session: to it by a button on top, and by Escape."""
        self._is_over_session = True
        self.add_way_back(way_back)
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.activated.connect(back)
        Entrance(self).lead_to(way_back)

    def refresh(self) -> None:
        clear(self.column)
        self.column.addWidget(label(_("When to get help"), "title"))
        if self._context is not None:
            self.column.addWidget(self._check_card(self._context))
        self.column.addWidget(label(before_the_cards(), "lead"))
        for each in care_cards(self._preferences.settings.emergency_number):
            self.column.addWidget(care_frame(each))
        self.printed = Words("muted")
        self.column.addWidget(
            wrapped_row(
                button(_("Print these cards …"), clicked=self._print),
                button(_("Save them as a PDF …"), clicked=self._save),
                self.printed,
            )
        )
        if self._context is not None and not self._is_over_session:
            self.column.addWidget(self._notices_card(self._context))
        if self._read_topics is not None:
            learn = LearnCard(self._read_topics)
            learn.page_wanted.connect(self.learn_wanted)
            self.column.addWidget(learn)
        about = _("About Backpain Diary {version}").format(version=__version__)
        nothing_leaves = _(
            "Everything you write stays on this computer. The program has no account and no code"
            " that uses a network."
        )
        self.column.addWidget(_text_frame(about, (*statement(), nothing_leaves)))
        self.column.addStretch(1)

    def _check_card(self, context: Context) -> QFrame:
        frame, inside = card("question")
        inside.addWidget(label(_("Short questions tell you how soon to get advice."), "lead"))
        line = Words("muted")
        checks = context.signs.checks()
        line.setText(offer_line(checks, context.clock.today()))
        begin = Link(_("Check for warning signs"), self.check_wanted.emit, "primary")
        answers = []
        if checks and not self._is_over_session:
            answers = [Link(_("See your answers"), self.answers_wanted.emit, "secondary")]
        inside.addWidget(wrapped_row(begin, *answers, line))
        return frame

    def _notices_card(self, context: Context) -> QFrame:
        frame, inside = card()
        inside.addWidget(label(_("Your notices"), "heading"))
        acknowledgements = context.diary.acknowledgements()
        inside.addWidget(label(kept_line(acknowledgements, context.clock.today()), "lead"))
        show = button(_("Show your notices"), clicked=self.notices_wanted.emit)
        report = Link(_("Page for the doctor"), self.report_wanted.emit, "secondary")
        inside.addWidget(wrapped_row(show, report))
        return frame

    def _print(self) -> None:
        from backpain_diary.ui.care_print import print_cards

        cards = care_cards(self._preferences.settings.emergency_number)
        if print_cards(self, cards):
            self._say(_("Sent to the printer."))

    def _save(self) -> None:
        from backpain_diary.ui.care_print import save_cards

        cards = care_cards(self._preferences.settings.emergency_number)
        try:
            path = save_cards(self, cards)
        except UserError as error:
            tell(self, error)
        else:
            if path is not None:
                self._say(_("Saved as {file}.").format(file=path))

    def _say(self, words: str) -> None:
        self.printed.setText(words)
        announce(self, words)


def _text_frame(title: str, paragraphs: tuple[str, ...]) -> QFrame:
    frame, inside = card()
    inside.addWidget(label(title, "heading"))
    for paragraph in paragraphs:
        inside.addWidget(label(paragraph, "lead"))
    return frame
