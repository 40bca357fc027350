"""What is in the diary file after the two weeks, read without the program."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from backpain_diary import paths
from backpain_diary.domain.signs import SIGNS, Sign

AT = "08:12:00.000000"
QUERIES = {
    "entries": "SELECT day, at, pain, note, worse_at_night, edited IS NOT NULL, substr(created,"
    " 1, 10) FROM entry ORDER BY day, id",
    "detail": "SELECT day, average, sleep, activity FROM entry_detail JOIN entry ON id = entry_id",
    "places": "SELECT day, region, entry_place.pain FROM entry_place JOIN entry ON id = entry_id"
    " ORDER BY region",
    "ticks": "SELECT day, kind, name FROM entry_tick JOIN entry ON id = entry_id"
    " ORDER BY kind, name",
    "medicines": "SELECT day, name, amount FROM entry_medicine JOIN entry ON id = entry_id",
    "tags": "SELECT day, name FROM entry_tag JOIN entry ON id = entry_id",
    "activity": "SELECT name FROM activity",
    "onset": "SELECT given_on, began FROM onset",
    "situations": "SELECT name FROM situation",
    "put_aside": "SELECT day, code, kind FROM acknowledgement",
    "signs": "SELECT day, sign, is_there FROM sign_answer JOIN sign_check ON check_id ="
    " sign_check.id ORDER BY sign_answer.id",
    "sessions": "SELECT day, at, routine, completed, pain_before, pain_after FROM practice_session",
    "holds": "SELECT movement, outcome FROM hold",
    "hurts": "SELECT day, movement, taken_back FROM hurt",
    "pauses": "SELECT day, kind FROM pause ORDER BY id",
    "gaps": "SELECT * FROM gap_answer",
}


def march(day: int) -> str:
    return f"2026-03-{day:02}"


def entry(day: int, pain: int, *, at: str | None = AT, made: int = 0, edited: int = 0) -> Any:
    """made: the day on which it was written, if later"""
    return (march(day), at, pain, "", None, edited, march(made or day))


ASKED = SIGNS[: SIGNS.index(Sign.NUMB_LEG) + 1]
TWO_WEEKS = {
    "entries": [
        entry(1, 5),
        (march(2), AT, 6, "After the long bus ride", 1, 1, march(2)),
        entry(3, 2, at=None, made=7),
        entry(4, 3, at=None, made=5),
        entry(5, 5, edited=1),
        entry(6, 3),
        entry(7, 3),
        entry(9, 2),
        entry(12, 1),
        entry(13, 1),
        entry(14, 0),
    ],
    "detail": [(march(2), None, "a_little", 4)],
    "places": [(march(2), "buttock_right", None), (march(2), "low_back_left", 6)],
    "ticks": [
        (march(2), "self_care", "kept_moving"),
        (march(2), "symptom", "numb_leg_or_foot"),
        (march(2), "symptom", "stiffness"),
        (march(2), "worse", "long_sitting"),
    ],
    "medicines": [(march(2), "Paracetamol", "500 mg")],
    "tags": [(march(2), "travel")],
    "activity": [("Gardening",)],
    "onset": [(march(1), "2026-02-27")],
    "situations": [("knee_problem",)],
    "put_aside": [(march(1), "first_check", "remind")],
    "signs": [(march(2), sign.value, int(sign is Sign.NUMB_LEG)) for sign in ASKED],
    "sessions": [(march(8), AT, "flare_day", 0, 3, 4)],
    "holds": [],
    "hurts": [(march(8), "cat_camel", None)],
    "pauses": [(march(9), "paused"), (march(12), "resumed")],
    "gaps": [],
}


def in_file(folder: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(paths.database_path(folder))) as connection:
        return {name: connection.execute(query).fetchall() for name, query in QUERIES.items()}
