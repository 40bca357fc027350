"""What the search of the diary asks for, and what it found."""

from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.detail import Symptom
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.regions import Region
from backpain_diary.domain.search import Found, Query
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.dates import weekday_and_day
from backpain_diary.presenters.detail import in_words
from backpain_diary.presenters.detail_choices import capital, symptom_words
from backpain_diary.presenters.regions import region_names

LONGEST = 240  # letters of what an entry holds that are shown
NOTHING_ASKED = Query()


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found. words: two lines, the second may be empty"""

    day: date
    words: str


def region_choices() -> list[tuple[Region | None, str]]:
    """None stands for all."""
    return [(None, _("Any place")), *region_names().items()]


def symptom_choices() -> list[tuple[Symptom | None, str]]:
    words = symptom_words()
    return [(None, _("Any symptom")), *((one, capital(words[one])) for one in words)]


def tag_choices(tags: tuple[str, ...]) -> list[tuple[str | None, str]]:
    return [(None, _("Any tag")), *((tag, tag) for tag in sorted(tags, key=str.casefold))]


def query(text: str, region: Region | None, symptom: Symptom | None, tag: str | None) -> Query:
    return Query(
        text=text.strip(),
        regions=frozenset({region} if region else ()),
        symptoms=frozenset({symptom} if symptom else ()),
        tags=frozenset({tag} if tag else ()),
    )


def hits(found: Found) -> tuple[Hit, ...]:
    return tuple(Hit(entry.day, _words(entry)) for entry in found.entries)


def count_words(found: Found) -> str:
    if not found.total:
        return _("Nothing found. Another word, or fewer filters, may find it.")
    words = ngettext("{n} entry found", "{n} entries found", found.total).format(n=found.total)
    if len(found.entries) < found.total:
        shown = len(found.entries)
        return _("{found}, the newest {n} of them are shown").format(found=words, n=shown)
    return words


def _words(entry: Entry) -> str:
    day = _("{day} {year}").format(day=weekday_and_day(entry.day), year=entry.day.year)
    first = _("Pain {pain} · {day}").format(pain=entry.pain, day=day)
    if entry.at is not None:
        first = _("{entry}, {time}").format(entry=first, time=f"{entry.at:%H:%M}")
    held = " · ".join(text for text in (entry.note, *in_words(entry.detail)) if text)
    second = " ".join(held.split())
    if len(second) > LONGEST:
        second = second[:LONGEST].rstrip() + "…"
    return f"{first}\n{second}" if second else first
