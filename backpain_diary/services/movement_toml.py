"""Movements of one's own as a TOML file, to keep or to hand on.

format = "backpain-diary-movements"
version = 1

[[movement]]
name = "Walk on the spot"
hold_s = 30          # 5 to 120
repeats = 2          # 1 to 30
each_side = false    # true: left and right one after the other
figure = ""          # id of the shipped movement whose figure shows it; may be left out
picture = ""         # a PNG or JPEG picture in base64; may be left out
steps = [
  { part = "place", text = "Stand upright." },   # place, move, hold or return
]
"""

import base64
import binascii
import re
import tomllib
from collections.abc import Collection, Iterable
from typing import Any, NoReturn

from backpain_diary.domain.movement import HOLD_S, REPEATS, Instruction, Part
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.errors import UserError
from backpain_diary.i18n import _

FORMAT, VERSION = "backpain-diary-movements", 1
LARGEST_FILE = 20_000_000
LARGEST_PICTURE = 5_000_000
MOST = 100
LONGEST_TEXT = 1_000
KEYS = ("name", "hold_s", "repeats", "each_side", "figure", "picture", "steps")


def dump(movements: Iterable[OwnMovement]) -> str:
    parts = [f'format = "{FORMAT}"', f"version = {VERSION}"]
    for own in movements:
        steps = ",\n".join(
            f"  {{ part = {_quoted(step.part.value)}, text = {_quoted(step.text)} }}"
            for step in own.steps
        )
        parts += [
            "",
            "[[movement]]",
            f"name = {_quoted(own.name)}",
            f"hold_s = {own.hold_s}",
            f"repeats = {own.repeats}",
            f"each_side = {'true' if own.is_sided else 'false'}",
            f"figure = {_quoted(own.figure)}",
            f"picture = {_quoted(base64.b64encode(own.picture).decode())}",
            f"steps = [\n{steps},\n]",
        ]
    return "\n".join(parts) + "\n"


def load(data: bytes, file: str, figures: Collection[str]) -> tuple[OwnMovement, ...]:
    """All of them, without ids, or UserError that names file, line and key.

    file: its name, for the error; figures: the ids that a movement may name
    """
    if len(data) > LARGEST_FILE:
        raise _error(file, None, _("is larger than 20 MB"))
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        found = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise _error(file, line, _("is not text in UTF-8")) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raise _error(file, line, _("is not written as TOML")) from error
    except RecursionError as error:
        raise _error(file, None, _("is not written as TOML")) from error
    return _Reader(text, file, figures).movements(found)


class _Reader:
    def __init__(self, text: str, file: str, figures: Collection[str]) -> None:
        self._lines = text.split("\n")
        self._file = file
        self._figures = figures
        self._number = 0  # of the movement that is being read, from 1

    def movements(self, found: dict[str, Any]) -> tuple[OwnMovement, ...]:
        if found.get("format") != FORMAT:
            self._refuse("format", _("must be “{format}”").format(format=FORMAT))
        if found.get("version") != VERSION or isinstance(found["version"], bool):
            self._refuse("version", _("must be {n}").format(n=VERSION))
        tables = found.get("movement")
        if not isinstance(tables, list) or not tables:
            self._refuse("movement", _("must be there at least once"))
        if len(tables) > MOST:
            self._refuse("movement", _("is there more than {n} times").format(n=MOST))
        return tuple(self._movement(number, each) for number, each in enumerate(tables, start=1))

    def _movement(self, number: int, table: object) -> OwnMovement:
        self._number = number
        if not isinstance(table, dict):
            self._refuse("movement", _("must be a table"))
        for key in table:
            if key not in KEYS:
                self._refuse(key, _("is not a known key"))
        return OwnMovement(
            name=self._text(table, "name"),
            hold_s=self._whole(table, "hold_s", HOLD_S),
            repeats=self._whole(table, "repeats", REPEATS),
            is_sided=self._truth(table, "each_side"),
            figure=self._figure(table),
            picture=self._picture(table),
            steps=self._steps(table),
        )

    def _text(self, table: dict[str, Any], key: str) -> str:
        value = table.get(key)
        if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_TEXT:
            self._refuse(key, _("must be a text of at most {n} characters").format(n=LONGEST_TEXT))
        return value

    def _whole(self, table: dict[str, Any], key: str, allowed: range) -> int:
        value = table.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or value not in allowed:
            self._refuse(
                key,
                _("must be a whole number from {least} to {most}").format(
                    least=allowed[0], most=allowed[-1]
                ),
            )
        return value

    def _truth(self, table: dict[str, Any], key: str) -> bool:
        value = table.get(key)
        if not isinstance(value, bool):
            self._refuse(key, _("must be true or false"))
        return value

    def _figure(self, table: dict[str, Any]) -> str:
        value = table.get("figure", "")
        if value != "" and (not isinstance(value, str) or value not in self._figures):
            self._refuse("figure", _("is not the id of a movement of this program"))
        return str(value)

    def _picture(self, table: dict[str, Any]) -> bytes:
        value = table.get("picture", "")
        try:
            picture = base64.b64decode(value, validate=True) if isinstance(value, str) else None
        except (binascii.Error, ValueError):
            picture = None
        if picture is None or len(picture) > LARGEST_PICTURE:
            self._refuse("picture", _("must be a picture in base64 of at most 5 MB"))
        return picture

    def _steps(self, table: dict[str, Any]) -> tuple[Instruction, ...]:
        steps = table.get("steps")
        if not isinstance(steps, list) or not 1 <= len(steps) <= MOST:
            self._refuse("steps", _("must be a list of at least one step"))
        return tuple(self._step(each) for each in steps)

    def _step(self, step: object) -> Instruction:
        if not isinstance(step, dict) or step.keys() != {"part", "text"}:
            self._refuse("steps", _("must each have a part and a text, and nothing else"))
        parts = [part.value for part in Part]
        if step["part"] not in parts:
            self._refuse(
                "steps", _("must have one of these parts: {parts}").format(parts=", ".join(parts))
            )
        return Instruction(Part(step["part"]), self._text(step, "text"))

    def _refuse(self, key: str, what: str) -> NoReturn:
        raise _error(
            self._file, self._line_of(key), _("{key} {what}").format(key=key[:60], what=what)
        )

    def _line_of(self, key: str) -> int | None:
        """Where the key is written in the movement that is read; where that begins, without it."""
        heads = [n for n, line in enumerate(self._lines) if _is_head(line)]
        begin = heads[self._number - 1] if 0 < self._number <= len(heads) else 0
        end = heads[self._number] if self._number < len(heads) else len(self._lines)
        pattern = re.compile(rf"""[\s{{,]*["']?{re.escape(key)}["']?\s*=""")
        for number in range(begin, end):
            if pattern.match(self._lines[number]):
                return number + 1
        return begin + 1


def _is_head(line: str) -> bool:
    return re.match(r"\s*\[\[\s*movement\s*\]\]", line) is not None


def _error(file: str, line: int | None, what: str) -> UserError:
    where = file if line is None else _("{file}, line {line}").format(file=file, line=line)
    return UserError(
        _("{where}: {what}.").format(where=where, what=what),
        _("Nothing was taken in. You can mend the file and try again."),
    )


def _quoted(text: str) -> str:
    """As a basic string of TOML."""
    return '"' + "".join(_escaped(sign) for sign in text) + '"'


def _escaped(sign: str) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    if ord(sign) < 0x20 or ord(sign) == 0x7F:
        return f"\\u{ord(sign):04X}"
    return sign
