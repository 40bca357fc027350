"""The days of the diary, one under the other. A day that has not changed keeps its widgets."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from backpain_diary.presenters.diary import DayCard, Gap
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.day_card import DayCardView, GapView


class DiaryList(QWidget):
    edit_wanted = Signal(int)  # entry id
    delete_wanted = Signal(int)  # entry id
    add_wanted = Signal(date)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.views: dict[DayCard | Gap, DayCardView | GapView] = {}  # from the top
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_rows(self, rows: tuple[DayCard | Gap, ...]) -> None:
        if len(rows) > 1:
            self.hide()  # otherwise every new day would lay the whole page out again
        kept = {row: self.views.pop(row) for row in rows if row in self.views}
        for view in self.views.values():
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        self.views = {}
        for place, row in enumerate(rows):
            if row not in kept:
                kept[row] = self._make(row)
                self._column.insertWidget(place, kept[row])
                kept[row].show()  # at once, also where the list itself stayed in sight
            self.views[row] = kept[row]
        self.setVisible(bool(rows))

    def buttons(self) -> list[QPushButton]:
        """From the top, in reading order."""
        return [button for view in self.views.values() for button in view.buttons]

    def edit_button(self, entry_id: int | None) -> QPushButton | None:
        """None when the entry is not shown."""
        for view in self.views.values():
            if isinstance(view, DayCardView) and entry_id in view.edit_buttons:
                return view.edit_buttons[entry_id]
        return None

    def _make(self, row: DayCard | Gap) -> DayCardView | GapView:
        if isinstance(row, Gap):
            gap = GapView(self._theme, row)
            gap.add_wanted.connect(self.add_wanted)
            return gap
        card = DayCardView(self._theme, row)
        card.edit_wanted.connect(self.edit_wanted)
        card.delete_wanted.connect(self.delete_wanted)
        card.add_wanted.connect(self.add_wanted)
        return card
