"""The pictures of the README: all of them are made, always the same, and of the real window."""

import os
import re
import subprocess
import sys
from pathlib import Path

from PIL import Image

from tests.command import ROOT

NAMES = re.compile(r"packaging/screenshots/([\w-]+\.png)")


def take(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "packaging/screenshots.py", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_pictures_that_the_readme_names(tmp_path: Path) -> None:
    one, again = tmp_path / "one", tmp_path / "again"
    for folder in (one, again):
        done = take(folder)
        assert (done.returncode, done.stderr) == (0, "")
    names = NAMES.findall((ROOT / "README.md").read_text("utf-8"))
    assert {path.name for path in one.iterdir()} == set(names)
    for name in names:
        with Image.open(one / name) as picture:
            assert picture.size == (1180, 800) or name == "figures.png"
            assert len(picture.getcolors() or []) > 50, f"{name} is empty"
        is_same = (one / name).read_bytes() == (again / name).read_bytes()
        assert is_same, name  # showing where bytes differ would take minutes
        assert (ROOT / "packaging" / "screenshots" / name).exists()


def test_a_mistake_is_answered_with_the_usage() -> None:
    done = take("--everything")
    assert done.returncode == 2
    assert "usage: packaging/dev.py screenshots" in done.stderr
