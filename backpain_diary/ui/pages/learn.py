"""Learn: a list of pages, a search in them, and the page that is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QVBoxLayout

from backpain_diary.domain.learn import Target, Topic
from backpain_diary.domain.learn_search import Found, Snippet, search
from backpain_diary.i18n import _
from backpain_diary.presenters.learn import found_in_words, marked, name_of
from backpain_diary.ui.announce import announce
from backpain_diary.ui.page import READABLE, Page
from backpain_diary.ui.pages.learn_text import fill_with_topic
from backpain_diary.ui.parts import button, card, clear, label, row
from backpain_diary.ui.widgets.link import Link

MOST_FOUND = 20
MARGIN = 36


class LearnPage(Page):
    back_wanted = Signal(str)  # the page from which this one was opened
    help_wanted = Signal()  # the care cards

    def __init__(self, topics: Sequence[Topic]) -> None:
        super().__init__()
        self.limit_width(READABLE)
        self._topics = {topic.id: topic for topic in topics}
        self._found: tuple[Found, ...] = ()
        self._way_back = ""
        self.back = button("", clicked=self._go_back)
        self.all_pages = button(_("All pages"), clicked=lambda: self.open_page(""))
        self.search = QLineEdit()
        self.search.setAccessibleName(_("Search the learn pages"))
        self.search.setPlaceholderText(_("Search"))
        self.search.textEdited.connect(self._search)
        self.search.returnPressed.connect(self._open_first)
        self._wanted: QFrame | None = None  # the section that is to be seen, until one scrolls
        bar = self.scroll_area.verticalScrollBar()
        bar.rangeChanged.connect(self._scroll_later)
        bar.actionTriggered.connect(self._scrolled)
        self._add_above()
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._go_back)
        self.show_list()

    def set_way_back(self, page: str, words: str) -> None:
        """page: from which this one was opened; words: what it is called"""
        self._way_back = page
        self.back.setText(_("← Back to {page}").format(page=words))
        self._arrange_above()

    def open_page(self, page_id: str, section: str = "") -> None:
        """Without a page the list of all; a section is scrolled to."""
        if not page_id:
            self.show_list()
            self.search.setFocus()
            return
        self.search.clear()
        self._begin(self._topics[page_id].title)
        frames = fill_with_topic(self.column, self._topics[page_id], self._follow)
        self.column.addStretch(1)
        self.all_pages.setEnabled(True)
        if section:
            self._wanted = frames[section]
            self._wanted.setFocus()
            self._scroll_later()
        else:
            self.scroll_area.setFocus()

    def show_list(self) -> None:
        self.search.clear()
        self._begin(_("Learn"))
        self.column.addWidget(label(_("Learn"), "title"))
        self.column.addWidget(
            label(_("Plain facts about back and hip pain, to read when you like."), "lead")
        )
        topics = self._topics.values()
        self._add_entries(
            [(each.title, Target(each.id), Snippet(each.summary, ())) for each in topics]
        )
        self.all_pages.setEnabled(False)

    def _add_above(self) -> None:
        """What does not scroll away."""
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        self.search.setMaximumWidth(READABLE // 2)
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.setSpacing(12)
        self._ways.addWidget(self.back)
        self._ways.addWidget(self.all_pages)
        self._above = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._above.setContentsMargins(MARGIN, 16, MARGIN, 8)
        self._above.setSpacing(12)
        self._above.addLayout(self._ways)
        self._above.setAlignment(self._ways, Qt.AlignmentFlag.AlignLeft)
        self._above.addWidget(self.search, 20)
        self._above.addStretch(1)
        outer.insertLayout(0, self._above)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_above()

    def _arrange_above(self) -> None:
        """Below one another where there is no room for them beside one another."""
        room = self.width() - 3 * MARGIN  # and the gaps between them
        ways = self.back.sizeHint().width() + self.all_pages.sizeHint().width()
        direction = QBoxLayout.Direction
        for layout, needed in (
            (self._ways, ways),
            (self._above, ways + self.search.sizeHint().width()),
        ):
            fits = needed <= room
            layout.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def _begin(self, name: str) -> None:
        """An empty page of that name, at its top."""
        clear(self.column)
        self._wanted = None
        self.set_name(name)
        self.scroll_area.verticalScrollBar().setValue(0)

    def _go_back(self) -> None:
        self.back_wanted.emit(self._way_back)

    def _follow(self, target: Target) -> None:
        if target.page:
            self.open_page(target.page, target.section)
        else:
            self.help_wanted.emit()

    def _scroll_later(self) -> None:
        """Once what is on the page has found its place, which takes more than one turn."""
        if self._wanted is not None:
            QTimer.singleShot(0, self._wanted, self._scroll)

    def _scroll(self) -> None:
        if self._wanted is not None:
            bar = self.scroll_area.verticalScrollBar()
            bar.setValue(self._wanted.y() - self.column.spacing())

    def _scrolled(self) -> None:
        self._wanted = None

    def _search(self, words: str) -> None:
        if not words.strip():
            self.show_list()
            return
        self._found = search(tuple(self._topics.values()), words)[:MOST_FOUND]
        self._begin(_("Search the learn pages"))
        said = found_in_words(len(self._found), words.strip())
        self.column.addWidget(label(said, "heading"))
        entries = [(name_of(found), found.target, found.snippet) for found in self._found]
        self._add_entries(entries)
        self.all_pages.setEnabled(True)
        announce(self.search, said)

    def _open_first(self) -> None:
        if self.search.text().strip() and self._found:
            self._follow(self._found[0].target)

    def _add_entries(self, entries: Sequence[tuple[str, Target, Snippet]]) -> None:
        """A link each, and what stands below it."""
        if entries:
            frame, inside = card()
            inside.setSpacing(4)
            for words, target, below in entries:
                inside.addLayout(row(self._link(words, target)))
                inside.addWidget(label(marked(below), "snippet"))
            self.column.addWidget(frame)
        self.column.addStretch(1)

    def _link(self, words: str, target: Target) -> Link:
        return Link(words, lambda: self._follow(target))
