"""Reads TOML tables key by key, so that every mistake names its file and key."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TypeVar

from backpain_diary.errors import UserError
from backpain_diary.i18n import _

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

NAMES = {str: "text", int: "a whole number", list: "a list", dict: "a table", date: "a date"}


class CatalogError(UserError):
    """A file of the catalogue is missing or has a mistake.

    mistake: names the key, in English, for whoever mends the file
    """

    def __init__(self, file: str, mistake: str) -> None:
        super().__init__(
            _(
                "A file that came with the app has a mistake. {file}: {mistake}. "
                "Your diary is not touched."
            ).format(file=file, mistake=mistake),
            _("Install the app again. If you changed this file yourself, correct it there."),
        )


def read_file(assets: Path, name: str) -> "Table":
    """The whole of one file; name: its path below assets."""
    try:
        values = tomllib.loads((assets / name).read_text("utf-8"))
    except OSError as error:
        raise CatalogError(name, f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise CatalogError(name, "is not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:  # its text names line and column
        raise CatalogError(name, str(error)) from error
    return Table(name, values)


class Table:
    """One TOML table. Each key is taken out as it is read; what is left over is unknown."""

    def __init__(self, file: str, values: dict[str, object], path: str = "") -> None:
        self._file = file
        self._left = dict(values)
        self._path = path

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Around the reading of all keys: a refused value or an unknown key is a mistake here."""
        try:
            yield
        except ValueError as error:  # the domain's messages begin with the key
            raise CatalogError(self._file, f"{self._path}{error}") from error
        for key in self._left:
            raise self.mistake(key, "is not a known key")

    def mistake(self, key: str, what: str) -> CatalogError:
        return CatalogError(self._file, f"{self._path}{key} {what}")

    def has(self, key: str) -> bool:
        return key in self._left

    def unread(self) -> list[str]:
        """The keys that are left, in the order of the file."""
        return list(self._left)

    def text(self, key: str) -> str:
        value = self._take(key, str)
        if not value.strip():
            raise self.mistake(key, "must not be empty")
        return value

    def whole(self, key: str) -> int:
        return self._take(key, int)

    def number(self, key: str) -> float:
        return self._number(key, self._take_any(key))

    def numbers(self, key: str, count: int) -> tuple[float, ...]:
        """Exactly so many."""
        values = self._take(key, list)
        if len(values) != count:
            raise self.mistake(key, f"must hold {count} numbers, not {len(values)}")
        return tuple(self._number(key, value) for value in values)

    def pairs(self, key: str) -> list[tuple[float, float]]:
        """Points, say: each a list of two numbers."""
        return self._pairs(key, self._list(key, list))

    def lines(self, key: str) -> list[list[tuple[float, float]]]:
        """A list of lists of pairs."""
        return [self._pairs(key, line) for line in self._list(key, list)]

    def day(self, key: str) -> date:
        return self._take(key, date)

    def choice(self, key: str, kind: type[E]) -> E:
        return self._member(key, self._take(key, str), kind)

    def choices(self, key: str, kind: type[E]) -> tuple[E, ...]:
        return tuple(self._member(key, value, kind) for value in self._list(key, str))

    def texts(self, key: str) -> tuple[str, ...]:
        """At least one, none of them empty."""
        values = self._list(key, str)
        if not values or not all(value.strip() for value in values):
            raise self.mistake(key, "must have a text in every place")
        return tuple(values)

    def table(self, key: str) -> "Table":
        return Table(self._file, self._take(key, dict), f"{self._path}{key}.")

    def tables(self, key: str) -> "list[Table]":
        """A list of tables, which messages count from 1."""
        return [
            Table(self._file, value, f"{self._path}{key} no. {number}: ")
            for number, value in enumerate(self._list(key, dict), start=1)
        ]

    def _list(self, key: str, kind: type[T]) -> list[T]:
        values = self._take(key, list)
        for value in values:
            if type(value) is not kind:
                raise self.mistake(key, f"must hold {NAMES[kind]} in every place, not {value!r}")
        return values

    def _pairs(self, key: str, values: list[object]) -> list[tuple[float, float]]:
        pairs = []
        for value in values:
            if not isinstance(value, list) or len(value) != 2:
                raise self.mistake(key, f"must hold pairs of numbers, not {value!r}")
            pairs.append((self._number(key, value[0]), self._number(key, value[1])))
        return pairs

    def _number(self, key: str, value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.mistake(key, f"must be a number, not {value!r}")
        return float(value)

    def _member(self, key: str, value: str, kind: type[E]) -> E:
        for member in kind:
            if member.value == value:
                return member
        allowed = ", ".join(str(member.value) for member in kind)
        raise self.mistake(key, f"must be one of {allowed}, not {value!r}")

    def _take(self, key: str, kind: type[T]) -> T:
        value = self._take_any(key)
        if type(value) is not kind:  # exactly: True is no number, an instant no date
            raise self.mistake(key, f"must be {NAMES[kind]}, not {value!r}")
        return value

    def _take_any(self, key: str) -> object:
        if key not in self._left:
            raise self.mistake(key, "is missing")
        return self._left.pop(key)
