"""The figures' poses, read from `assets/poses/`: one file for each movement, named after it."""

from collections.abc import Mapping
from pathlib import Path

from backpain_diary.catalog_fields import Table, read_file
from backpain_diary.domain.movement import Side
from backpain_diary.domain.pose import Arrow, Bone, Box, Figure, Hold, Limb, Pose, Substance
from backpain_diary.domain.vector import Vector

NUMBERS = ("lean", "roll", "neck", "nod", "tilt")
LIMBS = {"leg": "legs", "arm": "arms"}


def load_figures(assets: Path) -> dict[str, Figure]:
    """By the movement's id; the first mistake raises CatalogError."""
    return {
        file.stem: _figure(read_file(assets, f"poses/{file.name}"))
        for file in sorted((assets / "poses").glob("*.toml"))
    }


def _figure(table: Table) -> Figure:
    with table.reading():
        poses: dict[str, Pose] = {}
        written: dict[str, dict[str, object]] = {}
        arrows: dict[str, Arrow] = {}
        drawn = table.table("poses")
        for name in drawn.unread():
            entry = drawn.table(name)
            with entry.reading():
                if entry.has("arrow"):
                    arrows[name] = _arrow(entry.table("arrow"))
                poses[name] = _pose(entry, poses)
        return Figure(
            poses=poses,
            way=table.texts("way") if table.has("way") else (),
            turning=table.text("turning") if table.has("turning") else "start",
            azimuth=table.number("azimuth"),
            elevation=table.number("elevation"),
            active=table.text("active") if table.has("active") else "",
            boxes=tuple(_box(entry) for entry in table.tables("boxes")),
            arrows=arrows,
        )


def _pose(table: Table, known: Mapping[str, Pose]) -> Pose:
    """Keys that are left out are as in the pose that `like` names."""
    values: dict[str, object] = {}
    model = None
    if table.has("like"):
        like = table.text("like")
        if like not in known:
            raise table.mistake("like", f"is not a pose above: {like!r}")
        model = known[like]
    values = {}
    for name in NUMBERS:
        if table.has(name):
            values[name] = table.number(name)
        elif model:
            values[name] = getattr(model, name)
    if model is None or table.has("spine"):
        values["spine"] = table.numbers("spine", 3)
    else:
        values["spine"] = model.spine
    values["pelvis"] = _vector(table, "pelvis") if model is None or table.has("pelvis") else model.pelvis
    for limb, limbs in LIMBS.items():
        before = getattr(model, limbs) if model else {}
        both = {}
        if table.has(limbs):
            left = _limb(table.table(limbs))
            before = {Side.LEFT: left, Side.RIGHT: left.mirrored}
        for side in Side:
            key = f"{side.value}_{limb}"
            both[side] = _limb(table.table(key)) if side not in before or table.has(key) else before[side]
        values[limbs] = both
    return Pose(**values)  # type: ignore[arg-type]


def _limb(table: Table) -> Limb:
    with table.reading():
        if table.has("holds"):
            end: Vector | Hold = _hold(table)
        else:
            end = _vector(table, "end")
        return Limb(end, _vector(table, "bend"), _vector(table, "tip"))


def _hold(table: Table) -> Hold:
    side, bone = table.text("holds").split()
    along, front, outward = table.numbers("at", 3)
    return Hold(Side(side), Bone(bone), along, front, outward)


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
