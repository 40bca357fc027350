"""Vectors of three numbers. The body's left is +x, up is +y, its front when it stands is +z."""

from __future__ import annotations

from math import cos, radians, sin, sqrt
from typing import NamedTuple


class Vector(NamedTuple):
    x: float
    y: float
    z: float

    def __add__(self, other: Vector) -> Vector:  # type: ignore[override]  # adds, does not join
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other: Vector) -> Vector:
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor: float) -> Vector:  # type: ignore[override]
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    @property
    def mirrored(self) -> Vector:
        """Left and right exchanged."""
        return Vector(-self.x, self.y, self.z)


def dot(one: Vector, other: Vector) -> float:
    return one.x * other.x + one.y * other.y + one.z * other.z


def cross(one: Vector, other: Vector) -> Vector:
    return Vector(
        one.y * other.z - one.z * other.y,
        one.z * other.x - one.x * other.z,
        one.x * other.y - one.y * other.x,
    )


def length(vector: Vector) -> float:
    return sqrt(vector.x * vector.x + vector.y * vector.y + vector.z * vector.z)


def unit(vector: Vector) -> Vector:
    """The same direction, 1 long; the zero vector raises ZeroDivisionError."""
    return vector * (1 / length(vector))


def across(vector: Vector, axis: Vector) -> Vector:
    """The direction of `vector` as far as it is at right angles to `axis`, which is 1 long."""
    return unit(vector - axis * dot(vector, axis))


def between(one: Vector, other: Vector, share: float) -> Vector:
    return Vector(
        one.x + (other.x - one.x) * share,
        one.y + (other.y - one.y) * share,
        one.z + (other.z - one.z) * share,
    )


def turned(one: Vector, other: Vector, degrees: float) -> Vector:
    """`one` turned toward `other`, which is at right angles to it and as long."""
    angle = radians(degrees)
    return one * cos(angle) + other * sin(angle)
