"""Every figure on the page against one worked out from the CSV exports, without our own code."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import pytest

from backpain_diary import catalog, paths
from backpain_diary.domain.detail import Detail, Medicine, SelfCare, Sleep, Symptom, Worse
from backpain_diary.domain.regions import ORDER, Region
from backpain_diary.presenters.detail_choices import self_care_words, symptom_words, worse_words
from backpain_diary.presenters.regions import region_words
from backpain_diary.services.changes import Changes
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.events import EventService
from backpain_diary.services.sample import fill, sample
from backpain_diary.store import activity
from backpain_diary.store.opening import open_diary
from tests.domain.diaries import Case
from tests.domain.spell_oracle import expected
from tests.fakes import FakeClock
from tests.paper import csv_figures as figures
from tests.paper.csv_figures import LAST, NOW, Rows, of_days, page
from tests.paper.drawn import drawn_chart
from tests.paper.reading import words


def check(folder: Path, first: date, made: bytes) -> None:
    """All but the answers about warning signs, which no CSV has."""
    entries, holds = figures.exported(folder)
    text = words(made, 0)
    check_lead(entries, holds, first, text)
    check_spell(figures.worst(entries, holds), text)
    check_weeks(entries, holds, text)
    check_lists(of_days(entries, first, LAST), text)
    began = date.fromisoformat(min(row["date"] for row in (*entries, *holds)))
    check_sessions(of_days(holds, first, LAST), first, began, text)
    check_chart(entries, holds, first, made)


def check_lead(entries: Rows, holds: Rows, first: date, text: str) -> None:
    scores = figures.worst(of_days(entries, first, LAST), of_days(holds, first, LAST))
    late = figures.late_days(of_days(entries, first, LAST))
    added = f", {len(late)} added later" if late else ""
    said = f"{len(scores)} of {(LAST - first).days + 1} days logged{added}"
    began = date.fromisoformat(min(figures.worst(entries, holds)))
    if began > first:
        said += f"; the diary begins on {began.day} {began:%B} {began.year}"
    assert f"{said}." in text


def check_spell(scores: Mapping[str, int], text: str) -> None:
    values = {date.fromisoformat(day): pain for day, pain in scores.items()}
    spell = expected(Case(values, LAST))
    since, last = spell["since"], spell["last_pain"]
    assert (
        f"Since when: {since.day} {since:%B} {since.year} ({days(spell['length_days'])} by"
        f" {last.day} {last:%B} {last.year})."
    ) in text


def check_weeks(entries: Rows, holds: Rows, text: str) -> None:
    split = LAST - timedelta(days=28)
    spans = ((split + timedelta(days=1), LAST), (split - timedelta(days=27), split))
    assert " ".join(f"{a.day} {a:%b} – {b.day} {b:%b}" for a, b in spans) in text
    halves = [of_days(entries, *span) for span in spans]
    held = [of_days(holds, *span) for span in spans]
    worsts = [list(figures.worst(*both).values()) for both in zip(halves, held, strict=True)]
    for label, cells in (
        ("Days logged", (f"{len(w)} of 28" for w in worsts)),
        ("Added later", (len(figures.late_days(half)) for half in halves)),
        ("Worst pain 0–10, median", (f"{median(w):g}" for w in worsts)),
        ("Worst pain 0–10, range", (f"{min(w)} to {max(w)}" for w in worsts)),
        ("Days with pain", (sum(n > 0 for n in w) for w in worsts)),
        ("Days with 7 or more", (sum(n >= 7 for n in w) for w in worsts)),
        ("Noted nights disturbed", (nights(half) for half in halves)),
    ):
        assert " ".join([label, *map(str, cells)]) in text
    assert comparison(figures.worst(entries, holds)) in text
    how = "; the 4 before ".join(managed(figures.activity(half)) for half in halves)
    assert f"last 4 weeks {how}" in text


def comparison(scores: Mapping[str, int]) -> str:
    """Four weeks with four if both have 16 days, in a young diary two with two if both have 10."""

    def logged(end: date, days: int) -> list[int]:
        dates = (f"{end - timedelta(days=n)}" for n in range(days))
        return [scores[day] for day in dates if day in scores]

    is_young = (LAST - date.fromisoformat(min(scores))).days < 56
    for days, needed in ((28, 16), (14, 10)) if is_young else ((28, 16),):
        halves = [logged(LAST, days), logged(LAST - timedelta(days=days), days)]
        if min(map(len, halves)) >= needed:
            break
    else:
        return "Too few days are logged to compare the two."
    means = [sum(half) / len(half) for half in halves]
    now, before = (f"{mean:.1f}" for mean in means)
    changed = abs(means[0] - means[1]) >= 2 and abs(means[0] - means[1]) >= 0.3 * means[1]
    verdict = ("higher" if means[0] > means[1] else "lower") if changed else "about the same"
    which = "" if days == 28 else "Last 2 weeks against the 2 before. "
    return f"{which}Worst pain: {verdict} (average {now}, before {before})"


def check_lists(period: Rows, text: str) -> None:
    for column, label, named in (
        ("symptoms", "Along with it:", symptom_words()),
        ("self_care", "What I did about it:", self_care_words()),
        ("made_worse_by", "What may have made it worse:", worse_words()),
    ):
        told = {by_id(named)[name]: n for name, n in figures.days_of(period, column).items()}
        if column == "symptoms":
            told |= questions(period)
        assert told
        assert listed(told, lambda name, n: f"{name} ({days(n)})") == items(text, label)
    medicines = figures.days_of(period, "medicine")
    assert listed(medicines, lambda typed, n: f"{typed} ({days(n)})") == items(
        text, "Medicine, as typed:"
    )
    places = {
        region_words()[Region(p)]: (n, p) for p, n in figures.days_of(period, "locations").items()
    }
    told_places = set()
    for name, (number, place) in places.items():
        highest = figures.highest_of(period, place)
        up_to = "" if highest is None else f", up to {highest}/10"
        told_places.add(f"{name} ({days(number)}{up_to})")
    assert told_places == items(text, "Where:")


def check_sessions(holds: Rows, first: date, began: date, text: str) -> None:
    held = figures.sessions(holds)
    if not held:
        assert "Guided stretching: none in these days" in text
        return
    weeks = max((LAST - max(first, began)).days + 1, 7) / 7
    a_week = f"{len(held) / weeks:.1f}".removesuffix(".0")
    minutes = round(sum(held.values()) / 60)
    assert (
        f"Guided stretching: {len(held)} sessions ({a_week} a week), {minutes} min of holding a"
        " stretch in all" in text
    )


def check_chart(entries: Rows, holds: Rows, first: date, made: bytes) -> None:
    """Every dot, every point of the line and every mark below it."""
    length = (LAST - first).days + 1
    scores, late = figures.worst(entries, holds), figures.late_days(entries)
    period = of_days(entries, first, LAST)

    def number(day: str) -> int:
        return (date.fromisoformat(day) - first).days

    drawn = drawn_chart(made, length)
    shown = {number(day): pain for day, pain in scores.items() if 0 <= number(day) < length}
    assert drawn.full | drawn.hollow == shown
    assert set(drawn.hollow) == {number(day) for day in late} & set(shown)
    assert {place for line in drawn.line for place in line} == set(
        figures.medians(scores, first, length).items()
    )
    session_days = {day for day, _time, _routine in figures.sessions(of_days(holds, first, LAST))}
    rows = (session_days, figures.days_with(period, "medicine"))
    assert drawn.marks[: sum(map(bool, rows))] == [sorted(map(number, row)) for row in rows if row]


def by_id(named: Mapping[Any, str]) -> dict[str, str]:
    return {tick.value: name for tick, name in named.items()}


def questions(period: Rows) -> dict[str, int]:
    named = {
        "worse_at_night": "worse at night",
        "stiff_after_rest": "stiff after rest",
        "easier_with_movement": "easier with movement",
    }
    ticked = {
        name: {row["date"] for row in period if row[column] == "yes"}
        for column, name in named.items()
    }
    return {name: len(on) for name, on in ticked.items() if on}


def listed(counted: Mapping[str, int], said: Callable[[str, int], str]) -> set[str]:
    return {said(name, number) for name, number in counted.items()}


def items(text: str, label: str) -> set[str]:
    """Of the list behind the label; each ends with a bracket, the last with a full stop."""
    told = text.split(f"{label} ", 1)[1].split(").", 1)[0]
    return set(f"{told})".split("; "))


def managed(scores: Iterable[int]) -> str:
    told = list(scores)
    if not told:
        return "not noted"
    return f"median {median(told):g}, {min(told)} to {max(told)}, noted on {days(len(told))}"


def nights(half: Rows) -> str:
    disturbed, noted = figures.nights(half)
    return f"{len(disturbed)} of {len(noted)}" if noted else "–"


def days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number} days"


def test_the_sample_diary(tmp_path: Path) -> None:
    database = open_diary(paths.database_path(tmp_path), NOW)
    fill(database, sample(catalog.load(paths.assets_dir()), NOW))
    clock = FakeClock(NOW)
    events = EventService(database, clock, DiaryService(database, clock, Changes()).history)
    events.add(LAST - timedelta(days=9), "physiotherapy")
    database.close()
    made = page(tmp_path)
    check(tmp_path, LAST - timedelta(days=90), made)
    text = words(made)
    assert "26 August to 24 November 2026" in text
    assert "The activity that matters: An hour in the garden" in text
    assert "Events: 15 November 2026, physiotherapy." in text
    assert drawn_chart(made, 91).marks[-1] == [81]


def test_a_young_diary(tmp_path: Path) -> None:
    """Sessions a week are those since it began."""
    database = open_diary(paths.database_path(tmp_path), NOW)
    made_up = sample(catalog.load(paths.assets_dir()), NOW)
    began = LAST - timedelta(days=40)
    entries = tuple(entry for entry in made_up.entries if entry.day >= began)
    sessions = tuple(each for each in made_up.sessions if each.day >= began)
    fill(database, replace(made_up, entries=entries, sessions=sessions))
    database.close()
    check(tmp_path, LAST - timedelta(days=90), page(tmp_path))


@pytest.mark.parametrize(("seed", "length"), [(1, 28), (2, 91), (3, 200), (4, 300)])
def test_random_diaries(tmp_path: Path, seed: int, length: int) -> None:
    random = Random(seed)
    clock = FakeClock(NOW)
    database = open_diary(paths.database_path(tmp_path), NOW)
    service = DiaryService(database, clock, Changes())
    with database.transaction() as session:
        activity.name_activity(session, "Stairs", NOW)
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
    check(tmp_path, first, page(tmp_path, "--from", f"{first}", "--to", f"{LAST}"))


def some_detail(random: Random) -> Detail:
    """Few of everything, so that no list is too long for the page."""
    places = random.sample([Region.LOW_BACK_LEFT, Region.LOW_BACK_RIGHT, Region.GROIN_LEFT], 2)
    return Detail(
        sleep=random.choice([None, *Sleep]),
        activity=random.choice([None, 2, 5, 8]),
        places=tuple(
            (region, random.choice([None, 0, 1, 5, 9]))
            for region in sorted(places, key=ORDER.get)  # type: ignore[arg-type]
        ),
        symptoms=frozenset(random.sample(list(Symptom)[:3], 1)),
        made_worse_by=frozenset(random.sample(list(Worse)[:3], 1)),
        self_care=frozenset(random.sample(list(SelfCare)[:3], 1)),
        medicines=random.choice([(), (Medicine("Ibuprofen", "400 mg"),), (Medicine("Tea"),)]),
    )
