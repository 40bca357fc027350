"""Which rows of a file the diary has already."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from typing import Any, Protocol, TypeVar

from backpain_diary.domain.detail import Detail
from backpain_diary.domain.diary import Entry
from backpain_diary.services.csv_format import Row

Content = tuple[date, time | None, int, str, bool | None, bool | None, bool | None, Detail]
Key = TypeVar("Key")
MOST_ALIKE = 50  # entries of one time and pain that a row is held against
DETAILS = tuple(field.name for field in fields(Detail))


class HasRows(Protocol):
    """A file that was read, whichever diary it comes from."""

    @property
    def rows(self) -> tuple[Row, ...]: ...


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a file adds to a diary; `new` is in the order of the file."""

    file: HasRows
    new: tuple[Entry, ...]

    @property
    def already_there(self) -> int:
        return len(self.file.rows) - len(self.new)


def compare(file: HasRows, existing: Iterable[Entry]) -> Comparison:
    """Two entries are the same if day, time, pain, note, ticks and detail are, and also the
    moment of entering where the file says it. Of several equal rows, as many are there already
    as the diary has equal entries.

    A row also is there already if the diary has an entry of that day, time and pain that says
    all that the row says, and more: what was added to it after the file was written.
    """
    there = Counter((_content(entry), entry.created) for entry in existing)
    new: set[int] = set()
    unsaid: list[int] = []  # rows without a moment of entering may match whatever is left over
    for number, row in enumerate(file.rows):
        if not row.says_when_entered:
            unsaid.append(number)
        elif not _take(there, (_content(row.entry), row.entry.created)):
            new.add(number)
    left: defaultdict[Content, list[datetime]] = defaultdict(list)
    for (content, created), count in there.items():
        left[content] += [created] * count
    for number in unsaid:
        if instants := left.get(_content(file.rows[number].entry)):
            instants.pop()
        else:
            new.add(number)
    new.difference_update(_told_in_more_words(file.rows, new, left))
    return Comparison(file, tuple(file.rows[number].entry for number in sorted(new)))


def _told_in_more_words(
    rows: tuple[Row, ...], numbers: set[int], left: dict[Content, list[datetime]]
) -> Iterator[int]:
    """Those of the rows that an entry left over says too, with something beside."""
    fuller: defaultdict[tuple[Any, ...], list[tuple[Content, datetime]]] = defaultdict(list)
    for content, instants in left.items():
        fuller[content[:3]] += [(content, created) for created in instants]
    asked = [number for number in numbers if fuller.get(_content(rows[number].entry)[:3])]
    for number in sorted(asked, key=lambda number: (repr(rows[number]), number)):
        row, content = rows[number], _content(rows[number].entry)
        candidates = fuller[content[:3]]
        for place, (more, created) in enumerate(candidates[:MOST_ALIKE]):
            if row.says_when_entered and created != row.entry.created:
                continue
            if _is_within(content, more):
                del candidates[place]
                yield number
                break


def _is_within(content: Content, more: Content) -> bool:
    """Whether what differs is empty in `content`."""
    plain = zip(content[3:7], more[3:7], strict=True)
    if any(one != other and one not in ("", None) for one, other in plain):
        return False
    detail, fuller = content[7], more[7]
    parts = ((getattr(detail, name), getattr(fuller, name)) for name in DETAILS)
    return all(one == other or one in (None, (), frozenset()) for one, other in parts)


def _content(entry: Entry) -> Content:
    return (
        entry.day,
        entry.at,
        entry.pain,
        entry.note,
        entry.worse_at_night,
        entry.stiff_after_rest,
        entry.easier_with_movement,
        entry.detail,
    )


def _take(counts: Counter[Key], key: Key) -> bool:
    """Use one up, if there is one."""
    if not counts[key]:
        return False
    counts[key] -= 1
    return True
