import re
from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.notices import Diary
from backpain_diary.domain.signs import SIGNS, CheckAnswers, Sign, SignCheck
from backpain_diary.domain.spell import Onset, spell_on
from backpain_diary.presenters.summary import summary
from tests.domain.diaries import day
from tests.presenters.overviews import overview

ASKED = [Onset(day(1), None)]


def said(diary: Diary, today: int, held_s: Mapping[date, float] | None = None) -> list[str]:
    return summary(diary, held_s or {}, day(today)).split("\n")


def test_the_whole_text() -> None:
    diary = overview(
        "20Z 5P 25P 3.", 53, onsets=ASKED, nights=[30, 31, 32], stiff=[40], easier=[41, 42]
    )
    held_s = {day(20): 900.0, day(30): 279.0, day(35): 100.0, day(36): 0.0}
    assert said(diary, 53, held_s) == [
        "Summary of my pain diary, Wednesday, 22 April 2026",
        "Self-recorded; not a medical assessment.",
        "",
        "Pain since 21 March, last logged on 19 April (30 days).",
        "",
        "Last 4 weeks (26 March to 22 April)",
        "- 25 of 28 days logged",
        "- worst pain of the day, 0-10: middle value 4, range 4 to 4",
        "- days with pain: 25; days with pain of 7 or more: 0",
        "- worse at night: 3 days",
        "- stiff after rest: 1 day",
        "- easier with movement: 2 days",
        "",
        "The 4 weeks before",
        "- 25 of 28 days logged",
        "- worst pain of the day, 0-10: middle value 0, range 0 to 4",
        "- days with pain: 5; days with pain of 7 or more: 0",
        "",
        "Guided movements on 2 days of the last 4 weeks, 6 min held in all.",
        "",
        "Warning signs, as answered",
        "- Not asked: the 25 questions were not gone through, so nothing is known of these signs.",
    ]


@pytest.mark.parametrize(
    ("days", "today", "line"),
    [
        ("", 1, "No pain in the diary at the moment."),
        ("30Z", 30, "No pain in the diary at the moment."),
        ("3P", 3, "Pain since 1 March (3 days)."),
        ("24P", 25, "Pain since 1 March (24 days)."),  # today is still blank
        ("24P", 26, "Pain since 1 March, last logged on 24 March (24 days)."),
        ("P" + "6Z P" * 4, 29, "Pain since 1 March (29 days). It comes and goes."),
        (
            "10P 7. 5P",
            22,
            "Pain perhaps since 1 March (22 days); some weeks have too few entries to tell.",
        ),
    ],
)
def test_the_pain_that_is_there_now(days: str, today: int, line: str) -> None:
    assert line in said(overview(days, today, onsets=ASKED), today)


def test_nothing_logged_gives_no_figures() -> None:
    assert said(overview("", 1), 1)[5:] == [
        "Last 4 weeks (2 February to 1 March)",
        "- 0 of 28 days logged",
        "",
        "The 4 weeks before",
        "- 0 of 28 days logged",
        "",
        "No guided movements in the last 4 weeks.",
        "",
        "Warning signs, as answered",
        "- Not asked: the 25 questions were not gone through, so nothing is known of these signs.",
    ]


@pytest.mark.parametrize(
    ("held_s", "words"),
    [(10, "on 1 day of the last 4 weeks, 1 min"), (150, "on 1 day of the last 4 weeks, 2 min")],
)
def test_short_practice_is_at_least_a_minute(held_s: float, words: str) -> None:
    assert words in said(overview("", 1), 1, {day(1): held_s})[-4]


scores = st.dictionaries(
    st.dates(day(1) - timedelta(days=80), day(1) + timedelta(days=2)), st.integers(0, 10)
)


@given(scores)
def test_every_figure_can_be_counted_in_the_diary(values: Mapping[date, int]) -> None:
    today = day(1)
    text = summary(Diary(values=values, spell=spell_on(values, today)), {}, today)
    periods = [[today - timedelta(days=n + back) for n in range(28)] for back in (0, 28)]
    for period, part in zip(periods, text.split("4 weeks")[1:], strict=False):
        logged = [values[each] for each in period if each in values]
        assert f"- {len(logged)} of 28 days logged" in part
        if logged:
            assert f"range {min(logged)} to {max(logged)}" in part
            severe = sum(score >= 7 for score in logged)
            assert f"days with pain of 7 or more: {severe}" in part
            assert f"days with pain: {sum(score > 0 for score in logged)};" in part
            middle = re.search(r"middle value ([\d.]+)", part)
            assert middle is not None
            at_most = sum(score <= float(middle[1]) for score in logged)
            at_least = sum(score >= float(middle[1]) for score in logged)
            assert 2 * min(at_most, at_least) >= len(logged)


def test_days_that_were_added_later_are_counted_as_such() -> None:
    """Only logged days of the period; the four weeks before are counted by themselves."""
    diary = overview("56P", 56)
    later = {day(n) for n in (3, 30, 31, 99)}
    text = summary(diary, {}, day(56), added_later=later)
    assert "- 28 of 28 days logged, 2 of them added later" in text
    assert "- 28 of 28 days logged, 1 of them added later" in text
    assert "later" not in summary(diary, {}, day(56))


def test_answers_about_warning_signs_have_their_dates_and_what_was_not_asked() -> None:
    given = dict.fromkeys(SIGNS[:24], False) | {Sign.THREE_WEEKS: True}
    checks = [SignCheck(day(20), CheckAnswers(given))]
    lines = summary(overview("30P", 30), {}, day(30), checks=checks).split("\n")
    assert lines[-4:-2] == [
        "Warning signs, as answered",
        "- Yes on 20 March 2026: Pain that has lasted longer than three weeks",
    ]
    assert lines[-2].startswith("- No on 20 March 2026: numb around the genitals")
    assert lines[-1] == "- Not asked: stops everyday life, or hard to cope."
