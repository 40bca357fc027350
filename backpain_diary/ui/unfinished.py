"""Keeps the form that is being written, so that it comes back whatever becomes of the window."""

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.draft import Unfinished
from backpain_diary.errors import UserError
from backpain_diary.presenters.entry_form import draft_of
from backpain_diary.services.drafts import DraftService
from backpain_diary.ui.context import Context
from backpain_diary.ui.entry_form import EntryForm


def begun(context: Context) -> tuple[Unfinished, Entry | None] | None:
    """What was being written when the program ended, and the entry that it changes, if one.

    None when there is nothing, or when all of it is in the diary already.
    """
    kept = context.drafts.kept()
    if kept is None:
        return None
    day = kept.draft.day
    if any(draft_of(entry) == kept.draft for entry in context.diary.entries(day, day)):
        context.drafts.forget()  # the program ended just when it had been saved
        return None
    entry = context.diary.entry(kept.entry_id) if kept.entry_id else None
    is_same = entry is not None and entry.created == kept.created  # not one of another diary
    return kept, entry if is_same else None


def keep(drafts: DraftService, form: EntryForm, entry: Entry | None) -> None:
    """entry: the one that is being changed; None for a new one"""
    activity = form.groups.activity_name()
    try:
        if not form.is_changed():
            drafts.forget()
        elif entry is None:
            drafts.keep(Unfinished(form.draft(), activity))
        else:
            drafts.keep(Unfinished(form.draft(), activity, entry.id, entry.created))
    except UserError as error:
        form.show_error(error)
