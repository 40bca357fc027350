"""Settings: how it looks, the emergency number, where the diary lies."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QLineEdit

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.settings import TEXT_PERCENTS, THEMES, Settings
from backpain_diary.ui.messages import tell
from backpain_diary.ui.page import Page
from backpain_diary.ui.parts import button, card, label, row
from backpain_diary.ui.preferences import Preferences


class SettingsPage(Page):
    def __init__(self, preferences: Preferences, folder: Path) -> None:
        super().__init__()
        self._preferences = preferences
        self._folder = folder
        self.column.addWidget(label(_("Settings"), "title"))
        self._add_looks()
        self._add_number()
        self._add_folder()
        self.column.addStretch(1)

    def _add_looks(self) -> None:
        settings = self._preferences.settings
        frame, inside = card()
        inside.addWidget(label(_("How it looks"), "heading"))
        words = {"system": _("As the computer"), "light": _("Light"), "dark": _("Dark")}
        self.theme_box = QComboBox()
        for name in THEMES:
            self.theme_box.addItem(words[name], name)
        self.theme_box.setCurrentIndex(THEMES.index(settings.theme))
        self.text_box = QComboBox()
        for percent in TEXT_PERCENTS:
            self.text_box.addItem(_("{percent} %").format(percent=percent), percent)
        self.text_box.setCurrentIndex(TEXT_PERCENTS.index(settings.text_percent))
        for word, box in ((_("Colours"), self.theme_box), (_("Text size"), self.text_box)):
            box.setAccessibleName(word)
            box.setMinimumWidth(220)
            inside.addWidget(label(word, "lead"))
            inside.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
            box.activated.connect(self._looks_chosen)
        self.column.addWidget(frame)

    def _add_number(self) -> None:
        frame, inside = card()
        inside.addWidget(label(_("Your emergency number"), "heading"))
        inside.addWidget(
            label(_("It is shown on the page “When to get help”. You may leave it empty."), "lead")
        )
        self.number = QLineEdit(self._preferences.settings.emergency_number)
        self.number.setAccessibleName(_("Your emergency number"))
        self.number.setMaxLength(30)
        self.number.setMaximumWidth(300)
        self.number.setPlaceholderText(_("such as 112, 911 or 999"))
        self.number.editingFinished.connect(self._number_given)
        inside.addWidget(self.number)
        self.column.addWidget(frame)

    def _add_folder(self) -> None:
        frame, inside = card()
        inside.addWidget(label(_("Where your diary lies"), "heading"))
        place = label(str(self._folder), "lead")
        place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        inside.addWidget(place)
        inside.addWidget(
            label(
                _(
                    "Nothing leaves this computer. To keep a second copy, copy this folder while"
                    " the program is closed."
                ),
                "muted",
            )
        )
        inside.addLayout(row(button(_("Open the folder"), clicked=self._open_folder)))
        self.column.addWidget(frame)

    def _looks_chosen(self) -> None:
        self._change(
            replace(
                self._preferences.settings,
                theme=self.theme_box.currentData(),
                text_percent=self.text_box.currentData(),
            )
        )

    def _number_given(self) -> None:
        number = self.number.text().strip()
        if number != self._preferences.settings.emergency_number:
            self._change(replace(self._preferences.settings, emergency_number=number))

    def _change(self, settings: Settings) -> None:
        try:
            self._preferences.change(settings)
        except UserError as error:
            tell(self, error)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
