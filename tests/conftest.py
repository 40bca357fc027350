"""What holds for every test. Qt is only imported where a test has already done so."""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile("developer", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)


def pytest_configure() -> None:
    hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "developer")
    # Every parallel worker gets an X server of its own: windows would take the focus from others.
    displays = os.environ.get("TEST_DISPLAYS", "").split()
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    if displays:
        os.environ["DISPLAY"] = displays[int(worker) % len(displays)]


@pytest.fixture(autouse=True)
def own_user_folders(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """No test sees or touches the diary of who runs it; the test's own tmp_path stays empty."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name, folder in {
        "XDG_CACHE_HOME": ".cache",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
    }.items():
        monkeypatch.setenv(name, str(home / folder))
    yield home
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 1 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root on Linux may mount a small disk")
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a running QTimer or a visible window."""
    yield
    if "qapp" in request.fixturenames and "PySide6.QtWidgets" in sys.modules:
        left = [*_visible_windows(), *_running_timers()]
        assert not left, f"left behind: {', '.join(left)}"


def _visible_windows() -> list[str]:
    from PySide6.QtGui import QGuiApplication

    windows = [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]
    names = [f"visible window {window.title() or window}" for window in windows]
    for window in windows:
        window.close()  # the next test is not to blame
    return names


def _running_timers() -> list[str]:
    from PySide6.QtCore import QTimer
    from shiboken6 import isValid

    timers = [
        thing
        for thing in gc.get_objects()
        if type(thing) is QTimer and isValid(thing) and thing.isActive()  # isinstance takes longer
    ]
    names = [f"running timer of {timer.parent()}" for timer in timers]
    for timer in timers:
        timer.stop()
    return names
