"""Diaries as they come: empty ones, long ones, and others that are hard to put on one page."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from backpain_diary.domain.detail import Detail, Medicine, SelfCare, Sleep, Symptom, Worse
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.events import Event
from backpain_diary.domain.regions import ORDER, Region
from backpain_diary.domain.report import Material, Report, report
from backpain_diary.domain.signs import SIGNS, CheckAnswers, SignCheck
from backpain_diary.domain.spell import spell_on
from tests.domain.counting import disturbed_nights, managed, noted

LAST = date(2026, 11, 24)
FIRST = LAST - timedelta(days=90)
HEBREW = "כאב גב תחתון אחרי נסיעה ארוכה (3 שעות) ואז הליכה."
ARABIC = "ألم في أسفل الظهر بعد الجلوس الطويل، 12 يوما."
CHINESE = "久坐之后腰痛，走一走会好一些。"
LONG = "I sat in the car for hours and then could not stand up straight. " * 60
EVERYTHING = Detail(
    average=5,
    sleep=Sleep.LOT,
    activity=4,
    places=tuple((region, 9) for region in sorted(Region, key=ORDER.__getitem__)),
    symptoms=frozenset(Symptom),
    made_worse_by=frozenset(Worse),
    self_care=frozenset(SelfCare),
)


def ago(days: int) -> date:
    return LAST - timedelta(days=days)


def entry(day: date, pain: int, note: str = "", detail: Detail | None = None) -> Entry:
    return Entry(
        day=day,
        at=time(8),
        utc_offset=timedelta(0),
        created=datetime.combine(day, time(8), UTC),
        pain=pain,
        note=note,
        worse_at_night=pain > 5,
        stiff_after_rest=pain > 3,
        easier_with_movement=True,
        detail=detail or Detail(),
    )


def made(
    entries: Sequence[Entry],
    *,
    checks: Sequence[SignCheck] = (),
    activity: str = "",
    events: Sequence[Event] = (),
    worry: str = "",
    wish: str = "",
    first: date = FIRST,
    last: date = LAST,
) -> Report:
    values: dict[date, int] = {}
    for each in entries:
        values[each.day] = max(each.pain, values.get(each.day, 0))
    material = Material(
        noted=noted(entries, first, last),
        nights=disturbed_nights(entries),
        managed=managed(entries),
        held=(),
        values=values,
        added_later=frozenset(),
        spell=spell_on(values, last),
        checks=checks,
        activity=activity,
        events=events,
        worry=worry,
        wish=wish,
    )
    return report(material, first, last)


def every_answer(*, is_there: bool) -> SignCheck:
    return SignCheck(ago(2), CheckAnswers(dict.fromkeys(SIGNS, is_there)))


def fullest(words: str) -> Report:
    """Everything that can be noted, every day, and `words` wherever something can be typed."""
    detail = replace(
        EVERYTHING,
        medicines=tuple(Medicine(f"Medicine {n} {words[:200]}", "400 mg") for n in range(30)),
    )
    entries = [entry(ago(n), 5 + n % 5, words, detail) for n in reversed(range(91))]
    return made(
        entries,
        checks=[every_answer(is_there=True)],
        activity=words,
        events=[
            Event(
                day=ago(n),
                label=f"{n} {words[:40].strip()}",
                created=datetime(2026, 1, 1, tzinfo=UTC),
            )
            for n in range(50)
        ],
        worry=words,
        wish=words,
    )


def ordinary(seed: int = 1) -> Report:
    random = Random(seed)
    entries = [
        entry(ago(n), random.randint(0, 8), "A note" if n % 9 == 0 else "")
        for n in reversed(range(80))
        if random.random() < 0.9
    ]
    return made(entries, worry="Will it stay?", wish="Which movements are safe?")
