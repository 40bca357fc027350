"""The page for the doctor in words: in the order of `domain.report.Field`, nothing concluded."""

from collections.abc import Iterable, Sequence, Set
from datetime import date
from itertools import chain

from backpain_diary.domain.report import Field, Report
from backpain_diary.domain.report_counts import Coverage
from backpain_diary.i18n import _
from backpain_diary.presenters import report_words as words
from backpain_diary.presenters.coverage import coverage_words
from backpain_diary.presenters.detail_choices import self_care_words, symptom_words, worse_words
from backpain_diary.presenters.regions import region_words
from backpain_diary.presenters.report_chart import report_chart
from backpain_diary.presenters.report_dates import from_to, full_day
from backpain_diary.presenters.report_parts import (
    Block,
    Listed,
    ReportView,
    Said,
    Section,
    Sheet,
)
from backpain_diary.presenters.report_second import second_sheet
from backpain_diary.presenters.report_signs import sign_blocks

TRIED = (
    *(Field.ACTIVITY, Field.EVENTS, Field.SESSIONS),
    *(Field.MEDICINE, Field.SELF_CARE, Field.WORSE),
)


def title() -> str:
    return _("Pain diary: a page for the doctor")


def report_view(
    report: Report, made_on: date, *, left_out: Set[Field] = frozenset(), has_second: bool = False
) -> ReportView:
    rows = (
        (_words(report),),
        (_pain(report, left_out), _weeks(report)),
        (_chart(report, left_out),),
        (_tried(report, left_out), _signs(report)),
    )
    fields = (
        ({Field.WORDS},),
        ({Field.SPELL, Field.PLACES, Field.SYMPTOMS}, {Field.WEEKS}),
        ({Field.CHART},),
        (
            {*TRIED},
            {Field.SIGNS},
        ),
    )
    kept = (
        tuple(
            section
            for section, of in zip(row, of_row, strict=True)
            if section.blocks and not of <= left_out
        )
        for row, of_row in zip(rows, fields, strict=True)
    )
    first = Sheet(
        title=title(),
        lead=(
            from_to(report.first, report.last),
            coverage_sentence(report.coverage),
        ),
        rows=tuple(row for row in kept if row),
        foot=(
            _(
                "Self-recorded; not a medical assessment. The diary cannot know of a sign that"
                " nobody told it."
            ),
            _("Made on {day} with Backpain Diary.").format(day=full_day(made_on)),
        ),
    )
    return ReportView(
        first,
        second_sheet(report, left_out, first) if has_second else None,
        _("Name:"),
    )


def written(report: Report, file: str) -> str:
    """Where the page is now, and what it is about."""
    return _("The page for the doctor is in {file}: {days}, {coverage}").format(
        file=file,
        days=from_to(report.first, report.last),
        coverage=coverage_sentence(report.coverage),
    )


def coverage_sentence(coverage: Coverage) -> str:
    said = coverage_words(coverage.logged, coverage.days, coverage.added_later)
    if coverage.began:
        said = _("{coverage}; the diary begins on {day}").format(
            coverage=said, day=full_day(coverage.began)
        )
    return f"{said}."


def _words(report: Report) -> Section:
    asked = (
        (_("My main worry:"), report.worry),
        (_("What I want from the visit:"), report.wish),
    )
    return Section(
        _("In my words"),
        tuple(Said(own, label=label, is_own=True) for label, own in asked if own),
    )


def _pain(report: Report, left_out: Set[Field]) -> Section:
    names = region_words()
    places = [words.place(names[each.region], each.days, each.highest) for each in report.places]
    along = [words.counted(symptom_words()[each.what], each.days) for each in report.symptoms] + [
        words.counted(words.tick_words()[each.what], each.days) for each in report.ticks
    ]
    return Section(
        _("The pain"),
        _blocks(
            left_out,
            (Field.SPELL, words.spell_lines(report.spell, report.last)),
            (Field.PLACES, _listed(_("Where:"), places)),
            (Field.SYMPTOMS, _listed(_("Along with it:"), along)),
        ),
    )


def _weeks(report: Report) -> Section:
    return Section(
        _("Last 4 weeks against the 4 before"),
        (
            words.weeks_table(report.now, report.before),
            Said(words.comparison(report.comparison), is_strong=True),
        ),
    )


def _chart(report: Report, left_out: Set[Field]) -> Section:
    strips = (
        (_("guided session"), Field.SESSIONS, report.session_days),
        (_("medicine"), Field.MEDICINE, report.medicine_days),
        (_("event"), Field.EVENTS, {event.day for event in report.events}),
    )
    shown = tuple((label, days) for label, field, days in strips if field not in left_out)
    heading = _("Worst pain of each day, 0 none to 10 worst imaginable")
    if not report.coverage.logged:
        return Section(heading, (Said(_("Nothing was logged in these days.")),))
    return Section(heading, (report_chart(report, shown, coverage_sentence(report.coverage)),))


def _tried(report: Report, left_out: Set[Field]) -> Section:
    def days(counted: Iterable[tuple[str, int]]) -> list[str]:
        return [words.counted(what, number) for what, number in counted]

    return Section(
        _("What matters and what was tried"),
        _blocks(
            left_out,
            (Field.ACTIVITY, words.activity_lines(report.activity)),
            (Field.EVENTS, words.event_lines(report.events)),
            (Field.SESSIONS, [words.sessions(report.sessions)]),
            (
                Field.MEDICINE,
                _listed(
                    _("Medicine, as typed:"),
                    days((words.shorter(c.what), c.days) for c in report.medicines),
                ),
            ),
            (
                Field.SELF_CARE,
                _listed(
                    _("What I did about it:"),
                    days((self_care_words()[c.what], c.days) for c in report.self_care),
                ),
            ),
            (
                Field.WORSE,
                _listed(
                    _("What may have made it worse:"),
                    days((worse_words()[c.what], c.days) for c in report.made_worse),
                ),
            ),
        ),
    )


def _signs(report: Report) -> Section:
    return Section(_("Warning signs, as answered"), sign_blocks(report.signs))


def _listed(label: str, items: list[str]) -> list[Block]:
    return [Listed(label, tuple(items) or (_("nothing noted"),))]


def _blocks(left_out: Set[Field], *parts: tuple[Field, Sequence[Block]]) -> tuple[Block, ...]:
    kept = (blocks for field, blocks in parts if field not in left_out)
    return tuple(chain.from_iterable(kept))
