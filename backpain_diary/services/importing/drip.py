"""drip: a cycle diary with one wide line a day. Backache is ticked or not, and a tick has no
number from 0 to 10: as an entry is a number first of all, nothing can be taken from it.
"""

from backpain_diary.domain.importing import Kind, Reason
from backpain_diary.services.importing.format import Format
from backpain_diary.services.importing.gathering import Gathering
from backpain_diary.services.importing.table import Table

NEEDS = ("date", "pain.backache")
TICKED = ("true", "1", "yes")


def _read(table: Table, gathering: Gathering) -> None:
    for line in table.lines(gathering.problems):
        if line["pain.backache"].lower() in TICKED:
            gathering.skip(Reason.TICK_ONLY, line.number, "pain.backache")
        else:
            gathering.skip(Reason.NO_NUMBER, line.number)


DRIP = Format(Kind.DRIP, NEEDS, _read)
