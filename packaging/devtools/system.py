"""What the system must have and pip cannot bring: libraries for Qt, programs for the tests.

Looked for by what they are (a library that loads, a program on the path), so that this works on
every Linux; named by their Debian packages, which is where root gets them installed.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from devtools.failure import SYSTEM_PACKAGES, Failure
from devtools.needs import (
    OTHER_LIBRARIES,
    QT_LIBRARIES,
    SCREEN_PROGRAMS,
    TEST_FILES,
    TEST_PROGRAMS,
)

FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_FILES = (".ttf", ".otf", ".ttc", ".pfb")


def demand_python_parts() -> None:
    _provide(_missing_python_parts())


def demand_for_window() -> None:
    """What every window needs. The other libraries are asked for when one of these is missing."""
    if sys.platform == "linux":
        _provide(_missing_for_window(), wanted=_missing_libraries(OTHER_LIBRARIES))


def demand_for_private_screen() -> None:
    if sys.platform == "linux":
        _provide([*_missing_for_window(), *_missing_programs(SCREEN_PROGRAMS)])


def demand_for_tests() -> None:
    if sys.platform == "linux":
        _provide(
            [
                *_missing_for_window(),
                *_missing_libraries(OTHER_LIBRARIES),
                *_missing_programs(SCREEN_PROGRAMS),
                *_missing_programs(TEST_PROGRAMS),
                *(name for path, name in TEST_FILES.items() if not any(Path("/usr").glob(path))),
            ]
        )


def _missing_for_window() -> list[str]:
    return [
        *_missing_python_parts(),
        *_missing_libraries(QT_LIBRARIES),
        *([] if _has_fonts() else ["fonts-dejavu-core"]),
    ]


def _missing_python_parts() -> list[str]:
    """Debian's Python comes without the part that makes environments."""
    complete = find_spec("venv") is not None and find_spec("ensurepip") is not None
    return [] if complete else [f"python3.{sys.version_info.minor}-venv"]


def _missing_libraries(libraries: Mapping[str, str]) -> list[str]:
    return [package for library, package in libraries.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _missing_programs(programs: Mapping[str, str]) -> list[str]:
    return [package for program, package in programs.items() if shutil.which(program) is None]


def _has_fonts() -> bool:
    return any(
        name.lower().endswith(FONT_FILES)
        for folder in FONT_FOLDERS
        for _, _, names in os.walk(Path(folder).expanduser())
        for name in names
    )


def _provide(missing: Sequence[str], wanted: Sequence[str] = ()) -> None:
    """Install the Debian packages if we may, or raise Failure with what the user can do."""
    if not missing:
        return
    packages = [*missing, *wanted]
    line = f"apt-get update && sudo apt-get install -y {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        raise Failure(
            "Some parts of the system are missing. Please install what your system calls these "
            f"(the names are Debian's), then try again: {', '.join(packages)}",
            SYSTEM_PACKAGES,
        )
    if os.geteuid() != 0:
        raise Failure(
            f"Some parts of the system are missing. This line installs them:\n  sudo {line}",
            SYSTEM_PACKAGES,
        )
    print(f"Installing system packages: {' '.join(packages)}", file=sys.stderr, flush=True)
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    options = ["-qq", "-o", "DPkg::Lock::Timeout=120"]
    install = ["apt-get", "install", *options, "-y", "--no-install-recommends", *packages]
    # One unreachable source fails the update as a whole; only the installation counts.
    subprocess.call(["apt-get", "update", *options], env=environment, stdout=subprocess.DEVNULL)
    if subprocess.call(install, env=environment, stdout=subprocess.DEVNULL) != 0:
        raise Failure(
            "The system packages could not be installed. Is the network up? "
            f"When it is, this line installs them:\n  sudo {line}",
            SYSTEM_PACKAGES,
        )
