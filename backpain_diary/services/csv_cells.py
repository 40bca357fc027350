"""How one value is written in a cell of our CSV, and read from it.

Every reader takes the text without surrounding blanks and raises ValueError with a reason
that completes "Line 4, column date: …". The commands read their arguments with the same ones.
"""

import re
from datetime import UTC, date, datetime, time, timedelta

from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.i18n import _

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)  # outside is surely a slip
SHOWN_CHARACTERS = 40

FORMULA = re.compile(r"'*[=+\-@\t\r]")  # what a spreadsheet might run
GUARDED = re.compile(r"'+[=+\-@\t\r]")
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
TIME = re.compile(r"(\d\d?):(\d\d)(?::(\d\d))?", re.ASCII)
OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)", re.ASCII)
INSTANT = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)", re.ASCII
)
PAIN = re.compile(r"\d{1,2}", re.ASCII)
TICKS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


def guard(text: str) -> str:
    """Keep a spreadsheet from running the cell; `unguard` gives every text back unchanged."""
    return "'" + text if FORMULA.match(text) else text


def unguard(cell: str) -> str:
    return cell[1:] if GUARDED.match(cell) else cell


def shown(text: str) -> str:
    """The text as an error may quote it: short, and without signs that move the cursor."""
    short = text if len(text) <= SHOWN_CHARACTERS else text[:SHOWN_CHARACTERS] + "…"
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in short)


def read_day(text: str) -> date:
    try:
        day = date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise ValueError(_("“{text}” is not a date such as 2026-03-01").format(text=shown(text)))
    _check_reach(day)
    return day


def read_time(text: str) -> time:
    match = TIME.fullmatch(text)
    try:
        if match:
            return time(int(match[1]), int(match[2]), int(match[3] or 0))
    except ValueError:
        pass  # such as 25:00
    raise ValueError(_("“{text}” is not a time such as 08:12").format(text=shown(text)))


def read_pain(text: str) -> int:
    pain = int(text) if PAIN.fullmatch(text) else -1
    if pain not in PAIN_SCALE:
        raise ValueError(_("“{text}” is not a whole number from 0 to 10").format(text=shown(text)))
    return pain


def read_offset(text: str) -> timedelta:
    if text == "Z":
        return timedelta(0)
    match = OFFSET.fullmatch(text)
    if match and int(match[2]) < 24 and int(match[3]) < 60:
        offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
        return -offset if match[1] == "-" else offset
    raise ValueError(_("“{text}” is not an offset such as +01:00").format(text=shown(text)))


def read_tick(text: str) -> bool:
    tick = TICKS.get(text.lower())
    if tick is None:
        raise ValueError(_("“{text}” is neither yes nor no").format(text=shown(text)))
    return tick


def read_instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text) if INSTANT.fullmatch(text) else None
    except ValueError:
        instant = None
    if instant is None:
        raise ValueError(
            _("“{text}” is not an instant such as 2026-03-01T08:12:00+01:00").format(
                text=shown(text)
            )
        )
    _check_reach(instant.date())
    return instant.astimezone(UTC)


def write_time(at: time | None) -> str:
    return "" if at is None else at.isoformat("seconds" if at.second else "minutes")


def write_offset(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def write_tick(tick: bool | None) -> str:
    return "" if tick is None else "yes" if tick else "no"


def write_instant(instant: datetime | None) -> str:
    if instant is None:
        return ""
    return instant.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _check_reach(day: date) -> None:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(
            _("{day} does not lie between {first} and {last}").format(
                day=day, first=FIRST_DAY, last=LAST_DAY
            )
        )
