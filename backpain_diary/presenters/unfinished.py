"""What Today says of an entry that is being written."""

from datetime import date

from backpain_diary.i18n import _
from backpain_diary.presenters.dates import day_in_words
from backpain_diary.presenters.notices import Act, Action, Card


def unfinished_card(day: date, today: date) -> Card:
    """day: of the entry"""
    text = _(
        "You began to write about {day}. Your words are kept until you save them or leave them."
    ).format(day=day_in_words(day, today))
    action = Action(Act.WRITE, _("Go on writing"))
    return Card("unfinished", _("An entry is not saved yet"), text, (action,))
