"""The lines of the page for the doctor."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from backpain_diary.domain.events import Event
from backpain_diary.domain.report import Activity, Field, Sessions
from backpain_diary.domain.report_counts import Coverage, Scores
from backpain_diary.domain.signs import CheckAnswers, Sign, SignCheck
from backpain_diary.domain.spell import Onset, Spell, Status, spell_on
from backpain_diary.domain.trends import Comparison, Verdict
from backpain_diary.presenters import report_words as words
from backpain_diary.presenters.report import coverage_sentence, report_view, written
from backpain_diary.presenters.report_chart import report_chart
from backpain_diary.presenters.report_dates import from_to
from backpain_diary.presenters.report_parts import (
    LTR,
    Calendar,
    Listed,
    Points,
    ReportChart,
    Said,
    Table,
    and_more,
    and_more_notes,
    cut,
    without_letters,
)
from backpain_diary.presenters.report_signs import sign_blocks, sign_lines
from tests.domain.diaries import day, diary
from tests.paper.diaries import ARABIC, LAST, ago, entry, fullest, made, ordinary


@pytest.mark.parametrize(
    ("coverage", "said"),
    [
        (Coverage(1, 1, 0), "1 of 1 day logged."),
        (Coverage(42, 38, 5), "38 of 42 days logged, 5 added later."),
        (
            Coverage(91, 3, 0, date(2026, 11, 5)),
            "3 of 91 days logged; the diary begins on 5 November 2026.",
        ),
    ],
)
def test_coverage(coverage: Coverage, said: str) -> None:
    assert coverage_sentence(coverage) == said


def test_dates_have_the_year_once_or_twice() -> None:
    assert from_to(date(2026, 3, 1), date(2026, 4, 2)) == "1 March to 2 April 2026"
    assert from_to(date(2025, 12, 1), date(2026, 4, 2)) == "1 December 2025 to 2 April 2026"
    assert from_to(date(2026, 3, 1), date(2026, 3, 1)) == "1 March 2026"


def spell_said(spell: Spell, last: date) -> list[str]:
    return [f"{line.label} {line.text}" for line in words.spell_lines(spell, last)]


def test_since_when() -> None:
    assert spell_said(Spell(), LAST) == [
        "Since when: no spell of pain in the diary at the end of these days."
    ]
    values = diary("24P")
    told = spell_on(values, day(24), onsets=[Onset(day(1), date(2026, 2, 1))])
    assert spell_said(told, day(24)) == [
        (
            "Since when: 1 February 2026 (52\u00a0days by 24 March 2026). The start is as told;"
            " in the diary since 1 March 2026."
        ),
        (
            "Status: longer than three weeks, pain on most of the days logged, still there on the"
            " last day."
        ),
    ]
    short = spell_on(diary("3P"), day(5))
    assert spell_said(short, day(5))[1] == (
        "Status: three weeks or less, pain on most of the days logged, last pain logged on 3 March"
        " 2026."
    )
    assert spell_said(short, day(5))[0].endswith("It may have begun earlier; that was not asked.")
    asked = spell_on(diary("3P"), day(3), onsets=[Onset(day(1), None)])
    assert spell_said(asked, day(3))[0] == (
        "Since when: 1 March 2026 (3\u00a0days by 3 March 2026)."
    )
    one = spell_on(diary("P"), day(1), onsets=[Onset(day(1), None)])
    assert spell_said(one, day(1))[0] == "Since when: 1 March 2026, one day so far."
    comes = spell_on(diary("P" + "6Z P" * 4), day(29))
    assert "comes and goes" in spell_said(comes, day(29))[1]
    once = spell_on({day(24): 4}, day(24))
    assert "one day logged, still there" in spell_said(once, day(24))[1]
    unclear = replace(told, status=Status.CANNOT_TELL)
    assert spell_said(unclear, day(24))[1].startswith("Status: some weeks have too few entries")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            Comparison(verdict=Verdict.CANNOT_TELL, days=28),
            "Too few days are logged to compare the two.",
        ),
        (
            Comparison(verdict=Verdict.LOWER, days=28, now=2.04, before=5),
            "Worst pain: lower (average 2.0, before 5.0).",
        ),
        (
            Comparison(verdict=Verdict.HIGHER, days=14, now=5.25, before=3),
            "Last 2 weeks against the 2 before. Worst pain: higher (average 5.2, before 3.0).",
        ),
        (
            Comparison(verdict=Verdict.ABOUT_THE_SAME, days=28, now=4, before=3.5),
            (
                "Worst pain: about the same (average 4.0, before 3.5). Ups and downs can make as"
                " large a difference."
            ),
        ),
    ],
)
def test_comparison(found: Comparison, said: str) -> None:
    assert words.comparison(found) == said


def test_the_table_has_no_figures_of_days_that_are_blank() -> None:
    empty = made([])
    table = words.weeks_table(empty.now, empty.before)
    assert table.heads == ("28 Oct – 24 Nov", "30 Sep – 27 Oct")
    assert table.rows == (
        ("Days logged", "0 of 28", "0 of 28"),
        ("Added later", "0", "0"),
        ("Worst pain 0–10, median", "–", "–"),
        ("Worst pain 0–10, range", "–", "–"),
        ("Days with pain", "–", "–"),
        ("Days with 7 or more", "–", "–"),
        ("Noted nights disturbed", "–", "–"),
    )


def test_what_matters_and_was_tried() -> None:
    assert [line.text for line in words.activity_lines(None)] == ["none named"]
    lines = words.activity_lines(Activity("Stairs", Scores(3, 4.5, 2, 6), None))
    assert [line.text for line in lines] == [
        "Stairs",
        "last 4 weeks median 4.5, 2 to 6, noted on 3\u00a0days; the 4 before not noted",
    ]
    assert words.sessions(Sessions(0, 0, 91)).text == "none in these days"
    assert (
        words.sessions(Sessions(1, 10, 7)).text
        == "1 session (1 a week), 1\u00a0min of holding a stretch in all"
    )
    assert words.shorter("x" * 61) == "x" * 60 + " …"


def test_events_are_listed_the_latest_first() -> None:
    assert words.event_lines(()) == []
    events = [
        Event(day=ago(n), label=label, created=datetime(2026, 1, 1, tzinfo=UTC))
        for n, label in ((9, "new chair"), (2, "physio"))
    ]
    assert words.event_lines(events) == [
        Listed("Events:", ("22 November 2026, physio", "15 November 2026, new chair"))
    ]


def test_answers_about_signs() -> None:
    checks = [
        SignCheck(ago(9), CheckAnswers({Sign.SADDLE: True, Sign.BELLY: False})),
        SignCheck(ago(3), CheckAnswers({Sign.SADDLE: False, Sign.LUMP: True, Sign.URINE: False})),
    ]
    blocks = sign_blocks(made([], checks=checks).signs)
    there, was_there, *said = blocks
    assert isinstance(there, Points)
    assert there.label == "Yes on 21 November 2026:"
    assert there.short == ("lump on the back or changed shape",)
    assert isinstance(was_there, Points)
    assert was_there.label == "Yes on 15 November 2026, no on 21 November 2026:"
    assert was_there.short == ("numb around the genitals or inner thighs",)
    assert [each.label for each in said if isinstance(each, Said)] == [
        "No on 21 November 2026:",
        "No on 15 November 2026:",
        "Not asked:",
    ]
    assert len(sign_lines(made([], checks=checks).signs)) == 5


def test_the_chart_says_what_it_shows() -> None:
    report = replace(ordinary(), added_later=frozenset({ago(0), ago(1), ago(2)}))
    chart = report_chart(report, (("medicine", {ago(4), ago(400)}), ("event", {ago(400)})), "Some.")
    assert [(strip.label, strip.days) for strip in chart.strips] == [("medicine", (86,))]
    assert chart.legend[0] and chart.legend[1] and chart.legend[2]
    assert chart.alternative.startswith(
        "Chart of the worst pain of each day, 0 to 10, 26 August to 24 November 2026. Some. Between"
    )
    young = report_chart(made([entry(LAST, 4)]), (), "Some.")
    assert young.legend == ("worst pain of the day", "", "")
    assert young.median == ()
    assert report_chart(made([]), (), "None.").alternative.endswith("2026. None.")


def test_the_view_follows_the_order_and_leaves_out() -> None:
    view = report_view(fullest("Sore."), LAST, has_second=True)
    headings = [section.heading for row in view.first.rows for section in row]
    assert headings == [
        "In my words",
        "The pain",
        "Last 4 weeks against the 4 before",
        "Worst pain of each day, 0 none to 10 worst imaginable",
        "What matters and what was tried",
        "Warning signs, as answered",
    ]
    assert view.second is not None
    assert [row[0].heading for row in view.second.rows] == [
        "Calendar, 26 August to 24 November 2026",
        "In my words, in full",
        "Notes, the newest first",
        "How it was counted",
    ]
    bare = report_view(fullest("Sore."), LAST, left_out=frozenset(Field), has_second=True)
    assert bare.first.rows == ()
    assert bare.second is not None
    assert len(bare.second.rows) == 2
    partly = report_view(
        fullest("Sore."), LAST, left_out=frozenset({Field.PLACES, Field.WORDS}), has_second=True
    )
    labels = [
        getattr(block, "label", "") for row in partly.first.rows for s in row for block in s.blocks
    ]
    assert "Where:" not in labels
    assert "Along with it:" in labels


def test_an_empty_diary_says_so() -> None:
    view = report_view(made([]), LAST, has_second=True)
    blocks = [block for row in view.first.rows for section in row for block in section.blocks]
    assert Said("Nothing was logged in these days.") in blocks
    assert Listed("Where:", ("nothing noted",)) in blocks
    assert not any(isinstance(block, ReportChart) for block in blocks)
    assert view.second is not None
    assert view.second.rows[1][0].blocks == (Said("No notes in these days."),)
    assert any(isinstance(block, Table) for block in blocks)


def test_the_calendar_has_a_mark_for_what_was_noted() -> None:
    report = replace(fullest("Sore."), added_later=frozenset({LAST}))
    view = report_view(report, LAST, has_second=True)
    assert view.second is not None
    (calendar,) = view.second.rows[0][0].blocks
    assert isinstance(calendar, Calendar)
    _name, week = calendar.weeks[-1]
    tuesday, wednesday = week[1], week[2]
    assert (tuesday.label, tuesday.score, tuesday.marks) == ("24", "5", "mdn+")
    assert (wednesday.is_in, wednesday.score) == (False, "")
    assert "1 Nov" in [each.label for _week, days in calendar.weeks for each in days]


def test_small_words() -> None:
    assert cut(ARABIC, 5, has_more=False).endswith(
        f"({len(ARABIC) - 5} more characters in the diary){LTR}"
    )
    assert "see page 2" in cut(ARABIC, 5, has_more=True)
    assert and_more(3) == "and 3 more"
    assert and_more_notes(1) == "And 1 more note in the diary."
    assert without_letters(1).startswith("1 kind of character has no font")
    assert words.place("left groin", 1, None) == "left groin (1\u00a0day)"
    report = made([])
    assert written(report, "a.pdf").startswith("The page for the doctor is in a.pdf: 26 August")


def test_without_a_yes_there_are_no_points() -> None:
    checks = [SignCheck(ago(3), CheckAnswers({Sign.URINE: False}))]
    assert sign_lines(made([], checks=checks).signs)[0] == (
        "No on 21 November 2026: burning or blood in urine."
    )
