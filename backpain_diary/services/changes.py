"""Who wants to know that stored data changed."""

from collections.abc import Callable
from enum import Flag, auto


class Changed(Flag):
    ENTRIES = auto()
    SESSIONS = auto()
    ANSWERS = auto()
    LIBRARY = auto()  # routines and movements of one's own
    CARE = auto()  # what applies to the person, and which movements hurt
    PAUSES = auto()
    EVENTS = auto()  # those the user names, and the words for a visit
    DRAFT = auto()  # the entry that is being written


EVERYTHING = ~Changed(0)


class Changes:
    def __init__(self) -> None:
        self._listeners: list[Callable[[Changed], None]] = []

    def subscribe(self, listener: Callable[[Changed], None]) -> None:
        self._listeners.append(listener)

    def publish(self, what: Changed) -> None:
        for listener in tuple(self._listeners):
            listener(what)
