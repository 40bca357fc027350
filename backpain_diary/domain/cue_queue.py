"""Which cue is heard next, so that none is cut off, spoken over or said too late.

A value; `now` is monotonic seconds. What plays the cues asks with `next_cue` whenever
something was offered or `finished`; `hush` is for a session that stops.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from backpain_diary.domain.cue import Cue, Tone

TONES_S = {  # how long each lasts at most, with the silence after it
    Tone.READY: 0.5,
    Tone.START: 0.3,
    Tone.HALFWAY: 0.4,
    Tone.LAST: 0.15,
    Tone.SWITCH: 0.4,
    Tone.END: 0.6,
}
# WORKAROUND Qt 6.11: a tone that begins in the moment in which another one ends may make the window
# hang for good, on a busy machine.
BETWEEN_TONES_S = 0.6
VOICE_S = 0.45  # until the voice begins, and after it
PAUSE_S = 0.28  # for a comma, a colon or the end of a sentence that is not the last
USUAL_PER_S = 17.0  # characters, at the usual rate
SLOWEST_PER_S = 11.9  # characters, of the slowest voice that the settings offer
DIGIT = 3  # characters that a digit is longer when it is spoken


@dataclass(frozen=True, slots=True)
class Offered:
    cue: Cue
    at: float


@dataclass(frozen=True, slots=True)
class CueQueue:
    """is_playing: a cue was taken out and has not finished"""

    waiting: tuple[Offered, ...] = ()
    is_playing: bool = False


def offer(queue: CueQueue, cue: Cue, now: float) -> CueQueue:
    return replace(queue, waiting=(*queue.waiting, Offered(cue, now)))


def finished(queue: CueQueue) -> CueQueue:
    """What played has come to its end."""
    return replace(queue, is_playing=False)


def hush(_queue: CueQueue) -> CueQueue:
    """Forget everything; what plays is being ended."""
    return CueQueue()


def next_cue(queue: CueQueue, now: float, characters_per_s: float) -> tuple[CueQueue, Cue | None]:
    """The cue to begin now, with as many of its sentences as there is room for.

    Of those that are not too late the most urgent, and of these the oldest.
    """
    if queue.is_playing:
        return queue, None
    in_time = [each for each in queue.waiting if now - each.at <= each.cue.good_for_s]
    in_order = sorted(in_time, key=lambda each: -each.cue.priority)
    for number, first in enumerate(in_order):
        cue = _fitted(first, now, characters_per_s)
        if cue.tones or cue.sentences:
            rest = in_order[number + 1 :]
            return CueQueue(tuple(sorted(rest, key=lambda each: each.at)), is_playing=True), cue
    return CueQueue(), None


def tones_s(cue: Cue) -> float:
    between_s = BETWEEN_TONES_S * max(len(cue.tones) - 1, 0)
    return sum(TONES_S[tone] for tone in cue.tones) + between_s


def speaking_s(sentences: Sequence[str], characters_per_s: float) -> float:
    """An estimate, rather too long than too short: fitted to what espeak-ng needed."""
    if not sentences:
        return 0.0
    text = " ".join(sentences)
    characters = len(text) + DIGIT * sum(sign.isdigit() for sign in text)
    pauses = sum(sign in ",.:?" for sign in text[:-1])
    slowness = max(1.0, USUAL_PER_S / characters_per_s)  # a slow voice pauses longer as well
    return characters / characters_per_s + slowness * (VOICE_S + PAUSE_S * pauses)


def pace(cue: Cue, characters_per_s: float) -> float:
    """Characters a second that this cue is spoken with."""
    return max(characters_per_s, USUAL_PER_S) if cue.is_brisk else characters_per_s


def _fitted(offered: Offered, now: float, characters_per_s: float) -> Cue:
    """Without the sentences that would still be spoken when the room is used up."""
    cue = offered.cue
    left_s = cue.room_s - (now - offered.at) - tones_s(cue)
    if speaking_s(cue.sentences[: cue.needed], pace(cue, characters_per_s)) > left_s:
        cue = replace(cue, is_brisk=True)
    rate = pace(cue, characters_per_s)
    if cue.in_short and speaking_s(cue.sentences[: cue.needed], rate) > left_s:
        cue = replace(cue, sentences=(cue.in_short, *cue.sentences[1:]))
    sentences = cue.sentences
    while speaking_s(sentences, rate) > left_s and sentences:
        sentences = sentences[:-1]
    return replace(cue, sentences=sentences)
