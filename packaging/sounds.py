"""Makes the six tones of a session: run this after a change of what they are.

usage: .venv/bin/python packaging/sounds.py

Each is a few notes of a soft voice (a sine and a little of two overtones). They are told
apart by the way they go, up or down, as well as by their pitch and length, so that an ear
that has lost the high tones can tell them too.
"""

import math
import struct
import wave
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "sounds"
RATE_HZ = 48_000
PEAK = 10 ** (-9 / 20)  # -9 dBFS
OVERTONES = ((1, 1.0), (2, 0.22), (3, 0.07))  # of the note's pitch, how strong
FADE_IN_S, FADE_OUT_S = 0.012, 0.06
DECAY_PER_S = 4.0

C5, E5, G5, C6 = 523.25, 659.26, 783.99, 1046.5
SOUNDS = {  # notes: pitch in Hz, and seconds until the next
    "ready": ((E5, 0.15), (C5, 0.15), (E5, 0.2)),  # down and up
    "start": ((C5, 0.12), (G5, 0.18)),  # up
    "halfway": ((E5, 0.2), (E5, 0.2)),  # level, twice
    "last": ((G5, 0.15),),  # level, once and short
    "switch": ((C5, 0.12), (C6, 0.12), (C5, 0.16)),  # up and down
    "end": ((G5, 0.18), (E5, 0.18), (C5, 0.24)),  # down
}


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, notes in SOUNDS.items():
        (FOLDER / f"{name}.wav").write_bytes(sound(notes))


def sound(notes: tuple[tuple[float, float], ...]) -> bytes:
    """A WAV file: 48 kHz, 16 bit, one channel."""
    samples = [sample for pitch, length_s in notes for sample in _note(pitch, length_s)]
    loudest = max(abs(sample) for sample in samples)
    whole = [round(sample / loudest * PEAK * 32_767) for sample in samples]
    file = BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(struct.pack(f"<{len(whole)}h", *whole))
    return file.getvalue()


def _note(pitch_hz: float, length_s: float) -> list[float]:
    return [
        _tone(pitch_hz, number / RATE_HZ) * _loudness(number / RATE_HZ, length_s)
        for number in range(round(length_s * RATE_HZ))
    ]


def _tone(pitch_hz: float, at_s: float) -> float:
    return sum(
        strength * math.sin(2 * math.pi * pitch_hz * number * at_s)
        for number, strength in OVERTONES
    )


def _loudness(at_s: float, length_s: float) -> float:
    """Swells in, dies away, and is silent at both ends."""
    into = _eased(at_s / FADE_IN_S)
    out = _eased((length_s - at_s) / FADE_OUT_S)
    return into * out * math.exp(-DECAY_PER_S * at_s)


def _eased(share: float) -> float:
    return 0.5 - 0.5 * math.cos(math.pi * min(max(share, 0.0), 1.0))


if __name__ == "__main__":
    main()
