"""Pain that was plainly elsewhere is left out; with a place of ours, or none, it comes in."""

from pathlib import Path

import pytest

from backpain_diary.domain.importing import Reason
from backpain_diary.services.importing.reading import read_file
from tests.store.samples import NOW

TRACKER = "date,time,pain level,location,symptoms,notes\n2026-02-03,,5,"
BUDDY = '"#",Started,Lasted,Pain Level,Pain Positions\n1,02/13/26 08:00,,5,'
PHONE = "Date,Pain Level (0-10),Body Regions,Pain nature\n2026-02-03,5,"


def is_taken(tmp_path: Path, text: str) -> bool:
    path = tmp_path / "diary.csv"
    path.write_text(text, "utf-8")
    reading = read_file(path, NOW)
    left_out = [each for each in reading.skipped if each.reason is Reason.OTHER_PAIN]
    assert len(reading.rows) + len(left_out) == 1
    assert all((each.name, each.lines) == ("", (2,)) for each in left_out)
    return bool(reading.rows)


OURS = (
    "", "Lower back", "left hip", "Buttock", "groin", "Right thigh", "lower legs", "calf", "foot",
    "Head; lower back", "neck", "shoulder blade", "femoral head", "Stirn; unterer Rücken", "Knie",
)  # fmt: skip


@pytest.mark.parametrize("places", [*OURS, "right side", "head; right side", "L5"])
def test_a_place_of_ours_none_or_one_that_says_nothing(tmp_path: Path, places: str) -> None:
    assert is_taken(tmp_path, f'{TRACKER}"{places}",,\n')


ELSEWHERE = ("head", "Left temple; Forehead", "back of head", "jaw", "Back of the hand", "Schulter")


@pytest.mark.parametrize("places", ELSEWHERE)
def test_plainly_elsewhere(tmp_path: Path, places: str) -> None:
    assert not is_taken(tmp_path, f'{TRACKER}"{places}",,\n')
    assert not is_taken(tmp_path, f'{BUDDY}"{places.replace(";", ",")}"\n')


@pytest.mark.parametrize("places", OURS)
def test_an_attack_with_a_place_of_ours_or_none(tmp_path: Path, places: str) -> None:
    assert is_taken(tmp_path, f'{BUDDY}"{places.replace(";", ",")}"\n')


def test_what_is_no_place_of_ours_is_of_the_head_in_a_diary_of_headache(tmp_path: Path) -> None:
    assert not is_taken(tmp_path, f'{BUDDY}"Right side,Haaransatz"\n')


@pytest.mark.parametrize(
    ("regions", "taken"),
    [("[]", True), ("[HEAD, THIGH_LEFT]", True), ("[HEAD, HAND_LEFT]", False), ("[NECK]", True)],
)
def test_regions_of_the_phones_drawing(tmp_path: Path, regions: str, taken: bool) -> None:
    assert is_taken(tmp_path, f'{PHONE}"{regions}",\n') is taken
