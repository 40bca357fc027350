"""Makes .venv: a Python of the project's own with everything in it that the app needs.

.venv belongs to this tool. It is made anew whenever it is not exactly what is wanted: after an
interrupted set-up, for another Python, for other requirements, in a folder that was moved.
"""

import compileall
import hashlib
import locale
import os
import shutil
import subprocess
import sys
from pathlib import Path

from devtools import installing, system
from devtools.failure import Failure

RUNTIME = "runtime"
DEVELOPMENT = "development"  # holds all of runtime
ROOM_MB = 1500  # for downloads and unpacked files, at their peak
ROOM_FOR_MORE_MB = 400  # from runtime to development
STAMP = "complete.txt"  # written last, so it is there only when everything else is


def demand(root: Path, wanted: str) -> Path:
    """The Python of a complete environment; makes it first when it is missing."""
    folder = root / ".venv"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / STAMP
    complete = stamp.read_text() if stamp.exists() and python.exists() else ""
    stamps = {kind: _stamp(root, kind) for kind in (RUNTIME, DEVELOPMENT)}
    if complete not in (stamps[wanted], stamps[DEVELOPMENT]):
        if complete == stamps[RUNTIME]:  # the rest is added to what is there
            _demand_room(folder, ROOM_FOR_MORE_MB)
            stamp.unlink()
        else:
            _make_empty(folder)
        installing.install(python, _requirements(root, wanted), folder / "set-up.log")
        _show_app_to(python, root)
        stamp.write_text(stamps[wanted])
        print("The set-up is complete.", file=sys.stderr, flush=True)
    # Here and now, because PYTHONDONTWRITEBYTECODE would make every start a slow one.
    compileall.compile_dir(root / "backpain_diary", quiet=2)
    return python


def _requirements(root: Path, kind: str) -> Path:
    return root / "packaging" / "requirements" / f"{kind}.txt"


def _stamp(root: Path, kind: str) -> str:
    """Changes with everything that makes another environment necessary."""
    digest = hashlib.sha256(_requirements(root, kind).read_bytes())
    python = f"{sys.implementation.cache_tag}{getattr(sys, 'abiflags', '')}"
    digest.update(f"{python} {root}".encode())
    return f"{kind} {digest.hexdigest()}"


def _make_empty(folder: Path) -> None:
    system.demand_python_parts()
    if folder.exists():
        print("Making .venv anew.", file=sys.stderr, flush=True)
        shutil.rmtree(folder)
    _demand_room(folder.parent, ROOM_MB)
    # The base Python: this one may itself be the .venv that has just gone.
    python = getattr(sys, "_base_executable", sys.executable)
    command = [python, "-I", "-m", "venv", folder]
    made = subprocess.run(command, check=False, capture_output=True, text=True)
    if made.returncode != 0:
        raise installing.explain(made.stdout + made.stderr, folder)


def _demand_room(folder: Path, megabytes: int) -> None:
    free_mb = shutil.disk_usage(folder).free // 1_000_000
    if free_mb < megabytes:
        raise Failure(
            f"The disk is too full: the set-up needs {megabytes} MB in {folder}, "
            f"and {free_mb} MB are free."
        )


def _show_app_to(python: Path, root: Path) -> None:
    """Let the environment import the app from the project's folder, and give it a command."""
    query = "import sysconfig; print(sysconfig.get_path('purelib'))"
    answer = subprocess.run([python, "-I", "-c", query], capture_output=True, text=True, check=True)
    # Python reads .pth files in the encoding of the locale.
    Path(answer.stdout.strip(), "backpain-diary.pth").write_text(
        f"{root}\n", encoding=locale.getencoding()
    )
    if os.name == "nt":
        command = python.with_name("backpain-diary.cmd")
        command.write_text('@"%~dp0python.exe" -P -m backpain_diary %*\n')
    else:
        command = python.with_name("backpain-diary")
        command.write_text(f'#!/bin/sh\nexec "{python}" -P -m backpain_diary "$@"\n')
        command.chmod(0o755)
