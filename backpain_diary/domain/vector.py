"""Vectors of three numbers. The body's left is +x, up is +y, its front when it stands is +z.

Every frame of a moving figure needs hundreds of them: so each is taken apart once, by its own line.
"""

from __future__ import annotations

from math import cos, radians, sin, sqrt
from typing import NamedTuple


class Vector(NamedTuple):
    x: float
    y: float
    z: float

    def __add__(self, other: Vector) -> Vector:  # type: ignore[override]  # adds, does not join
        x, y, z = self
        to_x, to_y, to_z = other
        return Vector(x + to_x, y + to_y, z + to_z)

    def __sub__(self, other: Vector) -> Vector:
        x, y, z = self
        from_x, from_y, from_z = other
        return Vector(x - from_x, y - from_y, z - from_z)

    def __mul__(self, factor: float) -> Vector:  # type: ignore[override]
        x, y, z = self
        return Vector(x * factor, y * factor, z * factor)

    @property
    def mirrored(self) -> Vector:
        """Left and right exchanged."""
        return Vector(-self.x, self.y, self.z)


def dot(one: Vector, other: Vector) -> float:
    x, y, z = one
    to_x, to_y, to_z = other
    return x * to_x + y * to_y + z * to_z


def cross(one: Vector, other: Vector) -> Vector:
    x, y, z = one
    to_x, to_y, to_z = other
    return Vector(y * to_z - z * to_y, z * to_x - x * to_z, x * to_y - y * to_x)


def length(vector: Vector) -> float:
    x, y, z = vector
    return sqrt(x * x + y * y + z * z)


def unit(vector: Vector) -> Vector:
    """The same direction, 1 long; the zero vector raises ZeroDivisionError."""
    x, y, z = vector
    factor = 1 / sqrt(x * x + y * y + z * z)
    return Vector(x * factor, y * factor, z * factor)


def across(vector: Vector, axis: Vector) -> Vector:
    """The direction of `vector` as far as it is at right angles to `axis`, which is 1 long."""
    return unit(vector - axis * dot(vector, axis))


def between(one: Vector, other: Vector, share: float) -> Vector:
    x, y, z = one
    to_x, to_y, to_z = other
    return Vector(x + (to_x - x) * share, y + (to_y - y) * share, z + (to_z - z) * share)


def both_turned(one: Vector, other: Vector, degrees: float) -> tuple[Vector, Vector]:
    """`one` turned toward `other`, and `other` away from it; they are as long, at right angles."""
    angle = radians(degrees)
    stay, turn = cos(angle), sin(angle)
    x, y, z = one
    to_x, to_y, to_z = other
    return (
        Vector(x * stay + to_x * turn, y * stay + to_y * turn, z * stay + to_z * turn),
        Vector(to_x * stay - x * turn, to_y * stay - y * turn, to_z * stay - z * turn),
    )
