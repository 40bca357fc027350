"""What the tests of the form's detail have in common."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.detail import (
    Detail,
    Medicine,
    SelfCare,
    Sleep,
    Symptom,
    Worse,
)
from backpain_diary.domain.regions import Region
from backpain_diary.presenters.detail import Group
from backpain_diary.ui.theme import Theme
from tests.ui.diary_pages import DiaryWindow, open_page
from tests.windows import name_of

Key = Qt.Key
FULL = Detail(
    average=4,
    sleep=Sleep.LOT,
    activity=0,
    places=((Region.LOW_BACK_LEFT, 6), (Region.GROIN_RIGHT, None)),
    symptoms=frozenset({Symptom.NUMB_LEG_OR_FOOT, Symptom.STIFFNESS}),
    made_worse_by=frozenset({Worse.STRESS}),
    self_care=frozenset({SelfCare.REST}),
    medicines=(Medicine("Ibuprofen", "400\u00a0mg"), Medicine("gel")),
    tags=("a\nb", "stairs"),
)
LATELY = {  # what was noted by day
    date(2026, 3, 18): Detail(
        made_worse_by=frozenset({Worse.STRESS}),
        medicines=(Medicine("Ibuprofen", "400 mg"),),
        tags=("stairs",),
    ),
    date(2026, 3, 19): Detail(medicines=(Medicine("Gel"),), tags=("garden",)),
}
ACTIVITY = "Walking the dog"


def open_form(qtbot: QtBot, theme: Theme, folder: Path) -> DiaryWindow:
    """The page with the form for a new entry open."""
    diary = open_page(qtbot, theme, folder)
    diary.page.add_entry()
    return diary


def unfold(diary: DiaryWindow, group: Group) -> QWidget:
    fold = diary.form.groups.folds[group]
    if not fold.is_open:
        fold.heading.click()
    return diary.form.groups.parts[group]


def detail_of(diary: DiaryWindow) -> Detail:
    return diary.form.draft().detail


def tab_to(diary: DiaryWindow, name: str) -> None:
    """Press Tab until what has this name has the focus."""
    for _ in range(150):
        if name_of(diary.focused()) == name:
            return
        diary.key(Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {name}")
