"""Words of one's own for a day, to find it by later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from backpain_diary.domain.detail import Detail
from backpain_diary.i18n import _
from backpain_diary.presenters.detail_changes import with_tag
from backpain_diary.ui.detail.name_picker import NamePicker
from backpain_diary.ui.detail.part import DetailPart
from backpain_diary.ui.parts import button, clear, wrapped_row
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.scrolling import show_new
from backpain_diary.ui.widgets.tab_order import put_after


class TagsPart(DetailPart):
    def __init__(self, theme: Theme, detail: Detail, remembered: Sequence[str]) -> None:
        super().__init__()
        self._tags = detail.tags
        self._remembered = remembered
        self.chosen: list[QPushButton] = []
        self.picker = NamePicker(theme, _("A word of your own"), remembered, remembered)
        self._chosen_line = QVBoxLayout()
        self.column.addWidget(self.picker)
        self.column.addLayout(self._chosen_line)
        self._show_chosen()
        self.picker.added.connect(self._add)
        self.picker.offer_chosen.connect(lambda number: self._add(remembered[number]))
        self.picker.typed_changed.connect(self.changed)

    def put_into(self, detail: Detail) -> Detail:
        return replace(detail, tags=with_tag(self._tags, self.picker.typed()))

    def _add(self, name: str) -> None:
        self._take(with_tag(self._tags, name))
        if self.chosen:
            show_new(self.chosen[-1])

    def _remove(self, tag: str) -> None:
        self.picker.edit.setFocus()
        self._take(tuple(each for each in self._tags if each != tag))

    def _take(self, tags: tuple[str, ...]) -> None:
        self._tags = tags
        self._show_chosen()
        self.changed.emit()

    def _show_chosen(self) -> None:
        clear(self._chosen_line)
        self.chosen = [self._chosen_button(tag) for tag in self._tags]
        if self.chosen:
            line = wrapped_row(*self.chosen)
            self._chosen_line.addWidget(line)
            line.show()
            put_after(self.picker.add_button, line)
        self.picker.mark_used([tag in self._tags for tag in self._remembered])

    def _chosen_button(self, tag: str) -> QPushButton:
        made = button(f"{tag}  ×", clicked=lambda: self._remove(tag))
        made.setAccessibleName(_("Remove {what}").format(what=tag))
        return made
