"""Buttons of which one is chosen, side by side; in more rows where there is no room for one."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from backpain_diary.ui.parts import button, row
from backpain_diary.ui.widgets.flow import in_lines

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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._lines: list[list[QPushButton]] = []
        self._arrange([self.buttons])

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

    def sizeHint(self) -> QSize:
        """Of one row: once in more rows, it is one again as soon as there is room."""
        return QSize(self.one_row_width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Narrower than its layout is now: the buttons may go below one another."""
        widest = max(each.sizeHint().width() for each in self.buttons)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(in_lines(self.buttons, self.width(), gap=0))

    def _arrange(self, lines: list[list[QPushButton]]) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.layout()) is not None:
                while old.takeAt(0) is not None:
                    pass
                old.deleteLater()
        for line in lines:
            self._column.addLayout(row(*line, spacing=0))
            for each in line:
                ends = {(True, True): "both", (True, False): "left", (False, True): "right"}
                each.setProperty("end", ends.get((each is line[0], each is line[-1]), ""))
                each.style().polish(each)

    def _toggled(self, number: int, is_chosen: bool) -> None:
        """Qt would let Tab go to the first until one has had the focus."""
        if is_chosen:
            for each in self.buttons:
                is_it = each is self.buttons[number]
                policy = Qt.FocusPolicy.StrongFocus if is_it else Qt.FocusPolicy.ClickFocus
                each.setFocusPolicy(policy)
            self.chosen.emit(number)
