"""What the settings of sound change is heard at once, by their own button."""

from pathlib import Path

import numpy as np

from backpain_diary.settings import Settings
from tests.sound.recording import RATE_HZ, Heard, loudness, record

HEARD = 0.003  # loudness of something


def spoken(heard: Heard) -> list[float]:
    """How long the words of each trial took, in seconds."""
    return [
        said - began for began, said in zip(heard.times("words"), heard.times("said"), strict=True)
    ]


def loud(heard: Heard) -> list[float]:
    """How loud the words of each trial were. The first sound is the tone of the first trial."""
    first_s = int(np.argmax(np.abs(heard.sound) > HEARD)) / RATE_HZ - heard.times("trial")[0]
    found = []
    for began, said in zip(heard.times("words"), heard.times("said"), strict=True):
        piece = (round((moment + first_s) * RATE_HZ) for moment in (began, said))
        found.append(loudness(heard.sound[slice(*piece)]))
    return found


def test_rate_volume_and_voice_are_heard_by_their_button(tmp_path: Path) -> None:
    heard = record("voice", tmp_path / "card", "card")
    usual_s, slow_s, fast_s, *_same = spoken(heard)
    assert slow_s > 1.2 * usual_s
    assert fast_s < usual_s / 1.2
    usual, _slow, _fast, soft, _other = sound = loud(heard)
    assert min(sound) > HEARD
    assert soft < usual / 2
    (voices,) = (line["voices"] for line in heard.told if "voices" in line)
    assert len(voices) > 2
    kept = [line["kept"] for line in heard.told if "kept" in line]
    standard = Settings(sound="voice")
    assert kept[0]["voice_rate"] == standard.voice_rate == kept[3]["voice_rate"]
    assert kept[1]["voice_rate"] < standard.voice_rate < kept[2]["voice_rate"]
    assert kept[3]["volume"] < standard.volume
    assert (kept[3]["voice"], kept[4]["voice"]) == ("", voices[-1])
