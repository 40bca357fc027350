"""What to take care with, as a session shows it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backpain_diary.domain.session import Phase
from backpain_diary.presenters.care_tags import Caution
from backpain_diary.ui.pages.player import PlayerPage
from backpain_diary.ui.theme import Theme
from tests.fakes import FakeClock
from tests.ui.players import open_player
from tests.windows import open_window


def test_what_to_take_care_with_stands_before_the_session_and_in_place(
    qtbot: QtBot, theme: Theme
) -> None:
    care = CARE.sentence
    player = open_player(qtbot, theme, cares={"knee": (CARE,)}, left_out=("Cobra is left out.",))
    spoken = player.question().spoken
    assert care in spoken and "Cobra is left out." in spoken
    player.begin()
    assert plain(player.page.play.stage.care.text()) == [care]


def plain(rich: str) -> list[str]:
    """The lines of a text with tags, as they are seen."""
    document = QTextDocument()
    document.setHtml(rich)
    return document.toPlainText().splitlines()


ASK = Caution("Ask your doctor or physiotherapist first:", "hips < 90° & no twist.")
CARE = Caution("Take care:", "a little at a time.")


def test_each_caution_has_a_line_of_its_own_that_begins_in_bold(qtbot: QtBot, theme: Theme) -> None:
    player = open_player(qtbot, theme, cares={"knee": (ASK, CARE)})
    player.begin()
    stage = player.page.play.stage
    assert plain(stage.care.text()) == [ASK.sentence, CARE.sentence]
    assert "<b>Ask your doctor or physiotherapist first:</b>" in stage.care.text()
    assert "<b>Take care:</b>" in stage.care.text()
    assert stage.care.y() > stage.detail.y()
    assert stage.care.fontInfo().pixelSize() == stage.detail.fontInfo().pixelSize()
    player.page.runner.skip()
    assert not stage.care.isVisible()


def test_a_click_on_the_cautions_pauses_too(qtbot: QtBot, theme: Theme) -> None:
    player = open_player(qtbot, theme, cares={"knee": (ASK, CARE)})
    player.begin()
    QTest.qWait(1)
    QTest.mouseClick(player.page.play.stage.care, Qt.MouseButton.LeftButton)
    assert player.phase() is Phase.PAUSED


def test_the_cautions_are_seen_as_words_in_the_whole_window(qtbot: QtBot, tmp_path: Path) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock())
    context = driver.app._context
    assert context is not None
    for situation in ("hip_replacement", "knee_problem"):
        context.care.set_situation(situation, applies=True)
    driver.press("Start Short routine")
    driver.press("Start without answering")
    assert isinstance(driver.shown, PlayerPage)
    care = driver.shown.play.stage.care
    assert care.textFormat() is Qt.TextFormat.RichText
    assert [line.partition(":")[0] for line in plain(care.text())] == [
        "Ask your doctor or physiotherapist first",
        "Take care",
    ]
