"""Where fonts are: ours, and on the computer those for scripts that ours does not know."""

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from backpain_diary.paper.faces import Face

FOLDERS = (
    *("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts"),
    *("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    *("~/AppData/Local/Microsoft/Windows/Fonts",),
)
ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
# Parts of names of fonts with many scripts; they are looked into first.
LIKELY = (
    *("cjk", "wqy", "fallback", "unifont", "unicode", "hiragino", "pingfang", "heiti"),
    *("msyh", "yugoth", "meiryo", "msgothic", "malgun", "simsun", "nanum", "noto"),
)
MOST = 400  # files that are looked into


def own_face(*, is_bold: bool) -> Face:
    """DejaVu Sans, which comes with the library for charts; finding it does not load that."""
    spec = find_spec("matplotlib")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"
    return Face(folder / ("DejaVuSans-Bold.ttf" if is_bold else "DejaVuSans.ttf"))


def face_with(sign: str) -> Face | None:
    """A font of the computer that has it; None when there is none."""
    for path in _font_files():
        try:
            face = Face(path)
        except (OSError, ValueError):  # damaged, or letters that are pictures
            continue
        if face.has(sign):
            return face
    return None


def _font_files() -> list[Path]:
    found = sorted(_all_font_files(), key=lambda path: (_rank(path.name), path.name))
    return found[:MOST]


def _all_font_files() -> Iterator[Path]:
    folders = [*FOLDERS, str(Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts")]
    for folder in folders:
        for place, _inner, names in os.walk(Path(folder).expanduser()):
            yield from (Path(place, name) for name in names if name.lower().endswith(ENDINGS))


def _rank(name: str) -> int:
    lower = name.lower()
    return next((rank for rank, part in enumerate(LIKELY) if part in lower), len(LIKELY))
