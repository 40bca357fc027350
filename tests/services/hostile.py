"""Files that were made to do harm, and what is said of each, in the window and by the command."""

import io
import zipfile
from collections.abc import Mapping

HEADER = b"date,pain_0_10,note\n"


def _zip_bomb() -> bytes:
    """20 kB that become 20 MB."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("diary.csv", HEADER + b"2026-03-01,4,\n" * 1_400_000)
    return file.getvalue()


def _backup(note: bytes) -> bytes:
    return (
        b'{"format": "backpain-diary", "version": 2, "entries": [{"day": "2026-03-01", "at": null,'
        b' "utc_offset": "+00:00", "created": "2026-03-01T07:12:05Z", "pain": 4, "note": "'
        + note
        + b'"}]}'
    )


HOSTILE: Mapping[str, tuple[bytes, str]] = {
    "zip bomb": (_zip_bomb(), "is a packed archive or a spreadsheet"),
    "cell of 10 MB": (HEADER + b"2026-03-01,4," + b"x" * 10_000_000, "longer than 8 million"),
    "NUL": (HEADER + b"2026-03-01,4,a\0b\n", "column note: there is a character here"),
    "lone surrogate": (HEADER + b"2026-03-01,4,\xed\xa0\x80\n", "column note: this is not text in"),
    "NUL in JSON": (_backup(b"\\u0000"), "entries[0].note: there is a character here"),
    "lone surrogate in JSON": (_backup(b"\\ud800"), "entries[0].note: there is a character here"),
    "nested 100,000 deep": (b"[" * 100_000 + b"]" * 100_000, "it is not written as JSON"),
    "nested in a backup": (
        b'{"format": "backpain-diary", "version": 2, "entries": '
        + b"[" * 100_000
        + b"]" * 100_000
        + b"}",
        "it is not written as JSON",
    ),
}
