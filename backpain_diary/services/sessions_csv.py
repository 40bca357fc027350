"""Guided sessions as CSV, one row for each time that a movement was held. It only goes out.

date, time:   when the session began, as lived; in every row of the session
movement:     the id of a shipped movement, the name of one's own
side:         left, right, or empty where both are meant
hold_s:       how long it was to be held; held_s: how long it was
outcome:      done, skipped, repeated, stopped or hurt
pain_before, pain_after: 0-10 of the session, empty when not said

Cells are guarded as in `csv_format`.
"""

from collections.abc import Iterator, Mapping

from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold
from backpain_diary.services import csv_cells

COLUMNS = (
    "date",
    "time",
    "routine",
    "movement",
    "side",
    "repeat",
    "hold_s",
    "held_s",
    "outcome",
    "pain_before",
    "pain_after",
)


def rows(practice: PracticeSession, own_names: Mapping[str, str]) -> Iterator[list[str]]:
    """own_names: of one's own movements by id; of one that is gone the id must do"""
    for hold in practice.holds:
        cells = _cells(practice, hold, own_names.get(hold.movement, hold.movement))
        yield [csv_cells.guard(cell) for cell in cells]


def _cells(practice: PracticeSession, hold: Hold, movement: str) -> tuple[str, ...]:
    """One for each of COLUMNS."""
    return (
        practice.day.isoformat(),
        csv_cells.write_time(practice.at),
        practice.routine_name,
        movement,
        hold.side.value if hold.side else "",
        str(hold.repeat),
        _seconds(hold.prescribed_s),
        _seconds(hold.held_s),
        hold.outcome.value,
        _score(practice.pain_before),
        _score(practice.pain_after),
    )


def _seconds(seconds: float) -> str:
    """To a tenth."""
    return f"{seconds:.1f}".removesuffix(".0")


def _score(pain: int | None) -> str:
    return "" if pain is None else str(pain)
