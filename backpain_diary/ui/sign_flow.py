"""Asks about warning signs: each answer is kept at once, an emergency is said at once."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backpain_diary.domain.notices import Tier
from backpain_diary.domain.signs import SIGNS, CheckAnswers, Sign, outcome
from backpain_diary.errors import UserError
from backpain_diary.presenters import signs as words
from backpain_diary.ui.messages import tell

if TYPE_CHECKING:
    from backpain_diary.ui.context import Context
    from backpain_diary.ui.pages.sign_check import SignCheckPage


class SignFlow(QObject):
    """One page of questions; what was answered stays in the diary, whatever becomes of the page.

    What cannot be stored is told, waits, and is tried again with the next answer.
    """

    def __init__(self, page: SignCheckPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        page.answered.connect(self._answer)
        page.back_wanted.connect(self._back)
        page.next_wanted.connect(self._next)
        page.go_on_wanted.connect(self._go_on)
        page.stop_wanted.connect(self._show_result)
        page.left.connect(self._begin_anew)
        self._begin_anew()

    def start(self) -> None:
        """Ask: from the first question on, or where it was left today without a "Done"."""
        if self._day != self._context.clock.today():
            self._begin_anew()
        self._ask()

    def _begin_anew(self) -> None:
        self._day = self._context.clock.today()
        self._answers = CheckAnswers()
        self._number = 0  # of the question that is asked, or asked next
        self._asks_skipped = False  # only what has no answer, once all were seen
        self._check_id: int | None = None
        self._waiting: deque[tuple[Sign, bool]] = deque()
        self._has_told = False  # that it is an emergency; from then on a line stands on top

    def _answer(self, is_there: bool) -> None:
        sign = SIGNS[self._number]
        self._answers = self._answers.also(sign, is_there=is_there)
        self._number = self._after(self._number)
        had_told, self._has_told = self._has_told, outcome(self._answers) is Tier.EMERGENCY
        if self._has_told and not had_told:
            number = self._context.preferences.settings.emergency_number
            self._page.show_at_once(words.at_once(self._answers, number))
        else:
            self._ask()
        self._waiting.append((sign, is_there))
        self._store()

    def _store(self) -> None:
        signs = self._context.signs
        try:
            while self._waiting:
                sign, is_there = self._waiting[0]
                if self._check_id is None:
                    self._check_id = signs.begin(sign, is_there=is_there)
                else:
                    signs.answer(self._check_id, sign, is_there=is_there)
                self._waiting.popleft()
        except UserError as error:
            tell(self._page, error)

    def _back(self) -> None:
        if self._number:
            self._number -= 1
            self._ask()

    def _next(self) -> None:
        self._number = self._after(self._number)
        self._ask()

    def _go_on(self) -> None:
        """At the end it is what was skipped that is still open."""
        if self._number == len(SIGNS):
            self._asks_skipped = True
            self._number = self._after(-1)
        self._ask()

    def _after(self, number: int) -> int:
        """Which question comes after that one; the number of them at the end."""
        if not self._asks_skipped:
            return number + 1
        later = range(number + 1, len(SIGNS))
        return next((n for n in later if SIGNS[n] not in self._answers.given), len(SIGNS))

    def _ask(self) -> None:
        if self._number == len(SIGNS):
            self._show_result()
            return
        number = self._context.preferences.settings.emergency_number
        shown = words.question(SIGNS[self._number], self._answers, number)
        self._page.ask(shown, can_go_back=self._number > 0)

    def _show_result(self) -> None:
        number = self._context.preferences.settings.emergency_number
        self._page.show_result(words.result(self._answers, number))
