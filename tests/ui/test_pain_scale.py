import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.pain_scale import PainScale


@pytest.fixture
def scale(qtbot: QtBot, theme: Theme) -> PainScale:
    made = PainScale(theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def chosen(scale: PainScale) -> list[int]:
    heard: list[int] = []
    scale.chosen.connect(heard.append)
    return heard


@pytest.mark.parametrize("score", range(11))
def test_one_click_chooses(scale: PainScale, chosen: list[int], score: int) -> None:
    QTest.mouseClick(scale.buttons[score], Qt.MouseButton.LeftButton)
    assert chosen == [score]


@pytest.mark.parametrize("score", range(2, 10))
def test_a_digit_key_chooses_at_once(scale: PainScale, chosen: list[int], score: int) -> None:
    QTest.keyClicks(scale, str(score))
    assert chosen == [score]


def test_zero_waits_for_enter(scale: PainScale, chosen: list[int]) -> None:
    QTest.keyClicks(scale, "0")
    assert chosen == []
    assert "Enter" in scale.hint.text()
    QTest.keyClick(scale.buttons[0], Qt.Key.Key_Return)
    assert chosen == [0]


def test_one_and_zero_are_ten(scale: PainScale, chosen: list[int]) -> None:
    QTest.keyClicks(scale, "10")
    assert chosen == [10]


def test_one_alone_is_chosen_by_enter(scale: PainScale, chosen: list[int]) -> None:
    QTest.keyClicks(scale, "1")
    assert chosen == []
    QTest.keyClick(scale.buttons[1], Qt.Key.Key_Return)
    assert chosen == [1]


def test_one_alone_is_chosen_after_a_moment(
    qtbot: QtBot, scale: PainScale, chosen: list[int]
) -> None:
    QTest.keyClicks(scale, "1")
    with qtbot.assertNotEmitted(scale.chosen, wait=3000):
        pass  # long enough for slow hands
    assert scale.hint.isVisible()
    with qtbot.waitSignal(scale.chosen):
        pass
    QTest.keyClick(scale.buttons[1], Qt.Key.Key_Return)
    assert chosen == [1]


@pytest.mark.parametrize("typed", ["10", "6"])
def test_an_enter_after_a_number_does_nothing_more(
    scale: PainScale, chosen: list[int], typed: str
) -> None:
    QTest.keyClicks(scale, typed)
    assert scale.focusWidget() is scale.buttons[int(typed)]
    for _press in range(2):
        QTest.keyClick(scale.focusWidget(), Qt.Key.Key_Return)
    assert chosen == [int(typed)]


def test_a_held_enter_takes_its_number_once(scale: PainScale, chosen: list[int]) -> None:
    QTest.keyClicks(scale, "0")
    for _press in range(3):
        QTest.keyClick(scale.focusWidget(), Qt.Key.Key_Return)
    assert chosen == [0]


def test_another_key_makes_enter_count_again(scale: PainScale, chosen: list[int]) -> None:
    QTest.keyClicks(scale, "6")
    QTest.keyClick(scale.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(scale.focusWidget(), Qt.Key.Key_Return)
    assert chosen == [6, 7]
    QTest.keyClicks(scale.focusWidget(), "7")
    assert chosen == [6, 7, 7]


def test_arrows_move_and_space_presses(scale: PainScale, chosen: list[int]) -> None:
    scale.buttons[0].setFocus()
    for _ in range(3):
        QTest.keyClick(scale.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(scale.focusWidget(), Qt.Key.Key_Left)
    QTest.keyClick(scale.focusWidget(), Qt.Key.Key_Space)
    assert chosen == [2]


def test_nothing_is_marked_before_somebody_chooses(scale: PainScale) -> None:
    assert not any(button.accessibleDescription() for button in scale.buttons)
    scale.set_value(4)
    assert [button.accessibleDescription() for button in scale.buttons].index("saved") == 4


def test_every_button_says_what_it_means(scale: PainScale) -> None:
    names = [button.accessibleName() for button in scale.buttons]
    assert names[0] == "0, no pain at all"
    assert names[7] == "7 out of 10"
    assert names[10] == "10, the worst pain you can imagine"


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_ten_fits_into_its_button(
    qtbot: QtBot, scale: PainScale, theme: Theme, percent: int
) -> None:
    theme.use("light", percent)
    scale.resize(540, scale.height())
    button = scale.buttons[10]
    qtbot.waitUntil(lambda: button.width() < 60)
    assert button.fontMetrics().horizontalAdvance("10") <= button.width() - 8
