"""The second page against the CSV exports."""

from datetime import date, timedelta
from pathlib import Path

from backpain_diary import catalog, paths
from backpain_diary.services.sample import fill, sample
from backpain_diary.store.opening import open_diary
from tests.paper import csv_figures as figures
from tests.paper.csv_figures import LAST, NOW, of_days, page
from tests.paper.reading import words


def test_the_calendar_of_the_second_page(tmp_path: Path) -> None:
    """Each day with its number and the letters of what was noted."""
    database = open_diary(paths.database_path(tmp_path), NOW)
    fill(database, sample(catalog.load(paths.assets_dir()), NOW))
    database.close()
    text = words(page(tmp_path, "--second-page"), 1)
    entries, holds = figures.exported(tmp_path)
    scores = figures.worst(entries, holds)
    marks = {
        "m": figures.days_with(entries, "medicine"),
        "s": {day for day, _time, _routine in figures.sessions(holds)},
        "d": figures.nights(entries)[0],
        "n": figures.days_with(entries, "note"),
        "+": figures.late_days(entries),
    }
    first = LAST - timedelta(days=90)
    monday = first - timedelta(days=first.weekday())
    told = []
    for number in range((LAST - monday).days + 1):
        day = monday + timedelta(days=number)
        if not day.weekday():
            told.append(f"{day.day} {day:%b}")
        if day >= first:
            label = f"{day.day} {day:%b}" if day.day == 1 else f"{day.day}"
            letters = "".join(sign for sign, on in marks.items() if f"{day}" in on)
            told += [label, str(scores.get(f"{day}", "·")), *([letters] if letters else [])]
    assert " ".join(["Sat Sun", *told, "The number is the worst pain"]) in text
    for row in of_days(entries, first, LAST):
        if row["note"]:
            day = date.fromisoformat(row["date"])
            assert f"{day.day} {day:%B} {day.year}: {row['note']}" in text
