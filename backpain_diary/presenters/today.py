"""What the Today page says."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from backpain_diary.domain.diary import Entry
from backpain_diary.i18n import _
from backpain_diary.presenters.coverage import logged_words
from backpain_diary.presenters.dates import day_in_words

STRIP_DAYS = 14
NEW_DAYS = 5  # with fewer logged days somebody is new to the scale


@dataclass(frozen=True, slots=True)
class Strip:
    """The last days as bars; a value is None where nothing was logged."""

    days: tuple[date, ...]
    values: tuple[int | None, ...]
    coverage: str
    description: str  # the same for somebody who cannot see it
    hint: str = ""  # what will be here, while it is empty


def saved_line(entries: Sequence[Entry], today: date, *, is_taken_up: bool = False) -> str:
    """What is saved for the day, newest last; empty when nothing is.

    is_taken_up: the last of them has ended a pause
    """
    if not entries:
        return ""
    said = [_entry_words(entry) for entry in entries]
    is_today = entries[0].day == today
    words = _("Saved {entries}") if is_today else _("Saved for yesterday: {entries}")
    line = words.format(entries=" · ".join(said))
    if len(entries) > 1:
        highest = max(entry.pain for entry in entries)
        words = _("worst today: {pain}") if is_today else _("worst that day: {pain}")
        line += " · " + words.format(pain=highest)
    return _("{saved}. Your diary is taken up again.").format(saved=line) if is_taken_up else line


def shows_anchors(setting: str, logged_days: int) -> bool:
    """setting: see `Settings.anchors`"""
    return setting == "always" or (setting == "at_first" and logged_days < NEW_DAYS)


def _entry_words(entry: Entry) -> str:
    if entry.at is None:
        return str(entry.pain)
    return _("{time} – {pain}").format(time=f"{entry.at:%H:%M}", pain=entry.pain)


def strip(values: Mapping[date, int], added_later: Set[date], today: date) -> Strip:
    """added_later: days of which nothing was written in time"""
    days = tuple(today - timedelta(days=n) for n in reversed(range(STRIP_DAYS)))
    shown = tuple(values.get(day) for day in days)
    logged = sum(value is not None for value in shown)
    said = [
        _("{day}: {pain}").format(day=day_in_words(day, today), pain=value)
        for day, value in zip(days, shown, strict=True)
        if value is not None
    ]
    later = sum(day in values and day in added_later for day in days)
    coverage = logged_words(logged, later)
    description = _("Worst pain of the last 14 days. {coverage}. {days}").format(
        coverage=coverage, days=", ".join(said)
    )
    hint = "" if values else _("Each day that you log becomes a bar. Blank days are fine.")
    return Strip(days, shown, coverage, description.rstrip(), hint)
