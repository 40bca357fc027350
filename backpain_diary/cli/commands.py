"""The commands that need no window. Each returns what to print, or raises UserError."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from backpain_diary import paths, settings
from backpain_diary.cli import exporting
from backpain_diary.cli.importing import import_file
from backpain_diary.clock import Clock
from backpain_diary.domain.day_turn import is_night
from backpain_diary.domain.exports import Form
from backpain_diary.domain.notices import Diary
from backpain_diary.domain.report import first_day
from backpain_diary.domain.spell import Spell
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters import exports as export_words
from backpain_diary.presenters import report as report_words
from backpain_diary.presenters import status as words
from backpain_diary.presenters import transfer as transfer_words
from backpain_diary.presenters.regions import region_words
from backpain_diary.services.changes import Changes
from backpain_diary.services.csv_comparing import Comparison, compare
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.exporting import ExportService
from backpain_diary.services.importing.adding import add_new
from backpain_diary.services.importing.gathering import Reading
from backpain_diary.services.json_export import export_json
from backpain_diary.services.json_restore import read_json, restore_json
from backpain_diary.services.transfer import write_csv
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary


def run(arguments: Namespace, clock: Clock) -> str:
    folder = paths.data_dir(arguments.data_dir)
    match arguments.command:
        case "log":
            return log(arguments, folder, clock)
        case "status":
            return status(arguments, folder, clock)
        case "export":
            return export(arguments, folder, clock)
        case "backup":
            return backup(arguments, folder, clock)
        case "restore":
            return restore(arguments, folder, clock)
        case "report":
            return report(arguments, folder, clock)
        case _:
            return import_(arguments, folder, clock)


def log(arguments: Namespace, folder: Path, clock: Clock) -> str:
    is_new_day = arguments.date is None and is_night(clock.now())
    with _opened(folder, clock) as database:
        entry = DiaryService(database, clock, Changes()).save_pain(
            arguments.pain, day=arguments.date, at=arguments.time, note=arguments.note
        )
    at = f"{entry.at:%H:%M}" if entry.at else ""
    return words.saved(entry.pain, entry.day, at, clock.today(), is_new_day=is_new_day)


def status(arguments: Namespace, folder: Path, clock: Clock) -> str:
    on = arguments.on or clock.today()
    if _is_there(folder):
        with _opened(folder, clock) as database:
            service = DiaryService(database, clock, Changes())
            diary, added_later = service.overview(on), service.days_added_later()
    else:
        diary, added_later = Diary(values={}, spell=Spell()), frozenset()
    if arguments.json:
        return words.as_json(diary, added_later, on)
    said = words.in_words(diary, added_later, on)
    return said if _is_there(folder) else f"{_no_diary(folder)}\n{said}"


def export(arguments: Namespace, folder: Path, clock: Clock) -> str:
    form = exporting.asked_form(arguments)
    if form is Form.REMINDER:
        written = exporting.reminder(arguments, clock)
    elif form is Form.ENTRIES and not _is_there(folder):
        write_csv(arguments.file, (), replace=arguments.force)
        return f"{_no_diary(folder)} {transfer_words.exported(0, str(arguments.file))}"
    else:
        _demand_diary(folder)
        preferences = settings.load(paths.settings_path(folder))
        with _opened(folder, clock) as database:
            service = ExportService(database, clock)
            written = service.write(
                form, arguments.file, preferences, region_words(), replace=arguments.force
            )
    return export_words.written(written, str(arguments.file))


def backup(arguments: Namespace, folder: Path, clock: Clock) -> str:
    _demand_diary(folder)
    preferences = settings.load(paths.settings_path(folder))
    with _opened(folder, clock) as database:
        counts = export_json(database, preferences, arguments.file, replace=arguments.force)
    return transfer_words.backed_up(counts.entries, counts.sessions, str(arguments.file))


def restore(arguments: Namespace, folder: Path, clock: Clock) -> str:
    kept = read_json(arguments.file)
    path = paths.settings_path(folder)
    with _opened(folder, clock) as database:
        counts = restore_json(database, kept, settings.load(path), partial(settings.save, path))
    return transfer_words.restored(counts.entries, counts.sessions, str(folder))


def report(arguments: Namespace, folder: Path, clock: Clock) -> str:
    from backpain_diary.paper.printing import save_report, usual_paper
    from backpain_diary.services.report import ReportService

    _demand_diary(folder)
    today = clock.today()
    with _opened(folder, clock) as database:
        service = ReportService(database)
        last = arguments.last or service.last_day(today)
        first = arguments.first or first_day(last)
        made = service.report(first, last, today)
    view = report_words.report_view(
        made, today, left_out=arguments.leave_out, has_second=arguments.second_page
    )
    paper = arguments.paper or settings.load(paths.settings_path(folder)).paper or usual_paper()
    save_report(arguments.file, view, paper, replace=arguments.force)
    return report_words.written(made, str(arguments.file))


def import_(arguments: Namespace, folder: Path, clock: Clock) -> str:
    def compared(file: Reading) -> Comparison:
        if arguments.dry_run and not _is_there(folder):
            return compare(file, ())
        with _opened(folder, clock) as database:
            if arguments.dry_run:
                return DiaryService(database, clock, Changes()).compare(file)
            comparison, _ids = add_new(database, file)
            return comparison

    return import_file(arguments, clock, compared)


@contextmanager
def _opened(folder: Path, clock: Clock) -> Iterator[Database]:
    database = open_diary(paths.database_path(folder), clock.now())
    try:
        yield database
    finally:
        database.close()


def _is_there(folder: Path) -> bool:
    """A question about the diary must not make one: a folder may be misspelled."""
    try:
        paths.database_path(folder).stat()
    except FileNotFoundError:
        return False
    except OSError:
        return True  # opening it will say what is wrong
    return True


def _demand_diary(folder: Path) -> None:
    """Raises UserError if there is no diary."""
    if not _is_there(folder):
        raise UserError(
            _("There is no diary in the folder {folder}, so nothing was written.").format(
                folder=folder
            ),
            _("Say with --data-dir in which folder it is."),
        )


def _no_diary(folder: Path) -> str:
    return _("There is no diary in the folder {folder} yet.").format(folder=folder)
