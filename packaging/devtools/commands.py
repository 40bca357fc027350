"""usage: python3 packaging/dev.py COMMAND [ARGUMENTS ...]

  run          start the app; ARGUMENTS go to it (try: run --help)
  test         run the tests; ARGUMENTS go to pytest
  check        look at format, style, types and layers; ARGUMENTS name some of these four
  bench        measure speed and memory; ARGUMENTS go to tests/benchmarks
  screenshots  take the pictures of the README; ARGUMENTS go to packaging/screenshots.py

The first use fetches what is needed into .venv; later ones need no network."""

import errno
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from devtools import environment, screen, system
from devtools.calling import call
from devtools.failure import GENERAL, Failure

ROOT = Path(__file__).resolve().parents[2]
USAGE = 2
INTERRUPTED = 130
TEST_WORKERS = 2
PARALLEL = [f"--numprocesses={TEST_WORKERS}", "--dist=loadfile"]
# Coverage is demanded of the pure layers, by their own tests; it would slow all others by half.
PURE = ["tests/domain", "tests/presenters"]
ALL_TESTS = (
    [*PARALLEL, "--cov", "--cov-report=term", *PURE],
    [*PARALLEL, *(f"--ignore={folder}" for folder in PURE)],
)

CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "."],
    "style": ["-m", "ruff", "check", "."],
    "types": ["-m", "mypy"],
    "layers": ["-c", "from importlinter.cli import lint_imports_command as run; run()"],
}


def main(arguments: Sequence[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        asked = bool(arguments) and arguments[0] in ("-h", "--help", "help")
        print(__doc__, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else USAGE
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except Failure as failure:
        print(failure, file=sys.stderr)
        return failure.code
    except OSError as error:
        print(_in_words(error), file=sys.stderr)
        return GENERAL
    except KeyboardInterrupt:
        return INTERRUPTED


def run(arguments: Sequence[str]) -> int:
    if _opens_window(arguments):
        screen.demand_screen(os.environ)
        system.demand_for_window()
    python = environment.demand(ROOT, environment.RUNTIME)
    command = [str(python), "-P", "-m", "backpain_diary", *arguments]
    if os.name != "nt":
        os.execv(python, command)
    return call(command, os.environ, Path.cwd())


def _opens_window(arguments: Sequence[str]) -> bool:
    """The app's own answer, so that its commands work without a screen and without Qt."""
    sys.path.insert(0, str(ROOT))
    from backpain_diary.__main__ import window_options

    return window_options(arguments) is not None


def test(arguments: Sequence[str]) -> int:
    """All tests in parallel with the demand on coverage; or what the arguments say."""
    system.demand_for_tests()
    runs = [arguments] if arguments else ALL_TESTS
    return max(_on_private_screens("-m", "pytest", *run) for run in runs)


def check(arguments: Sequence[str]) -> int:
    """All checks, or the named ones; every one of them runs, whatever the others say."""
    if unknown := set(arguments) - CHECKS.keys():
        raise Failure(f"No such check: {', '.join(sorted(unknown))}", USAGE)
    python = environment.demand(ROOT, environment.DEVELOPMENT)
    bad = []
    for name in arguments or CHECKS:
        print(f"== {name}", flush=True)
        if call([str(python), *CHECKS[name]], os.environ, ROOT) != 0:
            bad.append(name)
    print(f"== not in order: {', '.join(bad)}" if bad else "== all in order", flush=True)
    return GENERAL if bad else 0


def bench(arguments: Sequence[str]) -> int:
    system.demand_for_private_screen()
    return _on_private_screens("tests/benchmarks", *arguments)


def screenshots(arguments: Sequence[str]) -> int:
    system.demand_for_private_screen()
    return _on_private_screens("packaging/screenshots.py", *arguments)


def _on_private_screens(*arguments: str) -> int:
    python = environment.demand(ROOT, environment.DEVELOPMENT)
    with screen.private_screens(TEST_WORKERS) as variables:
        return call([str(python), *arguments], variables, ROOT)


def _in_words(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full. Free some space and start the same command again."
    where = f" ({error.filename})" if error.filename else ""
    return f"The set-up could not go on: {error.strerror}{where}."


COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "screenshots": screenshots,
}
