"""A session in the real window, to its end; prints, as JSON, what it takes of the processor.

`python -m tests.benchmarks.running_window FOLDER ROUTINE`. From its first step to its end, for this
process and those that it has started.
"""

import json
import sys
import time
from pathlib import Path

import psutil
from PySide6.QtWidgets import QApplication

from backpain_diary.clock import SystemClock
from backpain_diary.ui.pages.player import PlayerPage
from tests.real_session import run


class Meter:
    def __init__(self, page: PlayerPage) -> None:
        self._began_s = self._used_s = 0.0
        page.began.connect(self._begin)
        page.ended.connect(self._end)

    def _begin(self) -> None:
        self._began_s, self._used_s = time.perf_counter(), _processor_s()

    def _end(self, _completed: bool) -> None:
        seconds = time.perf_counter() - self._began_s
        cores = (_processor_s() - self._used_s) / seconds
        print(json.dumps({"cores": cores, "seconds": seconds}))
        QApplication.quit()


def _processor_s() -> float:
    own = psutil.Process()
    times = [process.cpu_times() for process in (own, *own.children(recursive=True))]
    return sum(each.user + each.system for each in times)


if __name__ == "__main__":
    meters: list[Meter] = []
    run(
        Path(sys.argv[1]),
        sys.argv[2],
        SystemClock(),
        lambda page: meters.append(Meter(page)),
    )
