"""What is said and asked about a file of entries."""

from dataclasses import replace
from datetime import date

import pytest

from backpain_diary.domain.importing import (
    Answers,
    DateOrder,
    DateQuestion,
    Kind,
    Preview,
    Reason,
    Scale,
    ScaleQuestion,
    Skipped,
)
from backpain_diary.presenters.import_words import (
    in_lines,
    kind_name,
    left_out,
    not_yet,
    recognised,
    sources,
    taken,
)
from backpain_diary.presenters.importing import (
    SHOWN_REASONS,
    Choice,
    added,
    brought_back,
    must_say,
    reading_on,
    taken_back,
    told,
)
from tests.store.samples import ENTRY

TODAY = date(2026, 3, 20)
DATES = DateQuestion("03/04/2026", 2, date(2026, 4, 3), date(2026, 3, 4))
SCALE = ScaleQuestion("Hip pain", 4)


def preview(new: int, there: int, first: date | None = None, last: date | None = None) -> Preview:
    return Preview(Kind.DAYLIO, new, there, first, last)


def test_every_kind_has_a_name_and_says_what_is_taken() -> None:
    assert len({kind_name(kind) for kind in Kind}) == len(Kind)
    assert all(taken(kind) for kind in Kind)
    assert "Bearable, Daylio, Track & Graph," in sources() and "drip" not in sources()
    assert recognised(Kind.OURS) == ()
    assert recognised(Kind.DRIP)[0].startswith("This file is from drip. Nothing: drip has a tick")


@pytest.mark.parametrize(
    ("new", "there", "days", "headline", "add"),
    [
        (0, 0, (), "There is nothing to add.", ""),
        (0, 1, (), "There is nothing to add. 1 is in your diary already.", ""),
        (1, 0, (1, 1), "1 entry can be added, of 1 March.", "Add 1 entry"),
        (
            3,
            2,
            (1, 5),
            "3 entries can be added, of 1 March to 5 March. 2 are in your diary already.",
            "Add 3 entries",
        ),
    ],
)
def test_what_would_be_added(
    new: int, there: int, days: tuple[int, ...], headline: str, add: str
) -> None:
    seen = told(preview(new, there, *(date(2026, 3, day) for day in days)), Answers(), TODAY)
    assert (seen.headline, seen.add, seen.left_out, seen.asked) == (headline, add, (), None)


def test_days_that_have_not_come_are_told() -> None:
    assert told(preview(2, 0), Answers(), TODAY).not_yet == not_yet(0) == ""
    seen = told(replace(preview(2, 0), not_yet=1), Answers(), TODAY)
    assert seen.not_yet.startswith("1 entry is dated later than tomorrow. It is kept safe, but")
    assert not_yet(2).startswith("2 entries are dated later than tomorrow. They are kept safe,")


def test_the_first_entries_are_shown() -> None:
    examples = [
        replace(ENTRY, note=" After the\nlong drive "),
        replace(ENTRY, day=date(2025, 12, 8), at=None, pain=0, note="x" * 70),
        replace(ENTRY, note="a long drive " * 6),
        replace(ENTRY, note=""),
    ]
    seen = told(replace(preview(3, 0), examples=examples), Answers(), TODAY)
    assert seen.examples == (
        "1 March, 08:12: 4 out of 10. After the · long drive",
        f"8 December 2025: 0 out of 10. {'x' * 60} …",
        "1 March, 08:12: 4 out of 10. a long drive a long drive a long drive a long drive a long …",
        "1 March, 08:12: 4 out of 10.",
    )


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words(reason: Reason) -> None:
    words = left_out(Skipped(reason, "Mood", 2, (3, 7)))
    assert words
    assert "{" not in words


@pytest.mark.parametrize(
    ("skipped", "words"),
    [
        (Skipped(Reason.OTHER_KIND, "Mood", 1, (3,)), "“Mood” is not about pain. (Line 3)"),
        (
            Skipped(Reason.OTHER_PAIN, "", 2, (3, 4)),
            "2 entries are pain in another place than back, hip or groin. (Lines 3, 4)",
        ),
        (Skipped(Reason.NO_NUMBER, "", 2, (3, 4)), "2 lines have no pain number. (Lines 3, 4)"),
        (
            Skipped(Reason.OTHER_KIND, "Mood", 9, (3, 4, 5, 6, 7)),
            "“Mood” is not about pain. (Lines 3, 4, 5, 6, 7 and 4 more)",
        ),
        (
            Skipped(Reason.ONLY_RESTORED, "", 4),
            (
                "The rest of the backup, such as sessions, answers and routines (4), comes back"
                " only when all of it is brought back into an empty diary."
            ),
        ),
        (
            Skipped(Reason.UNKNOWN_COLUMN, "mood", 1, (1,)),
            "The column “mood” is not one of the diary's.",
        ),
    ],
)
def test_what_is_left_out_and_where(skipped: Skipped, words: str) -> None:
    assert left_out(skipped) == words


def test_of_many_reasons_the_first_are_told() -> None:
    many = tuple(
        Skipped(Reason.OTHER_KIND, str(number), 1, (number,)) for number in range(SHOWN_REASONS + 2)
    )
    shown = told(Preview(Kind.DAYLIO, 0, 0, None, None, many), Answers(), TODAY).left_out
    assert (len(shown), shown[-1]) == (SHOWN_REASONS + 1, "And 2 more reasons.")
    assert in_lines(shown)[:2] == ("Left out:", f"  {shown[0]}")
    assert in_lines(()) == ()


def test_both_readings_of_a_date_are_offered_and_other_answers_kept() -> None:
    asking = Preview(Kind.PAIN_DIARY, 0, 0, None, None, (), DATES)
    asked = told(asking, Answers(scale=Scale.TEN), TODAY).asked
    assert asked is not None
    assert "“03/04/2026” in line 2" in asked.words
    assert asked.choices == (
        Choice("3 April 2026", Answers(DateOrder.DAY_FIRST, Scale.TEN)),
        Choice("4 March 2026", Answers(DateOrder.MONTH_FIRST, Scale.TEN)),
    )


def test_a_scale_that_nothing_states_is_asked_about() -> None:
    asking = Preview(Kind.TRACK_AND_GRAPH, 0, 0, None, None, (), SCALE)
    asked = told(asking, Answers(DateOrder.DAY_FIRST), TODAY).asked
    assert asked is not None
    assert "“Hip pain”" in asked.words and "is 4," in asked.words
    assert [choice.answers for choice in asked.choices] == [
        Answers(DateOrder.DAY_FIRST, Scale.TEN),
        Answers(DateOrder.DAY_FIRST, Scale.OTHER),
    ]


def test_on_the_command_line_it_says_what_to_write() -> None:
    words, hint = must_say(DATES)
    assert "is 3 April 2026 or 4 March 2026" in words
    assert "--dates day-first" in hint and "--dates month-first" in hint
    words, hint = must_say(SCALE)
    assert "“Hip pain”" in words and "--scale 0-10" in hint


def test_meanwhile_and_afterwards() -> None:
    assert reading_on(1000) == "Reading … 1000 lines so far."
    assert brought_back(1, 0).endswith("in your diary now: 1 entry and 0 sessions.")
    assert added(2) == "2 entries added."
    assert taken_back(1).startswith("1 entry is no longer in your diary.")
