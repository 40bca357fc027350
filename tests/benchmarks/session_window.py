"""A session in the real window, to its end; prints, as JSON, when each step of it began.

`python -m tests.benchmarks.session_window FOLDER ROUTINE`. The moments are those of the cues: taken
before the sound hears of the event, which is next.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from backpain_diary.clock import SystemClock
from backpain_diary.domain.session import Ended, Event, StepBegan
from backpain_diary.ui.pages import player
from backpain_diary.ui.pages.player import PlayerPage
from backpain_diary.ui.runner import SessionRunner
from tests.real_session import run


class TimedRunner(SessionRunner):
    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.began_s: list[float] = []
        self.due.connect(self._note)

    def _note(self, event: Event) -> None:
        if isinstance(event, StepBegan | Ended):
            self.began_s.append(time.perf_counter())


def watch(page: PlayerPage) -> None:
    runner = page.runner
    assert isinstance(runner, TimedRunner)

    def end(_completed: bool) -> None:
        steps = runner.session.steps
        print(json.dumps([[each.kind.value, each.seconds] for each in steps]))
        print(json.dumps(runner.began_s))
        QApplication.quit()

    page.ended.connect(end)


if __name__ == "__main__":
    setattr(player, "SessionRunner", TimedRunner)  # noqa: B010 # mypy holds classes for constants
    run(Path(sys.argv[1]), sys.argv[2], SystemClock(), watch)
