"""What was noted of some days beside the pain, counted in days by SQLite: entries are not loaded.

The caller owns the session and the transaction.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from backpain_diary.domain.detail import Sleep
from backpain_diary.domain.places import PlaceDays
from backpain_diary.domain.report_counts import QUESTIONS, Noted
from backpain_diary.store.detail import REGIONS
from backpain_diary.store.detail_tables import (
    EntryDetailRow,
    EntryMedicineRow,
    EntryPlaceRow,
    EntryTickRow,
)
from backpain_diary.store.diary import BY_TIME
from backpain_diary.store.looking import nights
from backpain_diary.store.tables import EntryRow
from backpain_diary.store.timeline import medicine_days

Columns: TypeAlias = Select[*tuple[Any, ...]]
DAYS = func.count(EntryRow.day.distinct())


def noted(session: Session, first: date, last: date) -> Noted:
    """From first to last, both included."""
    within = EntryRow.day.between(first, last)

    def found(columns: Columns) -> list[Any]:
        return list(session.execute(columns.where(within)))

    def ticked(kind: str) -> Mapping[str, int]:
        of_kind = select(EntryTickRow.name, DAYS).join(
            EntryRow, EntryTickRow.entry_id == EntryRow.id
        )
        return dict(found(of_kind.where(EntryTickRow.kind == kind).group_by(EntryTickRow.name)))

    notes = select(EntryRow.day, EntryRow.note).where(EntryRow.note != "")
    return Noted(
        places=[PlaceDays(REGIONS[region], *rest) for region, *rest in found(_places())],
        symptoms=ticked("symptom"),
        self_care=ticked("self_care"),
        made_worse_by=ticked("worse"),
        yes=dict(zip(QUESTIONS, found(_yes())[0], strict=True)),
        medicines=dict(found(_medicines())),
        medicine_days=medicine_days(session, first, last),
        notes=[(day, note) for day, note in found(notes.order_by(*BY_TIME))],
    )


def disturbed_nights(session: Session, first: date, last: date) -> Mapping[date, bool]:
    """Of each day on which it was said, whether sleep was disturbed, a little or a lot."""
    told = nights(session, last, since=first)
    return {
        day: night.sleep is not Sleep.NO for day, night in told.items() if night.sleep is not None
    }


def managed(session: Session, first: date, last: date) -> Mapping[date, int]:
    """How the activity went on the days on which it was said; the last one of a day counts."""
    columns: Columns = select(EntryRow.day, EntryDetailRow.activity)
    found = session.execute(
        columns.join(EntryDetailRow, EntryDetailRow.entry_id == EntryRow.id)
        .where(EntryRow.day.between(first, last), EntryDetailRow.activity.is_not(None))
        .order_by(*BY_TIME)
    )
    return {day: score for day, score in found if score is not None}


def _places() -> Columns:
    """A place may be noted with a 0, and then it did not hurt."""
    region, pain = EntryPlaceRow.region, EntryPlaceRow.pain
    columns = select(region, DAYS, func.max(pain)).where(or_(pain.is_(None), pain > 0))
    return columns.join(EntryRow, EntryPlaceRow.entry_id == EntryRow.id).group_by(region)


def _yes() -> Columns:
    ticks = (getattr(EntryRow, name) for name in QUESTIONS)
    return select(*(DAYS.filter(tick) for tick in ticks))


def _medicines() -> Columns:
    """As typed, in the order of the first day, and on it as typed."""
    typed = func.trim(EntryMedicineRow.name + " " + EntryMedicineRow.amount)
    columns = select(typed, DAYS).join(EntryRow, EntryMedicineRow.entry_id == EntryRow.id)
    place = func.printf("%s %20d %9d", EntryRow.day, EntryRow.id, EntryMedicineRow.position)
    return columns.group_by(typed).order_by(func.min(place))
