"""A window that is moved to a screen with more pixels shows the figure as sharp as that is."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.command import ROOT


def test_on_a_screen_with_more_pixels_it_is_painted_anew(tmp_path: Path) -> None:
    screens = [{"name": "coarse", "x": 0}, {"name": "fine", "x": 800}]
    each = {"y": 0, "width": 800, "height": 600, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": [{**screen, **each} for screen in screens]}))
    ran = subprocess.run(
        [sys.executable, "-m", "tests.ui.figure_on_two_screens"],
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={file}",
            "QT_SCREEN_SCALE_FACTORS": "coarse=1;fine=2",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    (one, _), (two, own_pixels) = json.loads(ran.stdout)
    assert (one, two) == (1.0, 2.0)
    assert own_pixels > 0.4  # half of all edges; none if every pixel were there twice
