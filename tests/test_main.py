"""Window or command: decided by the arguments alone."""

from pathlib import Path

import pytest

from backpain_diary.__main__ import WindowOptions, window_options


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ("", WindowOptions()),
        ("--demo", WindowOptions(demo=True)),
        ("--trace-startup --data-dir a", WindowOptions(Path("a"), trace_startup=True)),
        ("--data-dir=a=b", WindowOptions(Path("a=b"))),
    ],
)
def test_options_for_the_window(arguments: str, options: WindowOptions) -> None:
    assert window_options(arguments.split()) == options


@pytest.mark.parametrize(
    "arguments",
    [
        "log",
        "--help",
        "--version",
        "--data-dir",
        "--data-dir=",
        "--data-dir --demo",
        "--data-dir a status",
        "--demo x",
        "--demo=1",
        "--dem",
        "--",
    ],
)
def test_anything_else_is_for_the_commands(arguments: str) -> None:
    assert window_options(arguments.split()) is None
