"""Every text a user may read, found where it is written: in the code and in the assets."""

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "backpain_diary"
ASSETS = ROOT / "assets"


@dataclass(frozen=True, slots=True)
class Text:
    place: str  # file and line, or file and key
    words: str


def messages(path: Path) -> Iterator[Text]:
    """What the file hands to gettext; a message that is not written out there is an error."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            count = {"_": 1, "ngettext": 2}.get(node.func.id, 0)
            for argument in node.args[:count]:
                yield Text(_place(path, node.lineno), _written_out(argument, path))


def literals(path: Path) -> Iterator[Text]:
    """Every string in the file that reads like a sentence, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    statements = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in statements:
            continue
        if isinstance(node.value, str) and " " in node.value.strip():
            yield Text(_place(path, node.lineno), node.value)


def package_texts() -> Iterator[Text]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if path != PACKAGE / "i18n.py":
            yield from messages(path)


def asset_texts() -> Iterator[Text]:
    """The assets' texts but for the learn pages, which may name diseases."""
    for path in sorted(ASSETS.rglob("*")):
        if path.is_relative_to(ASSETS / "learn"):
            continue
        if path.suffix == ".toml":
            with path.open("rb") as file:
                yield from _values(tomllib.load(file), path, "")
        elif path.suffix in {".md", ".txt", ".svg"}:
            yield Text(_place(path), path.read_text(encoding="utf-8"))


def _values(value: Any, path: Path, key: str) -> Iterator[Text]:
    if isinstance(value, str):
        yield Text(_place(path, key.strip(".")), value)
    elif isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for name, part in parts:
            yield from _values(part, path, f"{key}.{name}")


def _written_out(argument: ast.expr, path: Path) -> str:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    raise ValueError(f"{_place(path, argument.lineno)}: a message must be written out")


def _place(path: Path, where: int | str = "") -> str:
    return f"{path.as_posix().removeprefix(f'{ROOT.as_posix()}/')}:{where}"
