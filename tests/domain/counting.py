"""What was noted in some entries, counted one by one: what the store lets SQLite count."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import Enum

from backpain_diary.domain.detail import Detail, Sleep
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.places import PlaceDays
from backpain_diary.domain.regions import Region
from backpain_diary.domain.report_counts import QUESTIONS, Noted


def noted(entries: Sequence[Entry], first: date, last: date) -> Noted:
    within = [entry for entry in entries if first <= entry.day <= last]
    return Noted(
        places=_places(within),
        symptoms=_ticked(within, lambda detail: detail.symptoms),
        self_care=_ticked(within, lambda detail: detail.self_care),
        made_worse_by=_ticked(within, lambda detail: detail.made_worse_by),
        yes=_days((e.day, name) for e in within for name in QUESTIONS if getattr(e, name)),
        medicines=_days(
            (entry.day, f"{medicine.name} {medicine.amount}".strip())
            for entry in within
            for medicine in entry.detail.medicines
        ),
        medicine_days={entry.day for entry in within if entry.detail.medicines},
        notes=[(entry.day, entry.note) for entry in within if entry.note],
    )


def disturbed_nights(entries: Iterable[Entry]) -> Mapping[date, bool]:
    found: dict[date, bool] = {}
    for entry in entries:
        if entry.detail.sleep is not None:
            was = entry.detail.sleep is not Sleep.NO
            found[entry.day] = found.get(entry.day, False) or was
    return found


def managed(entries: Iterable[Entry]) -> Mapping[date, int]:
    told = ((entry.day, entry.detail.activity) for entry in entries)
    return {day: score for day, score in told if score is not None}


def _places(entries: Iterable[Entry]) -> list[PlaceDays]:
    days: defaultdict[Region, set[date]] = defaultdict(set)
    highest: dict[Region, int] = {}
    for entry in entries:
        for region, pain in entry.detail.places:
            if pain != 0:
                days[region].add(entry.day)
                if pain is not None:
                    highest[region] = max(pain, highest.get(region, 0))
    return [PlaceDays(region, len(some), highest.get(region)) for region, some in days.items()]


def _ticked(entries: Iterable[Entry], of: Callable[[Detail], Iterable[Enum]]) -> Mapping[str, int]:
    return _days((entry.day, tick.value) for entry in entries for tick in of(entry.detail))


def _days(told: Iterable[tuple[date, str]]) -> dict[str, int]:
    found: defaultdict[str, set[date]] = defaultdict(set)
    for day, what in told:
        found[what].add(day)
    return {what: len(days) for what, days in found.items()}
