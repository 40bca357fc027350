"""The detail in the form: by mouse and keys, saved and opened again."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.domain.detail import (
    NO_DETAIL,
    Detail,
    Medicine,
    SelfCare,
    Sleep,
    Symptom,
    Worse,
)
from backpain_diary.domain.draft import Draft
from backpain_diary.domain.regions import Region
from backpain_diary.domain.remembered import Remembered
from backpain_diary.presenters.detail import Group, title
from backpain_diary.ui.detail.day import DayPart
from backpain_diary.ui.detail.memory import DetailMemory
from backpain_diary.ui.detail.places import PlacesPart
from backpain_diary.ui.detail.tags import TagsPart
from backpain_diary.ui.detail.ticks import TicksPart
from backpain_diary.ui.entry_form import EntryForm
from backpain_diary.ui.theme import Theme
from tests.ui.detail_forms import FULL, detail_of, open_form, tab_to, unfold
from tests.ui.diary_pages import CTRL, NOW, TODAY, DiaryWindow, texts
from tests.windows import name_of, no_room

Key = Qt.Key


@pytest.fixture
def diary(qtbot: QtBot, theme: Theme, tmp_path: Path) -> DiaryWindow:
    return open_form(qtbot, theme, tmp_path)


def test_nothing_is_chosen_in_a_new_form(diary: DiaryWindow) -> None:
    for group in Group:
        if group is not Group.NOTE:
            unfold(diary, group)
    assert detail_of(diary) == NO_DETAIL
    assert not diary.form.is_changed()


def test_all_detail_is_saved_and_opened_again_as_it_was(diary: DiaryWindow) -> None:
    entry_id = diary.save(5, TODAY, detail=FULL, note="all of it")
    diary.page.edit_entry(entry_id)
    for group in Group:
        if group is not Group.NOTE:
            unfold(diary, group)
    assert detail_of(diary) == FULL
    assert not diary.form.is_changed()
    diary.form.scale.buttons[7].click()
    diary.key(Key.Key_Return, CTRL)
    assert [(entry.pain, entry.detail) for entry in diary.entries()] == [(7, FULL)]


def test_groups_that_nobody_opens_keep_what_is_in_them(diary: DiaryWindow) -> None:
    entry_id = diary.save(5, TODAY, detail=FULL)
    diary.page.edit_entry(entry_id)
    diary.form.scale.buttons[7].click()
    diary.key(Key.Key_Return, CTRL)
    assert [entry.detail for entry in diary.entries()] == [FULL]


def test_a_folded_group_says_what_is_in_it(diary: DiaryWindow) -> None:
    entry_id = diary.save(5, TODAY, detail=FULL)
    diary.page.edit_entry(entry_id)
    fold = diary.form.groups.folds[Group.PLACES]
    assert fold.inside.isVisible()
    assert fold.inside.text() == "left low back 6, right groin"
    assert fold.heading.accessibleName() == "Where it hurt: left low back 6, right groin"
    assert fold.heading.accessibleDescription() == "folded"
    fold.heading.click()
    assert fold.heading.accessibleDescription() == "open" and not fold.inside.isVisible()
    part = diary.form.groups.parts[Group.PLACES]
    assert isinstance(part, PlacesPart)
    part.map.boxes[Region.LOW_BACK_LEFT].click()
    fold.heading.click()
    assert fold.inside.text() == "right groin"


def test_what_was_open_is_open_the_next_time(diary: DiaryWindow) -> None:
    unfold(diary, Group.TAGS)
    diary.form.groups.folds[Group.DAY].heading.click()
    diary.key(Key.Key_Escape)
    diary.page.add_entry()
    open_now = {group for group, fold in diary.form.groups.folds.items() if fold.is_open}
    assert open_now == {Group.NOTE, Group.TAGS}
    assert set(diary.form.groups.parts) == {Group.TAGS}, "others are built when they are opened"


def test_a_place_gets_its_own_number_and_is_taken_away_again(diary: DiaryWindow) -> None:
    part = unfold(diary, Group.PLACES)
    assert isinstance(part, PlacesPart)
    for region in (Region.GROIN_LEFT, Region.LOW_BACK_LEFT):
        part.map.boxes[region].click()
    part.rows[Region.GROIN_LEFT].score.setFocus()
    diary.type("10")
    assert detail_of(diary).places == ((Region.LOW_BACK_LEFT, None), (Region.GROIN_LEFT, 10))
    QApplication.processEvents()
    shown = [row for row in part.rows.values() if row.isVisible()]
    assert sorted(part.rows, key=lambda each: part.rows[each].y()) == [
        Region.LOW_BACK_LEFT,
        Region.GROIN_LEFT,
    ]
    assert len(shown) == 2
    part.rows[Region.LOW_BACK_LEFT].remove.click()
    assert detail_of(diary).places == ((Region.GROIN_LEFT, 10),)
    assert not part.map.boxes[Region.LOW_BACK_LEFT].isChecked()
    assert diary.focused() is part.map.boxes[Region.LOW_BACK_LEFT]
    assert diary.form.draft().pain is None, "the digits belonged to the place"


def test_digits_in_a_row_of_numbers_belong_to_it(diary: DiaryWindow) -> None:
    part = unfold(diary, Group.DAY)
    assert isinstance(part, DayPart)
    part.average.buttons[0].setFocus()
    diary.type("7")
    assert detail_of(diary).average == 7
    diary.type("10")
    assert detail_of(diary).average == 10
    diary.type("0")
    assert detail_of(diary).average == 0
    part.average.buttons[0].click()
    assert detail_of(diary).average is None
    assert diary.form.draft().pain is None


def test_escape_asks_before_detail_is_lost(diary: DiaryWindow) -> None:
    part = unfold(diary, Group.SYMPTOMS)
    assert isinstance(part, TicksPart)
    part.ticks[Symptom.STIFFNESS].box.click()
    diary.key(Key.Key_Escape)
    assert diary.form.foot.is_asking()


def test_after_an_error_all_detail_stands_as_typed(diary: DiaryWindow) -> None:
    diary.type("5")
    places = unfold(diary, Group.PLACES)
    assert isinstance(places, PlacesPart)
    places.map.boxes[Region.GROIN_LEFT].click()
    tags = unfold(diary, Group.TAGS)
    assert isinstance(tags, TagsPart)
    tags.picker.edit.setText("half a\0word")
    diary.key(Key.Key_Return, CTRL)
    assert "cannot be stored" in diary.form.foot.error_words.text()
    assert diary.entries() == [] and tags.picker.typed() == "half a\0word"
    tags.picker.edit.setText("half a word")
    with no_room():
        diary.key(Key.Key_Return, CTRL)
    assert detail_of(diary) == Detail(places=((Region.GROIN_LEFT, None),), tags=("half a word",))
    diary.key(Key.Key_Return, CTRL)
    assert [entry.detail.tags for entry in diary.entries()] == [("half a word",)]


def test_everything_can_be_given_by_keyboard_alone(diary: DiaryWindow) -> None:
    diary.type("8")
    for group in (Group.PLACES, Group.SYMPTOMS, Group.WORSE, Group.SELF_CARE):
        tab_to(diary, title(group))
        diary.key(Key.Key_Space)
    for group in (Group.MEDICINES, Group.ACTIVITY, Group.TAGS):
        tab_to(diary, title(group))
        diary.key(Key.Key_Return)
    diary.form.begin()
    tab_to(diary, "Middle of low back")
    for key in (Key.Key_Space, Key.Key_Left, Key.Key_Space):
        diary.key(key)
    tab_to(diary, "How bad there, 0 to 10: Left low back")
    diary.type("6")
    tab_to(diary, "How bad was it on average? Not given")
    diary.type("4")
    tab_to(diary, "Did the pain disturb your sleep last night? Not answered")
    diary.key(Key.Key_Right)
    diary.key(Key.Key_Right)
    tab_to(diary, "Was it worse at night? Not answered")
    diary.key(Key.Key_Left)
    for name in ("Pain when walking", "Slouching", "Heat or cold"):
        tab_to(diary, name)
        diary.key(Key.Key_Space)
    tab_to(diary, "Medicine, as you call it")
    diary.type("Gel")
    diary.key(Key.Key_Return)
    tab_to(diary, "How much Gel, if you like")
    diary.type("2 times")
    tab_to(diary, "The activity that matters to you")  # its heading
    diary.key(Key.Key_Tab)
    tab_to(diary, "The activity that matters to you")
    diary.type("Stairs")
    tab_to(diary, "How did it go? Not given")
    diary.type("10")
    tab_to(diary, "Note")
    diary.key(Key.Key_Tab)
    diary.type("Slept 5 hours")
    tab_to(diary, "A word of your own")
    diary.type("long drive")
    diary.key(Key.Key_Return)
    tab_to(diary, "Save")
    diary.key(Key.Key_Space)
    (entry,) = diary.entries()
    assert (entry.pain, entry.note, entry.worse_at_night) == (8, "Slept 5 hours", False)
    assert entry.detail == Detail(
        average=4,
        sleep=Sleep.LITTLE,
        activity=10,
        places=((Region.LOW_BACK_LEFT, 6), (Region.LOW_BACK_MIDDLE, None)),
        symptoms=frozenset({Symptom.PAIN_WALKING}),
        made_worse_by=frozenset({Worse.POSTURE}),
        self_care=frozenset({SelfCare.HEAT_OR_COLD}),
        medicines=(Medicine("Gel", "2 times"),),
        tags=("long drive",),
    )


def test_the_focus_stays_in_view_while_arrows_move_over_the_map(
    qtbot: QtBot, diary: DiaryWindow
) -> None:
    part = unfold(diary, Group.PLACES)
    assert isinstance(part, PlacesPart)
    (area,) = diary.form.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 500)
    part.map.boxes[Region.NECK].setFocus()
    for _ in range(12):
        diary.key(Key.Key_Down)
    heel = part.map.boxes[Region.HEEL_LEFT]
    assert diary.focused() in (heel, part.map.boxes[Region.HEEL_RIGHT])
    assert not diary.focused().visibleRegion().isEmpty()


@pytest.mark.parametrize("look", ["light", "high_contrast"])
@pytest.mark.parametrize("width", [609, 1300])
def test_nothing_is_cut_off_with_every_group_open(
    qtbot: QtBot, theme: Theme, look: str, width: int
) -> None:
    theme.use(look, 150)
    memory = DetailMemory(paths.assets_dir(), Remembered)
    memory.unfolded = set(Group)
    form = EntryForm(theme, Draft(day=TODAY, at=None, detail=FULL), NOW, memory, is_new=False)
    qtbot.addWidget(form)
    form.resize(width, 600)
    form.show()
    qtbot.waitExposed(form)
    (area,) = form.findChildren(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0


def test_the_diary_says_the_detail_of_an_entry(diary: DiaryWindow) -> None:
    diary.key(Key.Key_Escape)
    entry_id = diary.save(5, TODAY, detail=Detail(places=((Region.CALF_LEFT, 2),), tags=("x",)))
    assert {"Hurt: left calf 2", "Tags: x"} <= set(texts(diary.card(TODAY)))
    described = diary.card(TODAY).edit_buttons[entry_id].accessibleDescription()
    assert "Hurt: left calf 2. Tags: x" in described


def test_tab_and_back_go_through_the_form_as_it_is_read(diary: DiaryWindow) -> None:
    entry_id = diary.save(5, TODAY, detail=FULL)
    diary.page.edit_entry(entry_id)
    for group in (Group.TAGS, Group.PLACES, Group.WORSE, Group.MEDICINES, Group.ACTIVITY):
        unfold(diary, group)
    QApplication.processEvents()
    diary.form.begin()
    way: list[QWidget] = []
    while diary.focused() is not diary.form.foot.cancel_button:
        way.append(diary.focused())
        diary.key(Key.Key_Tab)
        assert diary.focused() not in way, f"a circle at {name_of(way[-1])}"
    (area,) = diary.form.findChildren(QScrollArea)
    levels = [
        stop.mapTo(diary.form, stop.rect().center()).y() for stop in way if area.isAncestorOf(stop)
    ]
    assert len(levels) > 30
    assert all(later > level - 12 for level, later in pairwise(levels))
    for stop in reversed(way[1:]):  # the scale has one of its own to begin with
        diary.key(Key.Key_Backtab)
        assert diary.focused() is stop, f"{name_of(diary.focused())} and not {name_of(stop)}"
