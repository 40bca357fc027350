"""The shipped tones: as the script makes them, gentle, and told apart by the way they go."""

import wave
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

import sounds
from backpain_diary import paths
from backpain_diary.domain.cue import Tone
from backpain_diary.domain.cue_queue import TONES_S

FOLDER = paths.assets_dir() / "sounds"
STEP = 2400  # 50 ms


def samples(tone: Tone) -> NDArray[np.float64]:
    with wave.open(str(FOLDER / f"{tone.value}.wav")) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (48_000, 1, 2)
        return np.frombuffer(file.readframes(file.getnframes()), dtype="<i2") / 32_768


def contour(tone: Tone) -> str:
    """Its pitches as heard, from one note to the next: up, down or level; and how many notes."""
    sound = samples(tone)
    pitches: list[int] = []
    for first in range(0, len(sound) - STEP, STEP // 2):
        piece = sound[first : first + STEP] * np.hanning(STEP)
        pitch = int(np.argmax(np.abs(np.fft.rfft(piece, 48_000))))
        if not pitches or abs(pitch - pitches[-1]) > 15:
            pitches.append(pitch)
    loud = np.array([np.max(np.abs(sound[n : n + 480])) for n in range(0, len(sound), 480)])
    notes = 1 + sum(
        low < 0.3 * max(loud[:n].max(), 0.01) and loud[n + 1 :].max(initial=0) > 2 * low + 0.05
        for n, low in enumerate(loud)
        if n > 2 and low == loud[max(0, n - 4) : n + 5].min()
    )
    ways = ["up" if later > earlier else "down" for earlier, later in pairwise(pitches)]
    return " ".join(ways) or f"level {min(notes, 2)}"


@pytest.mark.parametrize("tone", Tone)
def test_the_file_is_what_the_script_makes(tone: Tone) -> None:
    assert (FOLDER / f"{tone.value}.wav").read_bytes() == sounds.sound(sounds.SOUNDS[tone.value])


@pytest.mark.parametrize("tone", Tone)
def test_each_is_gentle_and_as_short_as_the_plan_counts_on(tone: Tone) -> None:
    sound = samples(tone)
    assert np.max(np.abs(sound)) <= 10 ** (-6 / 20)
    assert max(abs(sound[0]), abs(sound[-1])) < 0.001
    assert np.max(np.abs(np.diff(sound))) < 0.2  # no click
    assert len(sound) / 48_000 <= TONES_S[tone]


def test_the_way_each_goes_is_its_own() -> None:
    ways = {tone: contour(tone) for tone in Tone}
    assert len(set(ways.values())) == len(Tone), ways
    assert ways[Tone.START] == "up"
    assert ways[Tone.END] == "down down"
