"""What cannot be in a diary is refused before it is restored."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from backpain_diary.domain.events import OwnWords, Topic
from backpain_diary.domain.movement import Instruction, Part, Routine, RoutineItem
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold, Hurt, Outcome
from backpain_diary.domain.spell import Gap, GapAnswer
from backpain_diary.domain.whole_diary import (
    KeptHurt,
    KeptPause,
    KeptSession,
    Recorded,
    WholeDiary,
)

DAY, NOW = date(2026, 3, 1), datetime(2026, 3, 1, 8, tzinfo=UTC)
PRACTICE = PracticeSession(
    day=DAY,
    at=time(8),
    utc_offset=timedelta(0),
    started=NOW,
    routine="own-1",
    routine_name="Mine",
    planned_s=60,
    pain_before=0,
    pain_after=10,
)
HOLD = Hold(
    movement="bridge",
    side=None,
    repeat=1,
    direction=None,
    prescribed_s=5,
    held_s=0,
    outcome=Outcome.SKIPPED,
)
HURT = KeptHurt(hurt=Hurt("bridge", None, None, 0), day=DAY, recorded=NOW)
ROUTINE = Routine("own-1", "Mine", "", (RoutineItem("own-12", 20, 2),))
MOVEMENT = OwnMovement(
    id="own-12",
    name="Walk",
    steps=(Instruction(Part.MOVE, "Walk."),),
    hold_s=20,
    repeats=1,
    is_sided=False,
)
GAP = GapAnswer(DAY, date(2026, 3, 12), Gap.GONE)


def held(hold: Hold) -> KeptSession:
    return KeptSession(practice=PRACTICE, holds=(Recorded(hold, NOW),))


def test_what_can_be_is_taken() -> None:
    session = replace(held(HOLD), hurts=(HURT, replace(HURT, hurt=Hurt("cat", None, None, None))))
    whole = WholeDiary(
        sessions=(session,),
        gap_answers=(Recorded(GAP, NOW),),
        pauses=(KeptPause(DAY, "paused", NOW),),
        situations=(Recorded("pregnancy", NOW), Recorded("osteoporosis", NOW)),
        routines=(Recorded(ROUTINE, NOW),),
        movements=(Recorded(MOVEMENT, NOW),),
    )
    assert whole.sessions[0].holds[0].value == HOLD


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: replace(HURT, hurt=Hurt("cat", None, None, -1)), "second"),
        (lambda: KeptSession(practice=replace(PRACTICE, holds=(HOLD,))), "beside"),
        (lambda: KeptSession(practice=replace(PRACTICE, planned_s=0)), "planned_s"),
        (lambda: KeptSession(practice=replace(PRACTICE, pain_before=11)), "0-10, not 11"),
        (lambda: KeptSession(practice=replace(PRACTICE, pain_after=-1)), "0-10, not -1"),
        (lambda: held(replace(HOLD, repeat=0)), "repeat"),
        (lambda: held(replace(HOLD, prescribed_s=0)), "prescribed_s"),
        (lambda: held(replace(HOLD, held_s=-1)), "held_s"),
        (lambda: KeptPause(DAY, "ended", NOW), "paused, resumed, declined"),
        (
            lambda: WholeDiary(gap_answers=(Recorded(replace(GAP, after=DAY), NOW),)),
            "gap_answers: 2026-03-01 and 2026-03-01",
        ),
        (lambda: WholeDiary(situations=(Recorded("a", NOW),) * 2), "situations: a is there twice"),
        (lambda: WholeDiary(routines=(Recorded(ROUTINE, NOW),) * 2), "routines: own-1 is there"),
        (lambda: WholeDiary(movements=(Recorded(MOVEMENT, NOW),) * 2), "movements: own-12 is"),
        (
            lambda: WholeDiary(own_words=(OwnWords(Topic.MAIN_WORRY, "Work", NOW),) * 2),
            "own_words: main_worry is there twice",
        ),
        *(
            (
                lambda given=given: WholeDiary(
                    routines=(Recorded(replace(ROUTINE, id=given), NOW),)
                ),
                "is not such as own-1",
            )
            for given in ("short", "own-", "own-0", "own-01", "own-x", "1", "own-٣")
        ),
    ],
)
def test_what_cannot_be_is_refused_and_named(make: Callable[[], object], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        make()
