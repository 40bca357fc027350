"""Figures worked out from the CSV exports, without our own code."""

import csv
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

from backpain_diary import paths
from backpain_diary.services.exporting import ExportService
from backpain_diary.store.opening import open_diary
from tests.command import run
from tests.fakes import FakeClock

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
LAST = date(2026, 11, 24)
Rows = list[dict[str, str]]


def page(folder: Path, *options: str) -> bytes:
    """As the command makes it."""
    file = folder / "page.pdf"
    done = run("report", file, "--data-dir", folder, "--force", *options, clock=FakeClock(NOW))
    assert done.code == 0, done.err
    return file.read_bytes()


def exported(folder: Path) -> tuple[Rows, Rows]:
    """The entries, and what was held in sessions."""
    files = folder / "entries.csv", folder / "sessions.csv"
    database = open_diary(paths.database_path(folder), NOW)
    service = ExportService(database, FakeClock(NOW))
    service.entries(files[0], replace=True)
    service.sessions(files[1], replace=True)
    database.close()
    entries, holds = map(_rows, files)
    return entries, holds


def of_days(table: Rows, first: date, last: date) -> Rows:
    return [row for row in table if first <= date.fromisoformat(row["date"]) <= last]


def worst(entries: Rows, holds: Rows) -> dict[str, int]:
    """Of each day the highest number, also from before and after a session."""
    found: dict[str, int] = {}
    told = [(row["date"], row["pain_0_10"]) for row in entries]
    told += [(row["date"], row[name]) for row in holds for name in ("pain_before", "pain_after")]
    for day, pain in told:
        if pain:
            found[day] = max(found.get(day, 0), int(pain))
    return found


def late_days(table: Rows) -> set[str]:
    """Days of which every entry was made more than three days later."""
    by_day: defaultdict[str, list[bool]] = defaultdict(list)
    for row in table:
        hours, minutes = map(int, row["utc_offset"].lstrip("'").split(":"))
        entered = datetime.fromisoformat(row["entered_at"]) + timedelta(
            hours=hours, minutes=minutes
        )
        by_day[row["date"]].append((entered.date() - date.fromisoformat(row["date"])).days > 3)
    return {day for day, late in by_day.items() if all(late)}


def days_of(table: Rows, column: str) -> Counter[str]:
    """On how many days each item of a list was noted; a place with a 0 did not hurt."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in table:
        for item in filter(None, row[column].split(";")):
            name = item.replace("=", " ") if column == "medicine" else item.split("=")[0]
            if column != "locations" or not item.endswith("=0"):
                found[name].add(row["date"])
    return Counter({name: len(days) for name, days in found.items()})


def highest_of(table: Rows, place: str) -> int | None:
    items = (item for row in table for item in row["locations"].split(";"))
    return max(
        (int(item.split("=")[1]) for item in items if item.startswith(f"{place}=")), default=None
    )


def days_with(table: Rows, column: str) -> set[str]:
    return {row["date"] for row in table if row[column]}


def nights(table: Rows) -> tuple[set[str], set[str]]:
    """Disturbed ones, and all of which it was noted."""
    answers: defaultdict[str, set[str]] = defaultdict(set)
    for row in table:
        if row["sleep_disturbed"]:
            answers[row["date"]].add(row["sleep_disturbed"])
    return {day for day, of_day in answers.items() if of_day != {"no"}}, set(answers)


def activity(table: Rows) -> list[int]:
    """The last score of each day that has one."""
    return list(
        {row["date"]: int(row["activity_0_10"]) for row in table if row["activity_0_10"]}.values()
    )


def sessions(holds: Rows) -> dict[tuple[str, str, str], float]:
    """Seconds held in each in which something was, by day, time and routine."""
    held: defaultdict[tuple[str, str, str], float] = defaultdict(float)
    for row in holds:
        held[row["date"], row["time"], row["routine"]] += float(row["held_s"])
    return {session: seconds for session, seconds in held.items() if seconds}


def medians(scores: Mapping[str, int], first: date, days: int) -> dict[int, float]:
    """By the number of the day; of the seven days that end with it, if four are logged."""
    found = {}
    for number in range(days):
        week = (first + timedelta(days=number - n) for n in range(7))
        logged = [scores[f"{day}"] for day in week if f"{day}" in scores]
        if len(logged) >= 4:
            found[number] = float(median(logged))
    return found


def _rows(file: Path) -> Rows:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))
