"""How often the comparison claims a change, in two thousand diaries of which the truth is known."""

from collections import Counter

from backpain_diary.domain.trends import Verdict, compare
from tests.domain.simulated import TODAY, diaries

CLAIMS = {Verdict.LOWER, Verdict.HIGHER}


def test_a_change_is_hardly_ever_claimed_where_there_is_none() -> None:
    found = [compare(values, TODAY) for values in diaries(2000)]
    four_weeks = [each.verdict for each in found if each.days == 28 and each.now is not None]
    assert len(four_weeks) > 1900
    assert sum(verdict in CLAIMS for verdict in four_weeks) < 0.02 * len(four_weeks)


def test_a_drop_of_three_points_is_said() -> None:
    found = Counter(compare(values, TODAY).verdict for values in diaries(2000, drop=3))
    assert found[Verdict.LOWER] > 0.8 * 2000
    assert found[Verdict.HIGHER] == 0
