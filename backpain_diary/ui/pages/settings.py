"""Settings: how it looks, the emergency number, where the diary lies."""

from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.services.changes import Changed
from backpain_diary.settings import TEXT_PERCENTS, THEMES
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tell
from backpain_diary.ui.page import READABLE, Page
from backpain_diary.ui.pages.care_card import CareCard
from backpain_diary.ui.pages.files_card import FilesCard
from backpain_diary.ui.pages.onset_card import OnsetCard
from backpain_diary.ui.pages.pause_card import PauseCard
from backpain_diary.ui.pages.sound_card import SoundCard
from backpain_diary.ui.parts import button, card, label, row, wrapped_row
from backpain_diary.ui.widgets.link import Link
from backpain_diary.ui.widgets.segments import Segments
from backpain_diary.ui.widgets.tick import Tick


class SettingsPage(Page):
    cares_about = Changed.PAUSES | Changed.ENTRIES | Changed.SESSIONS | Changed.ANSWERS

    welcome_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.limit_width(READABLE)
        self._preferences = context.preferences
        self._folder = context.folder
        self.column.addWidget(label(_("Settings"), "title"))
        self._add_looks()
        self.sound = SoundCard(context.preferences, context.assets, context.clock)
        self.column.addWidget(self.sound)
        self.care = CareCard(context)
        self.column.addWidget(self.care)
        self.onset = OnsetCard(context)
        self.column.addWidget(self.onset)
        self._add_number()
        self._add_goal()
        self.pause = PauseCard(context)
        self.column.addWidget(self.pause)
        self._add_first_steps()
        self.files = FilesCard(context)
        self.column.addWidget(self.files)
        self._add_folder()
        self.column.addStretch(1)

    def refresh(self) -> None:
        self.onset.refresh()
        self.pause.refresh()

    def _add_looks(self) -> None:
        frame, inside = card()
        inside.addWidget(label(_("How it looks"), "heading"))
        words = {
            "system": _("As the computer"),
            "light": _("Light"),
            "dark": _("Dark"),
            "high_contrast": _("High contrast"),
        }
        self.themes = Segments([words[name] for name in THEMES], _("Colours"))
        percents = [_("{percent} %").format(percent=percent) for percent in TEXT_PERCENTS]
        self.text_sizes = Segments(percents, _("Text size"))
        self._show_looks()
        for segments in (self.themes, self.text_sizes):
            inside.addSpacing(4)
            inside.addWidget(label(segments.accessibleName(), "lead"))
            inside.addWidget(segments)
        self.themes.chosen.connect(lambda n: self._change(theme=THEMES[n]))
        self.text_sizes.chosen.connect(lambda n: self._change(text_percent=TEXT_PERCENTS[n]))
        self.still = Tick(_("Reduce motion: the figure shows poses and does not move"))
        self.still.tick(self._preferences.settings.is_still)
        self.still.toggled.connect(lambda is_still: self._change(is_still=is_still))
        inside.addSpacing(4)
        inside.addWidget(self.still)
        self.column.addWidget(frame)

    def _show_looks(self) -> None:
        settings = self._preferences.settings
        self.themes.choose(THEMES.index(settings.theme))
        self.text_sizes.choose(TEXT_PERCENTS.index(settings.text_percent))

    def _add_number(self) -> None:
        frame, inside = card()
        inside.addWidget(label(_("Your emergency number"), "heading"))
        inside.addWidget(
            label(_("It is shown on the page “When to get help”. You may leave it empty."), "lead")
        )
        self.number = QLineEdit(self._preferences.settings.emergency_number)
        self.number.setAccessibleName(_("Your emergency number"))
        self.number.setMaxLength(30)
        self.number.setMaximumWidth(380)
        self.number.setPlaceholderText(_("such as 112, 911 or 999"))
        self.number.editingFinished.connect(self._number_given)
        inside.addWidget(self.number)
        self.column.addWidget(frame)

    def _add_goal(self) -> None:
        frame, inside = card()
        inside.addWidget(label(_("A goal for the week, if you like"), "heading"))
        inside.addWidget(
            label(
                _(
                    "On how many days a week would you like to do a session? Today shows it beside"
                    " what you did. Without a goal it only tells the week."
                ),
                "lead",
            )
        )
        words = [_("No goal"), *(str(days) for days in range(1, 8))]
        self.goal = Segments(words, _("Days a week with a session"))
        self.goal.choose(self._preferences.settings.week_goal)
        self.goal.chosen.connect(lambda days: self._change(week_goal=days))
        inside.addWidget(self.goal)
        self.column.addWidget(frame)

    def _add_first_steps(self) -> None:
        frame, inside = card()
        inside.addWidget(label(_("First steps"), "heading"))
        inside.addWidget(
            label(
                _(
                    "The first screens, the remark under the scale of Today, and the rules before"
                    " a session, once more."
                ),
                "lead",
            )
        )
        self.welcome_button = Link(
            _("Show the first screens"), self.welcome_wanted.emit, "secondary"
        )
        self.rules_button = Link(
            _("Show the rules before my next session"), self._show_rules, "secondary"
        )
        self.anchors_button = Link(
            _("Show the remark under the scale"), self._show_anchors, "secondary"
        )
        inside.addWidget(wrapped_row(self.welcome_button, self.anchors_button, self.rules_button))
        self.shown_again = label("", "lead")
        self.shown_again.hide()
        inside.addWidget(self.shown_again)
        self.column.addWidget(frame)

    def _add_folder(self) -> None:
        frame, inside = card()
        inside.addWidget(label(_("Where your diary is kept"), "heading"))
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

    def _show_anchors(self) -> None:
        if self._change(anchors="always"):
            self._say(_("The remark stands under the scale of Today again."))

    def _show_rules(self) -> None:
        if self._change(has_read_rules=False):
            self._say(_("The rules will be shown before your next session."))

    def _say(self, words: str) -> None:
        self.shown_again.setText(words)
        self.shown_again.show()
        announce(self.shown_again, words)

    def _number_given(self) -> None:
        self._change(emergency_number=self.number.text().strip())

    def _change(self, **values: Any) -> bool:
        """Whether it is kept."""
        before = self._preferences.settings
        settings = before._replace(**values)
        if settings == before:
            return True
        try:
            self._preferences.change(settings)
        except UserError as error:
            self._show_looks()
            tell(self, error)
            return False
        return True

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
