"""The medicine that was taken, as typed: a row for each, with an amount if one likes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backpain_diary.domain.detail import Detail, Medicine
from backpain_diary.i18n import _
from backpain_diary.presenters.detail import medicine_words
from backpain_diary.presenters.detail_changes import with_medicine
from backpain_diary.ui.detail.name_picker import NamePicker
from backpain_diary.ui.detail.part import DetailPart, keep_together
from backpain_diary.ui.parts import button, label
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.scrolling import show_new
from backpain_diary.ui.widgets.tab_order import put_after

AMOUNT_WIDTH = 120  # px at 100 % text


class MedicineRow(QWidget):
    changed = Signal()
    remove_wanted = Signal()

    def __init__(self, theme: Theme, medicine: Medicine) -> None:
        super().__init__()
        self._medicine = medicine
        self.amount = QLineEdit(medicine.amount)
        self._shown = self.amount.text()
        self.amount.setPlaceholderText(_("how much"))
        self.amount.setAccessibleName(
            _("How much {medicine}, if you like").format(medicine=medicine.name)
        )
        self.amount.setMaximumWidth(theme.px(AMOUNT_WIDTH))
        self.amount.textChanged.connect(lambda _text: self.changed.emit())
        self.remove = button(_("Remove"), "link", clicked=self.remove_wanted.emit)
        self.remove.setAccessibleName(_("Remove {what}").format(what=medicine.name))
        keep_together(self, theme)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(label(medicine.name, "lead"), 1)
        across.addWidget(self.amount)
        across.addWidget(self.remove)

    def medicine(self) -> Medicine:
        typed = self.amount.text()
        if typed == self._shown:  # Qt shows some characters as others
            return self._medicine
        return Medicine(self._medicine.name, typed.strip())


class MedicinesPart(DetailPart):
    def __init__(self, theme: Theme, detail: Detail, remembered: Sequence[Medicine]) -> None:
        super().__init__()
        self._theme = theme
        self._remembered = remembered
        self.rows: list[MedicineRow] = []
        self.picker = NamePicker(
            theme,
            _("Medicine, as you call it"),
            [medicine.name for medicine in remembered],
            [medicine_words(medicine) for medicine in remembered],
        )
        self._rows_column = QVBoxLayout()
        self._rows_column.setSpacing(6)
        self.column.addWidget(self.picker)
        self.column.addLayout(self._rows_column)
        for medicine in detail.medicines:
            self._add_row(medicine)
        self.picker.added.connect(self._add)
        self.picker.offer_chosen.connect(lambda number: self._add_new(remembered[number]))
        self.picker.typed_changed.connect(self.changed)
        self._mark_used()

    def put_into(self, detail: Detail) -> Detail:
        return replace(detail, medicines=with_medicine(self._listed(), self.picker.typed()))

    def _listed(self) -> tuple[Medicine, ...]:
        return tuple(row.medicine() for row in self.rows)

    def _add(self, name: str) -> None:
        for medicine in with_medicine(self._listed(), name)[len(self.rows) :]:
            self._add_new(medicine)
        self.changed.emit()

    def _add_new(self, medicine: Medicine) -> None:
        self._add_row(medicine)
        show_new(self.rows[-1])

    def _add_row(self, medicine: Medicine) -> None:
        row = MedicineRow(self._theme, medicine)
        row.changed.connect(self.changed)
        row.remove_wanted.connect(lambda: self._remove(row))
        self._rows_column.addWidget(row)
        row.show()
        put_after(self.rows[-1].remove if self.rows else self.picker.add_button, row)
        self.rows.append(row)
        self._mark_used()
        self.changed.emit()

    def _remove(self, row: MedicineRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.picker.edit.setFocus()
        self._mark_used()
        self.changed.emit()

    def _mark_used(self) -> None:
        names = {medicine.name for medicine in self._listed()}
        self.picker.mark_used([medicine.name in names for medicine in self._remembered])
