"""A program that keeps the screen on as a session does, until it ends in the way it is told to."""

import os
import signal
import sys

from PySide6.QtCore import QCoreApplication

from backpain_diary.domain.plan import Step, StepKind
from backpain_diary.domain.session import Phase, Session
from backpain_diary.ui.keep_awake import KeepAwake


def main() -> None:
    application = QCoreApplication(sys.argv)
    awake = KeepAwake(application)
    step = Step(StepKind.HOLD, 20, "knee_to_chest")
    awake.follow(Session((step,), Phase.RUNNING, seen=0.0))
    sys.stdin.readline()  # until the test has seen that it is kept
    match sys.argv[1]:
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "crashed":
            os.kill(os.getpid(), signal.SIGSEGV)
        case _:
            raise RuntimeError("a bug that nobody caught")


if __name__ == "__main__":
    main()
