"""packaging/dev.py makes .venv for real, in a project whose only requirement lies beside it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from devtools import environment, installing
from devtools.failure import Failure
from tests.packaging.project import Project


def test_set_up_once_used_often_and_made_anew_for_other_requirements(project: Project) -> None:
    first = project.dev("run", "status", "--json")
    assert (first.stdout, first.returncode) == ("hello from 1.0 status --json\n", 0)
    (installed,) = project.root.glob(".venv/lib/*/site-packages/pinned.py")
    assert list(installed.parent.glob("__pycache__/pinned.*.pyc"))

    shutil.rmtree(project.packages)  # nothing can be fetched any more
    source = project.root / "backpain_diary" / "__main__.py"
    (compiled,) = source.parent.glob("__pycache__/__main__.*.pyc")
    before = compiled.read_bytes()
    source.write_text(source.read_text() + "# changed\n")
    second = project.dev("run", "status")
    assert (second.stdout, second.stderr) == ("hello from 1.0 status\n", "")
    assert compiled.read_bytes() != before

    command = project.root / ".venv" / "bin" / "backpain-diary"
    third = subprocess.run(
        [command, "log", "a b"], capture_output=True, text=True, cwd="/", check=True
    )
    assert third.stdout == "hello from 1.0 log a b\n"

    project.packages.mkdir()
    project.pin("2.0", "hello from 2.0")
    project.requirements("runtime").write_text("")  # development holds all of runtime
    project.dev("check", "style")  # ends badly, as there is no ruff, but after the set-up
    fourth = project.dev("run", "status")
    assert (fourth.stdout, fourth.stderr) == ("hello from 2.0 status\n", "")


def test_an_interrupted_set_up_is_healed_by_the_next(project: Project) -> None:
    with subprocess.Popen(
        project.command("run", "status"), env=project.environment, start_new_session=True
    ) as process:
        while not (project.root / ".venv" / "pyvenv.cfg").exists():
            assert process.poll() is None
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGKILL)

    after = project.dev("run", "status")
    assert after.stdout == "hello from 1.0 status\n"
    assert "Making .venv anew" in after.stderr


def test_no_network_is_one_sentence(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in project.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PIP_NO_INDEX", "0")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")  # nobody answers there
    monkeypatch.delenv("PIP_FIND_LINKS")
    with pytest.raises(Failure, match=r"^The packages .* needs the internet: [^.]*\.$"):
        installing.install(
            Path(sys.executable), project.requirements("runtime"), tmp_path / "set-up.log"
        )


def test_a_file_with_another_hash_is_refused(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in project.environment.items():
        monkeypatch.setenv(name, value)
    for wheel in project.packages.iterdir():
        wheel.write_bytes(wheel.read_bytes() + b"something added")
    with pytest.raises(Failure, match="is not the one that was expected"):
        installing.install(
            Path(sys.executable), project.requirements("runtime"), tmp_path / "set-up.log"
        )


def test_no_room_on_the_disk(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "ROOM_MB", 10**12)
    with pytest.raises(Failure, match=r"The disk is too full: the set-up needs .* are free\."):
        environment.demand(project.root, environment.RUNTIME)
    assert not (project.root / ".venv").exists()


def test_something_in_the_way_is_one_sentence(project: Project) -> None:
    (project.root / ".venv").write_text("not a folder")
    failed = project.dev("run", "status")
    assert failed.returncode == 1
    assert failed.stderr.splitlines()[-1].startswith("The set-up could not go on: Not a directory")
    assert "Traceback" not in failed.stderr
