"""A hand with nothing but a keyboard. Wherever it goes, what has the focus must be seen."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from backpain_diary.ui.widgets.body_map import RegionBox
from backpain_diary.ui.widgets.fill_tile import FillTile
from backpain_diary.ui.widgets.month_day import MonthDay
from tests.e2e.looking import FIELDS, HAND_MS, pass_time, see
from tests.windows import CTRL, NONE, Driver, name_of

Key = Qt.Key
PAGES = ("Today", "Stretch", "Diary", "Trends", "Help", "Settings")
MOST_TABS = 150
MOST_ARROWS = 20
ENOUGH = 24  # px of a large control that are seen
SETTLED_MS = 200


class Keys:
    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    def page(self, name: str) -> None:
        self._key(str(PAGES.index(name) + 1), CTRL)

    def press(self, name: str) -> None:
        self._tab_to(name)
        self._key(Key.Key_Return)

    def tick(self, name: str) -> None:
        """Tab goes to one of several answers, the arrow keys go on from there."""
        question, _mark, _answer = name.rpartition("? ")
        if question:
            self._tab_until(name, lambda focused: name_of(focused).startswith(question))
            self._go_by_arrows(name)
        else:
            self._tab_to(name)
        self._key(Key.Key_Space)

    def number(self, pain: int) -> None:
        self._key(str(pain))
        if pain < 2:
            self._key(Key.Key_Return)

    def choose(self, list_name: str, number: int) -> None:
        self._tab_to(list_name)
        self._key(str(number))

    def place(self, name: str) -> None:
        self._tab_to_kind(RegionBox)
        self._go_by_arrows(name)
        self._key(Key.Key_Space)

    def day(self, day: int) -> None:
        """The arrows go by days and weeks."""
        self._tab_to_kind(MonthDay)
        while (away := day - _day(_focused())) != 0:
            weeks = abs(away) >= 7
            back, on = (Key.Key_Up, Key.Key_Down) if weeks else (Key.Key_Left, Key.Key_Right)
            self._key(back if away < 0 else on)

    def fill(self, day: int, pain: int) -> None:
        self._tab_to_kind(FillTile)
        while f" {day} March: " not in name_of(_focused()):
            self._key(Key.Key_Left)
        self.number(pain)

    def answer(self, is_there: bool) -> None:
        self._key("y" if is_there else "n")

    def write(self, field: str, text: str) -> None:
        self._tab_until(
            field,
            lambda focused: name_of(focused) == field and isinstance(focused, FIELDS),
        )
        self._key(Key.Key_A, CTRL)
        self._key(text)

    def open_found(self, words: str) -> None:
        self._key(Key.Key_Down)
        self._key(Key.Key_Return)

    def wait(self, seconds: int) -> None:
        pass_time(self._driver, seconds)

    def sees(self, *words: str) -> None:
        see(self._driver, words)

    def looks_around(self) -> None:
        """Tab leads through everything and back, Shift+Tab the same way backwards."""
        start = _focused()
        on = self._around(start, Key.Key_Tab)
        back = self._around(start, Key.Key_Backtab)
        assert on == back[::-1], f"{_names(on)} is not {_names(back)} backwards"

    def _around(self, start: QWidget, key: Key) -> list[QWidget]:
        """What has the focus between the start and the start."""
        found: list[QWidget] = []
        while len(found) < MOST_TABS:
            self._key(key)
            if _focused() is start:
                return found
            found.append(_focused())
        raise AssertionError(f"no way back, only {_names(found)}")

    def _tab_to(self, name: str) -> None:
        self._tab_until(name, lambda focused: name_of(focused) == name)

    def _tab_to_kind(self, kind: type[QWidget]) -> None:
        self._tab_until(kind.__name__, lambda focused: isinstance(focused, kind))

    def _tab_until(self, wanted: str, is_there: Callable[[QWidget], bool]) -> None:
        for _press in range(MOST_TABS):
            if is_there(_focused()):
                return
            self._key(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {wanted}")

    def _go_by_arrows(self, name: str) -> None:
        """To where that is seen from here."""
        for _press in range(MOST_ARROWS):
            focused = _focused()
            if name_of(focused) == name:
                return
            target = self._driver.button(name)
            way = _middle(target) - _middle(focused)
            if abs(way.x()) > abs(way.y()):
                self._key(Key.Key_Right if way.x() > 0 else Key.Key_Left)
            else:
                self._key(Key.Key_Down if way.y() > 0 else Key.Key_Up)
        raise AssertionError(f"the arrows do not lead to {name}")

    def _key(self, pressed: Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
        self._driver.key(pressed, modifier)
        self._driver.qtbot.wait(HAND_MS)
        focused = _focused()
        assert focused.window() is self._driver.window, focused
        assert name_of(focused), f"{focused} has no name"
        if not _is_seen(focused):  # it may not have found its place yet
            self._driver.qtbot.wait(SETTLED_MS)
        assert _is_seen(focused), f"{name_of(focused)} cannot be seen"


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the focus"
    return focused


def _is_seen(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect().height() >= min(widget.height(), ENOUGH)


def _names(widgets: list[QWidget]) -> list[str]:
    return [name_of(each) for each in widgets]


def _day(focused: QWidget) -> int:
    assert isinstance(focused, MonthDay)
    assert focused.cell is not None
    return focused.cell.day.day


def _middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())
