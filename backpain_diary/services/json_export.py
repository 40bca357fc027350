"""Writes the whole diary, and what is set for the person, to one JSON file."""

from dataclasses import dataclass
from pathlib import Path

from backpain_diary.services.json_document import document, dump
from backpain_diary.services.whole_file import refuse_to_replace, whole_file
from backpain_diary.settings import Settings
from backpain_diary.store import whole
from backpain_diary.store.database import Database

SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of what one asks for first is in a file."""

    entries: int
    sessions: int


def export_json(database: Database, settings: Settings, path: Path, *, replace: bool) -> Counts:
    """Raises UserError, and then nothing was written.

    replace: take the place of an existing file, if its name says that it is a JSON file too
    """
    refuse_to_replace(path, SUFFIX, replace=replace)
    with database.reading() as session:
        kept = whole.read(session)
    with whole_file(path) as file:
        file.write(dump(document(kept, settings)))
    return Counts(len(kept.entries), len(kept.sessions))
