"""One day as a line to read out, and days as a table."""

from backpain_diary.presenters.charts import pain_over_time
from backpain_diary.presenters.charts_view import Shown
from tests.presenters.records import TODAY, ago, daily, record


def test_a_reading_names_all_that_is_known_of_a_day() -> None:
    of = record({3: 5, 1: 0}, late=(3,), held_s={3: 370, 2: 20}, entries={3: 2, 1: 1})
    shown = pain_over_time(of, Shown(ago(3), TODAY, TODAY))
    assert [shown.reading(place) for place in range(4)] == [
        "Thu 19 November: worst pain 5, 2 entries, added later, stretched 6 min",
        "Fri 20 November: stretched less than a minute",
        "Sat 21 November: worst pain 0, 1 entry",
        "Sun 22 November: nothing logged",
    ]


def test_the_table_has_a_row_for_each_day_the_newest_first() -> None:
    of = record({2: 5, 1: 0}, late=(2,), held_s={2: 370})
    table = pain_over_time(of, Shown(ago(2), TODAY, TODAY)).table()
    assert table.headers == ("Day", "Worst pain", "7-day median", "Stretched", "Remarks")
    assert table.rows == (
        ("Sun 22 November 2026", "not logged", "", "", ""),
        ("Sat 21 November 2026", "0", "", "", ""),
        ("Fri 20 November 2026", "5", "", "6 min", "added later"),
    )


def test_medians_stand_in_the_table_where_the_line_is_drawn() -> None:
    of = record(daily(3, 8) | dict.fromkeys(range(8, 15), 4))
    table = pain_over_time(of, Shown(ago(14), TODAY, TODAY)).table()
    assert [row[2] for row in table.rows][:5] == ["3", "3", "3", "3", "3"]
    assert table.rows[-1][2] == ""
