from backpain_diary.domain.spell import Spell, Status
from backpain_diary.domain.trends import Record
from backpain_diary.presenters.charts import ChartSpec, pain_chart
from tests.presenters.records import TODAY, ago, daily, record


def chart(of: Record, days: int) -> ChartSpec:
    return pain_chart(of, ago(days - 1), TODAY, TODAY)


def test_a_blank_day_is_none_and_a_zero_is_zero() -> None:
    shown = chart(record({3: 4, 1: 0}), 5)
    assert shown.pain == (None, 4, None, 0, None)
    assert (shown.first, shown.last) == (ago(4), TODAY)


def test_the_sentence_says_dates_coverage_worst_pain_and_spell() -> None:
    shown = chart(record({**daily(3, 20), 5: 7, 9: 1}, late=(4, 60)), 20)
    assert shown.summary == (
        "3 November to 22 November: 20 of 20 days logged, 1 added later. "
        "Worst pain between 1 and 7. This spell of pain began on 3 November."
    )


def test_coverage_begins_with_the_diary_not_before() -> None:
    shown = chart(record(daily(3, 5)), 14)
    assert shown.summary.startswith("18 November to 22 November: 5 of 5 days logged. Worst pain 3.")


def test_days_from_before_the_first_logged_one_are_none_to_log() -> None:
    shown = pain_chart(record({0: 3}, held_s={40: 60}), ago(40), ago(30), TODAY)
    assert shown.summary.startswith("Your diary begins after these days. ")


def test_a_still_blank_today_is_not_a_missing_day() -> None:
    shown = chart(record({2: 4, 1: 4}), 14)
    assert "20 November to 21 November: 2 of 2 days logged." in shown.summary


def test_a_year_is_named_when_the_days_are_of_two() -> None:
    shown = chart(record(daily(3, 400)), 400)
    assert shown.summary.startswith("19 October 2025 to 22 November 2026: 400 of 400 days")


def test_days_without_any_entry_are_said_to_be_so() -> None:
    shown = chart(record({40: 3}), 14)
    assert shown.summary == (
        "9 November to 21 November: 0 of 13 days logged. It is too early to see a pattern."
    )
    assert shown.legend.pain == ""


def test_a_line_needs_fourteen_logged_days() -> None:
    early = chart(record(daily(3, 13)), 14)
    assert (early.median, early.legend.median) == ((), "")
    assert early.summary.endswith("It is too early to see a pattern.")
    enough = chart(record(daily(3, 14)), 14)
    assert enough.median[-1] == 3
    assert enough.legend.median == "7-day median"
    assert "too early" not in enough.summary


def test_the_line_stays_open_where_too_little_is_logged() -> None:
    shown = chart(record(dict.fromkeys(range(20, 34), 2)), 14)
    assert set(shown.median) == {None}
    assert shown.legend.median == ""


def test_sessions_stand_on_their_days() -> None:
    shown = chart(record({0: 1}, held_s={30: 60, 2: 300}), 5)
    assert shown.sessions == (2,)
    assert shown.legend.sessions == "guided session"
    assert chart(record({0: 1}), 5).legend.sessions == ""


def test_the_spell_is_shaded_from_its_first_to_its_last_day_of_pain() -> None:
    shown = chart(record({9: 0, **dict.fromkeys(range(2, 8), 3)}), 14)
    assert shown.spell == (6, 11)
    assert shown.three_weeks is None


def test_the_three_week_mark_is_the_twenty_second_day() -> None:
    shown = chart(record(daily(3, 25)), 28)
    assert (shown.spell, shown.three_weeks) == ((3, 27), 24)
    assert shown.legend.three_weeks == "three weeks"
    assert chart(record(daily(3, 21)), 28).three_weeks is None
    assert chart(record(daily(3, 22)), 28).three_weeks == 27


def test_a_spell_is_shown_as_far_as_the_chart_goes() -> None:
    shown = chart(record(daily(3, 60)), 14)
    assert (shown.spell, shown.three_weeks) == ((0, 13), None)
    assert shown.legend.three_weeks == ""
    assert "This spell of pain began on 24 September." in shown.summary


def test_a_spell_before_the_days_shown_is_left_out() -> None:
    shown = chart(record(dict.fromkeys(range(15, 40), 3)), 14)
    assert (shown.spell, shown.legend.spell) == (None, "")
    assert "spell" not in shown.summary


def test_without_pain_there_is_no_spell() -> None:
    assert chart(record(daily(0, 20)), 14).spell is None


def test_an_uncertain_spell_is_hedged_and_has_no_mark() -> None:
    """Ten days of pain, a week without an entry, then pain again."""
    shown = chart(record(dict.fromkeys([*range(12), *range(19, 29)], 3)), 29)
    assert (shown.spell, shown.three_weeks) == ((0, 28), None)
    assert shown.legend.spell == "perhaps this spell of pain"
    assert "This spell of pain may have begun on 25 October." in shown.summary


def test_a_three_week_mark_needs_a_start() -> None:
    unfinished = Spell(status=Status.PERSISTS, length_days=30)
    assert chart(record({0: 1}, spell=unfinished), 14).three_weeks is None
