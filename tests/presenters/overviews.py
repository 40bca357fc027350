"""What the rules look at, made from a diary in letters; see tests.domain.diaries."""

from collections.abc import Iterable, Sequence

from backpain_diary.domain.absence import absence_on
from backpain_diary.domain.notices import Diary
from backpain_diary.domain.spell import GapAnswer, Onset, spell_on
from tests.domain.diaries import day, diary


def overview(
    days: str,
    today: int,
    *,
    onsets: Sequence[Onset] = (),
    answers: Sequence[GapAnswer] = (),
    nights: Iterable[int] = (),
    stiff: Iterable[int] = (),
    easier: Iterable[int] = (),
    hurt: Iterable[int] = (),
) -> Diary:
    values = diary(days)
    return Diary(
        values=values,
        spell=spell_on(values, day(today), onsets=onsets, answers=answers),
        absence=absence_on(values, day(today), onsets=onsets, answers=answers),
        worse_at_night={day(each) for each in nights},
        stiff_after_rest={day(each) for each in stiff},
        easier_with_movement={day(each) for each in easier},
        hurt_sessions={number: day(each) for number, each in enumerate(hurt)},
    )
