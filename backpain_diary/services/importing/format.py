"""What a format is: how its files are known, and how they are read."""

from collections.abc import Callable
from dataclasses import dataclass

from backpain_diary.domain.importing import Kind
from backpain_diary.services.importing.gathering import Gathering
from backpain_diary.services.importing.table import Table


@dataclass(frozen=True, slots=True)
class Format:
    """needs: the columns by which the header is known, as `table.normal` writes them
    read:  adds a Draft for every entry, and skips or reports all the rest
    """

    kind: Kind
    needs: tuple[str, ...]
    read: Callable[[Table, Gathering], None]

    def missing(self, table: Table) -> tuple[str, ...]:
        columns = frozenset(table.columns)
        return tuple(name for name in self.needs if name not in columns)
