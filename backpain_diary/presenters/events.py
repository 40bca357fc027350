"""What the list of one's own events says."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.events import LABEL_LENGTHS, Event, tidy
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.dates import day_in_words

LONGEST = LABEL_LENGTHS[-1]


@dataclass(frozen=True, slots=True)
class EventLine:
    """name: what its buttons call it; remark: why it is not on the chart, or nothing"""

    event: Event
    day: str
    name: str
    remark: str


def event_name(event: Event, today: date) -> str:
    """Such as “new chair” on 3 March."""
    day = day_in_words(event.day, today)
    return _("“{label}” on {day}").format(label=event.label, day=day)


def event_lines(events: Iterable[Event], began: date, today: date) -> tuple[EventLine, ...]:
    """The newest first. began: the first day of the diary"""
    before = _("Before your diary begins ({day}), so it is not on the chart.").format(
        day=day_in_words(began, today)
    )
    lines = [
        EventLine(
            event,
            day_in_words(event.day, today),
            event_name(event, today),
            before if event.day < began else "",
        )
        for event in events
    ]
    return tuple(reversed(lines))


def examples() -> tuple[str, ...]:
    return (_("Started physiotherapy"), _("New mattress"), _("Back at work, half days"))


def trouble_with_label(typed: str) -> str:
    """Why these words cannot be saved; empty when they can."""
    over = len(tidy(typed)) - LONGEST
    if over > 0:
        return ngettext(
            "That is {n} character too long: {most} at most.",
            "That is {n} characters too long: {most} at most.",
            over,
        ).format(n=over, most=LONGEST)
    return "" if tidy(typed) else _("Write a few words for what happened.")
