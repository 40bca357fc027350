"""A desktop's screen saver on the session bus, which tells what is asked of it.

A program of its own. It prints one JSON object a line: {"ready": true}, then
{"call": "Inhibit" | "UnInhibit", "by": connection, "cookie": n} and {"gone": connection}.
"""

import json
from typing import Any

from jeepney import HeaderFields, MatchRule, MessageType, new_method_return  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

NAME = "org.freedesktop.ScreenSaver"
PATH = "/org/freedesktop/DBus"


def say(**values: Any) -> None:
    print(json.dumps(values), flush=True)


def main() -> None:
    connection = open_dbus_connection("SESSION")
    connection.send_and_get_reply(message_bus.RequestName(NAME))
    gone = MatchRule(
        type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged", path=PATH
    )
    connection.send_and_get_reply(message_bus.AddMatch(gone))
    say(ready=True)
    cookie = 0
    holders = set()
    while True:
        message = connection.receive()
        fields = message.header.fields
        sender, member = fields.get(HeaderFields.sender), fields.get(HeaderFields.member)
        if message.header.message_type is MessageType.signal and member == "NameOwnerChanged":
            name, _old, new = message.body
            if name in holders and not new:
                say(gone=name)
        elif message.header.message_type is MessageType.method_call and member == "Inhibit":
            cookie += 1
            holders.add(sender)
            say(call="Inhibit", by=sender, cookie=cookie, words=list(message.body))
            connection.send(new_method_return(message, "u", (cookie,)))
        elif message.header.message_type is MessageType.method_call and member == "UnInhibit":
            say(call="UnInhibit", by=sender, cookie=message.body[0])
            connection.send(new_method_return(message))


PATH = "/org/freedesktop/DBus"

if __name__ == "__main__":
    main()
