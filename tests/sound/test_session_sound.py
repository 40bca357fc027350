"""A short session against a real sound server: what is in the recording of it.

All times are counted from the marker, a tone at the beginning of each recording; the silent
session has none and needs none.
"""

import wave
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from backpain_diary import paths
from backpain_diary.domain.cue import Tone
from tests.sound.recording import RATE_HZ, Heard, Samples, loudness, record

TOLERANCE_S = 0.15
PLANNED = [  # seconds after the beginning of the session in guide.py
    (0.0, "ready"),
    (8.0, "start"),
    (15.5, "halfway"),
    (23.0, "end"),
    (28.0, "ready"),
    (36.0, "start"),
    (41.0, "switch"),
    (46.0, "end"),
    (47.2, "end"),
]
COUNTED = [(at, "last") for at in (20.0, 21.0, 22.0, 38.0, 39.0, 40.0, 43.0, 44.0, 45.0)]
HEARD = 0.003  # loudness of something
CLEARLY = 0.4  # a busy machine may tear small holes into a tone
SEARCH_S = 0.3
EDGE_S = 0.15


@pytest.fixture(scope="module")
def sessions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Heard]]:
    """All three modes at the same time, each on a sound server of its own."""
    folder = tmp_path_factory.mktemp("sound")
    modes = ("voice", "tones", "silent")
    with ThreadPoolExecutor() as pool:
        yield dict(
            zip(modes, pool.map(lambda mode: record(mode, folder / mode), modes), strict=True)
        )


def template(tone: str) -> Samples:
    with wave.open(str(paths.assets_dir() / "sounds" / f"{tone}.wav")) as file:
        frames = file.readframes(file.getnframes())
    return np.frombuffer(frames, dtype="<i2").astype(float)


def explained(sound: Samples, tone: str) -> Samples:
    """At each sample, how much of what follows the tone accounts for, in loudness."""
    shape = template(tone)
    shape = shape / np.sqrt(np.sum(shape**2))
    size = 1 << (len(sound) + len(shape)).bit_length()
    both = np.fft.irfft(np.fft.rfft(sound, size) * np.conj(np.fft.rfft(shape, size)), size)
    much: Samples = np.abs(both[: len(sound) - len(shape)])
    return much


def likeness(sound: Samples, tone: str) -> Samples:
    """At each sample, how much what follows is like the tone, whatever its loudness: 0…1."""
    much = explained(sound, tone)
    energy = np.concatenate(([0.0], np.cumsum(sound**2)))
    length = len(template(tone))
    alike: Samples = much / np.sqrt(
        np.maximum(energy[length:][: len(much)] - energy[: len(much)], 1e-9)
    )
    return alike


def around(tone: str, about_s: float, within_s: float) -> slice:
    """The samples in which the tone is if it begins within that time of the moment."""
    first = max(0, round((about_s - within_s) * RATE_HZ))
    return slice(first, round((about_s + within_s) * RATE_HZ) + len(template(tone)))


def found(heard: Heard, tone: str, about_s: float) -> tuple[float, float]:
    """Where the tone is within a moment of that time of the recording, and how clearly."""
    where = around(tone, about_s, SEARCH_S)
    alike = likeness(heard.sound[where], tone)
    best = int(np.argmax(alike))
    return (where.start + best) / RATE_HZ, float(alike[best])


def heard_tone(heard: Heard, about_s: float) -> str:
    """The tone that accounts for most of what is there: also of one with small holes in it."""

    def much(tone: str) -> float:
        return float(np.max(explained(heard.sound[around(tone, about_s, TOLERANCE_S)], tone)))

    return max((tone.value for tone in Tone), key=much)


def begin_s(heard: Heard) -> float:
    """When the session began, in the recording: the marker is the first thing to be heard."""
    first = int(np.argmax(np.abs(heard.sound) > HEARD)) / RATE_HZ
    marker, clearly = found(heard, Tone.END.value, first)
    assert clearly > CLEARLY
    return marker + heard.times("tone", "ready")[0] - heard.times("marker")[0]


def span(where_s: float, tone: str) -> slice:
    """Where the tone sounds, and a little around it."""
    first = round((where_s - EDGE_S) * RATE_HZ)
    return slice(first, first + len(template(tone)) + round(2 * EDGE_S * RATE_HZ))


@pytest.mark.parametrize("mode", ["voice", "tones"])
def test_every_tone_is_heard_at_its_planned_time(sessions: dict[str, Heard], mode: str) -> None:
    heard = sessions[mode]
    begin = begin_s(heard)
    for at, tone in PLANNED + (COUNTED if mode == "tones" else []):
        where, clearly = found(heard, tone, begin + at)
        assert clearly > CLEARLY, (at, tone)
        assert heard_tone(heard, begin + at) == tone, at
        assert abs(where - begin - at) <= TOLERANCE_S, (at, tone)


def test_a_voice_is_heard_for_everything_that_is_said(sessions: dict[str, Heard]) -> None:
    heard = sessions["voice"]
    begin, began_at = begin_s(heard), heard.times("tone", "ready")[0]
    spoken = heard.times("words")
    assert len(spoken) >= 9 + 5
    for at, until in zip(spoken, heard.times("said"), strict=True):
        first, last = (begin + moment - began_at for moment in (at, until))
        piece = heard.sound[round(first * RATE_HZ) : round(last * RATE_HZ)]
        assert loudness(piece) > HEARD, at


def test_only_tones_are_heard_where_there_is_no_voice(sessions: dict[str, Heard]) -> None:
    heard = sessions["tones"]
    assert heard.times("words") == []
    begin = begin_s(heard)
    rest = heard.sound.copy()
    rest[: round((begin - 0.1) * RATE_HZ)] = 0
    for at, tone in PLANNED + COUNTED:
        where, _ = found(heard, tone, begin + at)
        rest[span(where, tone)] = 0
    assert np.max(np.abs(rest)) < 0.001


def test_nothing_is_heard_in_silence(sessions: dict[str, Heard]) -> None:
    heard = sessions["silent"]
    assert heard.times("event")  # it took place
    assert len(heard.sound) > 40 * RATE_HZ
    assert np.max(np.abs(heard.sound)) == 0


def test_the_keys_v_and_m_change_what_is_heard_at_once(tmp_path: Path) -> None:
    heard = record("switched", tmp_path / "switched")
    begin, began_at = begin_s(heard), heard.times("tone", "ready")[0]
    pressed = [line for line in heard.told if "button" in line]
    assert [line["button"] for line in pressed] == [
        "Sound: Tones only",
        "Sound: Silent",
        "Sound: Voice and tones",
        "Sound: Silent",
        "Sound: Voice and tones",
    ]
    assert [line["kept"] for line in pressed] == ["tones", "silent", "voice", "voice", "voice"]
    tones, silent, voice, mute, last = (line["at"] for line in pressed)

    def loud(first: float, until: float) -> float:
        piece = (begin + moment - began_at for moment in (first + EDGE_S, until - EDGE_S))
        return loudness(heard.sound[slice(*(round(moment * RATE_HZ) for moment in piece))])

    spoken = heard.times("words")
    assert [at for at in spoken if tones < at < voice or mute < at < last] == []
    for first, until in ((began_at, tones), (voice, mute), (last, last + 4)):
        assert [at for at in spoken if first < at < until]
        assert loud(first, until) > HEARD
    for at in (20.0, 21.0):
        assert heard_tone(heard, begin + at) == Tone.LAST.value
    assert loud(silent, voice) == loud(mute, last) == 0
