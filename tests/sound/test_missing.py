"""Without a sound library, a voice, or a sound server: the session goes on, and it is said why."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from backpain_diary.domain.cue_queue import SLOWEST_PER_S
from backpain_diary.settings import Settings
from backpain_diary.ui.voice import chosen, spoken_per_s
from tests.sound.recording import ROOT, sound_server

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from backpain_diary import paths
from backpain_diary.clock import SystemClock
from backpain_diary.domain.cue import Cue, Tone
from backpain_diary.settings import Settings, save
from backpain_diary.ui.cue_player import CuePlayer
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme
application = QApplication(sys.argv)
folder = Path(sys.argv[1])
save(folder / "settings.json", Settings(sound=sys.argv[2]))
theme = Theme(application, paths.assets_dir() / "themes")
player = CuePlayer(
    Preferences(folder / "settings.json", theme), paths.assets_dir(), SystemClock(), application
)
beats = []
timer = QTimer(interval=20)
timer.timeout.connect(lambda: beats.append(player._clock.monotonic()))
timer.start()
player.prepare()
cue = Cue(tones=(Tone.READY,), sentences=("Hold.",), good_for_s=60.0, room_s=60.0)
player.give(cue)
def end():
    gaps = [later - earlier for earlier, later in zip(beats, beats[1:])]
    print(json.dumps({"trouble": player.trouble, "worst_gap_s": max(gaps),
        "is_busy": player._queue.is_playing or bool(player._queue.waiting)}))
    player.end()
    application.quit()
QTimer.singleShot(int(sys.argv[3]), end)
application.exec()
"""
BLOCKED = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name in ("PySide6.QtMultimedia", "PySide6.QtTextToSpeech"):
            raise ImportError("libpulse.so.0: cannot open shared object file")
sys.meta_path.insert(0, Missing())
"""


def run(folder: Path, mode: str, env: dict[str, str], wait_ms: int = 4000) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), mode, str(wait_ms)],
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        timeout=60,
        check=True,
    )
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def without_server(folder: Path) -> dict[str, str]:
    return {**os.environ, "XDG_RUNTIME_DIR": str(folder), "SPEECHD_CMD": "/nowhere"}


@pytest.mark.parametrize("mode", ["voice", "tones"])
def test_without_the_sound_library_it_says_how_to_get_it(tmp_path: Path, mode: str) -> None:
    """As where libpulse0 is missing: Qt's two modules cannot be imported, here and in the voice."""
    blocker = tmp_path / "path"
    blocker.mkdir()
    (blocker / "sitecustomize.py").write_text(BLOCKED)
    env = {**without_server(tmp_path), "PYTHONPATH": f"{blocker}{os.pathsep}{ROOT}"}
    found = run(tmp_path, mode, env)
    assert "libpulse0" in str(found["trouble"])
    assert not found["is_busy"]


def test_without_a_loudspeaker_it_says_so(tmp_path: Path) -> None:
    found = run(tmp_path, "tones", without_server(tmp_path))
    assert "no loudspeaker was found" in str(found["trouble"])


def test_without_a_voice_the_tones_carry_the_session(tmp_path: Path) -> None:
    with sound_server(speaks=False) as env:
        found = run(tmp_path, "voice", {**env, "SPEECHD_CMD": "/nowhere"}, wait_ms=6000)
    assert "speech-dispatcher" in str(found["trouble"])


def test_getting_a_voice_ready_does_not_stop_the_window(tmp_path: Path) -> None:
    with sound_server(speaks=True) as env:
        found = run(tmp_path, "voice", env, wait_ms=8000)
    assert found["trouble"] == ""


def test_in_silence_nothing_is_missing(tmp_path: Path) -> None:
    found = run(tmp_path, "silent", without_server(tmp_path), wait_ms=500)
    assert found["trouble"] == ""


VOICES = (
    ("English (Caribbean)", "en_US"),
    ("English (America)", "en_US"),
    ("English (Great Britain)", "en_GB"),
    ("German", "de_DE"),
)


@pytest.mark.parametrize(
    ("wanted", "language", "name"),
    [
        ("", "en", "English (America)"),
        ("", "en_GB", "English (Great Britain)"),
        ("", "de", "German"),
        ("", "de_AT", "German"),
        ("German", "en", "German"),
        ("gone", "en", "English (America)"),
        ("", "xx", ""),
    ],
)
def test_the_voice_speaks_the_language_of_the_app(wanted: str, language: str, name: str) -> None:
    assert chosen(VOICES, wanted, language) == name


def test_a_slower_voice_is_given_more_time() -> None:
    assert spoken_per_s(-50) == pytest.approx(SLOWEST_PER_S)
    assert spoken_per_s(-50) < spoken_per_s(0) == 17 < spoken_per_s(50)
    assert Settings().voice_rate == 0
