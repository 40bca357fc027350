import pytest

from backpain_diary.domain.notices import Acknowledgement, Kind
from backpain_diary.domain.sign_offers import FIRST_USE, TICKED
from backpain_diary.domain.signs import CheckAnswers, Sign, SignCheck
from backpain_diary.domain.spell import Onset
from backpain_diary.presenters.notice_list import NoticeList, kept_line, notice_list
from tests.domain.diaries import day
from tests.presenters.overviews import overview

ASKED = Onset(day(1), None)
REMIND = Acknowledgement("three_weeks", day(22), Kind.REMIND)
CONTACTED = Acknowledgement("worse_at_night", day(24), Kind.CONTACTED)
OFFERS = [Acknowledgement(code, day(24), Kind.REMIND) for code in (FIRST_USE, TICKED)]


def on_day_24(*given: Acknowledgement, checks: tuple[SignCheck, ...] = ()) -> NoticeList:
    diary = overview("P" + "7. 7P" + "9P", 24, onsets=[ASKED], nights=[22, 23, 24])
    return notice_list(diary, given, checks, day(24))


def test_what_holds_now_is_there_in_full_also_when_put_aside() -> None:
    diary = overview("24P", 24, onsets=[ASKED])
    (now,) = notice_list(diary, [REMIND], (), day(24)).now
    assert now.heading == "Worth contacting a doctor or physiotherapist"
    text, put_aside = now.lines
    assert text.startswith("Your pain has lasted more than three weeks (24 days, since 1 March).")
    assert put_aside.endswith("You asked to see this again on Sunday, 29 March.")
    (open_one,) = notice_list(diary, (), (), day(24)).now
    assert open_one.lines == (text,)


def test_questions_and_dates_are_no_notices() -> None:
    diary = overview("3P 7. P 30. P", 11)
    assert notice_list(diary, (), (), day(11)).now == ()


def test_what_was_done_is_kept_the_newest_first() -> None:
    assert [(point.heading, *point.lines) for point in on_day_24(REMIND, CONTACTED).done] == [
        (
            "24 March",
            "A notice about pain that is worse at night.",
            "You noted that you had contacted someone.",
        ),
        (
            "22 March",
            "A notice about pain that has lasted more than three weeks.",
            "You asked to be reminded a week later.",
        ),
    ]


@pytest.mark.parametrize(
    ("code", "about"),
    [
        ("twelve_weeks", "pain that has lasted 12 weeks or more"),
        ("three_months", "pain that has lasted over three months"),
        ("cannot_tell", "pain that has perhaps lasted more than three weeks"),
        ("hurt_twice", "movements that hurt in two or more sessions in a week"),
    ],
)
def test_every_notice_is_named(code: str, about: str) -> None:
    (point,) = on_day_24(Acknowledgement(code, day(20), Kind.REMIND)).done
    assert point.lines[0] == f"A notice about {about}."


def test_an_offer_that_was_put_aside_is_no_notice() -> None:
    assert on_day_24(*OFFERS).done == ()
    assert kept_line(OFFERS, day(24)).startswith("Notices stand on Today.")


def test_the_last_one_stands_above_the_button() -> None:
    assert kept_line([CONTACTED, REMIND, *OFFERS], day(24)) == (
        "The last one, on 22 March, was about pain that has lasted more than three weeks. "
        "You asked to be reminded a week later."
    )


def test_earlier_checks_can_be_read_the_newest_first() -> None:
    first = SignCheck(day(1), CheckAnswers({Sign.CHEST: True}))
    second = SignCheck(day(9), CheckAnswers({Sign.CHEST: False}))
    newest, oldest = on_day_24(checks=(first, second)).checks
    assert (newest.heading, newest.lines[0]) == ("9 March", "No to 1 question")
    assert (oldest.heading, oldest.lines[0]) == (
        "1 March",
        "Yes: Back pain together with chest pain",
    )
