"""Each kind of mistake in a figure's file is refused, with the file and the key."""

import shutil
from pathlib import Path

import pytest

from backpain_diary.catalog_fields import CatalogError
from backpain_diary.catalog_poses import load_figures
from backpain_diary.paths import assets_dir

KNEE, COBRA, FOUR = "knee_to_chest", "cobra", "seated_piriformis"

# file, what stands there, what a mistake makes of it, what is said
MISTAKES = [
    (COBRA, "azimuth = -66\n", "", "azimuth is missing"),
    (COBRA, "azimuth = -66", 'azimuth = "left"', "azimuth must be a number, not 'left'"),
    (COBRA, "azimuth = -66", "azimuth = true", "azimuth must be a number, not True"),
    (COBRA, "azimuth = -66", "azimuth = 0", "azimuth must be up to 90 and not 0, not 0"),
    (COBRA, "azimuth", "zoom = 1\nazimuth", "zoom is not a known key"),
    (COBRA, "[poses.start]", "[poses.begin]", "like is not a pose above it: 'start'"),
    (COBRA, "lean = 90\n", "", "poses.start.lean is missing"),
    (COBRA, "lean = 90", "lean = 90\ntwist = 1", "poses.start.twist is not a known key"),
    (COBRA, "legs =", "legs_ =", "poses.start.left_leg is missing"),
    (COBRA, ", tip = [0, -0.1, -1]", "", "poses.start.legs.tip is missing"),
    (COBRA, "tip = [0, -0.1, -1]", "tip = [0, 0, 0]", "poses.start.legs.tip must have a direct"),
    (COBRA, "pelvis = [0, 6.4, 0]", "pelvis = [0, 6.4]", "pelvis must hold 3 numbers, not 2"),
    (COBRA, "pelvis = [0, 6.4, 0]", "pelvis = [0, '6', 0]", "pelvis must be a number, not '6'"),
    (COBRA, "spine = [-29, -22, -10]", "spine = [-29]", "poses.hold.spine must hold 3 numbers"),
    (COBRA, "begin = ", "start = ", "poses.hold.arrow.begin is missing"),
    (COBRA, 'substance = "mat"', 'substance = "ice"', "substance must be one of mat, wood, cush"),
    (KNEE, 'way = ["lifted"]', 'way = ["high"]', "way names a pose that is not there: high"),
    (KNEE, '"easier_hold"] },', '"easy"] },', "boxes names a pose that is not there"),
    (KNEE, 'active_leg = "left"', 'active_leg = "both"', "active_leg must be one of left, right"),
    (KNEE, 'holds = "left thigh"', 'holds = "thigh"', "holds must be one of left thigh, left shin"),
    (KNEE, "at = [0.62, -5.2, 1.5]", "at = [0.62]", "left_arm.at must hold 3 numbers, not 1"),
    (
        FOUR,
        'holds = "right thigh", at = [0.88',
        'holds = "left thigh", at = [0.88',
        "left_leg must",
    ),
]


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    shutil.copytree(assets_dir() / "poses", tmp_path / "poses")
    return tmp_path


@pytest.mark.parametrize(("file", "right", "wrong", "said"), MISTAKES)
def test_a_mistake_names_file_and_key(
    assets: Path, file: str, right: str, wrong: str, said: str
) -> None:
    path = assets / "poses" / f"{file}.toml"
    text = path.read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), "utf-8")
    with pytest.raises(CatalogError) as caught:
        load_figures(assets)
    message = str(caught.value)
    assert f"poses/{file}.toml" in message
    assert said in message


def test_without_mistakes_every_file_is_a_figure(assets: Path) -> None:
    files = sorted(file.stem for file in (assets / "poses").iterdir())
    assert sorted(load_figures(assets)) == files
