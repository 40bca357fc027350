"""What reading a file of another diary yields, bit by bit, until all of it can be judged.

Which of two numbers is the month, and how far a scale goes, may show only in the last line. Until
then an entry is a Draft.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from backpain_diary.domain.detail import NO_DETAIL, Detail
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.importing import (
    SHOWN_LINES,
    Answers,
    DateOrder,
    DateQuestion,
    Kind,
    Question,
    Reason,
    Scale,
    ScaleQuestion,
    Skipped,
)
from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.i18n import _
from backpain_diary.services.csv_cells import shown
from backpain_diary.services.csv_format import (
    Problem,
    Row,
    computers_offset,
    local,
    presumed_written,
)
from backpain_diary.services.importing.problems import Problems
from backpain_diary.services.importing.source import MOST_ENTRIES, Source, too_much
from backpain_diary.services.importing.values import Day, Unsettled

Value = TypeVar("Value")

MOST_REASONS = 200  # beyond these they are only counted
HALF_SCALE = 5  # a number above it tells that the scale is not one of five


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """scale: what the number is called where nothing says how far it goes; else empty"""

    line: int
    day: Day
    pain: int
    at: time | None = None
    utc_offset: timedelta | None = None
    note: str = ""
    worse_at_night: bool | None = None
    detail: Detail = NO_DETAIL
    scale: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds for the diary; no rows as long as there is a question."""

    kind: Kind
    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...] = ()
    question: Question | None = None


@dataclass(slots=True)
class _Heap:
    count: int = 0
    lines: list[int] = field(default_factory=list)


class Gathering:
    def __init__(self, source: Source, now: datetime, answers: Answers) -> None:
        self.problems = Problems(source.path)
        self._source = source
        self._now = now.astimezone(UTC)
        self._answers = answers
        self._drafts: list[Draft] = []
        self._heaps: dict[tuple[Reason, str], _Heap] = {}

    def add(self, draft: Draft) -> None:
        self._drafts.append(draft)
        if len(self._drafts) > MOST_ENTRIES:
            raise too_much(self._source.path, _("it has more than 100,000 entries"))

    def skip(self, reason: Reason, line: int, name: str = "") -> None:
        key = reason, name
        if key not in self._heaps and len(self._heaps) >= MOST_REASONS:
            key = Reason.MORE, ""
        heap = self._heaps.setdefault(key, _Heap())
        heap.count += 1
        if len(heap.lines) < SHOWN_LINES:
            heap.lines.append(line)

    def read(
        self, line: int, column: str, text: str, reader: Callable[[str], Value]
    ) -> Value | None:
        """None where the cell is empty, and where it cannot be read, which is a problem."""
        if not text:
            return None
        try:
            return reader(text)
        except ValueError as error:
            self.problems.add(Problem(line, shown(column), str(error)))
            return None

    def finish(self, kind: Kind) -> Reading:
        """Raises BadFileError."""
        drafts = self._of_our_scale()
        order = None if drafts is None else self._order(drafts)
        self.problems.check()
        if drafts is None or isinstance(order, DateQuestion):
            question = self._scale_question() if drafts is None else order
            assert question is None or not isinstance(question, DateOrder)
            return Reading(kind, (), self._skipped(), question)
        rows = [self._row(draft, order or DateOrder.DAY_FIRST) for draft in drafts]
        self.problems.check()
        return Reading(kind, tuple(row for row in rows if row), self._skipped())

    def _of_our_scale(self) -> list[Draft] | None:
        """Those whose number is of 0 to 10; None if that must be asked."""
        highest = self._highest()
        unclear = {name for name, score in highest.items() if score <= HALF_SCALE}
        if unclear and self._answers.scale is None:
            return None
        kept = []
        for draft in self._drafts:
            is_unclear = draft.scale in unclear and self._answers.scale is Scale.OTHER
            if draft.scale and (is_unclear or highest[draft.scale] not in PAIN_SCALE):
                self.skip(Reason.OTHER_SCALE, draft.line, draft.scale)
            else:
                kept.append(draft)
        return kept

    def _highest(self) -> dict[str, int]:
        highest: dict[str, int] = {}
        for draft in self._drafts:
            if draft.scale:
                highest[draft.scale] = max(draft.pain, highest.get(draft.scale, 0))
        return highest

    def _scale_question(self) -> ScaleQuestion:
        score, name = max(
            (score, name) for name, score in self._highest().items() if score <= HALF_SCALE
        )
        return ScaleQuestion(shown(name), score)

    def _order(self, drafts: Sequence[Draft]) -> DateOrder | DateQuestion | None:
        """Of all dates in numbers; None where there are none."""
        unsettled = [draft for draft in drafts if isinstance(draft.day, Unsettled)]
        told = {draft.day.only: draft for draft in unsettled if isinstance(draft.day, Unsettled)}
        told.pop(None, None)
        if len(told) > 1:
            late = max(told.values(), key=lambda draft: draft.line)
            reason = _("some dates of this file have the day first and some the month")
            self.problems.add(Problem(late.line, "", reason))
        if told:
            return next(iter(told))
        if not unsettled or self._answers.dates:
            return self._answers.dates
        example = unsettled[0]
        assert isinstance(example.day, Unsettled)
        day_first, month_first = (example.day.read(order) for order in DateOrder)
        return DateQuestion(example.day.text, example.line, day_first, month_first)

    def _row(self, draft: Draft, order: DateOrder) -> Row | None:
        day = draft.day
        if isinstance(day, Unsettled):
            read = self.read(draft.line, "", day.text, lambda _text: _date(draft.day, order))
            if read is None:
                return None
            day = read
        offset = draft.utc_offset
        if offset is None:
            offset = computers_offset(local(day, draft.at), self._now)
        entry = Entry(
            day=day,
            at=draft.at,
            utc_offset=offset,
            created=presumed_written(day, draft.at, offset, self._now),
            pain=draft.pain,
            note=draft.note,
            worse_at_night=draft.worse_at_night,
            detail=draft.detail,
        )
        return Row(entry, says_when_entered=False)

    def _skipped(self) -> tuple[Skipped, ...]:
        return tuple(
            Skipped(reason, shown(name), heap.count, tuple(heap.lines))
            for (reason, name), heap in self._heaps.items()
        )


def _date(day: Day, order: DateOrder) -> date:
    return day.read(order) if isinstance(day, Unsettled) else day
