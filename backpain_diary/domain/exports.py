"""The forms in which what is in the diary can be written to a file."""

from dataclasses import dataclass
from datetime import time
from enum import Enum


class Form(Enum):
    """The value is how the name of such a file ends."""

    ENTRIES = ".csv"
    SESSIONS = ".sessions.csv"
    EVERYTHING = ".json"
    HEALTH = ".fhir.json"
    REMINDER = ".ics"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How much is in a file; what its form does not have stays 0.

    holds: of the sessions; at: when the reminder comes
    """

    form: Form
    entries: int = 0
    sessions: int = 0
    holds: int = 0
    at: time | None = None


def form_of(name: str) -> Form | None:
    """The form that a file of this name has; of two endings that fit the longer one counts."""
    fitting = [form for form in Form if name.lower().endswith(form.value)]
    return max(fitting, key=lambda form: len(form.value), default=None)
