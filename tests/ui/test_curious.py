"""The day after stretching: nothing is counted until it is opened, the caveat always stands."""

from datetime import date, time
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from backpain_diary.domain.next_day import next_day
from backpain_diary.presenters.next_day_view import caveat, curious_folded
from backpain_diary.ui.theme import Theme
from tests.dialogs import in_dialog
from tests.ui.trends_pages import TODAY, TrendsWindow, ago, daily, open_page, texts
from tests.windows import visible

Key = Qt.Key


def by_chance(days: int) -> tuple[dict[date, int], dict[date, float]]:
    """Pain, and seconds stretched, of the last days."""
    random = Random(3)
    values = {ago(n): random.choice((3, 4, 5)) for n in range(days)}
    return values, {day: 300.0 for day in values if random.random() < 0.5}


def open_sessions(trends: TrendsWindow) -> TrendsWindow:
    names = [each.text() for each in trends.page.views.buttons]
    trends.page.views.buttons[names.index("Sessions")].click()
    trends.wait_for_picture()
    return trends


@pytest.fixture
def long(qtbot: QtBot, theme: Theme, tmp_path: Path) -> TrendsWindow:
    return open_sessions(open_page(qtbot, theme, tmp_path, *by_chance(120)))


@pytest.fixture
def young(qtbot: QtBot, theme: Theme, tmp_path: Path) -> TrendsWindow:
    return open_sessions(open_page(qtbot, theme, tmp_path, daily(3, 20), {ago(4): 300.0}))


def open_fold(trends: TrendsWindow) -> list[str]:
    """What it says then."""
    curious = trends.page.curious
    curious.fold.heading.click()
    trends.qtbot.waitUntil(lambda: curious.fact.text() != "Counting …", timeout=20_000)
    QApplication.processEvents()  # what is new gets its place
    return texts(curious)


def test_it_is_folded_and_counts_nothing_until_it_is_opened(young: TrendsWindow) -> None:
    said = texts(young.page.curious)
    assert said == [curious_folded()]
    assert not young.page.curious.fold.is_open


def test_it_belongs_to_sessions_alone(young: TrendsWindow) -> None:
    assert young.page.curious.isVisible()
    young.page.views.buttons[0].click()
    assert not young.page.curious.isVisible()


def test_a_young_diary_is_told_how_much_is_missing_beside_the_caveat(young: TrendsWindow) -> None:
    said = open_fold(young)
    assert said[1] == "Can’t tell yet: at least 37 more days needed"
    assert "With stretching after the score: 1 of 15" in said
    assert caveat() in said
    assert not young.page.curious.bars.isVisible()


def test_a_long_diary_is_compared_with_the_numbers_of_the_domain(long: TrendsWindow) -> None:
    said = open_fold(long)
    context = long.context
    expected = next_day(context.timeline().scores_before(date.min, TODAY), by_chance(120)[0])
    assert expected is not None
    bars = long.page.curious.bars
    assert said[1] == "About the same on the day after"
    assert caveat() in said
    assert f"{expected.after_stretching:.1f} on average, {expected.stretched} days" in (
        bars.accessibleName()
    )
    assert bars.isVisible()


def test_it_opens_and_folds_by_keys_and_is_not_drawn_again_for_nothing(long: TrendsWindow) -> None:
    heading = long.page.curious.fold.heading
    heading.setFocus()
    QTest.keyClick(heading, Key.Key_Space)
    curious = long.page.curious
    long.qtbot.waitUntil(lambda: curious.bars.isVisible(), timeout=20_000)
    said = curious.bars.accessibleName()
    curious.bars.setAccessibleName("untouched")
    QTest.keyClick(heading, Key.Key_Space)
    assert not curious.bars.isVisible()
    QTest.keyClick(heading, Key.Key_Space)
    assert curious.bars.isVisible()
    QTest.qWait(50)
    assert curious.bars.accessibleName() == "untouched"
    long.context.diary.save_pain(4)
    long.qtbot.waitUntil(lambda: curious.bars.accessibleName() != "untouched")
    assert curious.bars.accessibleName().partition(":")[0] == said.partition(":")[0]
    assert curious.fact.text() == "About the same on the day after"


def test_what_is_saved_meanwhile_is_counted(young: TrendsWindow) -> None:
    open_fold(young)
    young.context.diary.save_pain(4, day=ago(20), at=time(8))
    words = "Can’t tell yet: at least 36 more days needed"
    young.qtbot.waitUntil(lambda: young.page.curious.fact.text() == words, timeout=20_000)


def test_the_bars_are_drawn_with_the_length_of_their_numbers(
    long: TrendsWindow, theme: Theme
) -> None:
    open_fold(long)
    bars = long.page.curious.bars
    image = bars.grab().toImage()
    primary = theme.colour("primary")
    rows = {
        y: sum(image.pixelColor(x, y) == primary for x in range(image.width()))
        for y in range(image.height())
    }
    longest = max(rows.values()) / image.devicePixelRatio()
    width = min(bars.width(), theme.px(520)) - theme.px(12)
    assert 0.3 * width < longest < 0.6 * width  # scores are 3, 4 and 5


@pytest.mark.parametrize(
    ("percent", "size"), [(100, (680, 600)), (150, (740, 700)), (200, (512, 600))]
)
def test_nothing_is_cut_off_sideways(
    qtbot: QtBot, theme: Theme, tmp_path: Path, percent: int, size: tuple[int, int]
) -> None:
    theme.use("light", percent)
    trends = open_page(qtbot, theme, tmp_path, *by_chance(90), size)
    open_fold(open_sessions(trends))
    assert trends.page.scroll_area.horizontalScrollBar().maximum() == 0
    curious = trends.page.curious
    assert curious.bars.isVisible()
    qtbot.waitUntil(lambda: all(is_whole(each) for each in visible(curious, QLabel)))
    assert trends.page.scroll_area.horizontalScrollBar().maximum() == 0


def is_whole(words: QLabel) -> bool:
    return words.height() >= words.heightForWidth(words.width())


def test_a_diary_that_cannot_be_read_is_told_and_counting_can_be_tried_again(
    long: TrendsWindow, tmp_path: Path
) -> None:
    file, away = tmp_path / "diary.sqlite3", tmp_path / "away"
    long.context.close()  # so that the file is opened anew
    file.rename(away)
    file.mkdir()
    told: list[str] = []
    in_dialog(lambda: open_fold(long), lambda box: told.extend(texts(box)))
    assert any("what you saved before is safe" in words for words in told)
    assert "This could not be counted just now." in texts(long.page.curious)
    file.rmdir()
    away.rename(file)
    for _folded_and_opened in range(2):
        long.page.curious.fold.heading.click()
    long.qtbot.waitUntil(long.page.curious.bars.isVisible, timeout=20_000)
