"""What is said of the diaries that entries can come from, and of what is left out of a file."""

from backpain_diary.domain.importing import Kind, Reason, Skipped
from backpain_diary.i18n import _, ngettext


def kind_name(kind: Kind) -> str:
    return {
        Kind.OURS: _("Backpain Diary, a table (CSV)"),
        Kind.BACKUP: _("Backpain Diary, a backup (JSON)"),
        Kind.BEARABLE: "Bearable",
        Kind.DAYLIO: "Daylio",
        Kind.TRACK_AND_GRAPH: "Track & Graph",
        Kind.PAIN_DIARY: "Privacy Friendly Pain Diary",
        Kind.MIGRAINE_BUDDY: "Migraine Buddy",
        Kind.PAIN_TRACKER: "CrisisCore PainTracker",
        Kind.DRIP: "drip",
    }[kind]


def sources() -> str:
    """What can be chosen."""
    unsaid = (Kind.OURS, Kind.BACKUP, Kind.DRIP)  # ours are said, and drip has no number
    others = ", ".join(kind_name(kind) for kind in Kind if kind not in unsaid)
    return _(
        "It can be a table or a backup of Backpain Diary, or a file that one of these writes:"
        " {others}. A table of your own needs a first line that names the columns date and"
        " pain_0_10."
    ).format(others=others)


def taken(kind: Kind) -> str:
    """What comes across, and how its numbers become ours."""
    return {
        Kind.OURS: _("Everything in the table comes across as it is."),
        Kind.BACKUP: _("The entries come across as they are, with all that was noted."),
        Kind.BEARABLE: _(
            "Pain of back, hip or groin, the notes beside it, and medicines of the same time."
            " Bearable rates symptoms from 0 to 4; here they become 0, 3, 5, 8 and 10, and the"
            " note keeps Bearable's own word. The highest of one time of day counts."
        ),
        Kind.DAYLIO: _(
            "Days on which a scale or activity of yours says a pain number, such as “Back pain:"
            " 6”. Your other activities become tags, and the note comes along. Mood stays out."
        ),
        Kind.TRACK_AND_GRAPH: _(
            "Numbers of trackers whose name says pain of back, hip or groin, or just pain. The"
            " label and the note become the note."
        ),
        Kind.PAIN_DIARY: _(
            "The pain level, the comment, the medicines, and the regions that our map has too."
            " Other regions, and the kind and time of the pain, become part of the note. A day with"
            " other regions only stays out, and so does how you felt."
        ),
        Kind.MIGRAINE_BUDDY: _(
            "Migraine Buddy is about headache: an attack that was only in your head stays out."
            " One without a place comes in, so please look at the entries first. Its pain level,"
            " notes and medicines come across. How long it lasted, where it hurt and what may have"
            " caused it become part of the note. Where you were stays out."
        ),
        Kind.PAIN_TRACKER: _(
            "Pain level, notes and medicines. Places, symptoms and activities become part of the"
            " note. Pain that was only in other places, such as the head, stays out. Dates"
            " and times are taken as they stand in the file."
        ),
        Kind.DRIP: _(
            "Nothing: drip has a tick for backache, but no number from 0 to 10, and each entry"
            " here begins with that number."
        ),
    }[kind]


def left_out(skipped: Skipped) -> str:
    """What was left out and why, with the first lines."""
    words = _reason(skipped).format(name=skipped.name, n=skipped.count)
    return f"{words} {_lines(skipped)}".rstrip()


def _reason(skipped: Skipped) -> str:
    n = skipped.count
    if skipped.reason is Reason.NO_NUMBER and not skipped.name:
        return ngettext("{n} line has no pain number.", "{n} lines have no pain number.", n)
    if skipped.reason is Reason.OTHER_PAIN and not skipped.name:
        return ngettext(
            "{n} entry is pain in another place than back, hip or groin.",
            "{n} entries are pain in another place than back, hip or groin.",
            n,
        )
    return {
        Reason.OTHER_KIND: _("“{name}” is not about pain."),
        Reason.OTHER_PAIN: _("“{name}” is pain in another place than back, hip or groin."),
        Reason.NO_NUMBER: _("“{name}” has no number there."),
        Reason.NOT_WHOLE: _("“{name}” is not a whole number there, so it cannot be a score."),
        Reason.TICK_ONLY: _("“{name}” is ticked, without a number from 0 to 10."),
        Reason.OTHER_SCALE: _("“{name}” is on another scale than 0 to 10."),
        Reason.WITHOUT_PAIN: _("“{name}” stands at a time without a pain number."),
        Reason.FIRST_TABLE: _("The small table at the top holds no entries."),
        Reason.ONLY_RESTORED: _(
            "The rest of the backup, such as sessions, answers and routines ({n}), comes back only"
            " when all of it is brought back into an empty diary."
        ),
        Reason.UNKNOWN_COLUMN: _("The column “{name}” is not one of the diary's."),
        Reason.MORE: ngettext(
            "{n} more line is not about pain.", "{n} more lines are not about pain.", n
        ),
    }[skipped.reason]


def _lines(skipped: Skipped) -> str:
    """Such as "(Lines 3, 7, 12 and 40 more)"; empty where lines say nothing."""
    if not skipped.lines or skipped.reason in (Reason.UNKNOWN_COLUMN, Reason.FIRST_TABLE):
        return ""
    numbers = ", ".join(map(str, skipped.lines))
    more = skipped.count - len(skipped.lines)
    if more > 0:
        return _("(Lines {lines} and {more} more)").format(lines=numbers, more=more)
    return ngettext("(Line {lines})", "(Lines {lines})", skipped.count).format(lines=numbers)


def not_yet(number: int) -> str:
    """Of entries that are new and do not count; empty for none."""
    if not number:
        return ""
    return ngettext(
        "{n} entry is dated later than tomorrow. It is kept safe, but it does not count yet. If"
        " that date is not meant, check it in the file, and check your computer's date.",
        "{n} entries are dated later than tomorrow. They are kept safe, but they do not count yet."
        " If those dates are not meant, check them in the file, and check your computer's date.",
        number,
    ).format(n=number)


def recognised(kind: Kind) -> tuple[str, ...]:
    """Nothing for our own table, which needs no explanation."""
    if kind is Kind.OURS:
        return ()
    return (_("This file is from {name}. {taken}").format(name=kind_name(kind), taken=taken(kind)),)


def in_lines(sentences: tuple[str, ...]) -> tuple[str, ...]:
    """What was left out, as a terminal shows it."""
    return (_("Left out:"), *(f"  {sentence}" for sentence in sentences)) if sentences else ()
