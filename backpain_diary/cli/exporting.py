"""Which form `export` is asked for, and writing it."""

from argparse import Namespace

from backpain_diary.clock import Clock
from backpain_diary.domain.exports import Form, Written, form_of
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.exports import endings
from backpain_diary.services.exporting import write_reminder


def asked_form(arguments: Namespace) -> Form:
    """Raises UserError for options that do not go together."""
    form = form_of(arguments.file.name)
    if form is None:
        raise UserError(
            _(
                "{file} has no ending that says in which form to write, so nothing was written."
            ).format(file=arguments.file),
            "\n".join((_("Let its name end in one of these:"), *endings())),
        )
    if arguments.sessions and form not in (Form.ENTRIES, Form.SESSIONS):
        raise UserError(
            _("Sessions are written as CSV only, so nothing was written."),
            _("Give a name that ends in .csv, or leave --sessions out."),
        )
    if form is Form.REMINDER and arguments.time is None:
        raise UserError(
            _("A reminder needs a time of day, so nothing was written."),
            _("Say when it should come, such as --time 20:00."),
        )
    if form is not Form.REMINDER and arguments.time is not None:
        raise UserError(
            _("Only a reminder has a time, so nothing was written."),
            _("Give a name that ends in .ics, or leave --time out."),
        )
    return Form.SESSIONS if arguments.sessions else form


def reminder(arguments: Namespace, clock: Clock) -> Written:
    return write_reminder(arguments.file, arguments.time, clock.now(), replace=arguments.force)
