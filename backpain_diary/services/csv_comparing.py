"""Which rows of a file the diary has already."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import TypeVar

from backpain_diary.domain.detail import Detail
from backpain_diary.domain.diary import Entry
from backpain_diary.services.csv_reading import CsvFile

Content = tuple[date, time | None, int, str, bool | None, bool | None, bool | None, Detail]
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a file adds to a diary; `new` is in the order of the file."""

    file: CsvFile
    new: tuple[Entry, ...]

    @property
    def already_there(self) -> int:
        return len(self.file.rows) - len(self.new)


def compare(file: CsvFile, existing: Iterable[Entry]) -> Comparison:
    """Two entries are the same if day, time, pain, note, ticks and detail are, and also the
    moment of entering where the file says it. Of several equal rows, as many are there already
    as the diary has equal entries.
    """
    there = Counter((_content(entry), entry.created) for entry in existing)
    new: set[int] = set()
    unsaid: list[int] = []  # rows without a moment of entering may match whatever is left over
    for number, row in enumerate(file.rows):
        if not row.says_when_entered:
            unsaid.append(number)
        elif not _take(there, (_content(row.entry), row.entry.created)):
            new.add(number)
    left: Counter[Content] = Counter()
    for (content, _created), count in there.items():
        left[content] += count
    new.update(number for number in unsaid if not _take(left, _content(file.rows[number].entry)))
    return Comparison(file, tuple(file.rows[number].entry for number in sorted(new)))


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
