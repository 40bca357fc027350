"""A hand with nothing but a mouse, and a keyboard to write words with."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QListWidget,
    QScrollArea,
    QWidget,
)

from backpain_diary.ui.widgets.body_map import RegionBox
from backpain_diary.ui.widgets.fill_tile import FillTile
from backpain_diary.ui.widgets.month_day import MonthDay
from tests.e2e.looking import FIELDS, HAND_MS, W, pass_time, see, the_only
from tests.e2e.two_weeks import number_name
from tests.windows import Driver, name_of, visible


class Mouse:
    """Clicks where something is seen: whatever lies there gets the click."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    def page(self, name: str) -> None:
        self.press(name)

    def press(self, name: str) -> None:
        self._click(self._driver.button(name))

    def tick(self, name: str) -> None:
        self.press(name)

    def number(self, pain: int) -> None:
        self.press(number_name(pain))

    def choose(self, list_name: str, number: int) -> None:
        box = the_only(self._driver, QComboBox, list_name)
        self._click(box)
        self._click_item(box.view(), str(number))

    def place(self, name: str) -> None:
        self.press(name)

    def day(self, day: int) -> None:
        self._click(_with_day(visible(self._driver.window, MonthDay), day))

    def fill(self, day: int, pain: int) -> None:
        self._click(_with_day(visible(self._driver.window, FillTile), day))
        self.number(pain)

    def answer(self, is_there: bool) -> None:
        self.press("Yes" if is_there else "No")

    def write(self, field: str, text: str) -> None:
        found = the_only(self._driver, FIELDS, field)
        self._click(found)
        QTest.keyClicks(found, text)
        QApplication.processEvents()

    def open_found(self, words: str) -> None:
        self._click_item(the_only(self._driver, QListWidget, "Entries found"), words)

    def wait(self, seconds: int) -> None:
        pass_time(self._driver, seconds)

    def sees(self, *words: str) -> None:
        see(self._driver, words)

    def looks_around(self) -> None:
        """Nothing to do: a look is not a click."""

    def _click(self, widget: QWidget) -> None:
        where = self._point_of(widget)
        self._driver.qtbot.waitUntil(lambda: _can_be_seen(self._driver, widget, where))
        window = widget.window()
        under = window.childAt(widget.mapTo(window, where))
        assert under is not None
        assert under is widget or widget.isAncestorOf(under), f"{under} is in front of {widget}"
        QTest.mouseMove(window.windowHandle(), widget.mapTo(window, where))
        QTest.mouseClick(
            window.windowHandle(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            widget.mapTo(window, where),
        )
        self._driver.qtbot.wait(HAND_MS)  # what is new is laid out, shown and scrolled to

    def _point_of(self, widget: QWidget) -> QPoint:
        """In its middle, or where else it can be hit: a place of the body may be bent."""
        middle = widget.rect().center()
        if not isinstance(widget, RegionBox):
            return middle
        inside = [
            QPoint(x, y)
            for x in range(0, widget.width(), 4)
            for y in range(0, widget.height(), 4)
            if widget.hitButton(QPoint(x, y))
        ]
        return min(inside, key=lambda point: (point - middle).manhattanLength())

    def _click_item(self, view: QAbstractItemView, words: str) -> None:
        self._driver.qtbot.waitUntil(view.isVisible)
        # a list that opens takes a second click at once for a double click
        self._driver.qtbot.wait(QApplication.doubleClickInterval() + 50)
        model = view.model()
        rows = [model.index(number, 0) for number in range(model.rowCount())]
        (row,) = [each for each in rows if re.search(f"^{words}", str(each.data()), re.MULTILINE)]
        where = view.visualRect(row).center()
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where
        )
        QApplication.processEvents()


def _can_be_seen(driver: Driver, widget: QWidget, where: QPoint) -> bool:
    """After the wheel was turned, where that is needed."""
    for area in driver.window.findChildren(QScrollArea):
        if area.isAncestorOf(widget):
            area.ensureWidgetVisible(widget)
    return widget.visibleRegion().contains(where)


def _with_day(days: Sequence[W], day: int) -> W:
    (found,) = [each for each in days if f", {day} March: " in name_of(each)]
    return found
