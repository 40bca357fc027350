"""A link, or another button, whose words go on in a new line where there is no more room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)


class Link(QPushButton):
    """As wide as its words where there is room."""

    def __init__(self, words: str, clicked: Callable[[], object], kind: str = "link") -> None:
        super().__init__(words)
        self.setProperty("kind", kind)
        self.setAutoDefault(True)  # Enter presses it, as Space does
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: clicked())

    def minimumSizeHint(self) -> QSize:
        whole = super().sizeHint()
        longest = max(self._wide(word) for word in self.text().split())
        return QSize(whole.width() - self._wide(self.text()) + longest, whole.height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        more = len(self._lines(width)) - 1
        return super().sizeHint().height() + more * self.fontMetrics().lineSpacing()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(self._lines(self.width()))
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _lines(self, width: int) -> list[str]:
        room = width - (super().sizeHint().width() - self._wide(self.text()))
        lines = [""]
        for word in self.text().split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self._wide(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _wide(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)
