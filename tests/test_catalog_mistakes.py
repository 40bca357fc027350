"""Each kind of mistake in a catalogue file is refused, with the file and the key."""

import shutil
from pathlib import Path

import pytest

from backpain_diary.catalog import CatalogError, load
from backpain_diary.paths import assets_dir

COBRA = "movements/cobra.toml"
CAT = "movements/cat_camel.toml"
CLAM = "movements/clamshell.toml"
SHORT = "routines/short.toml"
SITUATIONS = "situations.toml"

# file, what stands there, what a mistake makes of it, what is said
MISTAKES = [
    (COBRA, 'name = "Cobra"\n', "", "name is missing"),
    (COBRA, "hold_s = 10\n", "", "default.hold_s is missing"),
    (COBRA, 'id = "cobra"\n', "", "id is missing"),
    (COBRA, "order = 6", "order = 6\ncolour = 1", "colour is not a known key"),
    (COBRA, "repeats = 3", "repeats = 3\nsets = 1", "default.sets is not a known key"),
    (COBRA, "hold_s = 10", 'hold_s = "10"', "default.hold_s must be a whole number, not '10'"),
    (COBRA, "hold_s = 10", "hold_s = 10.0", "default.hold_s must be a whole number, not 10.0"),
    (COBRA, "repeats = 3", "repeats = true", "default.repeats must be a whole number, not True"),
    (COBRA, 'name = "Cobra"', "name = 7", "name must be text, not 7"),
    (COBRA, 'name = "Cobra"', 'name = " "', "name must not be empty"),
    (COBRA, 'equipment = ["mat"]', 'equipment = "mat"', "equipment must be a list, not 'mat'"),
    (COBRA, 'equipment = ["mat"]', "equipment = [1]", "equipment must hold text in every place"),
    (COBRA, 'equipment = ["mat"]', 'equipment = ["rug"]', "equipment must be one of mat, chair"),
    (COBRA, 'kind = "stretch"', 'kind = "run"', "kind must be one of stretch, strengthen, move"),
    (COBRA, 'part = "hold"', 'part = "wait"', "steps no. 4: part must be one of place, move"),
    (COBRA, 'part = "return"', 'part = "hold"', "steps must begin with place, end with return"),
    (COBRA, "mistakes = [", "mistakes = []\nx = [", "mistakes must have a text in every place"),
    (COBRA, "stop_signs = [", 'stop_signs = ["",', "stop_signs must have a text in every place"),
    (COBRA, "2026-11-22", '"today"', "sources no. 1: read must be a date, not 'today'"),
    (COBRA, "2026-11-22", "2026-11-22T10:00:00Z", "sources no. 1: read must be a date"),
    (COBRA, "hold_s = 10", "hold_s = 4", "default.hold_s must be 5 to 120, not 4"),
    (COBRA, "repeats = 3", "repeats = 31", "default.repeats must be 1 to 30, not 31"),
    (COBRA, "min_s = 30", "min_s = 40", "article_hold.max_s must be 40 to 120, not 30"),
    (COBRA, "between_s = 5", "between_s = 61", "between_s must be 0 to 60, not 61"),
    (COBRA, 'id = "cobra"', 'id = "snake"', "id must be the file's name, not 'snake'"),
    (COBRA, "order = 6", "order = 5", "order is 5, as in clamshell.toml"),
    (COBRA, "[care.pregnancy]", "[care.stress]", "care.stress is not a known situation"),
    (COBRA, 'level = "care"', 'level = "stop"', "level must be one of ask, care, not 'stop'"),
    (CAT, 'id = "sink"', 'id = "up"', "directions must differ from each other"),
    (CLAM, 'order = "one_side', 'order = "two_side', "sides.order must be one of alternate"),
    (CLAM, "left = ", "front = ", "sides.left is missing"),
    (SHORT, '"glute_bridge"', '"plank"', "items no. 3: movement is not a known movement: 'plank'"),
    (SHORT, "hold_s = 20", "hold_s = 121", "items no. 1: hold_s must be 5 to 120, not 121"),
    (SHORT, "place_s = 10", "place_s = 61", "place_s must be 0 to 60, not 61"),
    (SHORT, "rest_s = 10", "pause_s = 10", "rest_s is missing"),
    (SITUATIONS, 'name = "Pregnancy"', 'title = "Pregnancy"', "pregnancy.name is missing"),
    (SITUATIONS, "[disc_or_sciatica]", "disc_or_sciatica = 1\n[x]", "must be a table, not 1"),
    (COBRA, 'name = "Cobra"', 'name = "Cobra', "at line 3, column 14"),
    (COBRA, "order = 6", "order = 6\norder = 7", "at line 3, column 10"),
]


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    for name in ("movements", "routines", "situations.toml"):
        source = assets_dir() / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name)
        else:
            shutil.copy(source, tmp_path)
    return tmp_path


@pytest.mark.parametrize(("file", "right", "wrong", "said"), MISTAKES)
def test_a_mistake_names_file_and_key(
    assets: Path, file: str, right: str, wrong: str, said: str
) -> None:
    text = (assets / file).read_text("utf-8")
    assert right in text
    (assets / file).write_text(text.replace(right, wrong, 1), "utf-8")
    with pytest.raises(CatalogError) as caught:
        load(assets)
    assert f" {file}: " in str(caught.value)
    assert said in str(caught.value)
    assert caught.value.hint


def test_a_situation_that_is_gone_is_missed_by_the_movement(assets: Path) -> None:
    situations = assets / SITUATIONS
    situations.write_text(situations.read_text("utf-8").replace("[pregnancy]", "[x]"), "utf-8")
    with pytest.raises(CatalogError, match=r"childs_pose\.toml: care\.pregnancy is not a known"):
        load(assets)


def test_a_missing_file_is_named(assets: Path) -> None:
    (assets / SITUATIONS).unlink()
    with pytest.raises(CatalogError, match=r"situations\.toml.*No such file"):
        load(assets)


@pytest.mark.parametrize("folder", ["movements", "routines"])
def test_an_empty_folder_is_named(assets: Path, folder: str) -> None:
    shutil.rmtree(assets / folder)
    with pytest.raises(CatalogError, match=f"{folder}.*holds no files"):
        load(assets)


def test_a_file_of_other_bytes_is_named(assets: Path) -> None:
    (assets / COBRA).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CatalogError, match=r"movements/cobra\.toml.*is not UTF-8 text"):
        load(assets)
