"""Files that this program writes and that do not come back in: known by what stands in them."""

import re

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.services import sessions_csv
from backpain_diary.services.csv_format import REQUIRED
from backpain_diary.services.importing.backup import BLANKS
from backpain_diary.services.importing.source import Source
from backpain_diary.services.importing.table import Table, first_rows

HEALTH_SOFTWARE = re.compile(r'\{\s*"resourceType"\s*:\s*"')  # FHIR, as `fhir.document` begins
SESSIONS = frozenset(sessions_csv.COLUMNS)


def check_comes_back(source: Source) -> None:
    """Raises UserError, which says kindly what the file is."""
    if HEALTH_SOFTWARE.match(source.beginning(1000).lstrip(BLANKS)):
        raise UserError(
            _(
                "{file} is a file for other health software (FHIR). Such a file only goes out of"
                " the diary, so nothing was imported."
            ).format(file=source.path.name),
            _(
                "To bring entries in, choose a table (CSV) or a backup (JSON) that Backpain Diary"
                " has written."
            ),
        )
    if any(map(_has_sessions, first_rows(source))):
        raise UserError(
            _(
                "{file} is a table of your sessions. It is for looking at and for other programs,"
                " so nothing was imported."
            ).format(file=source.path.name),
            _("Sessions come back only with the backup (JSON) of everything, into an empty diary."),
        )


def _has_sessions(table: Table) -> bool:
    columns = frozenset(table.columns)
    return columns >= SESSIONS and not columns >= frozenset(REQUIRED)
