import csv
import io
from dataclasses import replace

from backpain_diary.domain.session import Outcome
from backpain_diary.services.sessions_csv import COLUMNS, rows
from tests.store.samples import HOLD, PRACTICE


def test_a_row_for_each_hold_with_what_is_said_of_the_session() -> None:
    holds = (
        HOLD,
        replace(HOLD, movement="own-1", side=None, repeat=1, held_s=4.25, outcome=Outcome.HURT),
        replace(HOLD, movement="own-2", prescribed_s=7.5, held_s=0, outcome=Outcome.SKIPPED),
    )
    practice = replace(PRACTICE, holds=holds, pain_before=0)
    file = io.StringIO()
    csv.writer(file).writerows(rows(practice, {"own-1": "=Walk"}))
    assert ",".join(COLUMNS) == (
        "date,time,routine,movement,side,repeat,hold_s,held_s,outcome,pain_before,pain_after"
    )
    assert file.getvalue().splitlines() == [
        "2026-03-01,08:12,Short & gentle,knee_to_chest,left,2,30,30,done,0,",
        "2026-03-01,08:12,Short & gentle,'=Walk,,1,30,4.2,hurt,0,",
        "2026-03-01,08:12,Short & gentle,own-2,left,2,7.5,0,skipped,0,",
    ]


def test_a_session_without_holds_has_no_row() -> None:
    assert list(rows(PRACTICE, {})) == []
