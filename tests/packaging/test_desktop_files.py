"""Desktop file, metainfo and icons: valid, and of one name."""

import re
import subprocess

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader

from backpain_diary.version import __version__
from tests.packaging.project import ROOT

APP_ID = "io.github.backpain_diary.BackpainDiary"
DESKTOP = ROOT / "packaging" / "linux" / f"{APP_ID}.desktop"
METAINFO = ROOT / "packaging" / "linux" / f"{APP_ID}.metainfo.xml"
ICONS = ROOT / "assets" / "icons"


@pytest.mark.parametrize(
    "command",
    [["desktop-file-validate", DESKTOP], ["appstreamcli", "validate", "--no-net", METAINFO]],
    ids=["desktop file", "metainfo"],
)
def test_the_files_for_linux_are_valid(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_all_parts_agree_on_the_name() -> None:
    assert f"Icon={APP_ID}\n" in DESKTOP.read_text()
    metainfo = METAINFO.read_text()
    assert f"<id>{APP_ID}</id>" in metainfo
    assert f">{APP_ID}.desktop</launchable>" in metainfo
    assert f'"{APP_ID}"' in (ROOT / "backpain_diary" / "app.py").read_text()


def test_the_metainfo_names_this_version() -> None:
    newest = re.findall(r'<release version="([^"]+)"', METAINFO.read_text())[0]
    assert newest == __version__


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256, 512])
def test_png_icons_have_their_size(size: int) -> None:
    assert QImageReader(str(ICONS / f"backpain-diary-{size}.png")).size() == QSize(size, size)


def test_the_windows_icon_holds_every_size() -> None:
    reader = QImageReader(str(ICONS / "backpain-diary.ico"))
    widths = set()
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        widths.add(reader.read().width())
    assert widths == {16, 24, 32, 48, 64, 256}
