"""What is said after a file was written or read."""

from collections.abc import Sequence
from datetime import date

from backpain_diary.i18n import _, ngettext


def exported(number: int, file: str) -> str:
    return ngettext(
        "{n} entry was written to {file}.", "{n} entries were written to {file}.", number
    ).format(n=number, file=file)


def backed_up(entries: int, sessions: int, file: str) -> str:
    return _("The whole diary, with {entries} and {sessions}, was written to {file}.").format(
        entries=_entries(entries), sessions=_sessions(sessions), file=file
    )


def restored(entries: int, sessions: int, folder: str) -> str:
    return _("The diary in {folder} now has {entries} and {sessions}.").format(
        folder=folder, entries=_entries(entries), sessions=_sessions(sessions)
    )


def imported(new: Sequence[date], already_there: int) -> str:
    """new: the day of each entry that was added."""
    if not new:
        return _("Nothing was added. {there}").format(there=_there(already_there)).strip()
    said = ngettext(
        "{n} entry was added, {days}.", "{n} entries were added, {days}.", len(new)
    ).format(n=len(new), days=_days(new))
    return f"{said} {_there(already_there)}".strip()


def would_import(new: Sequence[date], already_there: int) -> str:
    """new: the day of each entry that would be added."""
    if not new:
        said = _("Nothing would be added.")
    else:
        said = ngettext(
            "{n} entry would be added, {days}.", "{n} entries would be added, {days}.", len(new)
        ).format(n=len(new), days=_days(new))
    parts = (said, _there(already_there), _("Your diary was not changed."))
    return " ".join(part for part in parts if part)


def _entries(number: int) -> str:
    return ngettext("{n} entry", "{n} entries", number).format(n=number)


def _sessions(number: int) -> str:
    return ngettext("{n} session", "{n} sessions", number).format(n=number)


def _there(number: int) -> str:
    if not number:
        return ""
    return ngettext(
        "{n} entry is in the diary already.", "{n} entries are in the diary already.", number
    ).format(n=number)


def _days(days: Sequence[date]) -> str:
    first, last = min(days), max(days)
    if first == last:
        return first.isoformat()
    return _("{first} to {last}").format(first=first, last=last)
