"""What packaging/dev.py says before any set-up, to somebody who cannot go on as it is."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.project import ROOT, Project

DEV = ROOT / "packaging" / "dev.py"


def dev_as(
    project: Project, preparation: str, *arguments: str, **variables: str
) -> tuple[int, str]:
    """Exit code and standard error of dev.py after the preparation, in the same Python."""
    script = project.root / "packaging" / "dev.py"
    code = f"{preparation}\nimport runpy\nrunpy.run_path({str(script)!r}, run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**project.environment, "PYTHONPATH": str(script.parent), **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert not (project.root / ".venv").exists()
    return done.returncode, done.stderr


@pytest.fixture
def broken_libraries(tmp_path: Path) -> str:
    """A folder for LD_LIBRARY_PATH in which one of Qt's libraries does not load."""
    folder = tmp_path / "libraries"
    folder.mkdir()
    (folder / "libEGL.so.1").touch()
    return str(folder)


@pytest.fixture
def failing_apt(tmp_path: Path) -> Path:
    """A program that stands in for apt-get: it writes down how it is called, and fails."""
    folder = tmp_path / "programs"
    folder.mkdir()
    program = folder / "apt-get"
    program.write_text(f'#!/bin/sh\necho "$@" >> "{folder}/calls"\nexit 100\n')
    program.chmod(0o755)
    return folder


def test_an_old_python_is_told_so(project: Project) -> None:
    code, said = dev_as(project, "import sys; sys.version_info = (3, 8, 18, 'final', 0)", "run")
    assert code == 1
    assert said.startswith("Backpain Diary needs Python 3.11 or newer, and this is Python 3.8:")
    assert said.count("\n") == 1


def test_an_old_python_can_read_the_file() -> None:
    tree = ast.parse(DEV.read_text(), feature_version=(3, 4))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    assert DEV.read_bytes().isascii()


def test_without_a_screen_there_are_two_ways_on(project: Project) -> None:
    done = project.dev("run")
    assert done.returncode == 2
    assert "desktop session" in done.stderr
    assert "QT_QPA_PLATFORM=vnc python3 packaging/dev.py run" in done.stderr
    assert not (project.root / ".venv").exists()


def test_a_missing_library_without_rights_is_one_line_to_run(
    project: Project, broken_libraries: str, failing_apt: Path
) -> None:
    code, said = dev_as(
        project,
        "import os; os.geteuid = lambda: 1000",
        "run",
        DISPLAY=":0",
        LD_LIBRARY_PATH=broken_libraries,
        PATH=f"{failing_apt}{os.pathsep}{os.environ['PATH']}",
    )
    assert code == 3
    assert said.splitlines()[-1].startswith("  sudo apt-get update && sudo apt-get install -y ")
    assert "libegl1" in said.splitlines()[-1].split()
    assert not (failing_apt / "calls").exists()


def test_root_on_debian_gets_the_missing_packages_installed(
    project: Project, broken_libraries: str, failing_apt: Path
) -> None:
    code, said = dev_as(
        project,
        "import os; os.geteuid = lambda: 0",
        "run",
        DISPLAY=":0",
        LD_LIBRARY_PATH=broken_libraries,
        PATH=f"{failing_apt}{os.pathsep}{os.environ['PATH']}",
    )
    update, install = (failing_apt / "calls").read_text().splitlines()
    assert update.startswith("update")
    assert install.startswith("install")
    assert "libegl1" in install.split()
    assert code == 3  # as this apt-get fails
    assert "sudo apt-get install -y" in said.splitlines()[-1]


def test_other_systems_are_told_what_is_missing(
    project: Project, broken_libraries: str, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    code, said = dev_as(
        project, "", "run", DISPLAY=":0", LD_LIBRARY_PATH=broken_libraries, PATH=str(empty)
    )
    assert code == 3
    assert "libegl1" in said


@pytest.mark.parametrize("arguments", [(), ("dance",), ("check", "everything")])
def test_a_slip_is_answered_with_the_usage(project: Project, arguments: tuple[str, ...]) -> None:
    done = project.dev(*arguments)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr
    assert not (project.root / ".venv").exists()
