"""All the detail of an entry in groups that fold; what nobody opens is never built."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from backpain_diary.domain.draft import Draft
from backpain_diary.presenters.detail import Group, heading, title
from backpain_diary.presenters.detail_choices import choices
from backpain_diary.presenters.entry_form import inside_group
from backpain_diary.presenters.learn_links import of_detail
from backpain_diary.ui.detail.activity import ActivityPart
from backpain_diary.ui.detail.day import DayPart
from backpain_diary.ui.detail.medicines import MedicinesPart
from backpain_diary.ui.detail.memory import DetailMemory
from backpain_diary.ui.detail.part import DetailPart
from backpain_diary.ui.detail.places import PlacesPart
from backpain_diary.ui.detail.tags import TagsPart
from backpain_diary.ui.detail.ticks import TicksPart
from backpain_diary.ui.learn_buttons import learn_buttons
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.fold import Fold
from backpain_diary.ui.widgets.yes_no import YesNo

NOTE_LINES = 4


class DetailGroups(QWidget):
    changed = Signal()
    print_wanted = Signal()  # of the map
    learn_wanted = Signal(object)  # a Target

    def __init__(
        self, theme: Theme, draft: Draft, memory: DetailMemory, activity: str | None = None
    ) -> None:
        """activity: what the one that matters is called; None: as remembered"""
        super().__init__()
        self._theme = theme
        self._draft = draft
        self._memory = memory
        remembered = memory.remembered()
        named = remembered.activity if activity is None else activity
        self._remembered = replace(remembered, activity=named)
        self.parts: dict[Group, DetailPart] = {}
        self.note = QPlainTextEdit(draft.note)
        self._note_shown = self.note.toPlainText()
        self.note.setAccessibleName(title(Group.NOTE))
        self.note.setTabChangesFocus(True)
        self.note.textChanged.connect(lambda: self._say(Group.NOTE))
        self.folds = {group: Fold(title(group), partial(self._make, group)) for group in Group}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for group, fold in self.folds.items():
            column.addWidget(fold)
            fold.toggled.connect(partial(self._toggled, group))
            self._say(group)
        theme.changed.connect(self._size_note)
        self._size_note()

    def unfold(self) -> None:
        """Open what was open before; once all this has its place, for that is quicker."""
        for group in Group:
            if group in self._memory.unfolded:
                self.folds[group].set_open(True)

    @property
    def questions(self) -> dict[str, YesNo]:
        """By field; none as long as the day was never opened."""
        day = self.parts.get(Group.DAY)
        return day.questions if isinstance(day, DayPart) else {}

    def written(self) -> Draft:
        """The draft with what stands in the groups now."""
        detail = self._draft.detail
        for part in self.parts.values():
            detail = part.put_into(detail)
        typed = self.note.toPlainText()
        answers: dict[str, Any] = {
            field: question.answer() for field, question in self.questions.items()
        }
        return replace(
            self._draft,
            detail=detail,
            # Qt shows some spaces and line ends as others: an untouched note stays as it was.
            note=self._draft.note if typed == self._note_shown else typed.strip(),
            **answers,
        )

    def activity_name(self) -> str:
        part = self.parts.get(Group.ACTIVITY)
        return part.name() if isinstance(part, ActivityPart) else self._remembered.activity

    def _make(self, group: Group) -> QWidget:
        if group is Group.NOTE:
            return self.note
        part = self._make_part(group)
        part.changed.connect(partial(self._say, group))
        for link in learn_buttons(of_detail(group), self.learn_wanted.emit):
            part.column.addWidget(link)
        self.parts[group] = part
        return part

    def _make_part(self, group: Group) -> DetailPart:
        detail, lately = self._draft.detail, self._remembered
        match group:
            case Group.PLACES:
                places = PlacesPart(self._theme, self._memory.shapes, detail)
                places.print_wanted.connect(self.print_wanted)
                return places
            case Group.DAY:
                return DayPart(self._draft)
            case Group.SYMPTOMS:
                return self._ticks("symptoms")
            case Group.WORSE:
                return self._ticks("made_worse_by")
            case Group.SELF_CARE:
                return self._ticks("self_care")
            case Group.MEDICINES:
                return MedicinesPart(self._theme, detail, lately.medicines)
            case Group.ACTIVITY:
                return ActivityPart(detail, lately.activity)
            case _tags:
                return TagsPart(self._theme, detail, lately.tags)

    def _ticks(self, field: str) -> DetailPart:
        ticked = getattr(self._draft.detail, field)
        return TicksPart(field, choices(field, self._remembered), ticked)

    def _toggled(self, group: Group, is_open: bool) -> None:
        if is_open:
            self._memory.unfolded.add(group)
        else:
            self._memory.unfolded.discard(group)

    def _say(self, group: Group) -> None:
        inside = inside_group(group, self.written(), self.activity_name())
        self.folds[group].say(inside, heading(group, inside))
        self.changed.emit()

    def _size_note(self) -> None:
        self.note.setFixedHeight(self._theme.px(24 * NOTE_LINES))
