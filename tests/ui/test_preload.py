"""What charts need is loaded late, in the background, and finds no fonts but its own."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from backpain_diary.ui.preload import ChartLoader


def run(program: str) -> str:
    """What a fresh Python prints."""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_page_loads_no_matplotlib_before_it_is_shown() -> None:
    program = """
import sys
import backpain_diary.ui.pages.trends
print([name for name in ("matplotlib", "numpy", "PIL") if name in sys.modules])
"""
    assert run(program) == "[]"


def test_preloading_leaves_the_interpreter_as_it_was() -> None:
    program = """
import gc, sys
from backpain_diary.ui.preload import preload_charts
before = gc.isenabled(), sys.getswitchinterval()
preload_charts().join()
print((gc.isenabled(), sys.getswitchinterval()) == before)
print("backpain_diary.ui.widgets.chart_canvas" in sys.modules)
"""
    assert run(program).split() == ["True", "True"]


def test_in_spare_time_the_body_map_is_made_ready_too() -> None:
    program = """
import gc, sys
from backpain_diary.ui.preload import preload_charts
before = gc.isenabled(), sys.getswitchinterval()
preload_charts().join()
print("backpain_diary.ui.widgets.body_rings" in sys.modules)
preload_charts(is_spare=True).join()
from backpain_diary.ui.widgets.body_rings import body_rings
print(body_rings.cache_info().currsize)
print((gc.isenabled(), sys.getswitchinterval()) == before)
"""
    assert run(program).split() == ["False", "1", "True"]


def test_only_the_fonts_of_matplotlib_are_listed_and_kept_in_our_cache() -> None:
    program = """
from pathlib import Path
from backpain_diary.ui.preload import preload_charts
preload_charts().join()
import matplotlib
from matplotlib.font_manager import fontManager
own = Path(matplotlib.get_data_path())
print(all(Path(font.fname).is_relative_to(own) for font in fontManager.ttflist))
print(matplotlib.get_cachedir())
"""
    only_own, cache = run(program).splitlines()
    assert only_own == "True"
    assert Path(cache).is_relative_to(Path.home())
    assert Path(cache).parent.name == "backpain-diary"
    assert list(Path(cache).glob("fontlist*.json"))
    assert not (Path.home() / ".config" / "matplotlib").exists()


def test_the_loader_says_once_that_charts_can_be_drawn(qtbot: QtBot) -> None:
    owner = QObject()
    loader = ChartLoader(owner)
    said: list[str] = []
    loader.loaded.connect(lambda: said.append("loaded"))
    loader.load()
    loader.load()
    qtbot.waitUntil(lambda: bool(said))
    qtbot.wait(50)
    assert said == ["loaded"]
    timer = loader.findChild(QTimer)
    assert timer is not None and not timer.isActive()
