"""Motion from stance to stance in time: eased, breathing, the same at every moment asked for."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from math import pi, sin
from typing import NamedTuple

from backpain_diary.domain.body import Body
from backpain_diary.domain.figure import solve, solve_between
from backpain_diary.domain.movement import Side
from backpain_diary.domain.staging import Arrow, Box, Stance
from backpain_diary.domain.vector import length

BREATH_S = 5.0
CALM_S = 1.0  # at both ends of a clip the breath comes to rest, so that clips join
SPEED = 18.0  # of the fastest joint on average, hundredths of the body's height a second
TURN_SPEED = 55.0  # of the view, degrees a second
SHORTEST_S = 1.1
ARROW_S = 3.0  # that an arrow stays after the hold is reached
FADE_S = 0.8


class Key(NamedTuple):
    at_s: float
    stance: Stance


class Shot(NamedTuple):
    """One moment: the body, from where it is seen, and what else there is to see."""

    body: Body
    azimuth: float
    boxes: tuple[Box, ...]
    arrow: Arrow | None
    arrow_strength: float  # 0 to 1
    active_leg: Side | None


@dataclass(frozen=True, slots=True)
class Clip:
    """Stances in time, oldest first, the first at 0; a clip that loops ends as it began."""

    keys: tuple[Key, ...]
    length_s: float
    loops: bool = False

    def shot(self, at_s: float) -> Shot:
        """Before the begin as at it, after the end as at that."""
        at_s = self._inside(at_s)
        one, two, share = self._around(at_s)
        eased = share * share * (3 - 2 * share)
        nearer = one.stance if share < 0.5 else two.stance
        arrow = two.stance.arrow
        return Shot(
            solve_between(one.stance.pose, two.stance.pose, eased, self._breath(at_s)),
            one.stance.azimuth + (two.stance.azimuth - one.stance.azimuth) * eased,
            nearer.boxes,
            arrow,
            self._strength(one, two, at_s) if arrow else 0.0,
            nearer.active_leg,
        )

    def still(self, at_s: float) -> Shot:
        """The nearest of the stances, without breath: for those who want no motion."""
        one, two, share = self._around(self._inside(at_s))
        stance = one.stance if share < 0.5 else two.stance
        return Shot(
            solve(stance.pose),
            stance.azimuth,
            stance.boxes,
            stance.arrow,
            1.0 if stance.arrow else 0.0,
            stance.active_leg,
        )

    def moves(self, at_s: float) -> bool:
        """Whether there is more to see than breath."""
        one, two, _share = self._around(self._inside(at_s))
        return one.stance != two.stance

    def _inside(self, at_s: float) -> float:
        if self.loops:
            return at_s % self.length_s
        return min(max(at_s, 0.0), self.length_s)

    def _around(self, at_s: float) -> tuple[Key, Key, float]:
        """The keys before and after, and the share of the way between them."""
        index = bisect_right(self.keys, at_s, key=lambda key: key.at_s)
        one = self.keys[index - 1]
        if index == len(self.keys):
            return one, one, 0.0
        two = self.keys[index]
        return one, two, (at_s - one.at_s) / (two.at_s - one.at_s)

    def _breath(self, at_s: float) -> float:
        calm = min(at_s, self.length_s - at_s, CALM_S) / CALM_S
        return sin(2 * pi * at_s / BREATH_S) * calm

    def _strength(self, one: Key, two: Key, at_s: float) -> float:
        """Of the arrow: it comes with the motion, and goes in the hold."""
        since = at_s - one.at_s
        if one.stance.arrow != two.stance.arrow:
            return min(1.0, since / FADE_S)
        return min(1.0, max(0.0, (ARROW_S - since) / FADE_S))


def still(stance: Stance) -> Clip:
    return Clip((Key(0.0, stance),), BREATH_S)


def seconds_between(one: Stance, two: Stance) -> float:
    """That an unhurried change takes; 0 if there is none."""
    if one == two:
        return 0.0
    here, there = solve(one.pose).joints, solve(two.pose).joints
    way = max(length(a - b) for a, b in zip(here, there, strict=True))
    turn = abs(one.azimuth - two.azimuth)
    return max(way / SPEED, turn / TURN_SPEED, SHORTEST_S)
