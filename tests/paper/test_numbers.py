"""Every figure on the page against one worked out from the CSV export, without our own code."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

import pytest

from backpain_diary import catalog, paths
from backpain_diary.domain.detail import Detail, Medicine, SelfCare, Sleep, Symptom, Worse
from backpain_diary.domain.regions import ORDER, Region
from backpain_diary.services.changes import Changes
from backpain_diary.services.coach import CoachService
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.exporting import ExportService
from backpain_diary.services.sample import fill, sample
from backpain_diary.store.opening import open_diary
from tests.command import run
from tests.fakes import FakeClock
from tests.paper.reading import words

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
LAST = date(2026, 11, 24)
Rows = list[dict[str, str]]


def said(folder: Path, *options: str) -> str:
    file = folder / "page.pdf"
    done = run("report", file, "--data-dir", folder, "--force", *options, clock=FakeClock(NOW))
    assert done.code == 0, done.err
    return words(file.read_bytes())


def rows(folder: Path) -> Rows:
    database = open_diary(paths.database_path(folder), NOW)
    ExportService(database, FakeClock(NOW)).entries(folder / "all.csv", replace=True)
    database.close()
    with (folder / "all.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def of_days(table: Rows, first: date, last: date) -> Rows:
    return [row for row in table if first <= date.fromisoformat(row["date"]) <= last]


def worst(table: Rows) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in table:
        found[row["date"]] = max(found.get(row["date"], 0), int(row["pain_0_10"]))
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
    """On how many days each item of a list was noted; a score behind = does not count."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in table:
        for item in filter(None, row[column].split(";")):
            name = item.replace("=", " ") if column == "medicine" else item.split("=")[0]
            found[name].add(row["date"])
    return Counter({name: len(days) for name, days in found.items()})


def table_row(label: str, cells: Iterable[object]) -> str:
    return " ".join([label, *map(str, cells)])


def days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number} days"


def check(folder: Path, first: date, text: str) -> None:
    table = rows(folder)
    period = of_days(table, first, LAST)
    scores, late = worst(period), late_days(period)
    length = (LAST - first).days + 1
    added = f", {len(late)} added later" if late else ""
    assert f"{len(scores)} of {length} days logged{added}" in text
    split = LAST - timedelta(days=28)
    halves = [of_days(table, split + timedelta(days=1), LAST)]
    halves.append(of_days(table, split - timedelta(days=27), split))
    worsts = [list(worst(half).values()) for half in halves]
    assert table_row("Days logged", (f"{len(w)} of 28" for w in worsts)) in text
    assert table_row("Added later", (len(late_days(half)) for half in halves)) in text
    assert table_row("Worst pain 0–10, median", (f"{median(w):g}" for w in worsts)) in text
    assert table_row("Worst pain 0–10, range", (f"{min(w)} to {max(w)}" for w in worsts)) in text
    assert table_row("Days with pain", (sum(n > 0 for n in w) for w in worsts)) in text
    assert table_row("Days with 7 or more", (sum(n >= 7 for n in w) for w in worsts)) in text
    assert table_row("Disturbed nights", map(nights, halves)) in text
    means = [sum(w) / len(w) for w in worsts]
    now, before = (f"{mean:.1f}".removesuffix(".0") for mean in means)
    changed = abs(means[0] - means[1]) >= 2 and abs(means[0] - means[1]) >= 0.3 * means[1]
    verdict = ("higher" if means[0] > means[1] else "lower") if changed else "about the same"
    assert f"Worst pain: {verdict} (average {now}, before {before})" in text
    for column in ("medicine", "locations", "symptoms", "self_care", "made_worse_by"):
        for name, number in days_of(period, column).items():
            assert f"({days(number)}" in text, (column, name)
    for medicine, number in days_of(period, "medicine").items():
        assert f"{medicine} ({days(number)})" in text
    for column, label in (
        ("worse_at_night", "worse at night"),
        ("stiff_after_rest", "stiff after rest"),
        ("easier_with_movement", "easier with movement"),
    ):
        ticked = {row["date"] for row in period if row[column] == "yes"}
        assert (f"{label} ({days(len(ticked))})" in text) == bool(ticked)
    for place, number in days_of(period, "locations").items():
        highest = max(
            (
                int(item.split("=")[1])
                for row in period
                for item in row["locations"].split(";")
                if item.startswith(f"{place}=")
            ),
            default=None,
        )
        if highest is not None:
            assert f"({days(number)}, up to {highest}/10)" in text


def nights(half: Rows) -> str:
    noted: defaultdict[str, set[str]] = defaultdict(set)
    for row in half:
        if row["sleep_disturbed"]:
            noted[row["date"]].add(row["sleep_disturbed"])
    disturbed = sum(answers != {"no"} for answers in noted.values())
    return f"{disturbed} of {len(noted)}" if noted else "–"


def test_the_sample_diary(tmp_path: Path) -> None:
    database = open_diary(paths.database_path(tmp_path), NOW)
    fill(database, sample(catalog.load(paths.assets_dir()), NOW))
    sessions = CoachService(database, FakeClock(NOW), Changes()).sessions(date.min, LAST)
    database.close()
    first = LAST - timedelta(days=90)
    text = said(tmp_path)
    assert "26 August to 24 November 2026" in text
    check(tmp_path, first, text)
    held = [sum(hold.held_s for hold in each.holds) for each in sessions if each.day >= first]
    held = [seconds for seconds in held if seconds]
    rate = f"{len(held) / 13:.1f}".removesuffix(".0")
    minutes = round(sum(held) / 60)
    assert (
        f"{len(held)} sessions ({rate} a week), {minutes} min of holding a stretch in all" in text
    )
    scores = [int(row["activity_0_10"]) for row in last_of_day(rows(tmp_path))]
    assert (
        f"last 4 weeks median {median(scores):g}, {min(scores)} to {max(scores)}"
        f" ({days(len(scores))})" in text
    )
    assert "An hour in the garden" in text


def last_of_day(table: Rows) -> Rows:
    """The last entry of each of the last 28 days that has a score for the activity."""
    by_day = {
        row["date"]: row
        for row in of_days(table, LAST - timedelta(days=27), LAST)
        if row["activity_0_10"]
    }
    return list(by_day.values())


@pytest.mark.parametrize(("seed", "length"), [(1, 28), (2, 91), (3, 200)])
def test_random_diaries(tmp_path: Path, seed: int, length: int) -> None:
    random = Random(seed)
    clock = FakeClock(NOW)
    database = open_diary(paths.database_path(tmp_path), NOW)
    service = DiaryService(database, clock, Changes())
    for ago in range(230, -1, -1):
        day = LAST - timedelta(days=ago)
        for _entry in range(random.choice((0, 1, 1, 1, 1, 2))):
            clock.go_to(
                datetime.combine(day, datetime.min.time(), UTC)
                + timedelta(days=random.choice((0, 0, 0, 5)), hours=9)
            )
            service.save_pain(random.randint(0, 9), day=day, detail=some_detail(random))
    database.close()
    first = LAST - timedelta(days=length - 1)
    check(tmp_path, first, said(tmp_path, "--from", f"{first}", "--to", f"{LAST}"))


def some_detail(random: Random) -> Detail:
    """Few of everything, so that no list is too long for the page."""
    places = random.sample([Region.LOW_BACK_LEFT, Region.LOW_BACK_RIGHT, Region.GROIN_LEFT], 2)
    return Detail(
        sleep=random.choice([None, *Sleep]),
        places=tuple(
            (region, random.choice([None, 1, 5, 9]))
            for region in sorted(places, key=ORDER.get)  # type: ignore[arg-type]
        ),
        symptoms=frozenset(random.sample(list(Symptom)[:3], 1)),
        made_worse_by=frozenset(random.sample(list(Worse)[:3], 1)),
        self_care=frozenset(random.sample(list(SelfCare)[:3], 1)),
        medicines=random.choice([(), (Medicine("Ibuprofen", "400 mg"),), (Medicine("Tea"),)]),
    )
