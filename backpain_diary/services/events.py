"""Events that the user names, such as "started physiotherapy". Each action is one transaction."""

from dataclasses import replace
from datetime import date

from backpain_diary.clock import Clock
from backpain_diary.domain.action import Noted
from backpain_diary.domain.events import LABEL_LENGTHS, Event, tidy
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.services.history import History
from backpain_diary.store import events
from backpain_diary.store.database import Database


class EventService:
    """Every method that writes may raise UserError, and then nothing has changed."""

    def __init__(self, database: Database, clock: Clock, history: History) -> None:
        """history: takes note of what is done, so that it can be undone"""
        self._database = database
        self._clock = clock
        self._history = history

    def events(self) -> tuple[Event, ...]:
        """The earliest day first."""
        with self._database.reading() as session:
            return events.all_events(session)

    def add(self, day: date, label: str) -> Event:
        """As saved, with its id. label: as typed"""
        return self._save(None, Event(day=day, label=_usable(label), created=self._clock.now()))

    def change(self, event: Event, day: date, label: str) -> Event:
        """As saved. label: as typed"""
        changed = replace(event, day=day, label=_usable(label))
        return event if changed == event else self._save(event, changed)

    def delete(self, event: Event) -> None:
        assert event.id is not None, "it was never saved"
        with self._database.transaction() as session:
            events.remove(session, event.id)
        self._history.did(Noted(event, None))

    def _save(self, before: Event | None, event: Event) -> Event:
        with self._database.transaction() as session:
            saved = replace(event, id=events.save(session, event))
        self._history.did(Noted(before, saved))
        return saved


def _usable(label: str) -> str:
    """Raises UserError for a label that is empty or too long."""
    line = tidy(label)
    if len(line) in LABEL_LENGTHS:
        return line
    raise UserError(
        _("An event needs a name of 1 to {most} characters, so nothing was saved.").format(
            most=LABEL_LENGTHS[-1]
        ),
        _("Type a few words, such as “started physiotherapy”, then save again."),
    )
