"""Writes what is in the diary to a file, in the form that is asked for."""

import csv
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path

from backpain_diary.clock import Clock
from backpain_diary.domain.exports import Form, Written
from backpain_diary.domain.regions import Region
from backpain_diary.services import fhir, reminder_file, sessions_csv
from backpain_diary.services.json_export import export_json
from backpain_diary.services.transfer import write_csv
from backpain_diary.services.whole_file import refuse_to_replace, whole_file
from backpain_diary.settings import Settings
from backpain_diary.store import diary, library, sessions
from backpain_diary.store.database import Database


class ExportService:
    """Every file is complete, or it is not there. replace: take the place of one of that name.

    All methods raise UserError, and then nothing was written.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def write(
        self,
        form: Form,
        path: Path,
        settings: Settings,
        place_words: Mapping[Region, str],
        *,
        replace: bool,
    ) -> Written:
        """Any form but a reminder, which needs no diary.

        settings: of the person, which are kept beside the diary
        place_words: what a region is called
        """
        match form:
            case Form.SESSIONS:
                return self.sessions(path, replace=replace)
            case Form.EVERYTHING:
                counts = export_json(self._database, settings, path, replace=replace)
                return Written(form=form, entries=counts.entries, sessions=counts.sessions)
            case Form.HEALTH:
                return self._for_health_software(path, place_words, replace=replace)
            case _:
                return self.entries(path, replace=replace)

    def entries(self, path: Path, *, replace: bool) -> Written:
        with self._database.reading() as session:
            written = diary.all_entries(session)
        write_csv(path, written, replace=replace)
        return Written(form=Form.ENTRIES, entries=len(written))

    def sessions(self, path: Path, *, replace: bool) -> Written:
        refuse_to_replace(path, Form.ENTRIES.value, replace=replace)
        with self._database.reading() as session:
            practices = sessions.between(session, date.min, date.max)
            own_names = {own.id: own.name for own in library.movements(session)}
        with whole_file(path) as file:
            lines = csv.writer(file)
            lines.writerow(sessions_csv.COLUMNS)
            for practice in practices:
                lines.writerows(sessions_csv.rows(practice, own_names))
        holds = sum(len(practice.holds) for practice in practices)
        return Written(form=Form.SESSIONS, sessions=len(practices), holds=holds)

    def _for_health_software(
        self, path: Path, place_words: Mapping[Region, str], *, replace: bool
    ) -> Written:
        refuse_to_replace(path, Form.HEALTH.value, replace=replace)
        with self._database.reading() as session:
            entries = diary.all_entries(session)
        with whole_file(path) as file:
            file.writelines(fhir.document(entries, self._clock.now(), place_words))
        return Written(form=Form.HEALTH, entries=len(entries))


def write_reminder(path: Path, at: time, now: datetime, *, replace: bool) -> Written:
    """Needs no diary. Raises UserError, and then nothing was written."""
    refuse_to_replace(path, Form.REMINDER.value, replace=replace)
    with whole_file(path) as file:
        file.write(reminder_file.document(at, now))
    return Written(form=Form.REMINDER, at=at)
