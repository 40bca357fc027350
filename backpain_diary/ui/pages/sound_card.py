"""How a session sounds: mode, voice, how fast and how loud, and a button to hear it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSlider, QVBoxLayout

from backpain_diary import i18n
from backpain_diary.clock import Clock
from backpain_diary.domain.cue import Cue, SoundMode, Tone
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.player_panels import sound_in_words
from backpain_diary.ui.cue_player import CuePlayer
from backpain_diary.ui.messages import tell
from backpain_diary.ui.parts import button, label, row
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.widgets.drop_down import DropDown
from backpain_diary.ui.widgets.segments import Segments

MODES = tuple(SoundMode)
PAGE = 10  # one press of a page key

VOICE = 12  # letters; some voices have long names


class SoundCard(QFrame):
    """The voices are looked for when it is first shown, which takes a second or two."""

    def __init__(self, preferences: Preferences, assets: Path, clock: Clock) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._preferences = preferences
        self._player = CuePlayer(preferences, assets, clock, self)
        self._player.trouble_changed.connect(self._show_trouble)
        self._player.voice.prepared.connect(self._list_voices)
        self.modes = Segments([sound_in_words(mode) for mode in MODES], _("Sound of a session"))
        self.voices = DropDown(_("Voice"), VOICE)
        self.no_voices = label("", "muted")
        self.rate = _slider(_("How fast the voice speaks"), -50, 50, PAGE)
        self.volume = _slider(_("How loud it is"), 0, 100, PAGE)
        self.test_button = button(_("Let me hear it"), clicked=self._test)
        self.trouble = label("", "lead")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(8)
        inside.addWidget(label(_("Sound"), "heading"))
        inside.addWidget(
            label(_("With voice and tones you can follow a session with your eyes closed."), "lead")
        )
        inside.addWidget(self.modes)
        for control in (self.voices, self.rate, self.volume):
            inside.addSpacing(4)
            inside.addWidget(label(control.accessibleName(), "lead"))
            if control is self.voices:
                inside.addWidget(self.no_voices)
            inside.addWidget(control)
        inside.addSpacing(4)
        inside.addWidget(self.trouble)
        inside.addLayout(row(self.test_button))
        self._show_settings()
        self._show_voices()
        self.modes.chosen.connect(self._choose_mode)
        self.voices.activated.connect(lambda n: self._change(voice=self.voices.itemData(n)))
        self.rate.valueChanged.connect(lambda value: self._change(voice_rate=value))
        self.volume.valueChanged.connect(lambda value: self._change(volume=value))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._player.prepare()
        self._show_voices()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._player.end()

    def _choose_mode(self, number: int) -> None:
        if MODES[number] is not self._player.mode:
            self._change(sound=MODES[number].value)
            self._player.set_mode(MODES[number])
            self._show_voices()

    def _show_settings(self) -> None:
        settings = self._preferences.settings
        blocked = [QSignalBlocker(each) for each in (self.rate, self.volume)]
        self.modes.choose(MODES.index(SoundMode(settings.sound)))
        self.rate.setValue(settings.voice_rate)
        self.volume.setValue(settings.volume)
        for each in blocked:
            each.unblock()

    def _list_voices(self) -> None:
        """Those of the app's language first."""
        short = i18n.system_language().partition("_")[0]
        voices = sorted(
            self._player.voice.voices,
            key=lambda each: (each[1].partition("_")[0] != short, each[0]),
        )
        self.voices.clear()
        self.voices.addItem(_("The usual one for your language"), "")
        for name, _locale in voices:
            self.voices.addItem(name, name)
        self.voices.setCurrentIndex(max(0, self.voices.findData(self._preferences.settings.voice)))
        self._show_voices()

    def _show_voices(self) -> None:
        """Those to choose from, or in words why there are none."""
        self.test_button.setEnabled(self._player.mode is not SoundMode.SILENT)
        voice = self._player.voice
        self.voices.setVisible(bool(voice.voices))
        self.no_voices.setVisible(not voice.voices)
        if voice.trouble:
            words = _("There is none to choose from.")
        elif voice.is_starting:
            words = _("Looking for the voices of this computer …")
        else:
            words = _("Choose “Voice and tones”, and the voices of this computer are listed here.")
        self.no_voices.setText(words)

    def _show_trouble(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _test(self) -> None:
        self._player.hush()
        self._player.give(
            Cue(
                tones=(Tone.READY,),
                sentences=(_("This is how your guide sounds. Go only as far as is easy."),),
                good_for_s=10.0,
                room_s=60.0,
            )
        )

    def _change(self, **values: Any) -> None:
        try:
            self._preferences.change(self._preferences.settings._replace(**values))
        except UserError as error:
            self._show_settings()
            tell(self, error)


def _slider(name: str, least: int, most: int, page: int) -> QSlider:
    made = QSlider(Qt.Orientation.Horizontal)
    made.setAccessibleName(name)
    made.setRange(least, most)
    made.setPageStep(page)
    made.setSingleStep(page // 2)
    made.setMaximumWidth(360)
    return made
