"""A process of its own that keeps the screen on for as long as its input is open.

wakepy is not used in the program itself: the desktop may take seconds to answer, and wakepy
collects garbage in the thread that asks, where Qt's objects must not be destroyed.

Called with the name and the reason that the desktop may show. It prints KEPT or NOT_KEPT. Its
input ends with the session, and also when the program is killed: then it lets go and ends.
"""

import os
import sys
import threading
from queue import Empty, SimpleQueue

KEPT = "kept"
NOT_KEPT = "not kept"
# Long enough for a desktop that is busy: a late "nothing keeps the screen on" does no harm, an
# untrue one does.
REPLY_WITHIN_S = 15
ANSWER_WITHIN_S = 20.0
END_WITHIN_S = 2.5


class Holder:
    def __init__(self, name: str, reason: str) -> None:
        self.answers: SimpleQueue[bool] = SimpleQueue()
        self.released = threading.Event()
        self._words = {"wakepy": name, "wakelock active": reason}

    def hold(self) -> None:
        """Until `released`. Does not come back from a bus that is stuck."""
        from wakepy import keep

        with keep.presenting(on_fail="pass", dbus_adapter=self._adapter()) as mode:
            self.answers.put(mode.active)
            self.released.wait()

    def _adapter(self) -> type | None:
        """Gives the desktop our name: wakepy knows only its own."""
        try:
            from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter
        except ImportError:  # no D-Bus here: Windows or macOS
            return None
        from wakepy.core import DBusMethodCall

        words = self._words

        class Adapter(JeepneyDBusAdapter):
            timeout = REPLY_WITHIN_S

            def process(self, call: DBusMethodCall) -> object:
                call.args = tuple(words.get(each, each) for each in call.args)
                return super().process(call)

        return Adapter


def main() -> None:
    holder = Holder(*sys.argv[1:3])
    thread = threading.Thread(target=holder.hold, daemon=True)
    thread.start()
    try:
        is_kept = holder.answers.get(timeout=ANSWER_WITHIN_S)
    except Empty:
        is_kept = False
    print(KEPT if is_kept else NOT_KEPT, flush=True)
    if is_kept:
        sys.stdin.read()
        holder.released.set()
        thread.join(END_WITHIN_S)
    os._exit(0)  # whatever the thread may still wait for


if __name__ == "__main__":
    main()
