"""Stands in for the desktop that can keep the screen on, and tells what is asked of it.

A program of its own: `python -m tests.desktop.screensaver [--refuse | --slow] NAME`, of a name in
PATHS.
It prints one JSON object a line: {"ready": name}, then what `Screen` says.
"""

import json
import sys
import time
from dataclasses import dataclass, field
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    HeaderFields,
    MatchRule,
    MessageType,
    new_error,
    new_method_return,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

PATHS = {
    "org.freedesktop.ScreenSaver": "/org/freedesktop/ScreenSaver",
    "org.gnome.SessionManager": "/org/gnome/SessionManager",
}


SLOW_S = 4


def say(**values: Any) -> None:
    print(json.dumps(values), flush=True)


@dataclass
class Screen:
    """On while somebody holds a cookie, as the desktops have it."""

    holders: dict[int, str] = field(default_factory=dict)  # a connection by its cookie
    count: int = 0

    def keep_on(self, holder: str, words: list[Any]) -> int:
        self.count += 1
        self.holders[self.count] = holder
        say(kept=self.count, words=words)
        return self.count

    def let_go(self, cookie: int) -> None:
        del self.holders[cookie]
        say(let_go=cookie, because="asked")

    def lose(self, holder: str) -> None:
        """The connection has ended, and with it whatever it held."""
        for cookie in [cookie for cookie, each in self.holders.items() if each == holder]:
            del self.holders[cookie]
            say(let_go=cookie, because="gone")


def main(name: str, *, refuses: bool, is_slow: bool) -> None:
    connection = open_dbus_connection("SESSION")
    connection.send_and_get_reply(message_bus.RequestName(name))
    gone = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
    connection.send_and_get_reply(message_bus.AddMatch(gone))
    screen = Screen()
    say(ready=name)
    while True:
        message = connection.receive()
        fields = message.header.fields
        member, sender = fields.get(HeaderFields.member), fields.get(HeaderFields.sender)
        if message.header.message_type is MessageType.signal:
            if member == "NameOwnerChanged" and not message.body[2]:
                screen.lose(message.body[0])
            continue
        asked = (fields.get(HeaderFields.path), fields.get(HeaderFields.interface), member)
        if is_slow:
            time.sleep(SLOW_S)
        if refuses:
            answer = new_error(message, f"{name}.Refused")
        elif asked == (PATHS[name], name, "Inhibit"):
            cookie = screen.keep_on(sender, list(message.body))
            answer = new_method_return(message, "u", (cookie,))
        elif asked in ((PATHS[name], name, "UnInhibit"), (PATHS[name], name, "Uninhibit")):
            screen.let_go(message.body[0])
            answer = new_method_return(message)
        else:
            continue
        connection.send(answer)


if __name__ == "__main__":
    main(sys.argv[-1], refuses="--refuse" in sys.argv, is_slow="--slow" in sys.argv)
