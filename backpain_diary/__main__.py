"""The command `backpain-diary`: the window, or one of the commands that need none.

Neither is imported before it is clear which one is wanted: the window starts without argparse,
the commands without Qt.
"""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class WindowOptions(NamedTuple):
    data_dir: Path | None = None
    demo: bool = False
    trace_startup: bool = False


def main() -> int:
    """The exit code."""
    arguments = sys.argv[1:]
    options = window_options(arguments)
    if options is None:
        from backpain_diary.cli.run import main as run_command

        return run_command(arguments)
    gc.disable()  # what the start makes stays; `app` enables it once Today is complete
    try:
        from backpain_diary.ui.quick_imports import stop_reading_sources

        stop_reading_sources()
        from backpain_diary.app import run
    except ImportError as error:
        return _cannot_load(error)
    return run(**options._asdict())


def _cannot_load(error: ImportError) -> int:
    """A library of the system, or of the installation, is missing."""
    from backpain_diary.i18n import _

    sentence = _(
        "The window cannot be shown, because something it needs is missing ({reason})."
        " Your diary is safe. Start it with “python3 packaging/dev.py run”, which says what to"
        " install, or install your system's Qt libraries."
    )
    print(sentence.format(reason=error), file=sys.stderr)
    return 1


def window_options(arguments: Sequence[str]) -> WindowOptions | None:
    """None if anything else stands there: a command, a question for help or a mistake."""
    options = WindowOptions()
    rest = list(arguments)
    while rest:
        argument = rest.pop(0)
        name, equals, value = argument.partition("=")
        if argument == "--demo":
            options = options._replace(demo=True)
        elif argument == "--trace-startup":
            options = options._replace(trace_startup=True)
        elif name == "--data-dir" and (value or (not equals and rest)):
            folder = value or rest.pop(0)
            if not folder or folder.startswith("-"):
                return None
            options = options._replace(data_dir=Path(folder))
        else:
            return None
    return options


if __name__ == "__main__":
    sys.exit(main())
