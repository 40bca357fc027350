"""A program that keeps the screen on as a session does, until it is killed or told to crash."""

import sys

from PySide6.QtCore import QCoreApplication, QTimer

from backpain_diary.domain.plan import Step, StepKind
from backpain_diary.domain.session import Phase, Session
from backpain_diary.ui.keep_awake import KeepAwake


def main() -> None:
    application = QCoreApplication(sys.argv)
    awake = KeepAwake(application)
    step = Step(StepKind.HOLD, 20, "knee_to_chest")
    awake.follow(Session((step,), Phase.RUNNING, seen=0.0))
    if "crash" in sys.argv:
        QTimer.singleShot(1500, lambda: sys.exit(3))
    application.exec()


if __name__ == "__main__":
    main()
