from datetime import date, timedelta

from backpain_diary.domain.day_summary import DaySummary
from backpain_diary.presenters.fill import first_shown, heading, tiles

TODAY = date(2026, 3, 20)
YESTERDAY = date(2026, 3, 19)


def test_the_last_seven_days_are_shown_today_last() -> None:
    shown = tiles(TODAY, {})
    assert [tile.day for tile in shown] == [TODAY - timedelta(days=n) for n in range(6, -1, -1)]
    assert first_shown(TODAY) == shown[0].day
    assert [tile.label for tile in shown[4:]] == ["Wed 18", "Thu 19", "Today"]
    assert [tile.short for tile in shown[4:]] == ["Wed", "Thu", "Fri"]


def test_a_day_with_a_number_says_it_and_a_zero_is_one() -> None:
    *_earlier, yesterday, today = tiles(
        TODAY, {YESTERDAY: DaySummary(highest=0, entries=1), TODAY: DaySummary(highest=4)}
    )
    assert (yesterday.value, yesterday.name) == (0, "Thursday, 19 March: worst pain 0")
    assert (today.value, today.name) == (4, "Today, Friday, 20 March: worst pain 4")


def test_a_session_without_a_number_leaves_the_day_to_be_filled_in() -> None:
    yesterday, today = tiles(TODAY, {YESTERDAY: DaySummary(sessions=1)})[-2:]
    assert (yesterday.value, yesterday.name) == (None, "Thursday, 19 March: no number yet")
    assert yesterday.question == "How bad was your pain at its worst on Thursday, 19 March?"
    assert yesterday.no_pain == "No pain on Thursday, 19 March"
    assert today.question == "How bad was your pain at its worst today?"


def test_once_all_are_filled_in_it_says_so() -> None:
    days = [TODAY - timedelta(days=n) for n in range(7)]
    full = {day: DaySummary(highest=0) for day in days}
    assert heading(tiles(TODAY, full)) == "The last 7 days are filled in"
    del full[days[3]]
    assert heading(tiles(TODAY, full)) == "Fill in the last days, if you like"
