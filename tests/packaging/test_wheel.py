"""The wheel, built and installed for real into an environment of its own."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from backpain_diary.version import __version__
from tests.packaging.project import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built with what is installed here: no network, no build environment."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*command, "--directory", folder], cwd=ROOT, capture_output=True, check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that holds the wheel, and borrows the rest from this one."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    install = [*pip, "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, capture_output=True, check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    # A .pth file found through a .pth file is not read: this project's folder stays unknown.
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python.parent


def output(*command: str | Path) -> str:
    variables = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd="/", env=variables
    )
    return done.stdout


def test_the_wheel_carries_the_assets(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    assets = [path for path in (ROOT / "assets").rglob("*") if path.is_file()]
    assert assets
    assert {f"backpain_diary/{path.relative_to(ROOT).as_posix()}" for path in assets} <= inside


def test_the_wheel_carries_no_tests_and_no_tools(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
    dist = f"backpain_diary-{__version__}"
    assert tops == {"backpain_diary", f"{dist}.dist-info", f"{dist}.data"}


def test_the_installed_command_tells_its_version(programs: Path) -> None:
    assert __version__ in output(programs / "backpain-diary", "--version")


def test_the_installed_app_finds_its_own_assets(programs: Path) -> None:
    code = "from backpain_diary import paths; print(paths.assets_dir())"
    assets = Path(output(programs / "python", "-c", code).strip())
    assert programs.parent in assets.parents
    assert list(assets.glob("movements/*.toml"))


def test_the_installed_window_starts(programs: Path) -> None:
    """Up to the complete Today page, on the X server of the tests."""
    with subprocess.Popen(
        [programs / "backpain-diary-window", "--trace-startup"],
        stdout=subprocess.PIPE,
        text=True,
        cwd="/",
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as window:
        assert window.stdout is not None
        said = []
        for line in window.stdout:
            said.append(line.strip())
            if "today-complete" in line:
                break
        window.terminate()
    assert "today-complete" in "".join(said)
