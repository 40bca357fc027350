"""Uses the program as a screen reader does: through AT-SPI, from a process of its own.

Run by the system's Python, which has pyatspi, on a session bus of its own:

    dbus-run-session -- /usr/bin/python3 screen_reader.py COMMAND ...

It starts COMMAND. Each line on standard input is a request in JSON, each line on standard output
that begins with "answer " the answer, for the bus writes there too. The end of the input ends the
program as well.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import gi  # type: ignore[import-not-found]
import pyatspi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found] # noqa: E402

LIMIT_S = 30
USES = {"Press", "Toggle"}

Node = Any  # an Atspi.Accessible


def main(command: Sequence[str]) -> None:
    announced: list[str] = []
    pyatspi.Registry.registerEventListener(
        lambda event: announced.append(event.any_data), "object:announcement"
    )
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    program = subprocess.Popen(command, env=environment)
    try:
        window = waited_for(lambda: window_of(program.pid))
        for line in sys.stdin:
            print("answer", json.dumps(answer(window, announced, *json.loads(line))), flush=True)
    finally:
        program.terminate()
        program.wait()


def answer(window: Node, announced: list[str], request: str, *arguments: str) -> Any:
    match request:
        case "press":
            return press(window, *arguments)
        case "write":
            return write(window, *arguments)
        case "choose":
            return choose(window, *arguments)
        case "shows":
            return waited_for(lambda: shows(window, *arguments)) is True
        case "controls":
            return settled(window)
        case "announced":
            return waited_for(lambda: announced)
        case _:
            raise ValueError(request)


def waited_for(find: Callable[[], Any]) -> Any:
    """What `find` gives as soon as it gives something; None if it never does."""
    limit = time.monotonic() + LIMIT_S
    while time.monotonic() < limit:
        while GLib.MainContext.default().iteration(False):  # events come in
            pass
        try:
            found = find()
        except GLib.GError:  # something went from the window while it was looked at: again
            found = None
        if found:
            return found
        time.sleep(0.02)
    return None


def window_of(process: int) -> Node | None:
    """The program's window once there is something in it."""
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.get_process_id() == process:
            application.set_cache_mask(Atspi.Cache.NONE)
            return next((each for each in application if each and each.childCount), None)
    return None


def press(window: Node, name: str, *roles: str) -> bool:
    """Whether there was such a button. Does its first action, as screen readers do."""
    button = control(window, name, *roles)
    if not button or actions(button)[0] not in USES or not button.queryAction().doAction(0):
        return False
    # it stays down for a moment before it is clicked
    return waited_for(lambda: not button.getState().contains(pyatspi.STATE_PRESSED)) is True


def control(window: Node, name: str, *roles: str) -> Node | None:
    """The control whose name fits a pattern; of any role if none is given."""
    return waited_for(
        lambda: next(
            (
                each
                for each in shown(window)
                if re.fullmatch(name, each.name)
                and (not roles or each.getRoleName() in roles)
                and is_control(each)
            ),
            None,
        )
    )


def write(window: Node, name: str, text: str) -> bool:
    """Whether there was such a field, and it says afterwards what was written."""
    field = control(window, name, "text")
    if not field or not field.queryEditableText().setTextContents(text):
        return False
    return waited_for(lambda: field.queryText().getText(0, -1) == text) is True


def choose(window: Node, name: str, item: str) -> bool:
    """Likewise, of a list that opens; on Linux its description says what it is about."""
    box = waited_for(
        lambda: next((each for each in controls(window) if each.description == name), None)
    )
    wanted = [each for each in box[0] if each.name == item] if box else []
    if not wanted or not wanted[0].queryAction().doAction(0):
        return False
    return waited_for(lambda: box.name == item) is True


def shows(window: Node, words: str) -> bool:
    """Whether something is shown that has these words."""
    return any(words in each.name for each in shown(window))


def settled(window: Node) -> list[list[str]]:
    """Role and name of every control.

    What goes away while it is read has no name, and nothing tells that it is gone: a control
    without a name is only believed when it is found a second time.
    """
    before: list[list[str]] = []

    def is_settled() -> bool:
        found = [[each.getRoleName(), each.name] for each in controls(window)]
        is_alike, before[:] = found == before, found
        return bool(found) and (is_alike or all(name for _role, name in found))

    assert waited_for(is_settled), "the window never comes to rest"
    return before


def shown(node: Node) -> Iterator[Node]:
    if node.getState().contains(pyatspi.STATE_SHOWING):
        yield node
        for child in node:
            if child is not None:
                yield from shown(child)


def controls(window: Node) -> Iterator[Node]:
    return filter(is_control, shown(window))


def is_control(node: Node) -> bool:
    """It can be focused or used."""
    is_focusable = node.getState().contains(pyatspi.STATE_FOCUSABLE)
    return is_focusable or bool(USES.intersection(actions(node)))


def actions(node: Node) -> list[str]:
    try:
        action = node.queryAction()
    except NotImplementedError:
        return []
    return [action.getName(number) for number in range(action.nActions)]


if __name__ == "__main__":
    main(sys.argv[1:])
