"""Events, medicine and flare days reach the picture of pain over time."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from backpain_diary.domain.detail import Detail, Medicine
from backpain_diary.domain.next_day import DayScore
from backpain_diary.domain.practice import FLARE_DAY, PracticeSession
from backpain_diary.store import sessions
from backpain_diary.store.opening import open_diary
from backpain_diary.ui.theme import Theme
from tests.ui.trends_pages import NOW, TODAY, ago, daily, open_page


def test_they_are_read_from_the_diary_and_follow_it(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    practice = PracticeSession(
        day=ago(2),
        at=time(9),
        utc_offset=timedelta(0),
        started=datetime.combine(ago(2), time(9), UTC),
        routine=FLARE_DAY,
        routine_name="Flare day",
        planned_s=300,
        pain_before=8,
    )
    database = open_diary(tmp_path / "diary.sqlite3", NOW)
    with database.transaction() as session:
        sessions.begin(session, practice)
    database.close()
    trends = open_page(qtbot, theme, tmp_path, daily(3, 20))
    context = trends.context
    context.diary.save_pain(4, day=ago(1), detail=Detail(medicines=(Medicine("Ibuprofen", ""),)))
    event = context.events.add(ago(3), "new chair")
    assert list(trends.spec.events) == [(len(trends.spec.pain) - 4, "new chair")]
    assert trends.spec.flare == (len(trends.spec.pain) - 3,)
    assert trends.spec.medicine == (len(trends.spec.pain) - 2,)
    context.events.delete(event)
    assert not trends.spec.events
    scores = context.timeline().scores_before(ago(2), TODAY)
    assert scores == {
        ago(2): DayScore(3, True),  # the entry came first
        ago(1): DayScore(3, False),
        TODAY: DayScore(3, False),
    }
