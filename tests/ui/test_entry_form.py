"""The form for one entry, by clicks and keys."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.domain.draft import Draft
from backpain_diary.domain.remembered import Remembered
from backpain_diary.presenters.entry_form import new_draft
from backpain_diary.ui.detail.memory import DetailMemory
from backpain_diary.ui.entry_form import EntryForm
from backpain_diary.ui.theme import Theme
from tests.ui.diary_pages import CTRL, NOW, TODAY, DiaryWindow, open_page
from tests.windows import no_room

Key = Qt.Key
FULL = Draft(
    day=date(2026, 3, 3),
    at=None,
    pain=4,
    note="Slept\u00a0badly",
    worse_at_night=True,
    stiff_after_rest=False,
)


@pytest.fixture
def diary(qtbot: QtBot, theme: Theme, tmp_path: Path) -> DiaryWindow:
    """With the form for a new entry open."""
    diary = open_page(qtbot, theme, tmp_path)
    diary.page.add_entry()
    return diary


def make_form(qtbot: QtBot, theme: Theme, draft: Draft, *, now: datetime = NOW) -> EntryForm:
    form = EntryForm(
        theme, draft, now, DetailMemory(paths.assets_dir(), Remembered), is_new=draft.pain is None
    )
    qtbot.addWidget(form)
    form.resize(620, 600)
    form.show()
    return form


def scroll_area(form: EntryForm) -> QScrollArea:
    (found,) = form.findChildren(QScrollArea)
    assert isinstance(found, QScrollArea)
    return found


def test_nothing_is_chosen_and_save_says_what_is_missing(diary: DiaryWindow) -> None:
    foot = diary.form.foot
    assert not foot.save_button.isEnabled()
    assert foot.reason.isVisible() and "0 to 10" in foot.reason.text()
    diary.key(Key.Key_Return, CTRL)
    assert diary.entries() == []
    diary.form.scale.buttons[0].click()
    assert foot.save_button.isEnabled() and not foot.reason.isVisible()


def test_zero_is_saved_as_zero(diary: DiaryWindow) -> None:
    diary.form.scale.buttons[0].click()
    diary.key(Key.Key_Return, CTRL)
    assert [entry.pain for entry in diary.entries()] == [0]


def test_a_typed_one_that_still_waits_is_what_ctrl_enter_saves(diary: DiaryWindow) -> None:
    diary.form.scale.buttons[4].click()
    diary.type("1")
    diary.key(Key.Key_Return, CTRL)
    assert [entry.pain for entry in diary.entries()] == [1]


def test_digits_choose_the_pain_only_above_the_detail(diary: DiaryWindow) -> None:
    diary.form.when.quick[TODAY].setFocus()
    diary.type("7")
    diary.key(Key.Key_Return)  # which many press after a number
    diary.form.note.setFocus()
    diary.type("3 hours, then 2")
    diary.form.when.time_field.setFocus()
    diary.type("0")
    assert (diary.form.draft().pain, diary.form.draft().note) == (7, "3 hours, then 2")


def test_ctrl_enter_saves_from_the_note_without_a_new_line(diary: DiaryWindow) -> None:
    diary.type("5")
    diary.form.note.setFocus()
    diary.type("Walked")
    diary.key(Key.Key_Enter, CTRL | Qt.KeyboardModifier.KeypadModifier)
    assert [entry.note for entry in diary.entries()] == ["Walked"]


def test_a_form_gives_back_what_it_was_given(qtbot: QtBot, theme: Theme) -> None:
    form = make_form(qtbot, theme, FULL)
    assert form.draft() == FULL
    assert not form.is_changed()


def test_a_note_is_kept_without_blank_ends(qtbot: QtBot, theme: Theme) -> None:
    form = make_form(qtbot, theme, FULL)
    form.note.setPlainText("  Better \n")
    assert form.draft() == replace(FULL, note="Better")


def test_answers_can_be_taken_back(qtbot: QtBot, theme: Theme) -> None:
    form = make_form(qtbot, theme, FULL)
    form.groups.questions["worse_at_night"].open.click()
    form.groups.questions["stiff_after_rest"].yes.click()
    form.groups.questions["easier_with_movement"].no.click()
    draft = form.draft()
    assert (draft.worse_at_night, draft.stiff_after_rest) == (None, True)
    assert draft.easier_with_movement is False


def test_a_past_day_is_reached_by_buttons_and_needs_no_time(diary: DiaryWindow) -> None:
    when = diary.form.when
    assert (when.day(), when.at()) == (TODAY, time(8, 12))
    assert not when.no_time.isVisible()
    when.day_field.before.click()
    assert (when.day(), when.at()) == (TODAY - timedelta(days=1), None)
    assert [quick.isChecked() for quick in when.quick.values()] == [False, True, False]
    when.quick[TODAY].click()
    assert (when.day(), when.at()) == (TODAY, time(8, 12))


def test_a_time_that_was_given_stays_when_the_day_changes(diary: DiaryWindow) -> None:
    when = diary.form.when
    when.quick[TODAY - timedelta(days=2)].click()
    when.with_time.click()
    when.time_field.setFocus()
    diary.type("0715")
    when.day_field.before.click()
    assert (when.day(), when.at()) == (TODAY - timedelta(days=3), time(7, 15))


def test_a_screen_reader_chooses_a_quick_day_without_a_click(diary: DiaryWindow) -> None:
    when = diary.form.when
    when.quick[TODAY - timedelta(days=1)].toggle()
    assert when.day() == TODAY - timedelta(days=1)


def test_an_entry_moved_to_today_has_a_time(qtbot: QtBot, theme: Theme) -> None:
    form = make_form(qtbot, theme, replace(FULL, at=time(22, 0)))
    form.when.no_time.click()
    form.when.quick[TODAY].click()
    assert form.when.at() == time(8, 12)


def test_today_is_the_latest_day(diary: DiaryWindow) -> None:
    when = diary.form.when
    assert not when.day_field.after.isEnabled()
    when.day_field.edit.setFocus()
    diary.key(Key.Key_Up)
    assert when.day() == TODAY
    assert "once it has come" in when.day_line.text()


def test_an_entry_of_a_later_day_keeps_it(qtbot: QtBot, theme: Theme) -> None:
    ahead = replace(FULL, day=date(2026, 4, 2))
    assert make_form(qtbot, theme, ahead).draft() == ahead


def test_the_day_can_be_typed_and_the_arrows_cross_the_month(diary: DiaryWindow) -> None:
    when = diary.form.when
    when.day_field.edit.setFocus()
    when.day_field.edit.selectAll()
    diary.type("1 mar")
    assert when.day_line.text() == "Sunday, 1 March"
    diary.key(Key.Key_Down)
    assert when.day() == date(2026, 2, 28)
    assert when.day_field.edit.text() == "28 February 2026"


def test_a_day_that_is_not_understood_is_not_guessed(diary: DiaryWindow) -> None:
    diary.type("5")
    form = diary.form
    form.when.day_field.edit.setFocus()
    form.when.day_field.edit.selectAll()
    diary.type("3/4/2025")
    assert form.when.day_line.text() == "Write the day like this: 20 March 2026"
    assert not any(quick.isChecked() for quick in form.when.quick.values())
    assert not form.foot.save_button.isEnabled()
    diary.key(Key.Key_Return, CTRL)
    assert diary.entries() == []
    diary.key(Key.Key_Escape)
    assert form.foot.is_asking(), "a typed day is something that would be lost"
    form.foot.stay_button.click()
    form.when.quick[TODAY].click()
    assert form.foot.save_button.isEnabled()
    diary.key(Key.Key_Return, CTRL)
    assert [entry.day for entry in diary.entries()] == [TODAY]


def test_the_mouse_wheel_scrolls_and_changes_no_date_or_time(
    qtbot: QtBot, diary: DiaryWindow
) -> None:
    bar = scroll_area(diary.form).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    before = diary.form.draft()
    for field in (diary.form.when.day_field.edit, diary.form.when.time_field):
        bar.setValue(0)
        place = QPointF(field.mapTo(diary.page, QPoint(5, 5)))
        QTest.wheelEvent(diary.page.windowHandle(), place, QPoint(0, -120))
        assert bar.value() > 0
    assert diary.form.draft() == before


def test_soon_after_midnight_the_evening_before_is_offered(qtbot: QtBot, theme: Theme) -> None:
    night = datetime(2026, 3, 20, 0, 40, tzinfo=UTC)
    form = make_form(qtbot, theme, new_draft(TODAY, night), now=night)
    assert "evening before" in form.when.day_line.text()


def test_escape_leaves_an_untouched_form(diary: DiaryWindow) -> None:
    diary.key(Key.Key_Escape)
    assert diary.page.form is None
    assert diary.focused() is diary.page.add_button


def test_escape_asks_before_what_was_typed_is_lost(diary: DiaryWindow) -> None:
    form = diary.form
    form.note.setFocus()
    diary.type("Half a thought")
    diary.key(Key.Key_Escape)
    assert form.foot.is_asking()
    assert diary.focused() is form.foot.stay_button
    diary.key(Key.Key_Escape)  # go on writing
    assert not form.foot.is_asking()
    assert diary.focused() is form.note
    diary.key(Key.Key_Escape)
    diary.key(Key.Key_Tab)
    diary.key(Key.Key_Space)
    assert diary.page.form is None
    assert diary.entries() == []


def test_while_it_asks_nothing_is_saved(diary: DiaryWindow) -> None:
    diary.type("5")
    diary.form.foot.cancel_button.click()
    diary.key(Key.Key_Return, CTRL)
    assert diary.entries() == []
    diary.key(Key.Key_Return)  # "Keep writing"
    diary.key(Key.Key_Return, CTRL)
    assert [entry.pain for entry in diary.entries()] == [5]


def test_a_text_that_cannot_be_stored_is_said_and_stays(diary: DiaryWindow) -> None:
    diary.type("5")
    diary.form.note.setPlainText("from another program\0")
    diary.key(Key.Key_Return, CTRL)
    foot = diary.form.foot
    assert foot.error_card.isVisible()
    assert "character 21" in foot.error_words.text()
    assert "Remove that character" in foot.error_hint.text()
    assert diary.entries() == []
    diary.form.note.setPlainText("from another program")
    diary.key(Key.Key_Return, CTRL)
    assert [entry.note for entry in diary.entries()] == ["from another program"]


def test_a_full_disk_is_said_and_what_was_written_stays(diary: DiaryWindow) -> None:
    diary.type("6")
    diary.form.note.setPlainText("Long drive")
    written = diary.form.draft()
    with no_room():
        diary.key(Key.Key_Return, CTRL)
    assert "Nothing was saved" in diary.form.foot.error_words.text()
    assert "room" in diary.form.foot.error_hint.text()
    assert diary.form.draft() == written
    diary.key(Key.Key_Return, CTRL)
    assert [(entry.pain, entry.note) for entry in diary.entries()] == [(6, "Long drive")]


def test_every_field_has_a_name_for_screen_readers(qtbot: QtBot, theme: Theme) -> None:
    form = make_form(qtbot, theme, FULL)
    named = [form.when.day_field.edit, form.when.day_field.before, form.when.day_field.after]
    named += [form.when.time_field, form.note, form.scale]
    assert all(widget.accessibleName() for widget in named)
    night = form.groups.questions["worse_at_night"]
    assert night.open.accessibleName() == "Was it worse at night? Not answered"
    chosen = [button.accessibleDescription() for button in form.scale.buttons]
    assert [n for n, words in enumerate(chosen) if words] == [4]
    assert chosen[4] == "chosen"


def test_at_the_smallest_window_with_large_text_nothing_is_cut_off(
    qtbot: QtBot, theme: Theme
) -> None:
    theme.use("light", 150)  # the next test begins with its own
    form = make_form(qtbot, theme, new_draft(TODAY - timedelta(days=5), NOW))
    form.resize(609, 600)
    qtbot.waitExposed(form)
    assert scroll_area(form).horizontalScrollBar().maximum() == 0
