"""What is said and asked before a file of entries is taken in, and after."""

from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.importing import (
    Answers,
    DateOrder,
    DateQuestion,
    Preview,
    Question,
    Scale,
)
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.dates import day_in_words
from backpain_diary.presenters.import_words import left_out, not_yet

SHOWN_REASONS = 15
SHOWN_NOTE = 60  # signs of it


@dataclass(frozen=True, slots=True)
class Choice:
    """words: an answer; answers: what is known once it is chosen"""

    words: str
    answers: Answers


@dataclass(frozen=True, slots=True)
class Asked:
    words: str
    choices: tuple[Choice, Choice]


@dataclass(frozen=True, slots=True)
class Told:
    """headline: what would be added; add: what the button says, empty if there is nothing to add
    examples: the first of it; left_out: one sentence each
    not_yet: what must be known of days that have not come, empty without any
    """

    headline: str
    add: str
    examples: tuple[str, ...]
    left_out: tuple[str, ...]
    asked: Asked | None
    not_yet: str = ""


def told(preview: Preview, answers: Answers, today: date) -> Told:
    asked = None if preview.question is None else _asked(preview.question, answers)
    sentences = tuple(map(left_out, preview.skipped[:SHOWN_REASONS]))
    more = len(preview.skipped) - SHOWN_REASONS
    if more > 0:
        sentences += (
            ngettext("And {n} more reason.", "And {n} more reasons.", more).format(n=more),
        )
    if asked:
        return Told(_("One question first"), "", (), sentences, asked)
    add = ngettext("Add {n} entry", "Add {n} entries", preview.new).format(n=preview.new)
    examples = tuple(_example(entry, today) for entry in preview.examples)
    return Told(
        _headline(preview, today),
        add if preview.new else "",
        examples,
        sentences,
        None,
        not_yet(preview.not_yet),
    )


def reading_on(lines: int) -> str:
    """While a long file is read."""
    return ngettext("Reading … {n} line so far.", "Reading … {n} lines so far.", lines).format(
        n=lines
    )


def added(number: int) -> str:
    return ngettext("{n} entry added.", "{n} entries added.", number).format(n=number)


def brought_back(entries: int, sessions: int) -> str:
    """After a whole backup was restored."""
    return _("All of the backup is in your diary now: {entries} and {sessions}.").format(
        entries=ngettext("{n} entry", "{n} entries", entries).format(n=entries),
        sessions=ngettext("{n} session", "{n} sessions", sessions).format(n=sessions),
    )


def taken_back(number: int) -> str:
    return ngettext(
        "{n} entry is no longer in your diary. It is as it was before.",
        "{n} entries are no longer in your diary. It is as it was before.",
        number,
    ).format(n=number)


def must_say(question: Question) -> tuple[str, str]:
    """Where nobody can be asked: what is not known, and what to write on the command line."""
    if isinstance(question, DateQuestion):
        words = _(
            "Nothing in the file says whether “{text}” (line {line}) is {day_first} or"
            " {month_first}, so nothing was imported."
        ).format(
            text=question.text,
            line=question.line,
            day_first=_full(question.day_first),
            month_first=_full(question.month_first),
        )
        return words, _("Say --dates day-first or --dates month-first.")
    words = _(
        "Nothing in the file says how far the scale of “{name}” goes; its highest number is"
        " {highest}. So nothing was imported."
    ).format(name=question.name, highest=question.highest)
    return words, _("Say --scale 0-10 if it goes from 0 to 10, or --scale other to leave it out.")


def _headline(preview: Preview, today: date) -> str:
    there = ngettext(
        "{n} is in your diary already.", "{n} are in your diary already.", preview.already_there
    ).format(n=preview.already_there)
    if preview.first is None or preview.last is None:
        nothing = _("There is nothing to add.")
        return f"{nothing} {there}" if preview.already_there else nothing
    words = ngettext(
        "{n} entry can be added, of {days}.", "{n} entries can be added, of {days}.", preview.new
    ).format(n=preview.new, days=_days(preview.first, preview.last, today))
    return f"{words} {there}" if preview.already_there else words


def _example(entry: Entry, today: date) -> str:
    """Such as "1 March, 08:12: 4 out of 10. After the long drive · 2 hours"."""
    day = day_in_words(entry.day, today)
    note = " · ".join(line.strip() for line in entry.note.splitlines() if line.strip())
    if len(note) > SHOWN_NOTE:
        short = note[:SHOWN_NOTE]
        note = f"{short.rpartition(' ')[0] or short} …"
    when = _("{day}, {time}").format(day=day, time=f"{entry.at:%H:%M}") if entry.at else day
    return (
        _("{when}: {pain} out of 10. {note}").format(when=when, pain=entry.pain, note=note).rstrip()
    )


def _days(first: date, last: date, today: date) -> str:
    if first == last:
        return day_in_words(first, today)
    return _("{first} to {last}").format(
        first=day_in_words(first, today), last=day_in_words(last, today)
    )


def _asked(question: Question, answers: Answers) -> Asked:
    if isinstance(question, DateQuestion):
        words = _("Which day is “{text}” in line {line}? Nothing in the file settles it.")
        readings = (
            (DateOrder.DAY_FIRST, question.day_first),
            (DateOrder.MONTH_FIRST, question.month_first),
        )
        first, second = (
            Choice(_full(day), Answers(dates=order, scale=answers.scale)) for order, day in readings
        )
        return Asked(words.format(text=question.text, line=question.line), (first, second))
    words = _(
        "Is “{name}” on a scale from 0 to 10? The highest number in this file is {highest}, and"
        " nothing in it says how far the scale goes."
    )
    yes = Choice(_("Yes, from 0 to 10"), Answers(dates=answers.dates, scale=Scale.TEN))
    other = Choice(_("No, leave it out"), Answers(dates=answers.dates, scale=Scale.OTHER))
    return Asked(words.format(name=question.name, highest=question.highest), (yes, other))


def _full(day: date) -> str:
    """With its year, whichever it is."""
    return day_in_words(day, date.min)
