"""The accessibility interface for real, as AT-SPI has it on Linux."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from backpain_diary import catalog, paths
from backpain_diary.clock import SystemClock
from backpain_diary.domain.movement import Routine, RoutineItem
from backpain_diary.domain.regions import Region
from backpain_diary.presenters.regions import region_names
from backpain_diary.services.sample import fill, sample
from backpain_diary.settings import Settings, save
from backpain_diary.store.opening import open_diary
from tests.command import command
from tests.e2e.reader import Reader
from tests.fakes import FakeClock
from tests.prepared import prepare
from tests.windows import services

GROUPS = (
    "Where it hurt",
    "What came along with it",
    "What may have made it worse",
    "What you did about it",
    "Medicine you took",
    "The activity that matters to you",
    "Your own tags",
)
PAGES = ("Today", "Stretch", "Diary", "Trends", "Help", "Settings")


def zone_by_day() -> str:
    """A zone, as a POSIX rule, where it is day: at night Today asks which day a number is for."""
    return "UTC0" if datetime.now(UTC).hour >= 4 else "<+12>-12"


def started(folder: Path) -> Reader:
    return Reader(command("--data-dir", folder), TZ=zone_by_day())


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    """On the sample diary."""
    now = SystemClock().now().astimezone(UTC)
    database = open_diary(paths.database_path(tmp_path), now)
    fill(database, sample(catalog.load(paths.assets_dir()), now))
    database.close()
    save(paths.settings_path(tmp_path), Settings(sound="silent"))
    made = started(tmp_path)
    yield made
    made.close()


def test_a_number_is_found_pressed_saved_and_said(reader: Reader, tmp_path: Path) -> None:
    with services(tmp_path, FakeClock()) as (diary, _coach):
        before = diary.day_values()
    reader.press("4 out of 10")
    (said,) = reader.ask("announced")
    assert said.startswith("✓ Saved ")
    assert said.endswith(" – 4")
    with services(tmp_path, FakeClock()) as (diary, _coach):
        (added,) = diary.day_values().keys() - before.keys()
        assert [entry.pain for entry in diary.entries(added, added)] == [4]


def test_every_question_about_a_warning_sign_is_said(reader: Reader) -> None:
    reader.press("Help")
    for name, words in (
        ("Check for warning signs", "Question 1 of 25 Think of what is new or getting worse. Do"),
        ("No", "Question 2 of 25 Think of what is new or getting worse. Do you have trouble"),
        ("Yes", "Please get help now. You answered yes to a sign that should not wait."),
    ):
        reader.press(name)
        assert reader.hears(words)
    assert "Call your local emergency number" in reader.ask("announced")[-1]


def test_which_days_are_seen_larger_is_said(reader: Reader) -> None:
    reader.press("Trends")
    reader.press("Larger")
    assert reader.hears("Shown: ")
    assert "the whole period" not in reader.ask("announced")[-1]
    reader.press("Whole period")
    assert reader.hears("Shown: the whole period, ")


def nameless(reader: Reader, *way: str) -> list[str]:
    """The roles of shown controls without a name, after these buttons were pressed."""
    for name in way:
        reader.press(name)
    found = reader.ask("controls")
    assert len(found) > 1
    return [f"{role} in {' > '.join(way)}" for role, name in found if not name]


def test_all_that_can_be_focused_or_pressed_has_a_name(reader: Reader) -> None:
    ways = [
        *((page,) for page in PAGES),
        ("Today", "Why am I seeing this?"),
        ("Stretch", "How Knee to chest goes"),
        ("Trends", "Compare", "Two months"),
        ("Days of your own",),
        ("Diary", "Add an entry"),
        *((group,) for group in GROUPS),
        ("Left groin", "Middle of low back"),
        ("Cancel", "Help", "Search the learn pages", "What may cause it"),
        ("When to get help", "Check for warning signs"),
        ("Yes",),
        ("When to get help", "Show your notices"),
    ]
    assert [each for way in ways for each in nameless(reader, *way)] == []


def test_so_it_has_in_a_session(reader: Reader) -> None:
    ways = [
        ("Flare day",),
        ("I have read this",),
        ("Start without answering",),
        ("When to get help",),
        ("← Back to the session", "This hurts"),
    ]
    assert [each for way in ways for each in nameless(reader, *way)] == []


def test_a_session_says_each_phase_once_and_does_not_count(tmp_path: Path) -> None:
    items = (RoutineItem("cobra", 6, 2),)
    prepare(tmp_path, Routine("", "Evening", "", items, place_s=2))
    reader = started(tmp_path)
    for name in ("Stretch", "Start Evening", "Start without answering"):
        reader.press(name)
    for words in ("Cobra: Rest.", "Cobra: Hold.", "How much does it hurt now?"):
        assert reader.hears(words)
    said = [words for words in reader.ask("announced") if "screen may turn dark" not in words]
    reader.close()
    phases = ("Get into place.", "Hold.", "Rest.", "Hold.")
    begins = ("How much does it hurt right now?", *(f"Cobra: {phase}" for phase in phases))
    begins += ("How much does it hurt now?",)
    assert len(said) == len(begins), said
    for heard, begin in zip(said, begins, strict=True):
        assert heard.startswith(begin)


def test_every_region_of_the_body_map_is_a_check_box_that_can_be_ticked(
    reader: Reader, tmp_path: Path
) -> None:
    for name in ("Diary", "Add an entry", "Where it hurt"):
        reader.press(name)
    told = region_names()
    names = [told[region] for region in Region]
    boxes = [name for role, name in reader.ask("controls") if role == "check box"]
    assert [name for name in boxes if name in names] == names
    for name in ("Left groin", "Left low back", "Right heel", "Right heel", "3 out of 10", "Save"):
        reader.press(name)
    reader.ask("announced")
    with services(tmp_path, FakeClock()) as (diary, _coach):
        newest = max(diary.entries(date.min, date.max), key=lambda entry: entry.created)
    assert [region for region, _pain in newest.detail.places] == [
        Region.LOW_BACK_LEFT,
        Region.GROIN_LEFT,
    ]
