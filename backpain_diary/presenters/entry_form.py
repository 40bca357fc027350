"""What the form for one entry asks and says."""

from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from textwrap import shorten
from typing import Any

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.draft import Draft
from backpain_diary.i18n import _
from backpain_diary.presenters.detail import Group, summary
from backpain_diary.presenters.diary import day_title, tick_words

NOTE_LETTERS = 80  # of a note, where there is no room for more
NIGHT_ENDS = 4  # o'clock; before it "today" may be meant for the evening before


@dataclass(frozen=True, slots=True)
class Question:
    field: str  # of Draft
    words: str


def new_draft(day: date, now: datetime) -> Draft:
    return Draft(day=day, at=usual_time(day, now))


def draft_of(entry: Entry) -> Draft:
    return Draft(
        day=entry.day,
        at=entry.at,
        pain=entry.pain,
        note=entry.note,
        worse_at_night=entry.worse_at_night,
        stiff_after_rest=entry.stiff_after_rest,
        easier_with_movement=entry.easier_with_movement,
        detail=entry.detail,
    )


def values_of(draft: Draft) -> dict[str, Any]:
    """By field of `Entry`; the values themselves, not taken apart."""
    return {each.name: getattr(draft, each.name) for each in fields(draft)}


def inside_group(group: Group, draft: Draft, activity: str) -> str:
    """What is in a group of the form, short; empty when nothing is.

    activity: the name of the one that matters; empty when it has none
    """
    if group is Group.NOTE:
        return shorten(draft.note, NOTE_LETTERS, placeholder=" …")
    said = [summary(group, draft.detail)]
    if group is Group.DAY:
        said.append(tick_words(draft))
    inside = ", ".join(words for words in said if words)
    return f"{activity}: {inside}" if group is Group.ACTIVITY and activity and inside else inside


def usual_time(day: date, now: datetime) -> time | None:
    """The time that an entry for this day has unless told otherwise: now, or none for the past."""
    return time(now.hour, now.minute) if day == now.date() else None


def questions() -> tuple[Question, ...]:
    return (
        Question("worse_at_night", _("Was it worse at night?")),
        Question("stiff_after_rest", _("Were you stiff after rest?")),
        Question("easier_with_movement", _("Was it easier with movement?")),
    )


def quick_days(today: date) -> tuple[tuple[date, str], ...]:
    """Days that one button chooses."""
    return (
        (today, _("Today")),
        (today - timedelta(days=1), _("Yesterday")),
        (today - timedelta(days=2), _("2 days ago")),
    )


def day_words(day: date, now: datetime, *, is_new: bool) -> str:
    """Under the date: the day in words, and what is worth knowing about it."""
    words = day_title(day, now.date())
    if day < now.date() or not is_new:
        return words
    if now.hour < NIGHT_ENDS:
        return _("{day}. For the evening before, choose Yesterday.").format(day=words)
    return _("{day}. A later day can be added once it has come.").format(day=words)
