"""Which day Today is about: today, or at night the one that the person means."""

from __future__ import annotations

from datetime import date, timedelta

from backpain_diary.clock import Clock
from backpain_diary.domain.day_turn import is_night
from backpain_diary.presenters.night import NightQuestion, night_question


class TodayDay:
    """The choice holds until the night is over; `waiting` is a number that has no day yet."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._chosen: date | None = None
        self.waiting: int | None = None

    @property
    def chosen(self) -> date | None:
        """None when nothing was chosen, or it is neither today nor yesterday any more."""
        today = self._clock.today()
        return self._chosen if self._chosen in (today, today - timedelta(days=1)) else None

    @property
    def day(self) -> date:
        return self.chosen or self._clock.today()

    def choose(self, day: date) -> int | None:
        """The number that waited for it."""
        self._chosen = day
        waited, self.waiting = self.waiting, None
        return waited

    def must_ask(self) -> bool:
        return self.chosen is None and is_night(self._clock.now())

    def question(self) -> NightQuestion | None:
        """None by day, unless a number still waits."""
        if not is_night(self._clock.now()) and self.waiting is None:
            self._chosen = None
            return None
        return night_question(self._clock.today(), self.chosen, self.waiting)
