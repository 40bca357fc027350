"""Random whole diaries."""

from datetime import timedelta

from hypothesis import strategies as st

from backpain_diary.domain.events import Event, OwnWords, Topic, tidy
from backpain_diary.domain.movement import (
    HOLD_S,
    PAUSE_S,
    REPEATS,
    Instruction,
    Part,
    Routine,
    RoutineItem,
    Side,
    SideChoice,
)
from backpain_diary.domain.notices import Acknowledgement, Kind
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold, Hurt, Outcome
from backpain_diary.domain.signs import Sign
from backpain_diary.domain.spell import Gap, GapAnswer, Onset
from backpain_diary.domain.whole_diary import (
    PAUSE_KINDS,
    KeptAnswer,
    KeptCheck,
    KeptHurt,
    KeptPause,
    KeptSession,
    Recorded,
    WholeDiary,
)
from tests.details import NAME, SCORE, TEXT
from tests.services.diaries import DAY, ENTRY, INSTANT, OFFSET, TIME

SECONDS = st.floats(0.001, 10_000)
SIDE = st.none() | st.sampled_from(Side)
NUMBER = st.integers(1, 10_000)
HOLD = st.builds(
    Hold,
    movement=TEXT,
    side=SIDE,
    repeat=st.integers(1, 30),
    direction=st.none() | TEXT,
    prescribed_s=SECONDS,
    held_s=st.just(0.0) | SECONDS,
    outcome=st.sampled_from(Outcome),
)
HURT = st.builds(
    KeptHurt,
    hurt=st.builds(Hurt, TEXT, SIDE, st.none() | TEXT, st.none() | st.integers(0, 120)),
    day=DAY,
    recorded=INSTANT,
    taken_back=st.none() | INSTANT,
)
SESSION = st.builds(
    KeptSession,
    practice=st.builds(
        PracticeSession,
        day=DAY,
        at=TIME,
        utc_offset=OFFSET,
        started=INSTANT,
        ended=st.none() | INSTANT,
        routine=TEXT,
        routine_name=TEXT,
        planned_s=SECONDS,
        is_completed=st.booleans(),
        pain_before=SCORE,
        pain_after=SCORE,
    ),
    holds=st.lists(st.builds(Recorded, HOLD, INSTANT), max_size=2).map(tuple),
    hurts=st.lists(HURT, max_size=2).map(tuple),
)
GAP = st.builds(
    lambda day, days, answer: GapAnswer(day, day + timedelta(days=days), answer),
    DAY.filter(lambda day: day.year < 2900),
    st.integers(1, 100),
    st.sampled_from(Gap),
)
ITEM = st.builds(
    RoutineItem,
    TEXT,
    st.sampled_from(HOLD_S),
    st.sampled_from(REPEATS),
    st.sampled_from(SideChoice),
)
ROUTINE = st.builds(
    Routine,
    id=NUMBER.map(lambda number: f"own-{number}"),
    name=TEXT,
    purpose=TEXT,
    items=st.lists(ITEM, min_size=1, max_size=2).map(tuple),
    place_s=st.sampled_from(PAUSE_S),
    rest_s=st.sampled_from(PAUSE_S),
    advice=TEXT,
    waits=st.booleans(),
)
MOVEMENT = st.builds(
    OwnMovement,
    id=NUMBER.map(lambda number: f"own-{number}"),
    name=NAME.filter(str.strip),
    steps=st.lists(st.builds(Instruction, st.sampled_from(Part), TEXT), min_size=1, max_size=2).map(
        tuple
    ),
    hold_s=st.sampled_from(HOLD_S),
    repeats=st.sampled_from(REPEATS),
    is_sided=st.booleans(),
    figure=TEXT,
    picture=st.binary(max_size=20),
)
CHECK = st.builds(
    KeptCheck,
    DAY,
    INSTANT,
    st.lists(st.builds(KeptAnswer, st.sampled_from(Sign), st.booleans(), INSTANT), max_size=2).map(
        tuple
    ),
)

LABEL = TEXT.map(lambda text: tidy(text)[:80].strip()).filter(bool)


def some(value: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(value, max_size=2).map(tuple)


def recorded(value: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return some(st.builds(Recorded, value, INSTANT))


def own(value: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """In the order of their ids, as the store gives them."""
    return st.lists(
        st.builds(Recorded, value, INSTANT), max_size=2, unique_by=lambda kept: kept.value.id
    ).map(lambda kept: tuple(sorted(kept, key=lambda each: int(each.value.id[4:]))))


WHOLE = st.builds(
    WholeDiary,
    entries=some(ENTRY),
    sessions=some(SESSION),
    onsets=recorded(st.builds(Onset, DAY, st.none() | DAY)),
    gap_answers=recorded(GAP),
    acknowledgements=recorded(st.builds(Acknowledgement, TEXT, DAY, st.sampled_from(Kind))),
    sign_checks=some(CHECK),
    pauses=some(st.builds(KeptPause, DAY, st.sampled_from(PAUSE_KINDS), INSTANT)),
    activities=recorded(TEXT),
    situations=st.dictionaries(st.sampled_from(["hip", "pregnancy", "back"]), INSTANT).map(
        lambda ticked: tuple(Recorded(name, ticked[name]) for name in sorted(ticked))
    ),
    routines=own(ROUTINE),
    movements=own(MOVEMENT),
    events=some(st.builds(Event, day=DAY, label=LABEL, created=INSTANT, id=st.none())),
    own_words=st.lists(
        st.builds(OwnWords, st.sampled_from(Topic), TEXT.filter(str.strip), INSTANT),
        max_size=2,
        unique_by=lambda words: words.topic,
    ).map(lambda said: tuple(sorted(said, key=lambda words: list(Topic).index(words.topic)))),
)
