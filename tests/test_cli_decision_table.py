"""The persistence rule from a CSV file to the answer of `status`: the table's rows end to end."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.command import run, write_days
from tests.domain.diaries import ZONES, day, diary, time_zone, until
from tests.fakes import FakeClock

PERSISTS, LAST_LOGGED, CANNOT_TELL, NONE = "persists", "last-logged", "cannot-tell", "none"


@pytest.mark.parametrize(
    ("days", "expected"),
    [  # what is expected: on which diary day which status, and since which day
        ("21P", {21: (NONE, 1)}),
        ("22P", {21: (NONE, 1), 22: (PERSISTS, 1)}),
        ("22L", {21: (NONE, 1), 22: (PERSISTS, 1)}),
        ("21P . P", {22: (NONE, 1), 23: (PERSISTS, 1)}),
        ("21P Z P", {22: (NONE, 1), 23: (PERSISTS, 1)}),
        ("21P 10Z", {27: (NONE, 1), 28: (NONE, None), 31: (NONE, None)}),
        ("10P Z 11P", {21: (NONE, 1), 22: (PERSISTS, 1)}),
        ("10P 7Z 22P", {38: (NONE, 18), 39: (PERSISTS, 18)}),
        ("10P 7. 22P", {21: (NONE, 18), 22: (CANNOT_TELL, 1), 39: (PERSISTS, 18)}),
        ("10P Z.Z.Z.Z 22P", {38: (NONE, 18), 39: (PERSISTS, 18)}),
        ("P 6. P 6. P 6. P", {21: (NONE, 1), 22: (PERSISTS, 1)}),
        ("P 6Z P 6Z P 6Z P", {21: (NONE, 1), 22: (PERSISTS, 1)}),
        ("25P 7Z", {21: (NONE, 1), 22: (PERSISTS, 1), 31: (PERSISTS, 1), 32: (NONE, None)}),
        ("22P 3Z P", {22: (PERSISTS, 1), 26: (PERSISTS, 1)}),
        ("25P 30.", {32: (PERSISTS, 1), 33: (LAST_LOGGED, 1), 54: (NONE, None)}),
        ("P 28. P", {30: (NONE, 30)}),
        ("30Z", {30: (NONE, None)}),
        ("11P 7Z 5P", {23: (NONE, 19)}),
        ("11P 7. 6P", {24: (CANNOT_TELL, 1)}),
        ("10P 3Z P 3Z 11P", {28: (PERSISTS, 1)}),
    ],
)
def test_the_diary_up_to_a_day_gives_the_status_of_that_day(
    tmp_path: Path, days: str, expected: dict[int, tuple[str, int | None]]
) -> None:
    values, found = diary(days), {}
    for number in expected:
        file = write_days(tmp_path / f"{number}.csv", until(values, day(number)))
        assert run("import", file, "--data-dir", tmp_path / "diary").code == 0
        on = ("--on", day(number).isoformat(), "--data-dir", tmp_path / "diary")
        spell = run("status", "--json", *on).json["spell"]
        found[number] = (spell["status"], spell["since"])
    assert found == {
        number: (status, since and day(since).isoformat())
        for number, (status, since) in expected.items()
    }


def test_pain_every_other_day_is_on_and_off_only_with_more_days_without(tmp_path: Path) -> None:
    for name, days, expected in (("half", "PZ" * 11 + "P", False), ("less", "P6Z" * 4 + "P", True)):
        run(
            "import", write_days(tmp_path / name, diary(days)), "--data-dir", tmp_path / f"{name}.d"
        )
        last = max(diary(days)).isoformat()
        status = run("status", "--json", "--on", last, "--data-dir", tmp_path / f"{name}.d")
        assert status.json["spell"]["status"] == PERSISTS
        assert status.json["spell"]["on_and_off"] is expected


@pytest.mark.parametrize(
    ("days", "ticks", "notices"),
    [
        (21, (), []),
        (22, (), ["three_weeks"]),
        (83, (), ["three_weeks"]),
        (84, (), ["three_weeks", "twelve_weeks"]),
        (92, ("stiff_after_rest",), ["three_weeks", "twelve_weeks"]),
        (91, ("stiff_after_rest", "easier_with_movement"), ["three_weeks", "twelve_weeks"]),
        (
            92,
            ("stiff_after_rest", "easier_with_movement"),
            ["three_weeks", "twelve_weeks", "three_months"],
        ),
        (3, ("worse_at_night",), ["worse_at_night"]),
        (2, ("worse_at_night",), []),
    ],
)
def test_notices(tmp_path: Path, days: int, ticks: tuple[str, ...], notices: list[str]) -> None:
    file = write_days(tmp_path / "diary.csv", diary(f"{days}P"), ticks)
    run("import", file, "--data-dir", tmp_path)
    status = run("status", "--json", "--on", day(days).isoformat(), "--data-dir", tmp_path).json
    assert status["notices"] == notices
    assert status["spell"]["length_days"] == status["logged_days"] == days


def test_days_typed_in_late_are_counted_as_such(tmp_path: Path) -> None:
    """Row 30: all of it was written on the last day."""
    clock = FakeClock(datetime(2026, 3, 25, 9, tzinfo=UTC))
    for each in diary("25P"):
        run("log", "--pain", "4", "--date", each.isoformat(), "--data-dir", tmp_path, clock=clock)
    on = ("--on", day(25).isoformat(), "--data-dir", tmp_path)
    status = run("status", "--json", *on).json
    assert status["spell"]["status"] == PERSISTS
    assert (status["logged_days"], status["added_later"]) == (25, 21)
    assert "25 days logged up to 25 March 2026, 21 added later." in run("status", *on).out


def test_days_later_than_tomorrow_are_kept_but_do_not_count(tmp_path: Path) -> None:
    run("import", write_days(tmp_path / "diary.csv", diary("25P")), "--data-dir", tmp_path)
    status = run("status", "--json", "--on", day(20).isoformat(), "--data-dir", tmp_path).json
    assert (status["logged_days"], status["ignored_future_days"]) == (21, 4)
    assert status["spell"] == {
        "status": NONE,
        "since": day(1).isoformat(),
        "length_days": 21,
        "on_and_off": False,
    }


@pytest.mark.parametrize("zone", ZONES)
def test_the_computers_time_zone_changes_nothing(tmp_path: Path, zone: str) -> None:
    """March 2026 in New York: the clocks change on the eighth."""
    for number, status in ((21, NONE), (22, PERSISTS)):
        file = write_days(tmp_path / f"{number}.csv", until(diary("22P"), day(number)))
        with time_zone(ZONES[zone]):
            run("import", file, "--data-dir", tmp_path)
            said = run("status", "--json", "--on", f"2026-03-{number}", "--data-dir", tmp_path)
        assert said.json["spell"]["status"] == status


def test_status_says_the_same_in_words(tmp_path: Path) -> None:
    run("import", write_days(tmp_path / "diary.csv", diary("24P")), "--data-dir", tmp_path)
    said = run("status", "--on", day(24).isoformat(), "--data-dir", tmp_path).out
    assert said.startswith("24 days logged up to 24 March 2026.\n")
    assert "more than three weeks (24 days, since 1 March)" in said
