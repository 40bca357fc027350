"""How much of a time was logged, and how much of that was added later. Always said together."""

from backpain_diary.i18n import _, ngettext


def coverage_words(logged: int, days: int, added_later: int) -> str:
    """Such as "38 of 42 days logged, 5 added later"."""
    words = ngettext("{logged} of {n} day logged", "{logged} of {n} days logged", days)
    return with_later(words.format(logged=logged, n=days), added_later)


def logged_words(logged: int, added_later: int) -> str:
    """Such as "2 days logged, 1 added later", where it is plain which days are meant."""
    words = ngettext("{n} day logged", "{n} days logged", logged)
    return with_later(words.format(n=logged), added_later)


def with_later(coverage: str, added_later: int) -> str:
    if not added_later:
        return coverage
    return _("{coverage}, {n} added later").format(coverage=coverage, n=added_later)
