"""What the search of the diary asks for, and what it found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from backpain_diary.domain.detail import Symptom
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.learn_search import Snippet
from backpain_diary.domain.regions import Region
from backpain_diary.domain.search import Found, Query, fold, places
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.dates import weekday_and_day
from backpain_diary.presenters.detail import in_words
from backpain_diary.presenters.detail_choices import capital, symptom_words
from backpain_diary.presenters.learn import marked
from backpain_diary.presenters.regions import region_names, region_words

LONGEST = 240  # letters of what an entry holds that are shown
BEFORE = 60  # of them before what matched, at most
NOTHING_ASKED = Query()


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found.

    words: two lines, the second may be empty; what matched stands first in it
    html: the same with what matched in bold
    """

    day: date
    words: str
    html: str


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


def hits(found: Found, asked: Query = NOTHING_ASKED) -> tuple[Hit, ...]:
    looked_for = _looked_for(asked)
    return tuple(_hit(entry, looked_for) for entry in found.entries)


def count_words(found: Found) -> str:
    if not found.total:
        return _("Nothing found. Another word, or fewer filters, may find it.")
    words = ngettext("{n} entry found", "{n} entries found", found.total).format(n=found.total)
    if len(found.entries) < found.total:
        shown = len(found.entries)
        return _("{found}, the newest {n} of them are shown").format(found=words, n=shown)
    return words


def _hit(entry: Entry, looked_for: Sequence[str]) -> Hit:
    first, second = _first_line(entry), _second_line(entry, looked_for)
    html = marked(Snippet(second, places(second, looked_for)))
    if not second:
        return Hit(entry.day, first, escape(first))
    return Hit(entry.day, f"{first}\n{second}", f"{escape(first)}<br>{html}")


def _looked_for(asked: Query) -> tuple[str, ...]:
    """Folded: words, and what the filters ask for as it stands in an entry's words."""
    chosen = [region_words()[region] for region in asked.regions]
    chosen += [symptom_words()[symptom] for symptom in asked.symptoms]
    chosen += [" ".join(tag.split()) for tag in asked.tags]
    return (*asked.words, *(fold(each) for each in chosen))


def _first_line(entry: Entry) -> str:
    day = _("{day} {year}").format(day=weekday_and_day(entry.day), year=entry.day.year)
    first = _("Pain {pain} · {day}").format(pain=entry.pain, day=day)
    if entry.at is not None:
        first = _("{entry}, {time}").format(entry=first, time=f"{entry.at:%H:%M}")
    return first


def _second_line(entry: Entry, looked_for: Sequence[str]) -> str:
    """What the entry holds, first what matched, and of that the shortest: so all has room."""
    parts = [" ".join(part.split()) for part in (entry.note, *in_words(entry.detail))]
    matching = [part for part in parts if places(part, looked_for)]
    first = sorted((_from_match(part, looked_for) for part in matching), key=len)
    held = " · ".join((*first, *(part for part in parts if part and part not in matching)))
    return held[:LONGEST].rstrip() + "…" if len(held) > LONGEST else held


def _from_match(part: str, looked_for: Sequence[str]) -> str:
    """Of a long note not its beginning, but the match."""
    begin, _end = places(part, looked_for)[0]
    if begin <= BEFORE or len(part) <= LONGEST:
        return part
    word = part.find(" ", begin - BEFORE, begin)  # a whole one, if there is any
    return "…" + part[(begin - BEFORE if word < 0 else word + 1) :]
