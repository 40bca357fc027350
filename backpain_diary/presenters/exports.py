"""What the forms of a file are called, who can read each, and what is said once it is written."""

from backpain_diary.domain.exports import Form, Written
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters import transfer


def name(form: Form) -> str:
    return {
        Form.ENTRIES: _("A table of your entries"),
        Form.SESSIONS: _("A table of your sessions"),
        Form.EVERYTHING: _("A backup of everything"),
        Form.HEALTH: _("A file for health software"),
        Form.REMINDER: _("A daily reminder"),
    }[form]


def about(form: Form) -> str:
    """Who can read it, and what is in it."""
    return {
        Form.ENTRIES: _(
            "Spreadsheet programs read it, and Backpain Diary takes it in again. It has a row for"
            " each entry, with everything you noted."
        ),
        Form.SESSIONS: _(
            "Spreadsheet programs read it. It has a row for each time you held a movement."
        ),
        Form.EVERYTHING: _(
            "Backpain Diary reads it, also on another computer. It has your entries, sessions,"
            " events, answers, your words for a visit, your movements, routines and settings."
        ),
        Form.HEALTH: _(
            "Programs that take in FHIR R4 read it, which some practices and health apps use. It"
            " has each entry's day, number, places and note, and no name."
        ),
        Form.REMINDER: _(
            "The calendar of your computer or phone takes it in. It comes every day at the time"
            " you choose and only says “Diary”."
        ),
    }[form]


def endings() -> tuple[str, ...]:
    """A line for each ending that the name of a file can have."""
    widest = max(len(form.value) for form in Form)
    return tuple(f"  {form.value:{widest}}  {name(form)}" for form in Form)


def file_name(form: Form) -> str:
    """Proposed for a file of that form."""
    stem = _("reminder") if form is Form.REMINDER else _("diary")
    return f"{stem}{form.value}"


def written(what: Written, file: str) -> str:
    """Where the file is, and what is in it."""
    match what.form:
        case Form.ENTRIES:
            return transfer.exported(what.entries, file)
        case Form.SESSIONS:
            return _("{holds} of {sessions} were written to {file}.").format(
                holds=ngettext("{n} hold", "{n} holds", what.holds).format(n=what.holds),
                sessions=ngettext("{n} session", "{n} sessions", what.sessions).format(
                    n=what.sessions
                ),
                file=file,
            )
        case Form.EVERYTHING:
            return transfer.backed_up(what.entries, what.sessions, file)
        case Form.HEALTH:
            return ngettext(
                "{n} entry was written for health software, to {file}.",
                "{n} entries were written for health software, to {file}.",
                what.entries,
            ).format(n=what.entries, file=file)
        case _:
            assert what.at is not None
            return _(
                "A reminder for every day at {time} was written to {file}. Open that file with"
                " your calendar, and it asks whether to take it in."
            ).format(time=f"{what.at:%H:%M}", file=file)
