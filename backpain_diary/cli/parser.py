"""What may be written on the command line."""

import os
from argparse import (
    SUPPRESS,
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TypeVar

from backpain_diary.domain.importing import DateOrder, Kind, Scale
from backpain_diary.domain.report import Field
from backpain_diary.i18n import _
from backpain_diary.presenters import exports
from backpain_diary.services import csv_cells
from backpain_diary.version import __version__

Value = TypeVar("Value")


class UsageError(Exception):
    """The command line cannot be understood; `usage` says how it should look."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.usage = usage


class _HelpWantedError(Exception):
    pass


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message, self.format_usage())

    def print_help(self, file: object = None) -> NoReturn:
        raise _HelpWantedError(self.format_help())


def parse(arguments: Sequence[str]) -> Namespace | str:
    """A command, or the answer to --help or --version. Raises UsageError."""
    parser = _parser()
    try:
        parsed = parser.parse_args(arguments)
    except _HelpWantedError as wanted:
        return str(wanted)
    if parsed.version:
        return f"Backpain Diary {__version__}"
    if parsed.command is None:
        parser.error(_("there is no command here"))
    if parsed.demo or parsed.trace_startup:
        parser.error(_("an option for the window cannot stand with a command"))
    return parsed


def _parser() -> _Parser:
    parser = _Parser(
        prog="backpain-diary",
        description=_(
            "A guide to gentle movements and a pain diary. Without a command the window opens."
        ),
        epilog=_("To read what a command takes: backpain-diary COMMAND --help"),
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="store_true", help=_("say which version this is"))
    _add_data_dir(parser, default=None)
    window = parser.add_argument_group(_("options for the window"))
    window.add_argument(
        "--demo", action="store_true", help=_("show a sample diary that is thrown away afterwards")
    )
    window.add_argument(
        "--trace-startup", action="store_true", help=_("print a line when Today is complete")
    )
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"), title=_("commands"))
    _add_log(_command(commands.add_parser, "log", _("write down how bad the pain is")))
    _add_status(_command(commands.add_parser, "status", _("say how long the pain has lasted")))
    _add_export(_command(commands.add_parser, "export", _("write the diary to a file, for others")))
    _add_import(_command(commands.add_parser, "import", _("add the entries of a file")))
    _add_backup(_command(commands.add_parser, "backup", _("write everything to a JSON file")))
    _add_restore(_command(commands.add_parser, "restore", _("fill an empty diary from a backup")))
    _add_report(_command(commands.add_parser, "report", _("make a page for the doctor as a PDF")))
    return parser


def _command(add: Callable[..., _Parser], name: str, about: str) -> _Parser:
    command = add(name, help=about, description=about, allow_abbrev=False)
    _add_data_dir(command, default=SUPPRESS)  # keep what stood before the command
    return command


def _add_data_dir(parser: _Parser, default: str | None) -> None:
    parser.add_argument(
        "--data-dir",
        type=_path,
        metavar=_("DIR"),
        default=default,
        help=_("the folder of the diary, instead of the usual one"),
    )


def _add_log(parser: _Parser) -> None:
    parser.add_argument(
        "--pain",
        type=_reader(csv_cells.read_pain),
        required=True,
        metavar="0-10",
        help=_("0 no pain at all, 10 the worst pain you can imagine"),
    )
    _add_day(parser, "--date", _("the day it is about, such as 2026-03-01; today if left out"))
    _add_time(parser, _("the time it is about, such as 08:12"))
    parser.add_argument("--note", type=_text, metavar=_("TEXT"), default="", help=_("your words"))


def _add_status(parser: _Parser) -> None:
    _add_day(parser, "--on", _("as if this were today, such as 2026-03-25"))
    parser.add_argument("--json", action="store_true", help=_("print an object for programs"))


def _add_export(parser: _Parser) -> None:
    parser.add_argument(
        "file", type=_path, metavar=_("FILE"), help=_("its ending says in which form, see below")
    )
    parser.add_argument(
        "--sessions", action="store_true", help=_("write the sessions to a file that ends in .csv")
    )
    _add_time(parser, _("when a reminder in a file that ends in .ics comes, such as 08:00"))
    parser.add_argument("--force", action="store_true", help=_("replace such a file of this name"))
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = "\n".join((_("how the name of the file ends:"), *exports.endings()))


def _add_import(parser: _Parser) -> None:
    parser.add_argument("file", type=_path, metavar=_("FILE"))
    parser.add_argument("--dry-run", action="store_true", help=_("only say what would be added"))
    parser.add_argument(
        "--as",
        dest="kind",
        choices=[kind.value for kind in Kind],
        metavar=_("FORMAT"),
        help=_("what the file is, if that is not found out: {formats}").format(
            formats=", ".join(kind.value for kind in Kind)
        ),
    )
    parser.add_argument(
        "--dates",
        choices=[order.value for order in DateOrder],
        help=_("how dates such as 03/04/2026 are meant, if the file does not tell"),
    )
    parser.add_argument(
        "--scale",
        choices=[scale.value for scale in Scale],
        help=_("how far pain numbers go, if the file does not tell"),
    )


def _add_backup(parser: _Parser) -> None:
    parser.add_argument("file", type=_path, metavar=_("FILE.json"))
    parser.add_argument("--force", action="store_true", help=_("replace a JSON file of this name"))


def _add_restore(parser: _Parser) -> None:
    parser.add_argument("file", type=_path, metavar=_("FILE.json"))


def _add_report(parser: _Parser) -> None:
    parser.add_argument("file", type=_path, metavar=_("FILE.pdf"))
    _add_day(parser, "--from", _("the first day of it; three months back if left out"), "first")
    _add_day(parser, "--to", _("the last day of it; the last one that counts if left out"), "last")
    parser.add_argument(
        "--leave-out",
        type=_reader(_read_fields),
        metavar=_("PART,…"),
        default=frozenset(),
        help=_("what is not to be on it: {parts}").format(
            parts=", ".join(field.value for field in Field)
        ),
    )
    parser.add_argument("--paper", choices=("a4", "letter"), help=_("how large the paper is"))
    parser.add_argument(
        "--second-page", action="store_true", help=_("with the days, the notes and how it counts")
    )
    parser.add_argument("--force", action="store_true", help=_("replace a PDF file of this name"))


def _read_fields(text: str) -> frozenset[Field]:
    """Raises ValueError."""
    names = [name.strip() for name in text.split(",") if name.strip()]
    known = {field.value: field for field in Field}
    for name in names:
        if name not in known:
            raise ValueError(
                _("there is no part {name}; there are {parts}").format(
                    name=name, parts=", ".join(known)
                )
            )
    return frozenset(known[name] for name in names)


def _add_day(parser: _Parser, option: str, about: str, kept_as: str | None = None) -> None:
    reader = _reader(csv_cells.read_day)
    parser.add_argument(option, type=reader, metavar=_("DATE"), help=about, dest=kept_as)


def _add_time(parser: _Parser, about: str) -> None:
    reader = _reader(csv_cells.read_time)
    parser.add_argument("--time", type=reader, metavar=_("TIME"), help=about)


def _reader(read: Callable[[str], Value]) -> Callable[[str], Value]:
    def read_argument(text: str) -> Value:
        try:
            return read(text)
        except ValueError as error:
            raise ArgumentTypeError(str(error)) from error

    return read_argument


def _text(argument: str) -> str:
    try:
        argument.encode()
    except UnicodeEncodeError as error:
        raise ArgumentTypeError(_("this is not text in UTF-8")) from error
    if "\0" in argument:
        raise ArgumentTypeError(_("this is not text"))
    return argument


def _path(argument: str) -> Path:
    try:
        os.fsencode(argument)
    except UnicodeEncodeError as error:
        raise ArgumentTypeError(_("this is not the name of a file or folder")) from error
    if argument in ("", "-") or "\0" in argument:
        raise ArgumentTypeError(_("this is not the name of a file or folder"))
    return Path(argument)
