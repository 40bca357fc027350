"""Records for tests: a few days before the last one, 22 November 2026."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from backpain_diary.domain.spell import Spell, spell_on
from backpain_diary.domain.trends import Record

TODAY = date(2026, 11, 22)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def record(
    values: Mapping[int, int],
    *,
    late: Iterable[int] = (),
    held_s: Mapping[int, float] | None = None,
    spell: Spell | None = None,
    entries: Mapping[int, int] | None = None,
) -> Record:
    """Days are given as how many days ago they were."""
    scores = {ago(n): pain for n, pain in values.items()}
    return Record(
        values=scores,
        added_later=frozenset(ago(n) for n in late),
        held_s={ago(n): seconds for n, seconds in (held_s or {}).items()},
        spell=spell or spell_on(scores, TODAY),
        entries={ago(n): number for n, number in (entries or {}).items()},
    )


def daily(pain: int, days: int) -> dict[int, int]:
    """The same pain on each of the last days, today included."""
    return dict.fromkeys(range(days), pain)
