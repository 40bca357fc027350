from hypothesis import given

from backpain_diary.domain.notices import Diary
from backpain_diary.domain.spell import Gap, GapAnswer, Onset, Status
from backpain_diary.presenters.why import STRIP_DAYS, explanation
from backpain_diary.presenters.wording import how_hurting_counts, how_nights_count, how_we_count
from tests.domain.diaries import Case, cases, day
from tests.presenters.overviews import overview

GAP = (day(10), day(18))


def test_the_strip_shows_every_day_that_was_counted_and_those_since() -> None:
    shown = explanation("three_weeks", overview("Z 20P Z . 3P Z", 28), day(28)).days
    assert [each.day for each in shown] == [day(n) for n in range(2, 29)]
    assert [each.value for each in shown[-7:]] == [0, None, 4, 4, 4, 0, None]
    assert [each.is_marked for each in shown] == [True] * 25 + [False] * 2
    assert [each.label for each in shown[-7:-4]] == [
        "Sunday, 22 March: no pain",
        "Monday, 23 March: no entry",
        "Tuesday, 24 March: pain 4",
    ]


def test_the_numbers_are_said_and_the_rule_in_words() -> None:
    why = explanation("three_weeks", overview("20P Z . 3P", 25), day(25))
    assert why.title == "Why am I seeing this?"
    assert why.facts == (
        "From 1 March to 25 March, both included, that is 25 days.",
        "Days with an entry: 24. Days with pain: 23.",
    )
    assert why.rule == how_we_count()


def test_a_start_that_the_user_gave_is_named() -> None:
    told = overview("12P", 12, onsets=[Onset(day(1), day(-9))])
    why = explanation("three_weeks", told, day(12))
    assert why.facts[-1] == "You told the app that this pain has been there since 19 February."
    assert [each.value for each in why.days[:10]] == [None] * 10
    assert all(each.is_marked for each in why.days)


def test_an_unclear_gap_is_named() -> None:
    open_gap = overview("10P 7. 5P", 22)
    unsure = overview("10P 7. 5P", 22, answers=[GapAnswer(*GAP, Gap.UNSURE)])
    for diary in (open_gap, unsure):
        assert explanation("gap", diary, day(22)).facts[-1] == (
            "Between 10 March and 18 March there are too few entries to know. If the pain was "
            "gone for a week then, the count begins on 18 March."
        )


def test_a_gap_before_what_is_counted_might_only_add_to_it() -> None:
    why = explanation("three_weeks", overview("10P 7. 22P", 39), day(39))
    assert why.facts[-1] == (
        "The pain may have begun earlier: between 10 March and 18 March there are too few "
        "entries to know."
    )
    assert why.days[0].day == day(18)


def test_over_three_months_names_the_two_ticks() -> None:
    diary = overview("92P", 92, stiff=[3], easier=[9])
    assert explanation("three_months", diary, day(92)).facts[-1] == (
        "You ticked “Stiff after rest” and “Easier with movement” in that time."
    )


def test_a_long_spell_shows_its_last_days() -> None:
    whole = explanation("twelve_weeks", overview("98P", 98), day(98))
    assert (len(whole.days), len(whole.facts)) == (STRIP_DAYS, 2)
    cut = explanation("twelve_weeks", overview("99P", 99), day(99))
    assert cut.days[0].day == day(2)
    assert cut.facts[-1] == "The picture shows the last 98 days."


def test_a_pain_of_tomorrow_is_on_the_strip() -> None:
    why = explanation("three_weeks", overview("99P", 98), day(98))
    assert why.days[-1].day == day(99)
    assert why.facts[-1] == "The picture shows the last 98 days."


def test_nights_show_the_last_days_with_an_entry() -> None:
    why = explanation("worse_at_night", overview("2P . 6P", 9, nights=[1, 4, 8, 9]), day(9))
    assert [each.day for each in why.days] == [day(n) for n in (2, 4, 5, 6, 7, 8, 9)]
    assert [each.is_marked for each in why.days] == [False, True, *[False] * 3, True, True]
    assert [each.label for each in why.days[:2]] == [
        "Monday, 2 March: not ticked",
        "Wednesday, 4 March: worse at night",
    ]
    assert "marked" in why.facts[0]
    assert why.rule == how_nights_count()


def test_what_hurt_shows_the_last_week() -> None:
    why = explanation("hurt_twice", overview("3P . 4P", 8, hurt=[1, 3, 8, 8]), day(8))
    assert [each.day for each in why.days] == [day(n) for n in range(2, 9)]
    assert [each.is_marked for each in why.days] == [False, True, *[False] * 4, True]
    assert [each.value for each in why.days[:3]] == [4, 4, None]
    assert [each.label for each in why.days[:2]] == [
        "Monday, 2 March: no session that hurt",
        "Tuesday, 3 March: it hurt in a session",
    ]
    assert why.rule == how_hurting_counts()


def test_what_hurt_tomorrow_is_on_the_strip() -> None:
    why = explanation("hurt_twice", overview("", 8, hurt=[8, 9]), day(8))
    assert [each.day for each in why.days] == [day(n) for n in range(2, 10)]


@given(cases())
def test_the_strip_agrees_with_the_count(case: Case) -> None:
    spell = case.spell()
    if spell.status is Status.NONE:
        return
    why = explanation("three_weeks", Diary(values=case.values, spell=spell), case.today)
    counted = [each for each in why.days if each.is_marked]
    if len(why.days) < STRIP_DAYS:
        assert len(counted) == spell.length_days
        assert sum(bool(each.value) for each in counted) == spell.pain_days
        assert sum(each.value is not None for each in counted) == spell.logged_days
    assert len(why.days) <= STRIP_DAYS
    assert why.days[-1].day == max(case.today, spell.last_pain or case.today)
