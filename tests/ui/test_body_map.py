"""The body map by mouse and keys, and on paper."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.domain.regions import Region, View
from backpain_diary.presenters.regions import region_names
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.body_map import BodyMap
from backpain_diary.ui.widgets.body_painting import (
    paint,
    paper_colours,
    placed,
    screen_colours,
)
from backpain_diary.ui.widgets.body_shapes import BodyShapes, load_shapes
from tests.windows import come_forward

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
PAPER = (600, 640)


@pytest.fixture(scope="module")
def shapes() -> BodyShapes:
    return load_shapes(paths.assets_dir())


@pytest.fixture
def body_map(qtbot: QtBot, theme: Theme, shapes: BodyShapes) -> Iterator[BodyMap]:
    """Between two buttons, in a window in front."""
    window = QWidget()
    qtbot.addWidget(window)
    made = BodyMap(theme, shapes, {})
    places: dict[Region, int | None] = {}

    def toggled(region: Region, is_on: bool) -> None:
        if is_on:
            places[region] = None
        else:
            del places[region]
        made.set_places(places)

    made.toggled.connect(toggled)
    column = QVBoxLayout(window)
    for widget in (QPushButton("before"), made, QPushButton("after")):
        column.addWidget(widget)
    window.resize(700, 820)
    come_forward(qtbot, window)
    yield made
    window.close()


def chosen(body_map: BodyMap) -> set[Region]:
    return {region for region, box in body_map.boxes.items() if box.isChecked()}


def point_of(body_map: BodyMap, region: Region) -> QPoint:
    """The middle of a region as it is seen in the window."""
    box = body_map.boxes[region]
    shapes = load_shapes(paths.assets_dir())
    where = placed(shapes, QRectF(body_map.rect()), 14)
    centre = where[region.view].map(shapes.centres[region]).toPoint()
    assert box.geometry().contains(centre)
    return body_map.mapTo(body_map.window(), centre)


def click(body_map: BodyMap, region: Region) -> None:
    window = body_map.window().windowHandle()
    assert window is not None
    QTest.mouseClick(window, LEFT, Qt.KeyboardModifier.NoModifier, point_of(body_map, region))


def focused(body_map: BodyMap) -> QWidget:
    widget = body_map.window().focusWidget()
    assert widget is not None
    return widget


def press(body_map: BodyMap, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(body_map), key)


def test_each_region_is_toggled_by_a_click_on_its_own_middle(body_map: BodyMap) -> None:
    for region in Region:
        click(body_map, region)
        assert chosen(body_map) == {region}
        click(body_map, region)
        assert chosen(body_map) == set()


def test_beside_the_body_nothing_is_toggled(body_map: BodyMap) -> None:
    window = body_map.window().windowHandle()
    assert window is not None
    between_the_legs = point_of(body_map, Region.CALF_LEFT)
    between_the_legs += (point_of(body_map, Region.CALF_RIGHT) - between_the_legs) / 2
    head = point_of(body_map, Region.NECK) - QPoint(0, 60)
    for beside in (between_the_legs, head):
        QTest.mouseClick(window, LEFT, Qt.KeyboardModifier.NoModifier, beside)
    assert chosen(body_map) == set()


def test_the_persons_left_low_back_is_at_the_pictures_left_and_the_left_groin_at_its_right(
    body_map: BodyMap,
) -> None:
    at = {region: point_of(body_map, region).x() for region in Region}
    assert at[Region.LOW_BACK_LEFT] < at[Region.LOW_BACK_MIDDLE] < at[Region.LOW_BACK_RIGHT]
    assert at[Region.LOW_BACK_RIGHT] < at[Region.GROIN_RIGHT] < at[Region.GROIN_LEFT]


def test_tab_comes_to_one_region_arrows_go_on_and_tab_leaves(body_map: BodyMap) -> None:
    before, after = body_map.window().findChildren(QPushButton)
    before.setFocus()
    press(body_map, Key.Key_Tab)
    assert focused(body_map) is body_map.boxes[Region.LOW_BACK_MIDDLE]
    press(body_map, Key.Key_Left, Key.Key_Space, Key.Key_Down, Key.Key_Return)
    assert chosen(body_map) == {Region.LOW_BACK_LEFT, Region.HIP_BACK_LEFT}
    press(body_map, Key.Key_Tab)
    assert focused(body_map) is after
    QTest.keyClick(after, Key.Key_Backtab)
    assert focused(body_map) is body_map.boxes[Region.HIP_BACK_LEFT]
    press(body_map, Key.Key_Space)
    assert chosen(body_map) == {Region.LOW_BACK_LEFT}


def test_the_region_under_pointer_or_focus_is_named(qtbot: QtBot, body_map: BodyMap) -> None:
    said: list[str] = []
    body_map.pointed.connect(said.append)
    body_map.boxes[Region.LOW_BACK_LEFT].setFocus()
    press(body_map, Key.Key_Up)
    assert said[0] == "Left low back" and said[-1] == "Left middle back"
    window = body_map.window().windowHandle()
    for region in (Region.NECK, Region.BUTTOCK_RIGHT):
        QTest.mouseMove(window, point_of(body_map, region))
        QTest.qWait(10)
    qtbot.waitUntil(lambda: said[-1] == "Right buttock")


def test_each_region_is_a_check_box_with_a_name_and_a_state(body_map: BodyMap) -> None:
    click(body_map, Region.GROIN_LEFT)
    names = region_names()
    for region, box in body_map.boxes.items():
        found = QAccessible.queryAccessibleInterface(box)
        assert found is not None
        assert found.role() is QAccessible.Role.CheckBox
        assert found.text(QAccessible.Text.Name) == names[region]
        assert bool(found.state().checked) == (region is Region.GROIN_LEFT)


def painted(theme: Theme, shapes: BodyShapes, pain: int | None, *, on_paper: bool) -> QImage:
    """The whole picture, with one region that hurts."""
    image = QImage(*PAPER, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    colours = paper_colours() if on_paper else screen_colours(theme)
    places = {Region.THIGH_BACK_LEFT: pain}
    paint(painter, QRectF(image.rect()), shapes, places, colours, 14)
    painter.end()
    return image


def test_every_number_looks_different_even_on_paper(theme: Theme, shapes: BodyShapes) -> None:
    for on_paper in (True, False):
        looks = [painted(theme, shapes, pain, on_paper=on_paper) for pain in (None, *range(11))]
        assert all(one != two for number, one in enumerate(looks) for two in looks[number + 1 :])


def test_on_paper_there_is_black_and_white_alone() -> None:
    colours = paper_colours()
    inks = [colours.body, colours.hair, colours.outline, colours.border, colours.words]
    inks += [colours.strong_edge]
    for pain in (None, *range(11)):
        inks += [colours.fill(pain).color(), colours.on_fill(pain)]
    assert {ink.saturation() for ink in inks} == {0}


def test_both_views_fit_into_any_rectangle(shapes: BodyShapes) -> None:
    for rect in (QRectF(10, 20, 400, 900), QRectF(0, 0, 1200, 300)):
        for view, transform in placed(shapes, rect, 14).items():
            box = transform.mapRect(shapes.outlines[view].boundingRect())
            assert rect.contains(box)
            assert (box.center().x() < rect.center().x()) == (view is View.BACK)


@pytest.mark.parametrize("percent", [100, 150])
def test_all_of_the_map_is_inside_of_the_widget(
    body_map: BodyMap, theme: Theme, percent: int
) -> None:
    theme.use("dark", percent)
    for width in (400, 560, 1100):
        body_map.resize(width, body_map.heightForWidth(width))
        for box in body_map.boxes.values():
            assert body_map.rect().contains(box.geometry())
