"""Which two periods are compared: the last weeks, months, around an event, or days of one's own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from backpain_diary.domain.comparing import days_needed, last_two, two_around
from backpain_diary.domain.events import Event
from backpain_diary.domain.spans import Span, Unit, spans
from backpain_diary.domain.trends import FOUR_WEEKS, compare, last_counted
from backpain_diary.i18n import _
from backpain_diary.presenters.dates import day_in_words
from backpain_diary.presenters.span_words import span_words

Two = tuple[Span, Span]


class Kind(Enum):
    LAST = auto()
    MONTHS = auto()
    EVENT = auto()
    OWN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """months: of the diary, at least one; events: up to today. Both the newest first."""

    months: tuple[Span, ...]
    events: tuple[Event, ...]
    today: date

    @property
    def kinds(self) -> frozenset[Kind]:
        """Those of which there is something to choose."""
        lacking = set() if len(self.months) > 1 else {Kind.MONTHS}
        return frozenset(Kind) - lacking - (set() if self.events else {Kind.EVENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is chosen of each kind, and the kind that counts."""

    kind: Kind
    months: Two
    event: Event | None
    own: Two


def offers(values: Mapping[date, int], events: tuple[Event, ...], today: date) -> Offers:
    first = min([*values, today])
    months = list(spans(first, today, Unit.MONTH, 0))
    months[-1] = Span(months[-1].first, today)
    return Offers(
        months=tuple(reversed(months)),
        events=tuple(event for event in reversed(events) if event.day <= today),
        today=today,
    )


def choice_of(before: Choice | None, offered: Offers) -> Choice:
    """What was chosen before, as far as it can still be chosen."""
    usual = choice_at_first(offered)
    if before is None:
        return usual
    by_first = {month.first: month for month in offered.months}  # this one grows day by day
    earlier, later = (by_first.get(month.first) for month in before.months)
    return replace(
        before,
        kind=before.kind if before.kind in offered.kinds else Kind.LAST,
        months=(earlier, later) if earlier and later else usual.months,
        event=before.event if before.event in offered.events else usual.event,
    )


def choice_at_first(offered: Offers) -> Choice:
    """Of the months the last two that are over, if there are two."""
    months, events = offered.months, offered.events
    over = months[1:3] if len(months) > 2 else months[:2]
    return Choice(
        kind=Kind.LAST,
        months=(over[-1], over[0]),
        event=events[0] if events else None,
        own=last_two(FOUR_WEEKS.days, offered.today),
    )


def two_chosen(choice: Choice, values: Mapping[date, int], today: date) -> Two:
    match choice.kind:
        case Kind.LAST:
            return last_two(compare(values, today).days, last_counted(values, today))
        case Kind.MONTHS:
            return choice.months
        case Kind.EVENT:
            return two_around(_day(choice), today)
        case _own:
            return choice.own


def more_days_needed(choice: Choice, values: Mapping[date, int], today: date) -> int | None:
    """Until one can tell; None when that does not come by waiting."""
    match choice.kind:
        case Kind.LAST:
            return compare(values, today).days_needed
        case Kind.MONTHS:
            earlier, later = sorted(choice.months)
            month = spans(later.first, later.first, Unit.MONTH, 0)[0]
            if later.last == month.last:
                return None
            return days_needed(
                values, today, lambda day: (earlier, Span(later.first, min(day, month.last)))
            )
        case Kind.EVENT:
            return days_needed(values, today, lambda day: two_around(_day(choice), day))
        case _own:
            return None


def kind_words() -> dict[Kind, str]:
    return {
        Kind.LAST: _("Last weeks"),
        Kind.MONTHS: _("Two months"),
        Kind.EVENT: _("Around an event"),
        Kind.OWN: _("Days of your own"),
    }


def month_words(month: Span, today: date) -> str:
    return span_words(month, Unit.MONTH, today)


def event_words(event: Event, today: date) -> str:
    return _("{day}: {label}").format(day=day_in_words(event.day, today), label=event.label)


def _day(choice: Choice) -> date:
    assert choice.event is not None
    return choice.event.day
