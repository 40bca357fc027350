"""Where things lie on this computer."""

from contextlib import suppress
from pathlib import Path

PACKAGE = Path(__file__).parent


def data_dir(override: Path | None = None) -> Path:
    """The folder of the diary, by the system's custom; not made here."""
    if override is not None:
        with suppress(RuntimeError):  # "~someone" who is not there is a name like any other
            override = override.expanduser()
        return override.absolute()
    from platformdirs import user_data_path  # not needed by `--data-dir`, nor by `--help`

    return user_data_path("backpain-diary", appauthor=False)


def cache_dir() -> Path:
    """The folder for what can be made again, by the system's custom; not made here."""
    from platformdirs import user_cache_path

    return user_cache_path("backpain-diary", appauthor=False)


def database_path(folder: Path) -> Path:
    return folder / "diary.sqlite3"


def settings_path(folder: Path) -> Path:
    return folder / "settings.json"


def draft_path(folder: Path) -> Path:
    return folder / "unfinished.json"


def log_path(folder: Path) -> Path:
    return folder / "backpain-diary.log"


def assets_dir() -> Path:
    """Inside the package when installed from a wheel, beside it in a source checkout."""
    inside = PACKAGE / "assets"
    return inside if inside.is_dir() else PACKAGE.parent / "assets"
