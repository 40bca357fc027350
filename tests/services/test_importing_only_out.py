"""Our own files that only go out are known by what stands in them, whatever they are called."""

from datetime import UTC
from pathlib import Path

import pytest

from backpain_diary.domain.importing import Kind
from backpain_diary.errors import UserError
from backpain_diary.services import fhir, sessions_csv
from backpain_diary.services.importing.reading import read_file
from tests.store.samples import ENTRY, NOW

HEALTH = "".join(fhir.document([ENTRY], NOW.astimezone(UTC), {}))
SESSIONS = ",".join(sessions_csv.COLUMNS) + "\r\n"
HELD = "2026-03-01,08:00,Short,child_pose,,1,30,30,done,4,3\r\n"


@pytest.mark.parametrize("kind", [None, Kind.OURS, Kind.BACKUP, Kind.DAYLIO])
@pytest.mark.parametrize(
    ("text", "words", "hint"),
    [
        (HEALTH, "for other health software", "a table (CSV) or a backup (JSON)"),
        ("\ufeff" + HEALTH.replace(": ", ":"), "for other health software", "a backup (JSON)"),
        (SESSIONS, "a table of your sessions", "only with the backup (JSON) of everything"),
        (SESSIONS + HELD, "a table of your sessions", "only with the backup (JSON)"),
        ((SESSIONS + HELD).replace(",", ";").upper(), "a table of your sessions", "the backup"),
    ],
)
def test_it_is_said_what_it_is(
    tmp_path: Path, kind: Kind | None, text: str, words: str, hint: str
) -> None:
    path = tmp_path / "file.txt"
    path.write_text(text, "utf-8", newline="")
    with pytest.raises(UserError, match=words) as caught:
        read_file(path, NOW, kind=kind)
    assert "nothing was imported" in str(caught.value)
    assert hint in caught.value.hint


def test_a_table_of_pain_with_such_columns_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("pain_0_10," + SESSIONS + "4," + HELD, "utf-8", newline="")
    [row] = read_file(path, NOW).rows
    assert row.entry.pain == 4
