"""The pinned requirements: complete, with hashes, and without a word of where they come from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging.project import ROOT

FOLDER = ROOT / "packaging" / "requirements"


def pins(name: str) -> list[Requirement]:
    """What the file demands; each on its first line, the hashes follow."""
    lines = (FOLDER / name).read_text().splitlines()
    return [Requirement(line.removesuffix("\\")) for line in lines if re.match(r"\w", line)]


def demanded() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return [Requirement(text) for text in project["dependencies"]]


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_no_address_of_a_registry(path: Path) -> None:
    assert not re.search(r"https?:|file:|index-url|find-links", path.read_text())


@pytest.mark.parametrize("name", ["runtime.txt", "development.txt"])
def test_every_requirement_is_pinned_with_hashes(name: str) -> None:
    text = (FOLDER / name).read_text()
    blocks = re.split(r"\n(?=\w)", text)
    assert len(blocks) >= 20
    for block in blocks:
        assert re.match(r"[\w-]+==[\w.]+( ; .+)? \\\n", block)
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block)


@pytest.mark.parametrize("name", ["runtime.txt", "development.txt"])
@pytest.mark.parametrize("requirement", demanded(), ids=str)
def test_what_the_app_demands_is_pinned(name: str, requirement: Requirement) -> None:
    fitting = [
        pin
        for pin in pins(name)
        if canonicalize_name(pin.name) == canonicalize_name(requirement.name)
        and all(requirement.specifier.contains(each.version) for each in pin.specifier)
    ]
    assert fitting


def test_development_holds_all_of_runtime() -> None:
    def as_pins(name: str) -> set[tuple[str, str]]:
        return {(pin.name, str(pin.specifier)) for pin in pins(name)}

    assert as_pins("runtime.txt") < as_pins("development.txt")
