"""Searching on the Diary page, by mouse and by keys."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backpain_diary.domain.detail import Detail, Symptom
from backpain_diary.domain.regions import Region
from backpain_diary.ui.diary_search import DiarySearch
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.marked_items import HTML
from tests.ui.diary_pages import CTRL, TODAY, DiaryWindow, open_page

Key = Qt.Key
LONG_AGO = date(2024, 6, 1)


@pytest.fixture(params=["month", "list"])
def diary(
    qtbot: QtBot, theme: Theme, tmp_path: Path, request: pytest.FixtureRequest
) -> DiaryWindow:
    shown = open_page(qtbot, theme, tmp_path, view=request.param)
    shown.save(3, TODAY, note="A long drive")
    shown.save(
        5,
        LONG_AGO,
        note="Für lange im Café",
        detail=Detail(
            places=((Region.LOW_BACK_LEFT, 5),),
            symptoms=frozenset({Symptom.STIFFNESS}),
            tags=("office",),
        ),
    )
    return shown


@pytest.fixture
def search(diary: DiaryWindow) -> DiarySearch:
    return diary.page.views.search


def found(search: DiarySearch) -> list[str]:
    """The first line of each entry that is listed."""
    if not search.list.isVisible():
        return []
    items = [search.list.item(row) for row in range(search.list.count())]
    return [item.text().splitlines()[0] for item in items]


OLD = "Pain 5 · Saturday, 1 June 2024"
NEW = "Pain 3 · Friday, 20 March 2026, 08:12"


def test_what_is_typed_is_found_in_place_of_the_days(
    diary: DiaryWindow, search: DiarySearch
) -> None:
    diary.key(Key.Key_F, CTRL)
    diary.type("lo")
    assert found(search) == [NEW]
    assert not diary.page.views.shown.isVisible()
    diary.key(Key.Key_Backspace)
    assert found(search) == [NEW, OLD]
    diary.type("angela")
    assert found(search) == []
    assert search.count.text().startswith("Nothing found.")
    assert not search.list.isVisible()
    diary.key(Key.Key_Escape)
    assert search.field.text() == ""
    assert diary.page.views.shown.isVisible()


def test_by_keyboard_one_goes_down_to_a_day_and_opens_it(
    diary: DiaryWindow, search: DiarySearch
) -> None:
    diary.key(Key.Key_F, CTRL)
    diary.type("cafe")
    diary.key(Key.Key_Down)
    assert diary.focused() is search.list
    diary.key(Key.Key_Return)
    assert not search.list.isVisible()
    (entry,) = [entry for entry in diary.entries() if entry.day == LONG_AGO]
    assert diary.page.views.edit_button(entry.id) is not None
    assert diary.page.views.shown.isAncestorOf(diary.focused())


def test_a_click_opens_the_day_and_enter_in_the_field_finds_again(
    diary: DiaryWindow, search: DiarySearch
) -> None:
    search.field.setText("drive")
    item = search.list.item(0)
    assert item is not None
    place = search.list.visualItemRect(item).center()
    QTest.mouseClick(search.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not search.list.isVisible()
    assert diary.page.views.shown.isVisible()
    search.begin()
    diary.key(Key.Key_Return)
    assert found(search) == [NEW]


def test_enter_in_the_field_brings_back_what_was_found_and_stays_there(
    diary: DiaryWindow, search: DiarySearch
) -> None:
    diary.key(Key.Key_F, CTRL)
    diary.type("l")
    diary.key(Key.Key_Down)
    diary.key(Key.Key_Down)
    diary.key(Key.Key_Return)
    diary.key(Key.Key_F, CTRL)
    diary.key(Key.Key_Return)
    assert found(search) == [NEW, OLD]
    assert diary.focused() is search.field


@pytest.mark.parametrize("way", ["escape in the day", "escape in the field", "button"])
def test_from_a_day_that_was_found_a_way_leads_back(
    diary: DiaryWindow, search: DiarySearch, way: str
) -> None:
    assert not search.back_button.isVisible()
    diary.key(Key.Key_F, CTRL)
    diary.type("l")
    diary.key(Key.Key_Down)
    diary.key(Key.Key_Down)
    diary.key(Key.Key_Return)
    assert search.back_button.isVisible()
    if way == "button":
        QTest.mouseClick(search.back_button, Qt.MouseButton.LeftButton)
    else:
        if way == "escape in the field":
            diary.key(Key.Key_F, CTRL)
        diary.key(Key.Key_Escape)
    assert found(search) == [NEW, OLD]
    assert diary.focused() is search.list
    assert search.list.currentRow() == 1
    assert not search.back_button.isVisible()


def test_without_words_in_the_field_nothing_leads_back(
    diary: DiaryWindow, search: DiarySearch
) -> None:
    search.field.setText("drive")
    diary.page.go_to_day(LONG_AGO)
    assert search.back_button.isVisible()
    search.clear()
    assert not search.back_button.isVisible()
    diary.key(Key.Key_Escape)
    assert not search.is_shown


def test_what_matches_is_shown_first_and_marked(diary: DiaryWindow, search: DiarySearch) -> None:
    search.field.setText("offi")
    item = search.list.item(0)
    assert item is not None
    assert item.text().splitlines()[1].startswith("Tags: office · Für lange")
    assert "Tags: <b>offi</b>ce · Für lange" in item.data(HTML)
    marked = search.list.grab().toImage()
    item.setData(HTML, item.data(HTML).replace("<b>", "").replace("</b>", ""))
    assert search.list.grab().toImage() != marked


def test_places_symptoms_and_tags_filter(diary: DiaryWindow, search: DiarySearch) -> None:
    assert not search.region.isVisible()
    search.more_button.click()
    for choice, value in (
        (search.region, Region.LOW_BACK_LEFT),
        (search.symptom, Symptom.STIFFNESS),
        (search.tag, "office"),
    ):
        choice.setCurrentIndex(choice.findData(value))
        assert found(search) == [OLD]
    search.field.setText("drive")
    assert found(search) == []
    search.close_button.click()
    assert not search.is_shown
    assert search.tag.currentData() is None


def test_what_is_found_follows_what_is_done(diary: DiaryWindow, search: DiarySearch) -> None:
    search.field.setText("drive")
    diary.save(1, TODAY, note="Another drive")
    assert len(found(search)) == 2
    diary.page.bar.undo_button.click()
    search.field.setFocus()
    diary.key(Key.Key_Return)
    assert found(search) == [NEW]


def test_another_view_ends_the_search(diary: DiaryWindow, search: DiarySearch) -> None:
    search.field.setText("drive")
    buttons = diary.page.views.choice.buttons
    next(button for button in buttons if not button.isChecked()).click()
    assert not search.list.isVisible()
    assert diary.page.views.shown.isVisible()


def test_letters_typed_in_the_field_are_no_commands(
    diary: DiaryWindow, search: DiarySearch
) -> None:
    search.field.setFocus()
    diary.type("nt")
    assert diary.page.form is None
    assert search.field.text() == "nt"


def test_a_diary_that_cannot_be_read_is_said(diary: DiaryWindow, search: DiarySearch) -> None:
    file = diary.database.path
    for damaged in (file, file.with_name(file.name + "-wal")):
        damaged.write_bytes(b"nothing of a diary is left here" * 1000)
    with diary.database.reading() as session:
        session.connection().exec_driver_sql("PRAGMA shrink_memory")  # forget what was read
    search.field.setText("drive")
    assert str(file) in search.count.text()
