"""Values of the domain as values of JSON, by their types alone.

A dataclass is an object without the fields that have their default; a field `id` that the store
gives is left out. A tuple or set is a list, an enum its value, a day "2026-03-01", a time
"08:12:00", an instant "2026-03-01T08:12:00Z", an offset "+01:00", bytes are base64.
"""

import base64
import math
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from backpain_diary.i18n import _
from backpain_diary.services import csv_cells

LARGEST = 2**31 - 1
STORE_GIVEN = "id"


class MistakeError(Exception):
    """A value that is not what must stand there; `where`: the way to it in the document."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self._way: list[str] = []

    def came_through(self, step: str | int) -> None:
        self._way.insert(0, f"[{step}]" if isinstance(step, int) else f".{step}")

    @property
    def where(self) -> str:
        return "".join(self._way).removeprefix(".")

    @property
    def in_words(self) -> str:
        """With the place, where there is one."""
        return f"{csv_cells.shown(self.where)}: {self}" if self.where else str(self)


def write(value: object) -> Any:
    """The value as json.dumps takes it."""
    writer = WRITERS.get(type(value))
    if writer:
        return writer(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [write(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(write(item) for item in value)
    assert is_dataclass(value)
    return {
        name: write(held)
        for name, default in _defaults(cast(Hashable, type(value))).items()
        if (held := getattr(value, name)) != default
    }


def read(kind: Any, found: Any) -> Any:
    """The value of that type. Raises MistakeError."""
    reader = READERS.get(kind)
    if reader:
        return _tried(reader, found)
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        (some,) = (part for part in parts if part is not NoneType)
        return None if found is None else read(some, found)
    if origin is tuple and parts[-1] is not ...:
        return tuple(map(_read_item, parts, _list(found, len(parts)), range(len(parts))))
    if origin in (tuple, frozenset):
        items = _list(found)
        held = tuple(_read_item(parts[0], item, number) for number, item in enumerate(items))
        return held if origin is tuple else _distinct(held)
    if origin is None and issubclass(kind, Enum):
        return _one_of(kind, found)
    return _read_object(origin or kind, parts, found)


def _read_object(kind: Any, parts: tuple[Any, ...], found: Any) -> Any:
    if not isinstance(found, dict):
        raise MistakeError(_("an object in braces must stand here"))
    types = _types(kind, parts)
    values = {}
    for name, item in found.items():
        if name not in types:
            raise _at(name, MistakeError(_("this version of Backpain Diary knows no such name")))
        values[name] = _read_item(types[name], item, name)
    for name, default in _defaults(kind).items():
        if default is MISSING and name not in values:
            raise _at(name, MistakeError(_("it is missing")))
    return _tried(lambda held: kind(**held), values)


def _read_item(kind: Any, found: Any, step: str | int) -> Any:
    try:
        return read(kind, found)
    except MistakeError as mistake:
        raise _at(step, mistake) from None


def _at(step: str | int, mistake: MistakeError) -> MistakeError:
    mistake.came_through(step)
    return mistake


def _one_of(kind: type[Enum], found: Any) -> Enum:
    try:
        return kind(found)
    except ValueError:
        text = csv_cells.shown(str(found))
        raise MistakeError(_("“{text}” is not known here").format(text=text)) from None


def _tried(make: Callable[[Any], Any], found: Any) -> Any:
    try:
        return make(found)
    except ValueError as error:
        raise MistakeError(str(error)) from error


@cache
def _defaults(kind: Hashable) -> Mapping[str, Any]:
    """Of the fields that are written; MISSING where there is none."""
    return {
        field.name: _default(field)
        for field in fields(cast(Any, kind))
        if not (field.name == STORE_GIVEN and field.default is None)
    }


def _default(field: Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()


@cache
def _types(kind: Hashable, parts: tuple[Any, ...]) -> Mapping[str, Any]:
    """Of the fields that are read; parts: what stands in for the variables of a generic type."""
    stands_for = dict(zip(getattr(kind, "__parameters__", ()), parts, strict=True))
    hints = get_type_hints(kind)
    return {
        name: stands_for.get(hints[name], hints[name])
        if isinstance(hints[name], TypeVar)
        else hints[name]
        for name in _defaults(kind)
    }


def _list(found: Any, length: int | None = None) -> list[Any]:
    if not isinstance(found, list):
        raise MistakeError(_("a list must stand here"))
    if length is not None and len(found) != length:
        raise MistakeError(_("a list of {n} must stand here").format(n=length))
    return found


def _distinct(items: tuple[Any, ...]) -> frozenset[Any]:
    if len(set(items)) < len(items):
        raise MistakeError(_("something stands there twice"))
    return frozenset(items)


def _text(found: Any) -> str:
    if not isinstance(found, str):
        raise ValueError(_("a text must stand here"))
    if "\0" in found or any("\ud800" <= sign <= "\udfff" for sign in found):
        raise ValueError(_("there is a character here that no text contains"))
    return found


def _truth(found: Any) -> bool:
    if not isinstance(found, bool):
        raise ValueError(_("true or false must stand here"))
    return found


def _whole(found: Any) -> int:
    if not isinstance(found, int) or isinstance(found, bool) or abs(found) > LARGEST:
        raise ValueError(_("a whole number must stand here"))
    return found


def _number(found: Any) -> float:
    if not isinstance(found, int | float) or isinstance(found, bool):
        raise ValueError(_("a number must stand here"))
    if not math.isfinite(found) or abs(found) > LARGEST:
        raise ValueError(_("a number must stand here"))
    return float(found)


def _time(found: Any) -> time:
    try:
        at = time.fromisoformat(_text(found))
    except ValueError:
        at = None
    if at is None or at.tzinfo is not None:
        raise ValueError(_("a time such as 08:12:00 must stand here"))
    return at


def _bytes(found: Any) -> bytes:
    try:
        return base64.b64decode(_text(found), validate=True)
    except ValueError:
        raise ValueError(_("this is not base64")) from None


def _same(value: Any) -> Any:
    return value


WRITERS: Mapping[type[Any], Callable[[Any], Any]] = {
    NoneType: _same,
    str: _same,
    bool: _same,
    int: _same,
    float: _same,
    date: date.isoformat,
    time: time.isoformat,
    datetime: csv_cells.write_instant,
    timedelta: csv_cells.write_offset,
    bytes: lambda held: base64.b64encode(held).decode("ascii"),
}
READERS: Mapping[Any, Callable[[Any], Any]] = {
    str: _text,
    bool: _truth,
    int: _whole,
    float: _number,
    date: lambda found: csv_cells.read_day(_text(found)),
    time: _time,
    datetime: lambda found: csv_cells.read_instant(_text(found)),
    timedelta: lambda found: csv_cells.read_offset(_text(found)),
    bytes: _bytes,
}
