"""How large the letters below the figure are."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backpain_diary import catalog, catalog_poses, paths
from backpain_diary.presenters.care_tags import Caution, Cautions
from backpain_diary.ui.theme import Theme
from tests.ui.players import Player, open_player

ASSETS = paths.assets_dir()
CATALOG = catalog.load(ASSETS)
FIGURES = catalog_poses.load_figures(ASSETS)
ASK = "Ask your doctor or physiotherapist first:"
CARES = (Caution(ASK, "This bends your hip a long way."),)
CARES_OF_ALL = dict.fromkeys(CATALOG.movements, CARES)


def pixels(label: QLabel) -> int:
    return label.fontInfo().pixelSize()


def letters(player: Player) -> list[tuple[str, int, int]]:
    """What is said in each step of all eight movements, and in which two sizes."""
    player.begin()
    runner, stage = player.page.runner, player.page.play.stage
    seen = []
    while not runner.session.is_over:
        QTest.qWait(1)
        seen.append((stage.cue.text(), pixels(stage.cue), pixels(stage.detail)))
        runner.skip()
    return seen


@pytest.mark.parametrize("size", [(880, 600), (1024, 700), (1600, 1000)])
@pytest.mark.parametrize("cares", [{}, CARES_OF_ALL])
def test_larger_text_never_makes_the_words_smaller(
    qtbot: QtBot, theme: Theme, size: tuple[int, int], cares: Cautions
) -> None:
    found = []
    for percent in (100, 125, 150):
        routine = CATALOG.routines["all_eight"]
        player = open_player(qtbot, theme, routine, CATALOG.movements, figures=FIGURES, cares=cares)
        theme.use("light", percent)
        player.page.resize(*size)
        found.append(letters(player))
        player.page.close()
    for larger in found[1:]:
        for usual, large in zip(found[0], larger, strict=True):
            assert large >= usual


def test_no_word_is_cut_off_where_the_window_is_small_and_the_text_largest(
    qtbot: QtBot, theme: Theme
) -> None:
    routine = CATALOG.routines["all_eight"]
    player = open_player(qtbot, theme, routine, CATALOG.movements, figures=FIGURES)
    theme.use("light", 200)
    player.page.resize(880, 600)
    player.begin()
    runner, stage = player.page.runner, player.page.play.stage
    while not runner.session.is_over:
        QTest.qWait(1)
        for label in (stage.cue, stage.detail):
            assert label.heightForWidth(label.width()) <= label.height() + 1, label.text()
        runner.skip()
