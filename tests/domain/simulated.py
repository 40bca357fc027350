"""Diaries made by chance: pain that drifts from day to day, blanks, whole scores."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import sqrt
from random import Random

TODAY = date(2026, 11, 22)
CORRELATION, SPREAD, BLANK = 0.5, 1.5, 0.2


def diaries(
    number: int, *, drop: float = 0, days: int = 56, seed: int = 5
) -> Iterator[dict[date, int]]:
    """drop: points that pain is lower by in the last 28 days"""
    random = Random(seed)
    for _diary in range(number):
        level = random.uniform(3.5, 7)
        noise, values = random.gauss(0, SPREAD), {}
        for n in range(days):
            step = random.gauss(0, SPREAD * sqrt(1 - CORRELATION**2))
            noise = CORRELATION * noise + step
            pain = level + noise - (drop if n >= days - 28 else 0)
            if random.random() >= BLANK:
                values[TODAY - timedelta(days=days - 1 - n)] = min(10, max(0, round(pain)))
        yield values
