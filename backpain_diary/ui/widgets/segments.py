"""Buttons of which one is chosen, side by side; in more rows where there is no room for one."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QWidget

from backpain_diary.ui.parts import button

STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Segments(QWidget):
    """Tab goes to the chosen one, the arrow keys to the others."""

    chosen = Signal(int)

    def __init__(self, words: list[str], name: str) -> None:
        """name: what is chosen here, for a screen reader"""
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.buttons: list[QPushButton] = []
        group = QButtonGroup(self)
        for number, word in enumerate(words):
            made = button(word, "range")
            made.setCheckable(True)
            made.setAutoExclusive(True)  # tells screen readers that one of them is chosen
            made.setAccessibleDescription(name)
            made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            made.installEventFilter(self)
            group.addButton(made, number)
            self.buttons.append(made)
        group.idToggled.connect(self._toggled)
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(0)
        self._rows.setVerticalSpacing(6)
        self._columns = 0
        self._arrange(len(words))

    def choose(self, number: int) -> None:
        self.buttons[number].setChecked(True)

    @property
    def one_row_width(self) -> int:
        """That all of them take side by side."""
        return sum(each.sizeHint().width() for each in self.buttons)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right go on from row to row; Qt would stop at the end of one."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = STEPS.get(event.key(), 0)
            others = [each for each in self.buttons if each.isEnabled() or each is watched]
            if step and watched in others:
                number = others.index(watched) + step
                if 0 <= number < len(others):
                    others[number].setFocus(Qt.FocusReason.OtherFocusReason)
                    if any(each.isChecked() for each in others):  # else looking is not choosing
                        others[number].click()
                return True
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Narrower than its layout is now: the buttons may go below one another."""
        widest = max(each.sizeHint().width() for each in self.buttons)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = [each.sizeHint().width() for each in self.buttons]
        columns = len(widths)
        while columns > 1 and _grid_width(widths, columns) > self.width():
            columns -= 1
        self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, each in enumerate(self.buttons):
            self._rows.addWidget(each, number // columns, number % columns)
            is_first = number % columns == 0
            is_last = number % columns == columns - 1 or each is self.buttons[-1]
            ends = {(True, True): "both", (True, False): "left", (False, True): "right"}
            each.setProperty("end", ends.get((is_first, is_last), ""))
            each.style().polish(each)
        self._rows.setColumnStretch(len(self.buttons), 1)

    def _toggled(self, number: int, is_chosen: bool) -> None:
        """Qt would let Tab go to the first until one has had the focus."""
        if is_chosen:
            for each in self.buttons:
                is_it = each is self.buttons[number]
                policy = Qt.FocusPolicy.StrongFocus if is_it else Qt.FocusPolicy.ClickFocus
                each.setFocusPolicy(policy)
            self.chosen.emit(number)


def _grid_width(widths: list[int], columns: int) -> int:
    return sum(max(widths[column::columns]) for column in range(columns))
