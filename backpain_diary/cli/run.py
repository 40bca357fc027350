"""Runs one command. Exit codes: 0 fine, 2 the command line is wrong, 1 anything else."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from backpain_diary import i18n, paths
from backpain_diary.cli.output import answer, complain
from backpain_diary.cli.parser import UsageError, parse
from backpain_diary.clock import Clock, SystemClock
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.services.whole_file import FileExistsAlreadyError


def main(arguments: Sequence[str]) -> int:
    sys.excepthook = _tell_of_bug
    i18n.use_language(i18n.system_language(), paths.assets_dir() / "locale")
    return run_command(arguments, SystemClock())


def run_command(arguments: Sequence[str], clock: Clock) -> int:
    """The exit code."""
    try:
        return answer(_carry_out(arguments, clock))
    except UsageError as error:
        complain(f"{error}\n{error.usage.rstrip()}")
        return 2
    except UserError as error:
        complain(_in_words(error))
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        complain(_("This did not work: {reason}.").format(reason=f"{where}{error.strerror}"))
    except KeyboardInterrupt:
        complain(_("Stopped."))
    return 1


def _carry_out(arguments: Sequence[str], clock: Clock) -> str:
    """What to print."""
    parsed = parse(arguments)
    if isinstance(parsed, str):
        return parsed
    from backpain_diary.cli import commands  # SQLAlchemy need not be there to read `--help`

    return commands.run(parsed, clock)


def _in_words(error: UserError) -> str:
    hint = error.hint
    if isinstance(error, FileExistsAlreadyError):
        hint = _("Choose another name, or say --force to replace it.")
    between = "\n" if "\n" in str(error) else " "
    return f"{error}{between}{hint}".rstrip()


def _tell_of_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    complain(
        _("Something in the program went wrong ({what}). What you have saved is safe.").format(
            what=f"{kind.__name__}: {error}, {place}".replace("\n", " ")
        )
    )
