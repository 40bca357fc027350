from datetime import date, time, timedelta
from random import Random

import pytest

from backpain_diary.domain.next_day import DayScore, Missing, first_scores, missing, next_day

FIRST = date(2026, 1, 1)
Diary = tuple[dict[date, DayScore], dict[date, int]]


def day(n: int) -> date:
    return FIRST + timedelta(days=n)


def diary(days: int, effect: float, *, seed: int, skips: bool = True) -> Diary:
    """A drifting pain; on bad days stretching is skipped more often. effect: on the next day"""
    random, noise, lower = Random(seed), 0.0, 0.0
    scores, values = {}, {}
    for n in range(days):
        noise = 0.5 * noise + random.gauss(0, 1.3)
        pain = min(10, max(0, round(5 + noise - lower)))
        chance = 0.8 - 0.1 * (pain - 3) if skips else 0.5
        is_stretched = random.random() < chance
        scores[day(n)] = DayScore(pain, is_stretched)
        values[day(n)] = pain
        lower = effect if is_stretched else 0.0
    return scores, values


def steady(days: int, every: int, before: int = 4) -> Diary:
    """Stretched on each so many days."""
    return (
        {day(n): DayScore(before, n % every == 0) for n in range(days)},
        {day(n): before for n in range(days)},
    )


def needs(**counts: int) -> Missing:
    return Missing(**({"pairs": 0, "stretched": 0, "others": 0, "days": 0} | counts))


@pytest.mark.parametrize(
    ("made", "needed"),
    [
        (({}, {}), needs(pairs=56, stretched=15, others=15, days=42)),
        (steady(57, 2), needs()),
        (steady(56, 2), needs(pairs=1)),
        (steady(61, 5), needs(stretched=3)),
        (steady(61, 1), needs(others=15)),
        (steady(41, 2), needs(pairs=16, days=2)),
    ],
)
def test_it_is_too_early_until_there_is_enough_of_everything(made: Diary, needed: Missing) -> None:
    assert missing(*made) == needed
    assert missing(*made).is_enough == (next_day(*made) is not None)


def test_a_day_counts_only_when_the_next_is_logged() -> None:
    scores, values = steady(80, 2)
    every_other = {at: pain for at, pain in values.items() if (at - FIRST).days % 2}
    assert missing(scores, every_other).others == 15


def test_days_of_different_scores_are_not_compared() -> None:
    scores, values = steady(80, 2)
    apart = {at: DayScore(3 if s.is_stretched else 6, s.is_stretched) for at, s in scores.items()}
    assert next_day(apart, values) is None


def test_few_days_with_the_same_score_are_not_drawn_often_enough() -> None:
    scores, values = steady(80, 2)
    apart = {at: DayScore(3 if s.is_stretched else 6, s.is_stretched) for at, s in scores.items()}
    apart |= {day(n): DayScore(5, n in (1, 70)) for n in (1, 20, 45, 70)}
    assert missing(apart, values).is_enough
    assert next_day(apart, values) is None


def test_like_is_compared_with_like() -> None:
    """After bad days pain is high whatever was done; stretching was done on good ones."""
    scores: dict[date, DayScore] = {}
    values: dict[date, int] = {}
    for n in range(100):
        is_bad = n % 4 < 2
        scores[day(n)] = DayScore(7 if is_bad else 3, n % (10 if is_bad else 2) == 0)
    for n in range(1, 101):
        values[day(n)] = 7 if scores[day(n - 1)].before == 7 else 3
    found = next_day(scores, values)
    assert found is not None
    assert (found.difference, found.low, found.high, found.is_clear) == (0, 0, 0, False)


def test_the_same_diary_gives_the_same_range() -> None:
    made = diary(120, 0.5, seed=3)
    assert next_day(*made) == next_day(*made)


def clear(effect: float, *, number: int) -> list[float]:
    """Differences that were found clear, in diaries of 150 days."""
    found = [next_day(*diary(150, effect, seed=seed)) for seed in range(number)]
    return [each.difference for each in found if each is not None and each.is_clear]


def test_skipping_on_bad_days_alone_is_hardly_ever_a_clear_difference() -> None:
    assert len(clear(0, number=20)) <= 1


def test_a_large_difference_is_found() -> None:
    found = clear(2.5, number=8)
    assert len(found) >= 6
    assert all(difference < 0 for difference in found)


def test_the_range_holds_the_difference() -> None:
    found = next_day(*diary(150, 1, seed=8))
    assert found is not None
    assert found.low <= found.difference <= found.high


def test_the_first_score_counts_where_it_comes_before_stretching() -> None:
    entries = [
        (day(0), time(9), 4),
        (day(0), time(7), 6),
        (day(1), time(12), 5),  # after stretching
        (day(2), time(12), 5),  # but a score before the session was asked for
        (day(3), None, 3),
        (day(4), None, 3),  # before or after stretching? nobody knows
    ]
    sessions = [
        (day(0), time(8), None),
        (day(1), time(10), None),
        (day(2), time(10), 7),
        (day(2), time(11), 1),
        (day(4), time(10), None),
    ]
    assert first_scores(entries, sessions) == {
        day(0): DayScore(6, True),
        day(2): DayScore(7, True),
        day(3): DayScore(3, False),
    }
