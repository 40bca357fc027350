"""The reminder is a calendar's daily event that gives nothing away."""

from datetime import datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.services import reminder_file
from backpain_diary.services.reminder_file import document, folded

NOW = datetime(2026, 3, 1, 23, 30, tzinfo=timezone(timedelta(hours=-5)))


def lines(at: time, now: datetime = NOW) -> list[str]:
    written = document(at, now)
    assert written.endswith("\r\n") and "\n" not in written.replace("\r\n", "")
    return written.split("\r\n")[:-1]


def test_one_event_at_that_time_wherever_one_is_every_day() -> None:
    found = lines(time(8, 5))
    assert found[0] == "BEGIN:VCALENDAR" and found[-1] == "END:VCALENDAR"
    assert found.count("BEGIN:VEVENT") == found.count("BEGIN:VALARM") == 1
    for line in (
        "DTSTART:20260301T080500",  # no Z and no TZID
        "RRULE:FREQ=DAILY",
        "TRANSP:TRANSPARENT",
        "ACTION:DISPLAY",
        "TRIGGER:PT0S",
        "SUMMARY:Diary",
        "DTSTAMP:20260302T043000Z",
        "VERSION:2.0",
    ):
        assert line in found


def test_nothing_in_it_speaks_of_pain() -> None:
    assert not any(word in document(time(8), NOW).lower() for word in ("pain", "back"))


def test_a_later_one_takes_the_place_of_an_earlier_one() -> None:
    first, later = lines(time(8)), lines(time(20), NOW + timedelta(minutes=1))

    def value(found: list[str], name: str) -> str:
        (line,) = (line for line in found if line.startswith(f"{name}:"))
        return line.removeprefix(f"{name}:")

    assert value(first, "UID") == value(later, "UID")
    assert 0 < int(value(first, "SEQUENCE")) < int(value(later, "SEQUENCE")) < 2**31


def test_a_clock_that_is_far_behind_makes_no_negative_sequence() -> None:
    assert "SEQUENCE:0" in lines(time(8), NOW.replace(year=1990))


def test_a_translated_word_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminder_file, "_", lambda _words: "Tage,\nBuch; \\")
    assert "SUMMARY:Tage\\,\\nBuch\\; \\\\" in lines(time(8))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_long_lines_are_folded_between_characters(line: str) -> None:
    first, *rest = folded(line)
    assert all(len(part.encode()) <= 75 for part in (first, *rest))
    assert all(part.startswith(" ") for part in rest)
    assert first + "".join(part[1:] for part in rest) == line
