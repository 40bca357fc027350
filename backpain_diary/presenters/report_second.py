"""The other side of the page for the doctor: a calendar, the notes, and how it was counted."""

from collections.abc import Set
from dataclasses import replace
from datetime import date, timedelta

from backpain_diary.domain.report import Field, Report
from backpain_diary.i18n import _
from backpain_diary.presenters.axis_dates import short_day
from backpain_diary.presenters.dates import short_weekdays
from backpain_diary.presenters.report_dates import from_to, full_day
from backpain_diary.presenters.report_parts import (
    Block,
    Calendar,
    CalendarDay,
    Said,
    Section,
    Sheet,
)

MOST_WEEKS = 14  # that there is room for
MOST_NOTES = 120  # more lines than a page has


def second_sheet(report: Report, left_out: Set[Field], first: Sheet) -> Sheet:
    rows = [(_calendar(report, left_out),)]
    if again := _words_again(first):
        rows.append((Section(_("In my words, in full"), again),))
    if Field.NOTES not in left_out:
        rows.append((_notes(report),))
    rows.append((_how(),))
    return Sheet(
        title=_("Day by day"),
        lead=first.lead[:1],
        rows=tuple(rows),
        foot=first.foot,
    )


def _calendar(report: Report, left_out: Set[Field]) -> Section:
    last = report.last + timedelta(days=6 - report.last.weekday())
    start = report.first - timedelta(days=report.first.weekday())
    start = max(start, last - timedelta(days=7 * MOST_WEEKS - 1))
    shown_from = max(start, report.first)
    marks = {
        "m": (_("m medicine"), Field.MEDICINE, report.medicine_days),
        "s": (_("s guided session"), Field.SESSIONS, report.session_days),
        "d": (_("d sleep disturbed"), Field.WEEKS, report.disturbed_nights),
        "n": (_("n note"), Field.NOTES, {day for day, _note in report.notes}),
        "+": (_("+ added later"), None, report.added_later & report.values.keys()),
    }
    shown = {sign: mark for sign, mark in marks.items() if mark[1] not in left_out}

    def day_of(day: date) -> CalendarDay:
        is_in = report.first <= day <= report.last
        score = report.values.get(day) if is_in else None
        signs = [sign for sign, (_key, _field, days) in shown.items() if is_in and day in days]
        return CalendarDay(
            label=str(day.day) if day.day > 1 else short_day(day),
            score="" if score is None else str(score),
            marks="".join(signs),
            is_in=is_in,
        )

    mondays = [start + timedelta(days=n) for n in range(0, (last - start).days + 1, 7)]
    weeks = tuple(
        (short_day(monday), tuple(day_of(monday + timedelta(days=n)) for n in range(7)))
        for monday in mondays
    )
    key = _("The number is the worst pain of the day; a dot is a day without an entry.")
    letters = ", ".join(mark[0].replace(" ", "\u00a0") for mark in shown.values())
    heading = _("Calendar, {days}").format(days=from_to(shown_from, report.last))
    key = f"{key} {letters}."
    return Section(heading, (Calendar((_("Week of"), *short_weekdays()), weeks, key),))


def _words_again(first: Sheet) -> tuple[Block, ...]:
    """What may be longer than there is room for on the first page."""
    blocks = (block for row in first.rows for section in row for block in section.blocks)
    return tuple(
        replace(block, is_again=True)
        for block in blocks
        if isinstance(block, Said) and block.is_own
    )


def _notes(report: Report) -> Section:
    shown = report.notes[: -MOST_NOTES - 1 : -1]
    blocks = tuple(
        Said(note, label=_("{day}:").format(day=full_day(day)), is_own=True) for day, note in shown
    )
    nothing = (Said(_("No notes in these days.")),)
    more = len(report.notes) - len(shown)
    return Section(_("Notes, the newest first"), blocks or nothing, is_open=True, more=more)


def _how() -> Section:
    return Section(
        _("How it was counted"),
        (
            Said(
                _(
                    "A day counts with its highest score. A blank day is never counted as 0. Added"
                    " later: written down more than three days after the day itself."
                )
            ),
            Said(
                _(
                    "The 7-day median is drawn where at least 4 of the 7 days are logged. Lower or"
                    " higher is said only when each of the two periods has enough logged days (16"
                    " of 28, or 10 of 14 in a young diary) and their averages differ by at least"
                    " 2 points and 30 percent."
                )
            ),
            Said(
                _(
                    "A spell of pain ends with seven days in a row without pain, at least four of"
                    " them logged as 0. Places, ticks, medicine and nights are counted in days on"
                    " which they were noted."
                )
            ),
        ),
    )
