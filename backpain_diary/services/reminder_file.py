"""A daily reminder for the calendar on a computer or telephone, as iCalendar (RFC 5545).

It comes at that time of day wherever one is. Its words tell nobody that it is about pain. Taking
in another one with another time moves it: its UID is always the same, its SEQUENCE grows.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from backpain_diary.i18n import _

UID = "7b0c5a52-3a8e-4f0c-9c53-6d8f7f0a4f1e"
LINE_BYTES = 75
MINUTE = timedelta(minutes=1)
FIRST_SEQUENCE = datetime(2020, 1, 1, tzinfo=UTC)


def document(at: time, now: datetime) -> str:
    """at: every day from today on; now: aware"""
    first = datetime.combine(now.date(), at)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Diary//Reminder//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        f"UID:{UID}",
        f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{max(0, (now - FIRST_SEQUENCE) // MINUTE)}",
        f"DTSTART:{first:%Y%m%dT%H%M%S}",
        "DURATION:PT5M",
        "RRULE:FREQ=DAILY",
        f"SUMMARY:{_escaped(_('Diary'))}",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(_('Diary'))}",
        "TRIGGER:PT0S",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def folded(line: str) -> Iterator[str]:
    """In parts of at most 75 bytes, between characters; all but the first begin with a blank."""
    part = ""
    for sign in line:
        if len((part + sign).encode()) > LINE_BYTES:
            yield part
            part = " "
        part += sign
    yield part


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")
