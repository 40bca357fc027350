from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from backpain_diary.domain.notices import Acknowledgement, Diary, Kind
from backpain_diary.domain.spell import Gap, GapAnswer, Onset, Status
from backpain_diary.presenters.notices import Act, Card, cards, gap_card
from tests.domain.diaries import Case, cases, day
from tests.presenters.overviews import overview

GAP = (day(10), day(18))
UNCLEAR = "10P 7. 5P"
ASKED = Onset(day(1), None)
UNSURE = GapAnswer(*GAP, Gap.UNSURE)
NOTICE_ACTIONS = [
    (Act.SUMMARY, "Make a summary"),
    (Act.REMIND, "Remind me in a week"),
    (Act.CONTACTED, "I've contacted someone"),
    (Act.CHECK, "Check for warning signs"),
    (Act.WHY, "Why am I seeing this?"),
]
ANSWERS = [
    (Act.THERE, "It was there, or came and went"),
    (Act.GONE, "It was gone for a week or more"),
    (Act.UNSURE, "I'm not sure"),
]


def labels(card: Card) -> list[tuple[Act, str]]:
    return [(action.act, action.label) for action in card.actions]


def codes(diary: Diary, today: int) -> list[str]:
    return [card.code for card in cards(diary, (), day(today))]


def only(diary: Diary, today: int, *given: Acknowledgement) -> Card:
    (card,) = cards(diary, given, day(today))
    return card


def test_the_three_week_notice() -> None:
    card = only(overview("24P", 24, onsets=[ASKED]), 24)
    assert card.code == "three_weeks"
    assert card.title == "Worth contacting a doctor or physiotherapist"
    assert card.text == (
        "Your pain has lasted more than three weeks (24 days, since 1 March). Many people still "
        "have some pain at this point, and most causes are not serious. This app can't tell "
        "what is causing yours; someone who examines you can say more. If anything is new or "
        "getting worse, look at “When to get help”."
    )
    assert labels(card) == NOTICE_ACTIONS
    assert card.folded_line == ""


@pytest.mark.parametrize(
    ("days", "today", "begins"),
    [
        ("P" + "6Z P" * 4, 29, "Your pain has come and gone for more than three weeks (29 days, "),
        ("25P", 33, "When you last logged pain, on 25 March, it had lasted more than three weeks "),
        (
            "P" + "6Z P" * 3,
            30,
            "When you last logged pain, on 22 March, it had come and gone for more than three ",
        ),
        ("84P", 84, "Your pain has lasted 12 weeks or more (84 days, since 1 March). Pain can "),
        ("92P", 92, "Your pain has lasted 12 weeks or more (92 days, since 1 March)."),
    ],
)
def test_it_says_what_was_counted(days: str, today: int, begins: str) -> None:
    card = only(overview(days, today, onsets=[ASKED]), today)
    assert card.text.startswith(begins)


def test_over_three_months_asks_to_tell_a_doctor_and_stands_alone() -> None:
    card = only(overview("92P", 92, onsets=[ASKED], stiff=[3], easier=[50]), 92)
    assert (card.code, card.title) == ("three_months", "Worth telling a doctor")
    assert card.text.startswith("Your pain has lasted over three months (92 days, since 1 March).")
    assert "stiff after rest" in card.text


def test_a_start_in_another_year_is_said_with_its_year() -> None:
    told = Onset(day(1), date(2025, 10, 29))
    assert "since 29 October 2025" in only(overview("P", 1, onsets=[told]), 1).text


def test_the_question_about_a_gap_carries_the_hedged_notice() -> None:
    card = only(overview(UNCLEAR, 22, onsets=[ASKED]), 22)
    assert (card.code, card.gap) == ("gap", GAP)
    assert card.title == "Was the pain there in between?"
    assert card.text.startswith("You logged pain on 10 March and on 18 March.")
    assert (
        "If it was never gone for a week, it has lasted more than three weeks (22 days, since "
        "1 March), and it is worth contacting a doctor or physiotherapist."
    ) in card.text
    assert labels(card) == [*ANSWERS, NOTICE_ACTIONS[-1]]


def test_a_gap_that_decides_nothing_yet_is_asked_about_without_the_notice() -> None:
    card = only(overview("3P 7. P", 11, onsets=[ASKED]), 11)
    assert (card.code, card.gap) == ("gap", (day(3), day(11)))
    assert "three weeks" not in card.text
    assert labels(card) == ANSWERS


def test_who_is_not_sure_gets_the_hedged_notice_and_may_change_the_answer() -> None:
    diary = overview(UNCLEAR, 22, onsets=[ASKED], answers=[UNSURE])
    card = only(diary, 22)
    assert (card.code, card.gap) == ("cannot_tell", GAP)
    assert card.title == "Perhaps worth contacting a doctor or physiotherapist"
    assert card.text.startswith(
        "You weren't sure whether the pain was gone for a week between 10 March and 18 March. "
        "If it was never gone for a week, it has lasted more than three weeks (22 days, since "
    )
    assert labels(card) == [*NOTICE_ACTIONS, (Act.ANSWER_AGAIN, "Change my answer")]
    assert labels(gap_card(GAP, diary.spell, day(22)))[:3] == ANSWERS


def test_the_hedged_notice_can_be_put_aside() -> None:
    diary = overview(UNCLEAR, 22, onsets=[ASKED], answers=[UNSURE])
    given = Acknowledgement("cannot_tell", day(20), Kind.REMIND)
    assert only(diary, 22, given).folded_line == (
        "Perhaps worth contacting a doctor or physiotherapist. You asked to see this again on "
        "Friday, 27 March."
    )


def test_an_older_gap_that_is_open_is_asked_about_first() -> None:
    newer = GapAnswer(day(21), day(30), Gap.UNSURE)
    card = only(overview("3P 8. 10P 8. P", 30, onsets=[ASKED], answers=[newer]), 30)
    assert (card.code, card.gap) == ("gap", (day(3), day(12)))
    assert "three weeks" in card.text


def test_a_notice_may_stand_beside_the_question_how_far_it_goes_back() -> None:
    notice, question = cards(overview("10P 7. 22P", 39), (), day(39))
    assert "since 18 March" in notice.text
    assert question.gap == GAP
    assert "three weeks" not in question.text


def test_the_app_asks_when_the_pain_began() -> None:
    card = only(overview("P", 1), 1)
    assert (card.code, card.title) == ("onset", "When did this pain start?")
    assert labels(card) == [
        (Act.PICK_DATE, "Choose a date"),
        (Act.LEAVE_OPEN, "Leave this open"),
    ]


def test_it_asks_one_question_at_a_time() -> None:
    assert codes(overview("3P 7. P", 11), 11) == ["gap"]
    answers = [GapAnswer(day(3), day(11), Gap.THERE)]
    assert codes(overview("3P 7. P", 11, answers=answers), 11) == ["onset"]


def test_worse_at_night() -> None:
    diary = overview("7P", 7, onsets=[ASKED], nights=[1, 3, 4, 7])
    card = only(diary, 7)
    assert card.title == "Worse at night: worth contacting a doctor or physiotherapist"
    assert card.text.startswith(
        "You ticked “Worse at night” on 4 of your last 7 days with an entry."
    )
    assert labels(card) == NOTICE_ACTIONS
    folded = only(diary, 7, Acknowledgement("worse_at_night", day(7), Kind.CONTACTED))
    assert folded.folded_line == (
        "Worse at night: worth contacting a doctor or physiotherapist. You have contacted "
        "someone. If it still holds, this is back on Saturday, 14 March."
    )


def test_hurt_in_two_sessions() -> None:
    diary = overview("Z", 8, hurt=[3, 8])
    card = only(diary, 8)
    assert card.title == "It hurt more than once: worth asking a doctor or physiotherapist"
    assert card.text.startswith("You pressed “This hurts” in 2 sessions in the last 7 days.")
    assert labels(card) == NOTICE_ACTIONS
    assert only(diary, 8, Acknowledgement("hurt_twice", day(8), Kind.REMIND)).folded_line == (
        "It hurt more than once: worth asking a doctor or physiotherapist. You asked to see this "
        "again on Sunday, 15 March."
    )


def test_nights_and_length_are_two_notices_the_longer_story_first() -> None:
    diary = overview("22P", 22, nights=[20, 21, 22])
    assert codes(diary, 22) == ["three_weeks", "worse_at_night", "onset"]


@pytest.mark.parametrize(
    ("today", "code", "is_folded"),
    [
        (82, "three_weeks", True),
        (83, "three_weeks", True),
        (84, "twelve_weeks", False),  # another notice: it is back at once
        (89, "twelve_weeks", False),
    ],
)
def test_a_notice_put_aside_is_back_at_twelve_weeks(today: int, code: str, is_folded: bool) -> None:
    given = Acknowledgement("three_weeks", day(82), Kind.REMIND)
    card = only(overview(f"{today}P", today, onsets=[ASKED]), today, given)
    assert (card.code, bool(card.folded_line)) == (code, is_folded)


def test_a_card_put_aside_still_has_all_to_open_it_with() -> None:
    diary = overview("24P", 24, onsets=[ASKED])
    given = Acknowledgement("three_weeks", day(23), Kind.REMIND)
    folded, unfolded = only(diary, 24, given), only(diary, 24)
    assert folded.folded_line == (
        "Worth contacting a doctor or physiotherapist. You asked to see this again on "
        "Monday, 30 March."
    )
    assert (folded.text, folded.actions) == (unfolded.text, unfolded.actions)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([Acknowledgement("three_weeks", day(22), Kind.CONTACTED)], "You noted on 22 March that"),
        ([Acknowledgement("cannot_tell", day(1), Kind.CONTACTED)], "You noted on 1 March that"),
        ([Acknowledgement("three_weeks", day(22), Kind.REMIND)], ""),
        ([Acknowledgement("worse_at_night", day(22), Kind.CONTACTED)], ""),
        ([Acknowledgement("hurt_twice", day(22), Kind.CONTACTED)], ""),
        ([Acknowledgement("three_weeks", day(0), Kind.CONTACTED)], ""),  # about an earlier pain
        (
            [
                Acknowledgement("three_weeks", day(31), Kind.CONTACTED),
                Acknowledgement("three_weeks", day(22), Kind.CONTACTED),
            ],
            "You noted on 31 March that",
        ),
    ],
)
def test_it_remembers_that_someone_was_contacted(given: list[Acknowledgement], said: str) -> None:
    text = only(overview("40P", 40, onsets=[ASKED]), 40, *given).text
    assert said in text
    assert ("You noted" in text) is bool(said)


def test_dates_that_have_not_come_yet() -> None:
    one = only(overview("Z . Z", 1), 1)
    assert (one.code, one.title) == ("check_date", "Please check your computer's date")
    assert one.text.startswith("1 day in your diary is dated later than tomorrow.")
    assert one.actions == ()
    assert "2 days in your diary are" in only(overview("Z . 2Z", 1), 1).text


@pytest.mark.parametrize("days", ["", "Z", "5P 7Z"])
def test_nothing_is_said_without_need(days: str) -> None:
    assert codes(overview(days, 12), 12) == []


@given(cases())
def test_cards_are_whole_and_never_more_than_one_of_a_kind(case: Case) -> None:
    spell = case.spell()
    nights = frozenset(case.values)
    found = cards(Diary(values=case.values, spell=spell, worse_at_night=nights), (), case.today)
    kinds = [
        {"twelve_weeks": "three_weeks", "cannot_tell": "three_weeks", "onset": "gap"}.get(
            card.code, card.code
        )
        for card in found
    ]
    assert len(set(kinds)) == len(kinds)
    assert not [card for card in found if "{" in card.title + card.text or not card.text]
    status = spell.status.value
    asked = [card for card in found if card.code in ("gap", "cannot_tell")]
    assert status != "cannot-tell" or any("three weeks" in card.text for card in asked)


def test_who_was_away_is_welcomed_and_asked_one_thing() -> None:
    away = overview("10P 7. 5P", 40)
    assert away.absence is not None
    card = only(replace(away, spell=replace(away.spell, status=Status.NONE)), 40)
    assert (card.code, card.title) == ("absence", "Welcome back")
    assert card.text == (
        "It is good to see you. You last wrote down pain on 22 March. Did it go on after that, "
        "or did it go away?"
    )
    assert labels(card) == [
        (Act.THERE, "It went on, or came and went"),
        (Act.GONE, "It went away for a week or more"),
        (Act.UNSURE, "I'm not sure"),
        (Act.LATER, "Later"),
    ]
