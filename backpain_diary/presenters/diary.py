"""What the Diary page says: days, newest first, and the blank ones between them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Outcome
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.dates import day_in_words, weekday_and_day
from backpain_diary.presenters.detail import in_words

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a long diary that is shown: from first to last, both included."""

    first: date
    last: date
    has_earlier: bool
    has_later: bool


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One entry. name: what its buttons call it; a text is empty when there is none."""

    entry_id: int
    pain: int
    pain_words: str
    name: str
    when: str
    ticks: str
    detail: tuple[str, ...]
    note: str

    @property
    def description(self) -> str:
        """What a screen reader says beside the name."""
        return ". ".join(text for text in (self.when, self.ticks, *self.detail, self.note) if text)


@dataclass(frozen=True, slots=True)
class DayCard:
    """A day on which something was written down or done.

    value:    the highest score, from entries and sessions; None when there is none
    says_all: the value is that of the only entry, which need not repeat it
    add_name: what the button for an entry is called
    remark:   about the date itself; empty for nearly all
    """

    day: date
    title: str
    value: int | None
    value_words: str
    entries: tuple[EntryLine, ...]
    says_all: bool
    sessions: tuple[str, ...]
    remark: str
    add_name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Blank days, both included; `add_name` is what the button for its last day is called."""

    first: date
    last: date
    words: str
    add_name: str


def window(days: Collection[date], newest: date | None, count: int) -> Window:
    """The `count` newest of `days`, which must not be empty.

    newest: the day to begin at, going back; None for the newest there is
    """
    begin = max(days) if newest is None else max(newest, min(days))
    shown = sorted((day for day in days if day <= begin), reverse=True)
    has_later = len(shown) < len(days)
    return Window(
        first=shown[:count][-1],
        last=begin if has_later else shown[0],
        has_earlier=len(shown) > count,
        has_later=has_later,
    )


def rows(
    shown: Window,
    today: date,
    *,
    entries: Iterable[Entry],
    sessions: Iterable[PracticeSession],
    values: Mapping[date, int],
) -> tuple[DayCard | Gap, ...]:
    """Newest first. entries and sessions: those of the window, in the order of the day."""
    entries_of, sessions_of = defaultdict(list), defaultdict(list)
    for entry in entries:
        entries_of[entry.day].append(entry)
    for session in sessions:
        sessions_of[session.day].append(session)
    after = shown.last + DAY if shown.has_later else today
    found: list[DayCard | Gap] = []
    for day in sorted(entries_of.keys() | sessions_of.keys(), reverse=True):
        first, last = day + DAY, min(after, today) - DAY
        if first <= last:
            found.append(_gap(first, last, today))
        found.append(day_card(day, today, entries_of[day], sessions_of[day], values.get(day)))
        after = day
    return tuple(found)


def day_card(
    day: date,
    today: date,
    entries: Collection[Entry],
    sessions: Iterable[PracticeSession],
    value: int | None,
) -> DayCard:
    """entries and sessions: those of the day; value: its highest score, also from sessions"""
    return DayCard(
        day=day,
        title=day_title(day, today),
        value=value,
        value_words=_value_words(value),
        entries=tuple(entry_line(entry, today) for entry in entries),
        says_all=[entry.pain for entry in entries] == [value],
        sessions=tuple(_session_words(session) for session in sessions),
        remark=_remark(day, today),
        add_name=_add_name(day, today),
    )


def day_title(day: date, today: date) -> str:
    """Such as "Yesterday – Saturday, 21 November", with the year when it is not this year."""
    words = weekday_and_day(day)
    if day.year != today.year:
        words = _("{day} {year}").format(day=words, year=day.year)
    near = {
        -1: _("Tomorrow – {day}"),
        0: _("Today – {day}"),
        1: _("Yesterday – {day}"),
    }
    return near.get((today - day).days, "{day}").format(day=words)


def entry_line(entry: Entry, today: date) -> EntryLine:
    """entry: one from the store, which has an id."""
    assert entry.id is not None, "not stored yet"
    return EntryLine(
        entry_id=entry.id,
        pain=entry.pain,
        pain_words=_("Pain {pain} out of 10").format(pain=entry.pain),
        name=entry_name(entry, today),
        when=_when(entry),
        ticks=tick_words(entry),
        detail=in_words(entry.detail),
        note=entry.note,
    )


def entry_name(entry: Entry, today: date) -> str:
    """Such as "4 on 3 March, 08:12"."""
    day = day_in_words(entry.day, today)
    if entry.at is None:
        return _("{pain} on {day}").format(pain=entry.pain, day=day)
    return _("{pain} on {day}, {time}").format(pain=entry.pain, day=day, time=f"{entry.at:%H:%M}")


def _gap(first: date, last: date, today: date) -> Gap:
    days = (last - first).days + 1
    words = ngettext("{n} day without an entry", "{n} days without an entry", days)
    return Gap(first, last, words.format(n=days), _add_name(last, today))


def _add_name(day: date, today: date) -> str:
    return _("Add an entry for {day}").format(day=day_in_words(day, today))


def _value_words(value: int | None) -> str:
    return "" if value is None else _("Worst pain {pain} out of 10").format(pain=value)


def _when(entry: Entry) -> str:
    when = _("no time") if entry.at is None else f"{entry.at:%H:%M}"
    return _("{time} · added later").format(time=when) if entry.is_added_later else when


class Ticked(Protocol):
    """An entry, or what will be one."""

    @property
    def worse_at_night(self) -> bool | None: ...
    @property
    def stiff_after_rest(self) -> bool | None: ...
    @property
    def easier_with_movement(self) -> bool | None: ...


def tick_words(entry: Ticked) -> str:
    said = (
        (entry.worse_at_night, _("worse at night"), _("not worse at night")),
        (entry.stiff_after_rest, _("stiff after rest"), _("not stiff after rest")),
        (entry.easier_with_movement, _("easier with movement"), _("not easier with movement")),
    )
    return ", ".join(yes if tick else no for tick, yes, no in said if tick is not None)


def _session_words(session: PracticeSession) -> str:
    minutes = round(sum(hold.held_s for hold in session.holds) / 60)
    held = ngettext("{n} min held", "{n} min held", minutes).format(n=minutes)
    parts = [
        _("Session “{routine}”").format(routine=session.routine_name),
        held if minutes else _("less than a minute held"),
        "" if session.is_completed else _("ended early"),
        _hurt_words(session),
        _("pain before: {pain}").format(pain=session.pain_before)
        if session.pain_before is not None
        else "",
        _("pain after: {pain}").format(pain=session.pain_after)
        if session.pain_after is not None
        else "",
    ]
    return " · ".join(part for part in parts if part)


def _hurt_words(session: PracticeSession) -> str:
    times = sum(hold.outcome is Outcome.HURT for hold in session.holds)
    if not times:
        return ""
    return ngettext("“This hurts” said once", "“This hurts” said {n} times", times).format(n=times)


def _remark(day: date, today: date) -> str:
    if day <= today + DAY:
        return ""
    return _(
        "This date lies ahead, so it does not count yet. If it is not meant, change the entry,"
        " or check the date of your computer."
    )
