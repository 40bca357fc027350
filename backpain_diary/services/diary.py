"""What the user can do with the diary. Each action is one transaction."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, time
from typing import TYPE_CHECKING

from backpain_diary.clock import Clock
from backpain_diary.domain.absence import Absence, absence_on, told
from backpain_diary.domain.action import Action, Imported, Undoable
from backpain_diary.domain.day_summary import DaySummary
from backpain_diary.domain.detail import NO_DETAIL, Detail
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.notices import Acknowledgement, Diary, Kind
from backpain_diary.domain.pain_answers import told_of_now
from backpain_diary.domain.remembered import Remembered
from backpain_diary.domain.spell import Gap, GapAnswer, Onset, Spell, spell_on
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.services.history import History
from backpain_diary.services.local_time import time_of_day, utc_offset
from backpain_diary.store import activity as activities
from backpain_diary.store import answers, care, days, remembered
from backpain_diary.store import diary as entries
from backpain_diary.store.database import Database

if TYPE_CHECKING:  # reading files is imported when it is asked for
    from backpain_diary.services.csv_comparing import Comparison, HasRows


class DiaryService:
    """Every method that writes may raise StorageError, and then nothing has changed."""

    def __init__(self, database: Database, clock: Clock, changes: Changes) -> None:
        self._database = database
        self._clock = clock
        self._changes = changes
        self.history = History(database, changes)

    def is_empty(self) -> bool:
        """Whether nothing was written yet, but for what the first screens ask."""
        from backpain_diary.store import whole  # asked at the first start and before restoring

        with self._database.reading() as session:
            return whole.is_empty(session)

    def save_pain(
        self,
        pain: int,
        *,
        day: date | None = None,
        at: time | None = None,
        note: str = "",
        worse_at_night: bool | None = None,
        stiff_after_rest: bool | None = None,
        easier_with_movement: bool | None = None,
        detail: Detail = NO_DETAIL,
        activity: str | None = None,
    ) -> Entry:
        """A new entry for today, now; for another day without a time unless `at` is given.

        activity: what the one that matters is called from now on; None: as before
        """
        now = self._clock.now()
        today = now.date()
        if at is None and day in (None, today):
            at = time_of_day(now)
        return self.add(
            Entry(
                day=day or today,
                at=at,
                utc_offset=utc_offset(now),
                created=now.astimezone(UTC),
                pain=pain,
                note=note,
                worse_at_night=worse_at_night,
                stiff_after_rest=stiff_after_rest,
                easier_with_movement=easier_with_movement,
                detail=detail,
            ),
            activity,
        )

    def add(self, entry: Entry, activity: str | None = None) -> Entry:
        """The entry as saved, with its id. activity: see `save_pain`"""
        with self._database.transaction() as session:
            is_named = activities.rename(session, activity, self._clock.now())
            entry_id = entries.add(session, entry)
        saved = replace(entry, id=entry_id)
        self.history.did(Action(None, saved), _also(is_named=is_named))
        return saved

    def edit(self, entry: Entry, activity: str | None = None) -> Entry:
        """Save what the user changed; when it was first written stays as it is.

        activity: see `save_pain`
        """
        entry_id = _id(entry)
        with self._database.transaction() as session:
            before = entries.get(session, entry_id)
            if before is None:
                raise UserError(
                    _("This entry is no longer in the diary, so it was not changed."),
                    _("Add a new entry for that day instead."),
                )
            kept = replace(
                entry,
                utc_offset=before.utc_offset,
                created=before.created,
                edited=before.edited,
            )
            is_named = activities.rename(session, activity, self._clock.now())
            after = before
            if kept != before:
                after = replace(kept, edited=self._clock.now().astimezone(UTC))
                entries.put(session, after)
        if after != before:
            self.history.did(Action(before, after), _also(is_named=is_named))
        elif is_named:
            self._changes.publish(Changed.ANSWERS)
        return after

    def delete(self, entry_id: int) -> None:
        with self._database.transaction() as session:
            before = entries.get(session, entry_id)
            if before is None:
                return
            entries.delete(session, entry_id)
        self.history.did(Action(before, None))

    def compare(self, file: "HasRows") -> "Comparison":
        """What `add_new` would add."""
        from backpain_diary.services.csv_comparing import compare

        with self._database.reading() as session:
            return compare(file, entries.all_entries(session))

    def add_new(
        self, file: "HasRows", name: str, on_progress: Callable[[int], None]
    ) -> Imported | None:
        """All of the file that is not in the diary yet, or nothing; None if all of it is.

        It may run beside the window: nobody is told before `added` is called there.

        name: of the file; on_progress: as `importing.adding.add_new` has it
        """
        from backpain_diary.services.importing.adding import add_new

        comparison, ids = add_new(self._database, file, on_progress)
        if not ids:
            return None
        days = [entry.day for entry in comparison.new]
        return Imported(tuple(ids), min(days), max(days), name)

    def added(self, imported: Imported) -> None:
        self.history.did(imported)

    @property
    def last_action(self) -> Undoable | None:
        """What `undo` would take back."""
        return self.history.last_action

    def undo(self) -> bool:
        """Take back the last action, as if it had not been. False when there is none."""
        return self.history.undo()

    def forget_actions(self) -> None:
        """Nothing done so far can be undone any more: all ids are new."""
        self.history.forget()

    def entry(self, entry_id: int) -> Entry | None:
        """None when it is no longer in the diary."""
        with self._database.reading() as session:
            return entries.get(session, entry_id)

    def entries(self, first: date, last: date) -> list[Entry]:
        """From first to last, both included, by day and time."""
        with self._database.reading() as session:
            return entries.between(session, first, last)

    def day_summaries(self, first: date, last: date) -> dict[date, DaySummary]:
        """Of the days from first to last, both included, with an entry or a session."""
        with self._database.reading() as session:
            return days.summaries(session, first, last)

    def remembered(self) -> Remembered:
        """What was noted before, used last first."""
        with self._database.reading() as session:
            return remembered.remembered(session)

    def day_values(self) -> dict[date, int]:
        """Highest score of each logged day, from entries and sessions."""
        with self._database.reading() as session:
            return entries.day_values(session)

    def days_added_later(self, since: date = date.min) -> frozenset[date]:
        """Days of which nothing was written in time."""
        with self._database.reading() as session:
            return entries.days_added_later(session, since)

    def entries_by_day(self) -> dict[date, int]:
        """How many entries each day has that has any."""
        with self._database.reading() as session:
            return entries.entries_by_day(session)

    def overview(self, today: date) -> Diary:
        """All that the rules look at: day values, spell, ticks, and what hurt."""
        with self._database.reading() as session:
            values = entries.day_values(session)
            onsets, gap_answers = answers.onsets(session), answers.gap_answers(session)
            return Diary(
                values=values,
                spell=spell_on(values, today, onsets=onsets, answers=gap_answers),
                absence=absence_on(values, today, onsets=onsets, answers=gap_answers),
                worse_at_night=entries.ticked_days(session, "worse_at_night"),
                stiff_after_rest=entries.ticked_days(session, "stiff_after_rest"),
                easier_with_movement=entries.ticked_days(session, "easier_with_movement"),
                hurt_sessions=care.hurt_sessions(session),
            )

    def spell(self, today: date) -> Spell:
        return self.overview(today).spell

    def told_onset(self, today: date) -> date | None:
        """The day that the user named as the beginning of the pain that is there."""
        with self._database.reading() as session:
            onsets = answers.onsets(session)
            if not onsets:
                return None
            values, gap_answers = entries.day_values(session), answers.gap_answers(session)
        spell = spell_on(values, today, onsets=onsets, answers=gap_answers)
        return told_of_now(onsets, spell.since, today)

    def answer_onset(self, began: date | None) -> None:
        """When this pain began; None when the user leaves the question open."""
        now = self._clock.now()
        with self._database.transaction() as session:
            answers.add_onset(session, Onset(now.date(), began), now)
        self._changes.publish(Changed.ANSWERS)

    def answer_gap(self, before: date, after: date, answer: Gap) -> None:
        """Whether the pain was there between two days of pain."""
        with self._database.transaction() as session:
            answers.add_gap_answer(session, GapAnswer(before, after, answer), self._clock.now())
        self._changes.publish(Changed.ANSWERS)

    def answer_absence(self, absence: Absence, answer: Gap) -> None:
        """Whether the pain went on in a long time without an entry, asked at its end."""
        now = self._clock.now()
        kept = told(absence, answer, now.date())
        with self._database.transaction() as session:
            if isinstance(kept, Onset):
                answers.add_onset(session, kept, now)
            else:
                answers.add_gap_answer(session, kept, now)
        self._changes.publish(Changed.ANSWERS)

    def acknowledge(self, code: str, kind: Kind) -> None:
        """Fold the notice of this code for a week from today."""
        now = self._clock.now()
        with self._database.transaction() as session:
            answers.add_acknowledgement(session, Acknowledgement(code, now.date(), kind), now)
        self._changes.publish(Changed.ANSWERS)

    def acknowledgements(self) -> tuple[Acknowledgement, ...]:
        """In the order given."""
        with self._database.reading() as session:
            return answers.acknowledgements(session)


def _also(*, is_named: bool) -> Changed:
    """is_named: the activity has another name now"""
    return Changed.ANSWERS if is_named else Changed(0)


def _id(entry: Entry) -> int:
    if entry.id is None:
        raise ValueError("only a saved entry can be edited")
    return entry.id
