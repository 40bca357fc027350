"""The JSON document that carries a whole diary: its outermost level, and how it is laid out.

{
"format": "backpain-diary",
"version": 2,
"settings": {"week_goal": 3},
"entries": [
{"day": "2026-03-01", "at": "08:12:00", "utc_offset": "+01:00", "created": "…", "pain": 4}
],
"sessions": [],
…
}

One line for each thing kept. The other names are the fields of `domain.whole_diary.WholeDiary`,
their values as `json_values` says; lists that are empty may be left out. The settings are those
of the person and not of the computer. After a change in what is written VERSION grows, and
reading an older version must go on: tests/services/data holds a document of each. Version 2
added `events` and `own_words`.
"""

import json
from dataclasses import dataclass, fields
from typing import Any

from backpain_diary.domain.whole_diary import WholeDiary
from backpain_diary.i18n import _
from backpain_diary.services import json_values
from backpain_diary.services.json_values import MistakeError
from backpain_diary.settings import GOOD, Settings

FORMAT, VERSION = "backpain-diary", 2
OF_THE_COMPUTER = ("voice", "volume")  # there may be other voices on the next one
HEADS = ("format", "version", "settings")


class NewerVersionError(Exception):
    """The document was written by a newer version of the program."""


@dataclass(frozen=True, slots=True)
class Document:
    """settings: by name, only those that differ from what everybody has at first"""

    whole: WholeDiary
    settings: dict[str, Any]


def document(whole: WholeDiary, settings: Settings) -> Document:
    kept = {
        name: value
        for name, value in settings._asdict().items()
        if name not in OF_THE_COMPUTER and value != Settings._field_defaults[name]
    }
    return Document(whole, kept)


def dump(kept: Document) -> str:
    parts = [
        f'"format": {json.dumps(FORMAT)}',
        f'"version": {VERSION}',
        f'"settings": {json.dumps(kept.settings)}',
    ]
    for field in fields(kept.whole):
        items = getattr(kept.whole, field.name)
        lines = ",\n".join(
            json.dumps(json_values.write(item), ensure_ascii=False) for item in items
        )
        parts.append(f'"{field.name}": [\n{lines}\n]' if items else f'"{field.name}": []')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def load(text: str) -> Document:
    """Raises MistakeError, which says where, or NewerVersionError."""
    try:
        found = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_once_each)
    except json.JSONDecodeError as error:
        raise MistakeError(
            _("line {line}, column {column} is not written as JSON").format(
                line=error.lineno, column=error.colno
            )
        ) from error
    except (ValueError, RecursionError) as error:
        raise MistakeError(_("it is not written as JSON")) from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise MistakeError(_("it is not a backup of Backpain Diary"))
    _check_version(found.get("version"))
    lists = {name: items for name, items in found.items() if name not in HEADS}
    return Document(json_values.read(WholeDiary, lists), _settings(found.get("settings", {})))


def _check_version(version: object) -> None:
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        mistake = MistakeError(_("a whole number from 1 must stand here"))
        mistake.came_through("version")
        raise mistake
    if version > VERSION:
        raise NewerVersionError


def _settings(found: object) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise _in_settings(MistakeError(_("an object in braces must stand here")))
    for name, value in found.items():
        if name not in GOOD or name in OF_THE_COMPUTER:
            reason = _("this version of Backpain Diary knows no such name")
        elif type(value) is not type(Settings._field_defaults[name]) or not GOOD[name](value):
            reason = _("this setting cannot have such a value")
        else:
            continue
        mistake = MistakeError(reason)
        mistake.came_through(name)
        raise _in_settings(mistake)
    return found


def _in_settings(mistake: MistakeError) -> MistakeError:
    mistake.came_through("settings")
    return mistake


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise MistakeError(_("the name {name} stands there twice").format(name=twice))
    return found


def _refuse_constant(_name: str) -> None:
    raise ValueError
