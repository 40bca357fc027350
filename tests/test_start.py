"""The program as a process: what its start loads, opens and prints, and what it leaves behind."""

import ast
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.command import ROOT, Ran, command
from tests.fakes import FakeClock
from tests.programs import COMPLETE, Program, display, wait_until, windows
from tests.windows import services

PACKAGE = ROOT / "backpain_diary"
SLOW = {"alembic", "argparse", "matplotlib", "numpy", "sqlalchemy"}
NETWORK = {
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.error",
    "urllib.request",
    "webbrowser",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtNetworkAuth",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebSockets",
}
AT_FIRST_PAINT = """
import sys
import PySide6.QtWidgets
loaded_by_qt = {"argparse"} & sys.modules.keys()
from backpain_diary.__main__ import main
from backpain_diary.app import App

def report(app):
    print(*sys.modules.keys() - loaded_by_qt)
    app.window.close()

App.open_diary = report  # the first thing that the program does after the first paint
sys.exit(main())
"""

SOURCES_KEPT = """
import sys
from backpain_diary.__main__ import main
from backpain_diary.app import App

open_diary = App.open_diary

def opened(app):
    open_diary(app)
    import linecache
    assert "sqlalchemy" in sys.modules
    print(*linecache.cache)
    app.window.close()

App.open_diary = opened
sys.exit(main())
"""


def imported(path: Path) -> Iterator[str]:
    """The modules that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_within(module: str, packages: set[str]) -> bool:
    return any(module == each or module.startswith(f"{each}.") for each in packages)


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_no_module_can_use_a_network(path: Path) -> None:
    assert [module for module in imported(path) if is_within(module, NETWORK)] == []


def test_the_source_of_what_is_imported_is_not_read(tmp_path: Path) -> None:
    script = [sys.executable, "-c", SOURCES_KEPT, "--data-dir", str(tmp_path)]
    ran = subprocess.run(script, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "/sqlalchemy/" not in ran.stdout.replace(os.sep, "/")


def test_nothing_slow_is_loaded_when_the_window_is_first_painted(tmp_path: Path) -> None:
    script = [sys.executable, "-c", AT_FIRST_PAINT, "--data-dir", str(tmp_path)]
    ran = subprocess.run(script, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = ran.stdout.split()
    assert "PySide6.QtWidgets" in loaded
    assert [module for module in loaded if is_within(module, SLOW | NETWORK)] == []


def test_a_start_and_an_end_print_nothing_and_open_no_network_connection(tmp_path: Path) -> None:
    with Program("--data-dir", tmp_path, "--trace-startup") as program:
        program.wait_until_complete()
        assert psutil.Process(program.process.pid).net_connections("inet") == []
        program.close_window()
        ran = program.end()
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split() == ["first-paint", COMPLETE]


def test_without_tracing_it_prints_nothing_at_all(tmp_path: Path) -> None:
    with Program("--data-dir", tmp_path) as program, display() as screen:
        wait_until(lambda: bool(windows(screen, program.process.pid)))
        wait_until((tmp_path / "diary.sqlite3").exists)
        program.close_window()
        assert program.end() == Ran(0, "", "")


def test_what_is_done_in_spare_time_prints_nothing_and_does_not_delay_the_end(
    tmp_path: Path,
) -> None:
    with services(tmp_path, FakeClock()) as (diary, _coach):
        diary.save_pain(4)
    with Program("--data-dir", tmp_path) as program:
        wait_until((tmp_path / "backups").exists)  # the weekly copy, after the charts
        program.close_window()
        assert program.end() == Ran(0, "", "")


def test_a_demo_opens_on_a_diary_of_months_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with Program("--demo", "--trace-startup", TMPDIR=str(tmp_path)) as program:
        program.wait_until_complete()
        (folder,) = tmp_path.iterdir()
        with services(folder, FakeClock()) as (diary, _coach):
            assert len(diary.day_values()) > 60
        program.close_window()
        assert program.end().code == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_ctrl_c_and_its_like_close_the_window_properly(tmp_path: Path, number: int) -> None:
    with Program("--demo", "--trace-startup", TMPDIR=str(tmp_path)) as program:
        program.wait_until_complete()
        program.process.send_signal(number)
        ran = program.end()
    assert (ran.code, ran.err) == (0, "")
    assert list(tmp_path.iterdir()) == []


def test_no_screen_is_said_with_a_way_on(tmp_path: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    ran = subprocess.run(
        [*command("--data-dir", tmp_path / "diary")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "QT_QPA_PLATFORM=vnc backpain-diary" in ran.stderr
    assert not (tmp_path / "diary").exists()
