"""No cue over another, none cut off, none said too late."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.cue import Cue, Priority, Tone
from backpain_diary.domain.cue_queue import (
    SLOWEST_PER_S,
    USUAL_PER_S,
    CueQueue,
    finished,
    hush,
    next_cue,
    offer,
    speaking_s,
    tones_s,
)

RATE = 16.0
WORDS = Cue(sentences=("Hold.", "20 seconds."), good_for_s=1.0, room_s=10.0)
BELL = Cue(tones=(Tone.START,), good_for_s=1.0, room_s=10.0)


def queue_of(*cues: Cue, at: float = 0.0) -> CueQueue:
    queue = CueQueue()
    for cue in cues:
        queue = offer(queue, cue, at)
    return queue


def played(queue: CueQueue, now: float = 0.0) -> list[Cue]:
    """One after the other, as if each took no time."""
    found: list[Cue] = []
    while True:
        queue, cue = next_cue(finished(queue), now, RATE)
        if cue is None:
            return found
        found.append(cue)


def test_cues_come_in_the_order_in_which_they_were_offered() -> None:
    assert played(queue_of(WORDS, BELL)) == [WORDS, BELL]


def test_a_more_urgent_one_comes_first_and_the_others_keep_their_order() -> None:
    urgent = replace(BELL, priority=Priority.HIGH)
    low = replace(BELL, priority=Priority.LOW)
    assert played(queue_of(low, WORDS, urgent, BELL)) == [urgent, WORDS, BELL, low]


def test_nothing_begins_before_the_last_has_finished() -> None:
    queue, cue = next_cue(queue_of(WORDS, BELL), 0, RATE)
    assert cue == WORDS
    assert next_cue(queue, 0.5, RATE) == (queue, None)
    assert next_cue(finished(queue), 0.5, RATE)[1] == BELL


def test_what_is_too_late_is_dropped_and_does_not_come_back() -> None:
    queue = queue_of(WORDS)
    assert played(queue, 1.0) == [WORDS]
    assert played(queue, 1.01) == []
    emptied, _ = next_cue(queue, 1.01, RATE)
    assert emptied == CueQueue()


def test_hush_forgets_everything_also_what_plays() -> None:
    queue, _ = next_cue(queue_of(WORDS, BELL), 0, RATE)
    assert hush(queue) == CueQueue()


def test_sentences_that_do_not_fit_are_left_out_from_the_end() -> None:
    whole = speaking_s(WORDS.sentences, RATE)
    (cue,) = played(queue_of(replace(WORDS, room_s=whole)))
    assert cue.sentences == WORDS.sentences
    (cue,) = played(queue_of(replace(WORDS, room_s=whole - 0.01)))
    assert cue.sentences == ("Hold.",)


def test_a_count_is_not_spoken_slower_than_usual() -> None:
    count = replace(WORDS, sentences=("Three.",), room_s=1.0, is_brisk=True)
    assert played(queue_of(count)) == [count]
    (emptied, none) = next_cue(queue_of(replace(count, is_brisk=False)), 0, SLOWEST_PER_S)
    assert (emptied, none) == (CueQueue(), None)
    assert next_cue(queue_of(count), 0, SLOWEST_PER_S)[1] == count


def test_what_is_needed_is_rather_spoken_at_the_usual_rate_than_left_out() -> None:
    room_s = speaking_s(WORDS.sentences, USUAL_PER_S)
    (short, slow) = (replace(WORDS, room_s=room_s, needed=needed) for needed in (1, 2))
    assert next_cue(queue_of(short), 0, SLOWEST_PER_S)[1] == replace(
        short, sentences=WORDS.sentences[:1]
    )
    assert next_cue(queue_of(slow), 0, SLOWEST_PER_S)[1] == replace(slow, is_brisk=True)
    assert next_cue(queue_of(slow), 0, USUAL_PER_S + 3)[1] == slow


def test_where_what_is_needed_finds_no_room_it_begins_in_short() -> None:
    way_in = "Bring it in slowly."
    place = replace(WORDS, sentences=("Knee to chest, lying on your back.", way_in), needed=2)
    shorter = ("Knee to chest.", way_in)
    room_s = speaking_s(shorter, USUAL_PER_S)
    tight, loose = (replace(place, in_short=shorter[0], room_s=room) for room in (room_s, 9.0))
    taken = next_cue(queue_of(tight), 0, USUAL_PER_S)[1]
    assert taken is not None
    assert taken.sentences == shorter
    assert next_cue(queue_of(loose), 0, USUAL_PER_S)[1] == loose


def test_two_tones_keep_their_distance() -> None:
    twice = replace(BELL, tones=(Tone.END, Tone.END))
    assert tones_s(twice) > 2 * tones_s(replace(BELL, tones=(Tone.END,)))


def test_a_slow_voice_pauses_longer_as_well() -> None:
    words = ("Hold.", "20 seconds.")
    letters_s = (len(" ".join(words)) + 2 * 3) / SLOWEST_PER_S
    assert speaking_s(words, SLOWEST_PER_S) > letters_s + 0.45 + 0.28


def test_tones_take_room_and_what_has_waited_has_less_of_it() -> None:
    whole = replace(WORDS, tones=(Tone.START,), room_s=speaking_s(WORDS.sentences, RATE))
    (cue,) = played(queue_of(whole))
    assert cue.sentences == ("Hold.",)
    longer = replace(whole, room_s=whole.room_s + tones_s(whole))
    assert played(queue_of(longer))[0].sentences == WORDS.sentences
    assert played(queue_of(longer), 0.5)[0].sentences == ("Hold.",)


def test_a_cue_of_which_nothing_fits_makes_room_for_the_next() -> None:
    assert played(queue_of(replace(WORDS, room_s=0.1), BELL)) == [BELL]


cues = st.builds(
    Cue,
    tones=st.lists(st.sampled_from(Tone), max_size=2).map(tuple),
    sentences=st.lists(st.text("ab ", min_size=1, max_size=60), max_size=3).map(tuple),
    priority=st.sampled_from(Priority),
    good_for_s=st.floats(0, 5),
    room_s=st.floats(0, 20),
)


@given(st.lists(st.tuples(st.floats(0, 30), cues), max_size=12), st.floats(5, 30))
def test_whatever_is_offered_nothing_overlaps_comes_late_or_outlasts_its_room(
    offers: list[tuple[float, Cue]], rate: float
) -> None:
    queue, busy_until = CueQueue(), 0.0
    coming = sorted(offers, key=lambda each: each[0])
    now = 0.0
    while coming or queue.waiting or queue.is_playing:
        moments = [at for at, _ in coming[:1]] + ([busy_until] if queue.is_playing else [])
        now = min(moments) if moments else now
        while coming and coming[0][0] <= now:
            queue = offer(queue, coming[0][1], coming.pop(0)[0])
        if queue.is_playing and busy_until <= now:
            queue = finished(queue)
        waited = {id(each): each for each in queue.waiting}
        queue, cue = next_cue(queue, now, rate)
        if cue is not None:
            assert busy_until <= now
            assert any(
                now - each.at <= each.cue.good_for_s and each.cue.tones == cue.tones
                for each in waited.values()
            )
            length = tones_s(cue) + speaking_s(cue.sentences, rate)
            assert not cue.sentences or now + length <= 30 + cue.room_s + 1e-6
            busy_until = now + length
