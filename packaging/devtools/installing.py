"""Runs pip and says in one sentence why it could not do its work."""

import subprocess
import sys
from pathlib import Path

from devtools.failure import Failure

INSTALL = [
    "install",
    "--require-hashes",
    "--no-deps",  # the list is complete
    "--only-binary=:all:",  # nothing is compiled on the user's computer
    "--compile",  # Python files, whatever the environment says
    "--disable-pip-version-check",
    "--no-input",
    "--no-warn-script-location",
    "--progress-bar=off",
    "--retries=2",
]

# What pip and Python write, and what it means. The first that fits is told.
DISK_FULL = ("No space left", "[Errno 28]", "[Errno 122]", "not enough space")
NOT_ALLOWED = ("Permission denied", "[Errno 13]", "Read-only file system", "[Errno 30]")
WRONG_FILE = ("DO NOT MATCH THE HASHES",)
NO_NETWORK = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeout",
    "ReadTimeout",
    "ProxyError",
    "Retrying (",
    "Max retries exceeded",
    "Connection error",
    "Network is unreachable",
    "Temporary failure in name resolution",
)
NO_SUCH_FILE = ("No matching distribution", "not a supported wheel")


def install(python: Path, requirements: Path, log: Path) -> None:
    """Install the pinned requirements; name each package as it comes, on standard error."""
    print(
        "Fetching what the app needs, a few hundred megabytes. This happens only once.",
        file=sys.stderr,
        flush=True,
    )
    command = [str(python), "-I", "-m", "pip", *INSTALL, "-r", str(requirements)]
    with (
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        ) as pip,
        log.open("w", encoding="utf-8") as copy,
    ):
        assert pip.stdout is not None
        for line in pip.stdout:
            copy.write(line)
            if line.startswith("Collecting "):
                print(f"  {line.split()[1]}", file=sys.stderr, flush=True)
            elif line.startswith("Installing collected"):
                print("Unpacking all of it ...", file=sys.stderr, flush=True)
    if pip.returncode != 0:
        raise explain(log.read_text(encoding="utf-8"), log)


def explain(output: str, place: Path) -> Failure:
    """The failure behind what pip or venv printed; `place` is the log or folder to look into."""
    if _any_in(DISK_FULL, output):
        return Failure("The disk is full. Free some space and start the same command again.")
    if _any_in(WRONG_FILE, output):
        return Failure(
            "A downloaded file is not the one that was expected, so nothing of it was used. "
            f"Please try again later; the details are in {place}"
        )
    if _any_in(NO_NETWORK, output):
        return Failure(
            "The packages that the app needs could not be fetched. The first start needs the "
            "internet: please connect and start the same command again."
        )
    if _any_in(NO_SUCH_FILE, output):
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        return Failure(
            f"A package that the app needs is not offered for Python {version} on this kind of "
            f"computer; the details are in {place}"
        )
    if _any_in(NOT_ALLOWED, output):
        return Failure(f"The set-up may not write to {place.parent}.")
    return Failure(f"The set-up failed; the details are in {place}")


def _any_in(signs: tuple[str, ...], output: str) -> bool:
    return any(sign in output for sign in signs)
