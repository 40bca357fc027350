"""The Diary page: the list of days, and what can be done in it."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backpain_diary.domain.session import Hold, Outcome
from backpain_diary.presenters.diary import Gap
from backpain_diary.ui.theme import Theme
from tests.ui.diary_pages import CTRL, NOW, TODAY, DiaryWindow, open_page, texts
from tests.windows import name_of, no_room

Key = Qt.Key
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def diary(qtbot: QtBot, theme: Theme, tmp_path: Path) -> DiaryWindow:
    """Three days with a gap of two."""
    days = [(TODAY, 4), (YESTERDAY, 6), (date(2026, 3, 16), 0)]
    return open_page(qtbot, theme, tmp_path, days)


def tabs(diary: DiaryWindow, count: int) -> None:
    for _ in range(count):
        diary.key(Key.Key_Tab)


def write(diary: DiaryWindow, pain: int) -> None:
    """Fill the open form in, and save."""
    diary.form.scale.buttons[pain].click()
    diary.form.foot.save_button.click()


def test_an_empty_diary_says_what_will_be_here_and_how_to_begin(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    diary = open_page(qtbot, theme, tmp_path)
    assert diary.page.views.days.empty.isVisible()
    assert any("“Add an entry”" in words for words in texts(diary.page.views.days.empty))
    diary.page.add_button.click()
    write(diary, 3)
    assert not diary.page.views.days.empty.isVisible()
    assert diary.days() == [TODAY]


def test_days_are_shown_newest_first_with_their_entries(diary: DiaryWindow) -> None:
    diary.save(7, TODAY, at=time(21, 5), note="<b>Long</b> drive", worse_at_night=True)
    assert diary.days() == [TODAY, YESTERDAY, date(2026, 3, 16)]
    shown = texts(diary.card(TODAY))
    assert shown[0] == "Today – Friday, 20 March"
    assert shown[1:] == ["08:12", "21:05", "worse at night", "<b>Long</b> drive"]


def test_a_day_shows_its_sessions(diary: DiaryWindow) -> None:
    coach, routine = diary.context.coach, diary.context.catalog.routines["short"]
    session = coach.begin(routine, 340)
    held = Hold(
        movement="bridge",
        side=None,
        repeat=1,
        direction=None,
        prescribed_s=120,
        held_s=120,
        outcome=Outcome.DONE,
    )
    coach.record(session, held)
    coach.finish(session, completed=True)
    assert f"Session “{routine.name}” · 2 min held" in texts(diary.card(TODAY))


def test_a_gap_is_filled_from_its_line(diary: DiaryWindow) -> None:
    assert texts(diary.gap()) == ["2 days without an entry"]
    diary.gap().add_button.click()
    assert diary.form.draft().day == date(2026, 3, 18)
    write(diary, 2)
    assert [(entry.day, entry.at) for entry in diary.entries()][1] == (date(2026, 3, 18), None)
    assert texts(diary.gap()) == ["1 day without an entry"]


def test_several_entries_of_a_day_stand_in_one_card(diary: DiaryWindow) -> None:
    diary.page.add_entry()
    write(diary, 8)
    assert len(diary.card(TODAY).edit_buttons) == 2
    assert diary.context.diary.day_values()[TODAY] == 8


def test_an_entry_is_changed_and_keeps_when_it_was_written(diary: DiaryWindow) -> None:
    first = diary.entries()[0]
    assert first.id is not None
    diary.clock.advance(3600)
    diary.card(first.day).edit_buttons[first.id].click()
    write(diary, 9)
    changed = diary.entries()[0]
    assert (changed.pain, changed.created) == (9, first.created)
    assert diary.focused() is diary.page.views.days.list.edit_button(first.id)
    diary.page.bar.undo_button.click()
    assert diary.entries()[0] == first


def test_saving_without_a_change_offers_no_undo_of_something_else(diary: DiaryWindow) -> None:
    entries = diary.entries()
    diary.page.edit_entry(entries[0].id or 0)
    diary.form.foot.save_button.click()
    assert diary.page.form is None
    assert not diary.page.bar.isVisible()
    diary.key(Key.Key_Z, CTRL)
    assert diary.entries() == entries


def test_an_entry_that_is_gone_opens_no_form(diary: DiaryWindow) -> None:
    diary.page.edit_entry(999)
    assert diary.page.form is None


def test_deleting_asks_nothing_and_undo_brings_the_entry_back(diary: DiaryWindow) -> None:
    before = diary.entries()
    diary.card(YESTERDAY).buttons[1].click()
    assert len(diary.entries()) == 2
    assert diary.page.bar.words.text() == "Deleted 6 on 19 March"
    assert diary.focused() is diary.page.bar.undo_button
    diary.key(Key.Key_Return)
    assert diary.entries() == before
    assert diary.page.bar.words.text() == "6 on 19 March is back in your diary"
    assert diary.focused() is diary.card(YESTERDAY).buttons[0]


def test_ctrl_z_undoes_what_the_bar_says(diary: DiaryWindow) -> None:
    before = diary.entries()
    diary.card(TODAY).buttons[1].click()
    diary.key(Key.Key_Z, CTRL)
    assert diary.entries() == before
    diary.key(Key.Key_Z, CTRL)
    assert diary.entries() == before, "what was saved before is not taken back unseen"


def test_an_added_entry_can_be_taken_back(diary: DiaryWindow) -> None:
    before = diary.entries()
    diary.page.add_entry()
    write(diary, 5)
    diary.key(Key.Key_Z, CTRL)
    assert diary.entries() == before


def test_deleting_that_fails_says_so_and_keeps_the_entry(diary: DiaryWindow) -> None:
    before = diary.entries()
    with no_room():
        diary.card(TODAY).buttons[1].click()
    assert "Nothing was saved" in diary.page.bar.words.text()
    assert diary.entries() == before
    diary.card(TODAY).buttons[1].click()
    assert len(diary.entries()) == 2


def test_a_diary_that_cannot_be_read_any_more_is_said(diary: DiaryWindow) -> None:
    shown = diary.days()
    file = diary.database.path
    for damaged in (file, file.with_name(file.name + "-wal")):
        damaged.write_bytes(b"nothing of a diary is left here" * 1000)
    with diary.database.reading() as session:
        session.connection().exec_driver_sql("PRAGMA shrink_memory")  # forget what was read
    diary.page.edit_entry(1)
    assert diary.page.form is None
    assert str(file) in diary.page.bar.words.text()
    diary.page.bar.hide()
    diary.page.refresh()
    assert str(file) in diary.page.bar.words.text()
    assert diary.days() == shown


def test_an_undo_that_fails_can_be_tried_again(diary: DiaryWindow) -> None:
    before = diary.entries()
    diary.card(TODAY).buttons[1].click()
    with no_room():
        diary.page.bar.undo_button.click()
    assert "Nothing was saved" in diary.page.bar.words.text()
    diary.page.bar.undo_button.click()
    assert diary.entries() == before


def test_n_opens_the_form_and_the_keyboard_alone_saves_an_entry(diary: DiaryWindow) -> None:
    diary.key(Key.Key_N)
    diary.type("8")
    tabs(diary, 5)  # where, the day, average, sleep, worse at night
    diary.key(Key.Key_Left)
    diary.key(Key.Key_Left)
    tabs(diary, 2)  # stiff after rest, easier with movement
    diary.key(Key.Key_Left)
    tabs(diary, 8)  # what to read about it, six more groups, and what the note holds
    diary.type("Slept 5 hours")
    tabs(diary, 2)  # tags
    assert diary.focused() is diary.form.foot.save_button
    diary.key(Key.Key_Return)
    saved = diary.entries()[-1]
    assert (saved.day, saved.at, saved.pain, saved.note) == (TODAY, time(8, 12), 8, "Slept 5 hours")
    assert (saved.worse_at_night, saved.stiff_after_rest) == (True, None)
    assert saved.easier_with_movement is False
    assert diary.focused() is diary.page.views.days.list.edit_button(saved.id)


def test_tab_goes_through_the_page_as_it_is_read(diary: DiaryWindow) -> None:
    diary.save(3, date(2026, 3, 18))  # a card made later, in the middle
    diary.page.bar.say("Done", undoes="Done")
    diary.page.add_button.setFocus()
    seen = []
    for _stop in range(16):
        diary.key(Key.Key_Tab)
        seen.append(name_of(diary.focused()))
    assert seen == [
        "Today, Friday, 20 March: worst pain 4",  # of the days to fill in
        "List",  # chosen; the arrow keys lead to the other
        "Search the diary",
        "Filter",
        "Edit 4 on 20 March, 08:12",
        "Delete 4 on 20 March, 08:12",
        "Edit 6 on 19 March",
        "Delete 6 on 19 March",
        "Edit 3 on 18 March",
        "Delete 3 on 18 March",
        "Add an entry for 17 March",
        "Edit 0 on 16 March",
        "Delete 0 on 16 March",
        "Undo: Done",
        "Diary",  # the column, which the arrow keys scroll
        "Add an entry",
    ]


def test_leaving_the_form_returns_to_where_one_was(diary: DiaryWindow) -> None:
    diary.gap().add_button.setFocus()
    diary.key(Key.Key_Space)
    diary.key(Key.Key_Escape)
    assert diary.page.form is None
    assert diary.page.scroll_area.isVisible()
    assert diary.focused() is diary.gap().add_button


def test_a_half_written_form_is_not_lost_to_another(diary: DiaryWindow) -> None:
    diary.page.add_entry()
    diary.form.note.setPlainText("Half")
    diary.page.edit_entry(diary.entries()[0].id or 0)
    assert diary.form.foot.is_asking()
    assert diary.form.note.toPlainText() == "Half"
    diary.form.foot.leave_button.click()
    assert diary.form.draft().day == date(2026, 3, 16)  # the one that was wanted
    assert diary.form.note.toPlainText() == ""


def test_an_untouched_form_gives_way_to_another(diary: DiaryWindow) -> None:
    diary.page.add_entry()
    diary.page.edit_entry(diary.entries()[0].id or 0)
    assert diary.form.draft().day == date(2026, 3, 16)


def test_after_midnight_the_page_says_the_new_day(diary: DiaryWindow) -> None:
    diary.page.hide()
    diary.clock.go_to(NOW + timedelta(days=1))
    diary.page.show()
    assert texts(diary.card(TODAY))[0] == "Yesterday – Friday, 20 March"


def test_a_gap_is_equal_to_itself_so_that_it_keeps_its_widgets(diary: DiaryWindow) -> None:
    kept = diary.card(TODAY), diary.gap()
    diary.save(2, date(2026, 3, 10))
    assert (diary.card(TODAY), diary.gap()) == kept
    assert sum(isinstance(row, Gap) for row in diary.page.views.days.list.views) == 2
