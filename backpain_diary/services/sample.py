"""A made-up diary of four months: what `--demo` and the pictures in the README show."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from backpain_diary.catalog import Catalog
from backpain_diary.domain.detail import NO_DETAIL
from backpain_diary.domain.diary import LATE_DAYS, Entry
from backpain_diary.domain.plan import StepKind, plan, total_s
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold, Outcome
from backpain_diary.services import sample_story as story
from backpain_diary.services.local_time import utc_offset
from backpain_diary.services.sample_detail import DetailTeller
from backpain_diary.store import activity, diary, sessions
from backpain_diary.store.database import Database

SEED = 7
EVENINGS_WITH_ENTRY = 0.3  # of the days with pain, besides the morning


@dataclass(frozen=True, slots=True)
class Sample:
    """Oldest first. The entries tell of a pain that has lasted more than three weeks."""

    entries: tuple[Entry, ...]
    sessions: tuple[PracticeSession, ...]
    activity: str


def sample(catalog: Catalog, now: datetime) -> Sample:
    """Always the same story, told up to yesterday; today is left for the user.

    now: aware, local
    """
    teller = _Teller(catalog, now, Random(SEED))
    return Sample(tuple(teller.entries()), tuple(teller.sessions()), story.activity())


def fill(database: Database, made_up: Sample) -> None:
    """Add it all. Raises StorageError, and then nothing was added."""
    with database.transaction() as session:
        diary.add_all(session, made_up.entries)
        began = made_up.entries[0].created
        activity.name_activity(session, made_up.activity, began)
        for practice in made_up.sessions:
            session_id = sessions.begin(session, practice)
            for hold in practice.holds:
                sessions.record_hold(session, session_id, hold, practice.ended or practice.started)


class _Teller:
    def __init__(self, catalog: Catalog, now: datetime, random: Random) -> None:
        self._catalog = catalog
        self._today = now.date()
        self._offset = utc_offset(now)
        self._random = random
        self._notes = story.notes()
        self._details = DetailTeller(Random(SEED))

    def entries(self) -> Iterator[Entry]:
        for days_ago, worst in story.days():
            if worst is None:
                continue
            if days_ago in story.FILLED_IN_LATER:
                yield self._entry(days_ago, None, worst)
                continue
            has_evening = worst > 1 and self._random.random() < EVENINGS_WITH_ENTRY
            morning = worst - self._random.randint(0, 2) if has_evening else worst
            yield self._entry(days_ago, self._time(7, 9), max(morning, 0))
            if has_evening:
                yield self._entry(days_ago, self._time(19, 21), worst)

    def sessions(self) -> Iterator[PracticeSession]:
        for days_ago, worst in story.days():
            if days_ago in story.SESSION_DAYS:
                yield self._session(days_ago, worst)

    def _entry(self, days_ago: int, at: time | None, pain: int) -> Entry:
        day = self._day(days_ago)
        is_morning = at is not None and at.hour < 12
        written = datetime.combine(day, at) if at else _noon(day + timedelta(days=LATE_DAYS + 2))
        has_stiffness = is_morning and pain > 2
        return Entry(
            day=day,
            at=at,
            utc_offset=self._offset,
            created=self._instant(written),
            pain=pain,
            note=self._notes.pop(days_ago, ""),
            detail=self._details.told(days_ago, pain) if is_morning else NO_DETAIL,
            worse_at_night=days_ago in story.WORSE_AT_NIGHT if is_morning and pain else None,
            stiff_after_rest=self._random.random() < 0.6 if has_stiffness else None,
            easier_with_movement=self._random.random() < 0.6 if has_stiffness else None,
        )

    def _session(self, days_ago: int, worst: int | None) -> PracticeSession:
        routine = self._catalog.routines[self._routine(worst)]
        steps = plan(routine, self._catalog.movements)
        holds = [
            Hold(
                movement=step.movement,
                side=step.side,
                repeat=step.repeat,
                direction=step.direction,
                prescribed_s=step.seconds,
                held_s=step.seconds,
                outcome=Outcome.DONE,
            )
            for step in steps
            if step.kind is StepKind.HOLD
        ]
        started = datetime.combine(self._day(days_ago), self._time(17, 18))
        before = None if worst is None else max(worst - self._random.randint(0, 2), 0)
        after = None if worst is None or before is None else self._after(before, worst)
        is_completed = days_ago not in (story.LEFT_MIDWAY, story.HURT)
        if not is_completed:
            outcome = Outcome.HURT if days_ago == story.HURT else Outcome.STOPPED
            holds = _broken_off(holds, outcome)
        return PracticeSession(
            day=started.date(),
            at=started.time(),
            utc_offset=self._offset,
            started=self._instant(started),
            ended=self._instant(started + timedelta(seconds=total_s(steps))),
            routine=routine.id,
            routine_name=routine.name,
            planned_s=total_s(steps),
            is_completed=is_completed,
            pain_before=before,
            pain_after=after,
            holds=tuple(holds),
        )

    def _routine(self, worst: int | None) -> str:
        if worst is not None and worst > 4:
            return "flare_day"
        return self._random.choice(("short", "short", "short", "chair_break", "all_eight"))

    def _after(self, before: int, worst: int) -> int:
        """A point up or down, whichever way: nothing is to be read into a made-up diary."""
        return min(max(before + self._random.randint(-1, 1), 0), worst)

    def _day(self, days_ago: int) -> date:
        return self._today - timedelta(days=days_ago)

    def _time(self, first_hour: int, last_hour: int) -> time:
        hour = self._random.randint(first_hour, last_hour)
        return time(hour, self._random.randrange(60))

    def _instant(self, local: datetime) -> datetime:
        return (local - self._offset).replace(tzinfo=UTC)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12))


def _broken_off(holds: list[Hold], outcome: Outcome) -> list[Hold]:
    """Until the middle of one of the holds."""
    done = len(holds) // 3
    last = holds[done]
    return [*holds[:done], replace(last, held_s=round(last.prescribed_s * 0.4), outcome=outcome)]
