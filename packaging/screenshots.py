"""Takes pictures of the real window on the sample diary, always of the same day.

usage: packaging/dev.py screenshots                the pictures that the README shows
       packaging/dev.py screenshots FOLDER         the same, into another folder
       packaging/dev.py screenshots --all FOLDER   every page, both themes, two text and window
                                                   sizes: to look at after a change of the looks
"""

import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from PIL import Image
from PySide6.QtCore import QBuffer, QSize
from PySide6.QtWidgets import QApplication, QPushButton

import figure_sheet
from backpain_diary import paths
from backpain_diary.domain.plan import StepKind
from backpain_diary.settings import Settings
from backpain_diary.ui.demo import demo_folder
from backpain_diary.ui.keep_awake import KeepAwake
from backpain_diary.ui.main_window import FIRST_SIZE, MainWindow
from backpain_diary.ui.opening import open_context
from backpain_diary.ui.pages.player import PlayerPage
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_view import FigureView
from backpain_diary.ui.wiring import wire

if TYPE_CHECKING:
    from backpain_diary.ui.pages.stretch import StretchPage
    from backpain_diary.ui.pages.trends import TrendsPage

ROOT = Path(__file__).resolve().parents[1]
SHOWN_FOLDER = Path("/home/robin/.local/share/backpain-diary")  # not the throw-away one
README_NAMES = re.compile(r"packaging/screenshots/(\w+)-(light|dark)\.png")
SIZES = (QSize(1024, 700), QSize(1600, 1000))
TEXT_PERCENTS = (100, 150)
LIMIT_S = 30.0
COLOURS = 256  # as many as a picture with a palette can have


@dataclass
class StillClock:
    """The morning of the pictures; only the session's seconds can be moved on."""

    monotonic_s: float = 0.0

    def now(self) -> datetime:
        return datetime(2026, 11, 22, 8, 12, tzinfo=UTC)

    def today(self) -> date:
        return self.now().date()

    def monotonic(self) -> float:
        return self.monotonic_s


@dataclass(frozen=True)
class Scene:
    window: MainWindow
    clock: StillClock


def main(arguments: Sequence[str]) -> int:
    match arguments:
        case ["--all", folder]:
            take_all(Path(folder))
        case []:
            take_readme_pictures(ROOT / "packaging" / "screenshots")
        case [folder] if not folder.startswith("-"):
            take_readme_pictures(Path(folder))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def take_readme_pictures(folder: Path) -> None:
    """Exactly those that the README names."""
    wanted = README_NAMES.findall((ROOT / "README.md").read_text("utf-8"))
    draw_figures(folder / "figures.png")
    for theme in ("light", "dark"):
        with scene(Settings(theme=theme)) as shown:
            for page, prepare in PAGES.items():
                if (page, theme) in wanted:
                    prepare(shown)
                    take(shown.window, QSize(*FIRST_SIZE), folder / f"{page}-{theme}.png")


def draw_figures(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    figure_sheet.main([str(path)])
    with Image.open(path) as picture:
        few = with_few_colours(picture.convert("RGB"))
    few.save(path, optimize=True)


def take_all(folder: Path) -> None:
    for theme in ("light", "dark"):
        for percent in TEXT_PERCENTS:
            with scene(Settings(theme=theme, text_percent=percent)) as shown:
                for page, prepare in PAGES.items():
                    prepare(shown)
                    for size in SIZES:
                        name = f"{page}-{theme}-{percent}-{size.width()}x{size.height()}.png"
                        take(shown.window, size, folder / name)


@contextmanager
def scene(settings: Settings) -> Iterator[Scene]:
    """The window with the sample diary, on which today has one entry."""
    application = QApplication.instance() or QApplication(["screenshots", "-style", "Fusion"])
    clock = StillClock()
    with demo_folder(clock) as folder:
        theme = Theme(cast("QApplication", application), paths.assets_dir() / "themes")
        preferences = Preferences(paths.settings_path(folder), theme)
        preferences.change(
            settings._replace(sound="silent", has_read_rules=True, has_been_welcomed=True)
        )
        context = open_context(folder, clock, theme, preferences)
        context.diary.save_pain(4)
        window = MainWindow(theme, clock, paths.assets_dir())
        wire(window, replace(context, folder=SHOWN_FOLDER))
        window.show()
        yield Scene(window, clock)
        window.close()
        window.deleteLater()
        context.close()


def take(window: MainWindow, size: QSize, path: Path) -> None:
    window.resize(size)
    wait_until(lambda: window.size() == size)
    settle()
    path.parent.mkdir(parents=True, exist_ok=True)
    grabbed = QBuffer()
    grabbed.open(QBuffer.OpenModeFlag.WriteOnly)
    window.grab().save(grabbed, "PNG")
    with Image.open(BytesIO(grabbed.data().data())) as picture:
        with_few_colours(picture.convert("RGB")).save(path, optimize=True)


def with_few_colours(picture: Image.Image) -> Image.Image:
    """A third of the size: areas keep their colours exactly, the edges of letters nearly so."""
    pixels = np.asarray(picture, dtype=np.int32).reshape(-1, 3)
    colours, which, counts = np.unique(pixels, axis=0, return_inverse=True, return_counts=True)
    palette = colours[np.argsort(-counts, kind="stable")[:COLOURS]]
    nearest = np.square(colours[:, None] - palette[None]).sum(axis=2).argmin(axis=1)
    few = Image.fromarray(nearest[which].astype(np.uint8).reshape(picture.height, picture.width))
    few.putpalette(palette.astype(np.uint8).tobytes())
    return few


def show_page(name: str) -> Callable[[Scene], None]:
    return lambda shown: shown.window.show_page(name)


def show_today(shown: Scene) -> None:
    """With the figure, which comes a moment later than the page."""
    shown.window.show_page("today")
    today = shown.window.pages["today"]
    wait_until(lambda: today.findChild(FigureView) is not None)


def show_movement(shown: Scene) -> None:
    shown.window.show_page("stretch")
    cast("StretchPage", shown.window.pages["stretch"]).show_movement("knee_to_chest")


def show_trends(shown: Scene) -> None:
    shown.window.show_page("trends")
    page = cast("TrendsPage", shown.window.pages["trends"])
    wait_until(lambda: page.chart.has_picture)


def show_session(shown: Scene) -> None:
    """In the middle of the first hold. Comes last: it covers the pages and is not left again."""
    press(shown.window, "Start Short routine")
    player = cast("PlayerPage", shown.window.stack.currentWidget())
    press(shown.window, "Start without answering")
    while player.runner.session.step.kind is not StepKind.HOLD:
        advance(shown, player)
    while player.runner.session.left_s > 12:
        advance(shown, player)
    awake = player.findChild(KeepAwake)
    assert awake is not None
    awake.release()  # as if the desktop kept its screen on: its answer may come at any time


def press(window: MainWindow, name: str) -> None:
    buttons = window.findChildren(QPushButton)
    next(each for each in buttons if name in (each.accessibleName(), each.text())).click()


def advance(shown: Scene, player: PlayerPage) -> None:
    shown.clock.monotonic_s += 1.0
    player.runner.tick()


def settle() -> None:
    """Let layouts, paints and zero timers come to an end."""
    end = time.monotonic() + 0.15
    wait_until(lambda: time.monotonic() > end)


def wait_until(is_done: Callable[[], bool]) -> None:
    limit = time.monotonic() + LIMIT_S
    while not is_done():
        if time.monotonic() > limit:
            raise TimeoutError("the window did not get ready for its picture")
        QApplication.processEvents()
        time.sleep(0.01)


PAGES: dict[str, Callable[[Scene], None]] = {
    "today": show_today,
    "stretch": show_page("stretch"),
    "movement": show_movement,
    "diary": show_page("diary"),
    "trends": show_trends,
    "help": show_page("help"),
    "learn": show_page("learn"),
    "settings": show_page("settings"),
    "session": show_session,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
