"""One day as a line to read out, and days as a table."""

from datetime import UTC, datetime

from backpain_diary.domain.events import Event
from backpain_diary.presenters.charts import pain_over_time
from backpain_diary.presenters.charts_view import Shown
from backpain_diary.presenters.pain_data import Marks, PainData
from tests.presenters.records import TODAY, ago, daily, record

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
MARKS = Marks(
    events=(
        Event(day=ago(30), label="moved house", created=NOW),
        Event(day=ago(5), label="new chair", created=NOW),
        Event(day=ago(5), label="first visit", created=NOW),
    ),
    medicine=frozenset({ago(5), ago(4)}),
    flare=frozenset({ago(5)}),
)


def test_what_else_happened_stands_on_the_axis_and_is_read_out() -> None:
    of = record(daily(3, 10), held_s={5: 100, 7: 100})
    shown = pain_over_time(PainData(of, MARKS), Shown(ago(9), TODAY, TODAY))
    assert (shown.flare, shown.sessions, shown.medicine) == ((4,), (2,), (4, 5))
    assert shown.events == ((4, "new chair · first visit"),)
    legend = shown.legend
    assert (legend.flare, legend.medicine, legend.events) == (
        "session for a flare day",
        "medicine",
        "what you noted",
    )
    assert shown.reading(4).endswith(
        "stretched 2 min, session for a flare day, medicine, new chair, first visit"
    )
    assert shown.table().rows[5][-1] == "session for a flare day, medicine, new chair, first visit"


def test_a_reading_names_all_that_is_known_of_a_day() -> None:
    of = record({3: 5, 1: 0}, late=(3,), held_s={3: 370, 2: 20}, entries={3: 2, 1: 1})
    shown = pain_over_time(PainData(of, MARKS), Shown(ago(3), TODAY, TODAY))
    assert [shown.reading(place) for place in range(4)] == [
        "Thu 19 November: worst pain 5, 2 entries, added later, stretched 6 min",
        "Fri 20 November: stretched less than a minute",
        "Sat 21 November: worst pain 0, 1 entry",
        "Sun 22 November: nothing logged",
    ]


def test_the_table_has_a_row_for_each_day_the_newest_first() -> None:
    of = record({2: 5, 1: 0}, late=(2,), held_s={2: 370})
    table = pain_over_time(PainData(of, MARKS), Shown(ago(2), TODAY, TODAY)).table()
    assert table.headers == ("Day", "Worst pain", "7-day median", "Stretched", "Remarks")
    assert table.rows == (
        ("Sun 22 November 2026", "not logged", "", "", ""),
        ("Sat 21 November 2026", "0", "", "", ""),
        ("Fri 20 November 2026", "5", "", "6 min", "added later"),
    )


def test_medians_stand_in_the_table_where_the_line_is_drawn() -> None:
    of = record(daily(3, 8) | dict.fromkeys(range(8, 15), 4))
    table = pain_over_time(PainData(of, MARKS), Shown(ago(14), TODAY, TODAY)).table()
    assert [row[2] for row in table.rows][:5] == ["3", "3", "3", "3", "3"]
    assert table.rows[-1][2] == ""
