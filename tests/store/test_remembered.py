"""What is offered again, in which order."""

from dataclasses import replace
from datetime import date, time, timedelta

from backpain_diary.domain.detail import Detail, Medicine, SelfCare, Symptom, Worse
from backpain_diary.domain.regions import Region
from backpain_diary.domain.remembered import Remembered
from backpain_diary.store import diary
from backpain_diary.store.database import Database
from backpain_diary.store.remembered import LATE_ENTRIES, remembered
from tests.store.samples import ENTRY

LONG_AGO = date(2020, 1, 1)


def note(database: Database, *details: Detail, first: date = ENTRY.day) -> None:
    """One entry a day."""
    with database.transaction() as session:
        diary.add_all(
            session,
            [
                replace(ENTRY, day=first + timedelta(days=number), detail=each)
                for number, each in enumerate(details)
            ],
        )


def seen(database: Database) -> Remembered:
    with database.reading() as session:
        return remembered(session)


def test_of_an_empty_diary_nothing_is_remembered(database: Database) -> None:
    note(database, Detail())
    assert seen(database) == Remembered()


def test_medicines_come_once_with_the_amount_noted_last(database: Database) -> None:
    note(
        database,
        Detail(medicines=(Medicine("Ibuprofen", "400 mg"), Medicine("Arnika"))),
        Detail(medicines=(Medicine("Paracetamol", "500 mg"), Medicine("Ibuprofen", "200 mg"))),
        Detail(medicines=(Medicine("ibuprofen"),)),
    )
    assert seen(database).medicines == (
        Medicine("ibuprofen"),
        Medicine("Paracetamol", "500 mg"),
        Medicine("Ibuprofen", "200 mg"),
        Medicine("Arnika"),
    )


def test_it_counts_of_which_day_an_entry_speaks_and_not_when_it_was_written(
    database: Database,
) -> None:
    note(database, Detail(tags=("today",)))
    note(database, Detail(tags=("back-filled",)), first=LONG_AGO)
    assert seen(database).tags == ("today", "back-filled")


def test_of_one_day_the_later_time_counts_and_of_one_time_the_later_entry(
    database: Database,
) -> None:
    written = [
        replace(ENTRY, at=time(20), detail=Detail(tags=("evening",))),
        replace(ENTRY, at=None, detail=Detail(tags=("untimed",))),
        replace(ENTRY, at=time(8), detail=Detail(tags=("morning",))),
        replace(ENTRY, at=time(8), detail=Detail(tags=("again", "and again"))),
    ]
    with database.transaction() as session:
        diary.add_all(session, written)
    tags = ("evening", "again", "and again", "morning", "untimed")
    assert seen(database).tags == tags


def test_what_was_ticked_lately_comes_first_and_together_in_its_usual_order(
    database: Database,
) -> None:
    note(
        database,
        Detail(
            places=((Region.NECK, 2), (Region.GROIN_LEFT, None)),
            symptoms=frozenset({Symptom.ONE_SIDED, Symptom.STIFFNESS}),
            made_worse_by=frozenset({Worse.STRESS}),
            self_care=frozenset({SelfCare.REST}),
        ),
        Detail(
            places=((Region.GROIN_LEFT, 4), (Region.FOOT_LEFT, None)),
            symptoms=frozenset({Symptom.TENDERNESS, Symptom.STIFFNESS}),
            self_care=frozenset({SelfCare.SHOES}),
        ),
    )
    assert seen(database) == Remembered(
        regions=(Region.GROIN_LEFT, Region.FOOT_LEFT, Region.NECK),
        symptoms=(Symptom.STIFFNESS, Symptom.TENDERNESS, Symptom.ONE_SIDED),
        made_worse_by=(Worse.STRESS,),
        self_care=(SelfCare.SHOES, SelfCare.REST),
    )


def test_long_unused_names_stay_known_but_old_ticks_are_not_late(database: Database) -> None:
    old = Detail(
        symptoms=frozenset({Symptom.STIFFNESS}),
        medicines=(Medicine("Arnika", "a little"), Medicine("Ibuprofen", "800 mg")),
        tags=("move", "car"),
    )
    older = Detail(
        medicines=(Medicine("Arnika", "a lot"), Medicine("Camphor")), tags=("car", "ski")
    )
    lately = Detail(medicines=(Medicine("Ibuprofen", "400 mg"),), tags=("bus",))
    note(database, older, old, first=LONG_AGO)
    note(database, *[lately] * LATE_ENTRIES)
    assert seen(database) == Remembered(
        medicines=(
            Medicine("Ibuprofen", "400 mg"),
            Medicine("Arnika", "a little"),
            Medicine("Camphor"),
        ),
        tags=("bus", "move", "car", "ski"),
    )
