"""The moving figures, read from `assets/poses/`: one file for each movement, named after its id.

A pose may say that it is `like` one above it: what it leaves out is then the same.
`legs` and `arms` give the left one, and the right one as its mirror image.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from backpain_diary.catalog_fields import Table, read_file
from backpain_diary.domain.movement import Side
from backpain_diary.domain.pose import Bone, Hold, Limb, Pose
from backpain_diary.domain.staging import Arrow, Box, Figure, Substance
from backpain_diary.domain.vector import Vector

T = TypeVar("T")


def load_figures(assets: Path) -> dict[str, Figure]:
    """By the movement's id; the first mistake raises CatalogError."""
    figures = {}
    for file in sorted((assets / "poses").glob("*.toml")):
        table = read_file(assets, f"poses/{file.name}")
        with table.reading():
            figures[file.stem] = _figure(table)
    return figures


def _figure(table: Table) -> Figure:
    poses: dict[str, Pose] = {}
    arrows: dict[str, Arrow] = {}
    drawn = table.table("poses")
    for name in drawn.unread():
        entry = drawn.table(name)
        with entry.reading():
            if entry.has("arrow"):
                arrows[name] = _arrow(entry.table("arrow"))
            poses[name] = _pose(entry, _model(entry, poses))
    return Figure(
        poses=poses,
        way=table.texts("way") if table.has("way") else (),
        turning=table.texts("turning") if table.has("turning") else (),
        azimuth=table.number("azimuth"),
        elevation=table.number("elevation"),
        boxes=tuple(_box(entry) for entry in table.tables("boxes")),
        arrows=arrows,
        active_leg=table.choice("active_leg", Side) if table.has("active_leg") else None,
    )


def _model(table: Table, above: Mapping[str, Pose]) -> Pose | None:
    if not table.has("like"):
        return None
    name = table.text("like")
    if name not in above:
        raise table.mistake("like", f"is not a pose above it: {name!r}")
    return above[name]


def _pose(table: Table, model: Pose | None) -> Pose:
    def given(key: str, read: Callable[[str], T], otherwise: T) -> T:
        return read(key) if table.has(key) else otherwise

    def vector(key: str) -> Vector:
        return _vector(table, key)

    def spine(key: str) -> tuple[float, float, float]:
        low, middle, high = table.numbers(key, 3)
        return low, middle, high

    known = model or Pose(
        pelvis=vector("pelvis"),
        lean=table.number("lean"),
        legs=_limbs(table, "leg", {}),
        arms=_limbs(table, "arm", {}),
    )
    return Pose(
        pelvis=given("pelvis", vector, known.pelvis),
        pivot=given("pivot", vector, known.pivot),
        lean=given("lean", table.number, known.lean),
        roll=given("roll", table.number, known.roll),
        spine=given("spine", spine, known.spine),
        neck=given("neck", table.number, known.neck),
        nod=given("nod", table.number, known.nod),
        tilt=given("tilt", table.number, known.tilt),
        legs=_limbs(table, "leg", known.legs),
        arms=_limbs(table, "arm", known.arms),
    )


def _limbs(table: Table, name: str, otherwise: Mapping[Side, Limb]) -> Mapping[Side, Limb]:
    """Those that are given; the rest as they are otherwise."""
    limbs = dict(otherwise)
    if table.has(f"{name}s"):
        left = _limb(table.table(f"{name}s"))
        limbs = {Side.LEFT: left, Side.RIGHT: left.mirrored}
    for side in Side:
        key = f"{side.value}_{name}"
        if side not in limbs or table.has(key):
            limbs[side] = _limb(table.table(key))
    return limbs


def _limb(table: Table) -> Limb:
    with table.reading():
        end = _hold(table) if table.has("holds") else _vector(table, "end")
        return Limb(end, _vector(table, "bend"), _vector(table, "tip"))


def _hold(table: Table) -> Hold:
    """`holds` is a side and a bone, as in "left thigh"; `at` the three numbers of a Hold."""
    known = {f"{side.value} {bone.value}": (side, bone) for side in Side for bone in Bone}
    name = table.text("holds")
    if name not in known:
        raise table.mistake("holds", f"must be one of {', '.join(known)}, not {name!r}")
    return Hold(*known[name], *table.numbers("at", 3))


def _arrow(table: Table) -> Arrow:
    with table.reading():
        return Arrow(_vector(table, "begin"), _vector(table, "middle"), _vector(table, "end"))


def _box(table: Table) -> Box:
    with table.reading():
        return Box(
            table.choice("substance", Substance),
            _vector(table, "low"),
            _vector(table, "high"),
            table.texts("poses") if table.has("poses") else (),
        )


def _vector(table: Table, key: str) -> Vector:
    return Vector(*table.numbers(key, 3))
