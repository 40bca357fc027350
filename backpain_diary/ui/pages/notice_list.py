"""The notices that hold now, what the user did about each, and the earlier checks for signs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from backpain_diary.i18n import _
from backpain_diary.presenters.notice_list import Point, notice_list
from backpain_diary.services.changes import Changed
from backpain_diary.ui.context import Context
from backpain_diary.ui.page import READABLE, Page
from backpain_diary.ui.parts import button, card, clear, label, listed


class NoticeListPage(Page):
    cares_about = Changed.ANSWERS | Changed.ENTRIES | Changed.SESSIONS | Changed.CARE

    back_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.set_name(_("Your notices"))
        self.limit_width(READABLE)
        self._context = context
        self.add_way_back(button(_("← Back to Help"), clicked=self.back_wanted.emit))
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.back_wanted)

    def refresh(self) -> None:
        context = self._context
        today = context.clock.today()
        shown = notice_list(
            context.diary.overview(today),
            context.diary.acknowledgements(),
            context.signs.checks(),
            today,
        )
        clear(self.column)
        self.column.addWidget(label(_("Your notices"), "title"))
        self._add(_("Now"), shown.now, _("No notice holds at the moment."))
        self._add(_("What you did"), shown.done, _("Nothing yet."))
        self._add(_("Checks for warning signs"), shown.checks, _("None yet."))
        self.column.addStretch(1)

    def _add(self, title: str, points: Sequence[Point], nothing: str) -> None:
        frame, inside = card()
        frame.setAccessibleName(title)
        inside.addWidget(label(title, "heading"))
        for point in points:
            inside.addSpacing(4)
            inside.addWidget(label(point.heading, "strong"))
            for line in point.lines:
                inside.addLayout(listed(line))
        if not points:
            inside.addWidget(label(nothing, "lead"))
        self.column.addWidget(frame)
