"""Which days are seen when one zooms in, and what is said of it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.spans import Span
from backpain_diary.presenters.charts import pain_chart
from backpain_diary.presenters.charts_view import Shown
from backpain_diary.presenters.moving_view import moving_view
from backpain_diary.presenters.nights_view import nights_view
from backpain_diary.presenters.zoom import (
    LEAST_DAYS,
    TimeAxis,
    around,
    hint,
    shown_words,
    stretch,
    stretch_words,
    within,
)
from tests.presenters.records import TODAY, ago, daily, record

WHOLE = Shown(ago(90), TODAY, TODAY)


def day(number: int) -> Span:
    return Span(ago(number), ago(number))


def test_a_stretch_is_from_day_to_day_whichever_was_first() -> None:
    assert stretch(day(40), day(20), WHOLE) == Span(ago(40), ago(20))
    assert stretch(day(20), day(40), WHOLE) == Span(ago(40), ago(20))


def test_fewer_than_seven_days_are_widened_within_the_whole() -> None:
    assert stretch(day(40), day(38), WHOLE) == Span(ago(42), ago(36))
    assert stretch(day(1), day(0), WHOLE) == Span(ago(6), TODAY)
    assert stretch(day(90), day(90), WHOLE) == Span(ago(90), ago(84))


def test_all_of_the_days_are_no_zoom() -> None:
    assert stretch(Span(ago(99), ago(80)), day(0), WHOLE) is None
    assert around(TODAY, 91, WHOLE) is None
    assert within(WHOLE, None) == WHOLE


@given(st.integers(-10, 110), st.integers(1, 120))
def test_days_around_one_lie_in_the_whole_and_hold_it(number: int, days: int) -> None:
    middle = TODAY - timedelta(days=number)
    found = around(middle, days, WHOLE)
    if found is None:
        assert days >= 91
        return
    assert WHOLE.first <= found.first and found.last <= WHOLE.last
    assert found.days == max(days, LEAST_DAYS)
    if WHOLE.first <= middle <= WHOLE.last:
        assert found.first <= middle <= found.last


def test_a_zoom_that_is_over_moves_to_the_nearest_days() -> None:
    assert within(WHOLE, Span(ago(40), ago(20))) == Shown(ago(40), ago(20), TODAY)
    assert within(WHOLE, Span(ago(95), ago(88))) == Shown(ago(90), ago(83), TODAY)
    young = Shown(ago(5), TODAY, TODAY)
    assert within(young, Span(ago(40), ago(20))) == young


def test_words_say_which_days_are_shown() -> None:
    zoomed = Shown(date(2026, 5, 3), date(2026, 5, 17), TODAY)
    assert shown_words(zoomed, is_zoomed=True) == "Shown: 3 May to 17 May"
    assert shown_words(WHOLE, is_zoomed=False) == (
        "Shown: the whole period, 24 August to 22 November"
    )
    assert stretch_words(day(40), day(20), TODAY).startswith("13 October to 2 November: let go")
    assert "press +" in hint(has_axis=True)
    assert "press +" not in hint(has_axis=False)


@pytest.mark.parametrize("days", [14, 91, 1200])
def test_views_of_days_know_the_days_of_their_places(days: int) -> None:
    shown = Shown(ago(days - 1), TODAY, TODAY)
    logged = record(daily(3, days), held_s={0: 60})
    for spec in (
        pain_chart(logged, shown.first, shown.last, TODAY),
        nights_view({}, shown, first_weekday=0),
        moving_view(logged.held_s, logged.values.keys(), shown, first_weekday=0),
    ):
        assert isinstance(spec, TimeAxis)
        for number in (0, days // 2, days - 1):
            place = spec.place_of(ago(number))
            assert place is not None
            span = spec.days_at(place)
            assert span.first <= ago(number) <= span.last
        assert spec.place_of(ago(days + 400)) is None
