"""When a session gives its cues."""

from dataclasses import replace
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from backpain_diary.clock import SystemClock
from backpain_diary.domain.cue import Cue, SoundMode, Tone
from backpain_diary.domain.cue_queue import BETWEEN_TONES_S
from backpain_diary.domain.plan import plan
from backpain_diary.domain.session import HoldRecorded
from backpain_diary.presenters.cues import Script
from backpain_diary.settings import Settings
from backpain_diary.ui.cue_player import CuePlayer
from backpain_diary.ui.pages.player_sound import SessionSound
from backpain_diary.ui.runner import SessionRunner
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.tones import Tones
from backpain_diary.ui.voice import Voice
from tests.fakes import FakeClock
from tests.ui.players import MOVEMENTS, SHORT, silence


def test_the_cue_for_the_end_of_a_hold_does_not_wait_until_it_is_saved(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(CuePlayer, "give", lambda _self, cue: told.append(cue))
    sound = silence(theme)
    sound.mode = SoundMode.TONES
    runner = SessionRunner(plan(SHORT, MOVEMENTS), FakeClock())
    runner.happened.connect(told.append)
    SessionSound(runner, Script(MOVEMENTS, {}), sound)
    runner.resume()
    runner.skip()
    told.clear()
    runner.skip()
    cue, hold, _step = told
    assert isinstance(cue, Cue)
    assert isinstance(hold, HoldRecorded)
    runner.pause()


def test_a_slow_voice_counts_at_the_usual_rate(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    rates: list[int] = []
    monkeypatch.setattr(
        Voice, "say", lambda _self, _words, settings, _volume: rates.append(settings.voice_rate)
    )
    sound = silence(theme)
    sound._preferences.settings = Settings(voice_rate=-50)
    sound.mode = SoundMode.VOICE
    sound.voice.voices = (("Anna", "en_US"),)
    hold = Cue(sentences=("Hold.",), good_for_s=9.0, room_s=9.0)
    for cue in (hold, replace(hold, sentences=("Three.",), is_brisk=True)):
        sound.give(cue)
        sound.voice.finished.emit()
    assert rates == [-50, 0]


def test_tones_keep_apart_however_quickly_one_skips(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two that begin and end in the same moment can stop the window for good."""
    began: list[float] = []
    monkeypatch.setattr(Tones, "play", lambda _self, _tone, _volume: began.append(monotonic()))
    sound = silence(theme)
    sound._clock = SystemClock()
    sound.mode = SoundMode.TONES
    cue = Cue(tones=(Tone.LAST,), good_for_s=9.0, room_s=9.0)
    for _key in range(3):
        sound.give(cue)
        qtbot.wait(100)
        sound.hush()
    assert len(began) == 1
    sound.give(cue)
    qtbot.waitUntil(lambda: len(began) == 2)
    assert began[1] - began[0] >= BETWEEN_TONES_S
    sound.hush()
