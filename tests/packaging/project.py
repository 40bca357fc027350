"""A small project of its own for trying packaging/dev.py: real pip, real .venv, no network."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

APP = """
import sys


def window_options(arguments):
    return None if arguments else ()


def main():
    import pinned

    print(pinned.GREETING, *sys.argv[1:])


if __name__ == "__main__":
    main()
"""


@dataclass(frozen=True, slots=True)
class Project:
    root: Path
    packages: Path  # the folder in which pip finds the packages
    environment: dict[str, str]

    def dev(self, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            self.command(*arguments),
            env={**self.environment, **variables},
            capture_output=True,
            text=True,
            check=False,
        )

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(self.root / "packaging" / "dev.py"), *arguments]

    def pin(self, version: str, greeting: str) -> None:
        """Make a package of that version and demand it, with its hash."""
        wheel = make_wheel(self.packages, version, greeting)
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        requirement = f"pinned=={version} --hash=sha256:{digest}\n"
        for kind in ("runtime", "development"):
            self.requirements(kind).write_text(requirement)

    def requirements(self, kind: str) -> Path:
        return self.root / "packaging" / "requirements" / f"{kind}.txt"


def make_project(folder: Path) -> Project:
    root = folder / "a project"  # with a space, as people have them
    packages = folder / "packages"
    packages.mkdir()
    (root / "packaging" / "requirements").mkdir(parents=True)
    shutil.copy(ROOT / "packaging" / "dev.py", root / "packaging")
    shutil.copytree(
        ROOT / "packaging" / "devtools",
        root / "packaging" / "devtools",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    package = root / "backpain_diary"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(APP)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": packages.as_uri(),
        "PYTHONDONTWRITEBYTECODE": "1",  # as some have it; the app must start quickly all the same
    }
    project = Project(root, packages, environment)
    project.pin("1.0", "hello from 1.0")
    return project


def make_wheel(folder: Path, version: str, greeting: str) -> Path:
    files = {
        "pinned.py": f"GREETING = {greeting!r}\n",
        f"pinned-{version}.dist-info/METADATA": (
            f"Metadata-Version: 2.1\nName: pinned\nVersion: {version}\n"
        ),
        f"pinned-{version}.dist-info/WHEEL": (
            "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        ),
    }
    record = "".join(f"{name},{_digest(text)},{len(text)}\n" for name, text in files.items())
    files[f"pinned-{version}.dist-info/RECORD"] = record
    wheel = folder / f"pinned-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return wheel


def _digest(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256=" + base64.urlsafe_b64encode(digest).decode().rstrip("=")
