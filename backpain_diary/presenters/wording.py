"""The sentences of notices and questions about pain, by code.

Calm and plain: what was counted, what is known, what may help now. Never a disease, never a
verdict; a test holds every text of the app to the list of words that must not appear.
"""

from datetime import date

from backpain_diary.domain.absence import Absence
from backpain_diary.domain.spell import Spell, Status
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.dates import day_in_words, weekday_and_day


def title(code: str) -> str:
    match code:
        case "three_months":
            return _("Worth telling a doctor")
        case "worse_at_night":
            return _("Worse at night: worth contacting a doctor or physiotherapist")
        case "hurt_twice":
            return _("It hurt more than once: worth asking a doctor or physiotherapist")
        case "cannot_tell":
            return _("Perhaps worth contacting a doctor or physiotherapist")
        case "gap":
            return _("Was the pain there in between?")
        case "absence":
            return _("Welcome back")
        case "onset":
            return _("When did this pain start?")
        case "check_date":
            return _("Please check your computer's date")
        case _other:
            return _("Worth contacting a doctor or physiotherapist")


def lasting(code: str, spell: Spell, today: date) -> str:
    """What three_weeks, twelve_weeks and three_months say."""
    said = [_lasted(code, spell, today)]
    match code:
        case "three_months":
            said += [
                _("You also noted that you are stiff after rest and that moving makes it easier."),
                _("Put together, that is worth telling a doctor, who can look into it with you."),
                _("This app can't tell what is causing it."),
            ]
        case "twelve_weeks":
            said += [
                _("Pain can stay this long without a serious cause."),
                _("This app can't tell what is causing yours; someone can look into it with you."),
            ]
        case _three_weeks:
            said += [_most_causes(), _cannot_tell_cause()]
    return " ".join([*said, _new_or_worse()])


def still_waiting(contacted: date, today: date) -> str:
    return _(
        "You noted on {day} that you had contacted someone. If you are still waiting to hear, "
        "it is fine to ask again."
    ).format(day=day_in_words(contacted, today))


def at_night(nights: int, days: int) -> str:
    said = [
        _("You ticked “Worse at night” on {nights} of your last {days} days with an entry.").format(
            nights=nights, days=days
        ),
        _("This app can't tell why; someone who examines you can say more."),
        _(
            "If it is much worse at night and does not ease when you rest, get advice today or"
            " tomorrow."
        ),
    ]
    return " ".join([*said, _new_or_worse()])


def about(code: str) -> str:
    """What a notice is about, in a few words: in the list of those that were there."""
    match code:
        case "worse_at_night":
            return _("about pain that is worse at night")
        case "hurt_twice":
            return _("about movements that hurt in two or more sessions in a week")
        case "cannot_tell":
            return _("about pain that has perhaps lasted more than three weeks")
        case _lasting:
            return _("about pain that has lasted {span}").format(span=_span(code))


def hurting(sessions: int, days: int) -> str:
    said = [
        _("You pressed “This hurts” in {sessions} sessions in the last {days} days.").format(
            sessions=sessions, days=days
        ),
        _("A movement that hurts is left out until you take it in again."),
        _(
            "A doctor or physiotherapist can show you which movements suit you. This app can't"
            " tell why it hurts."
        ),
    ]
    return " ".join([*said, _new_or_worse()])


def gap(before: date, after: date, today: date) -> str:
    """What is asked about the time between two pain days."""
    return _(
        "You logged pain on {before} and on {after}. In between there are too few entries for "
        "the app to know, and it would rather ask than guess."
    ).format(before=day_in_words(before, today), after=day_in_words(after, today))


def if_it_was_there(spell: Spell, today: date) -> str:
    """The hedged three-week notice of a gap that nobody has been asked about yet."""
    first, _last = ends(spell)
    said = [
        _(
            "If it was never gone for a week, it has lasted more than three weeks ({days}, "
            "since {since}), and it is worth contacting a doctor or physiotherapist."
        ).format(days=days_in_words(spell.length_days), since=day_in_words(first, today)),
        _most_causes(),
        _cannot_tell_cause(),
    ]
    return " ".join([*said, _new_or_worse()])


def not_sure(before: date, after: date, spell: Spell, today: date) -> str:
    """The hedged three-week notice once the user has said that they cannot tell either."""
    said = _(
        "You weren't sure whether the pain was gone for a week between {before} and {after}."
    ).format(before=day_in_words(before, today), after=day_in_words(after, today))
    return f"{said} {if_it_was_there(spell, today)}"


def absence(absence: Absence, today: date) -> str:
    """What is asked after a long time without an entry."""
    return _(
        "It is good to see you. You last wrote down pain on {day}. Did it go on after that, or "
        "did it go away?"
    ).format(day=day_in_words(absence.last_pain, today))


def onset() -> str:
    return _(
        "If it was there before you began to write it down, please say since when. A guess is "
        "fine, and you can also leave this open."
    )


def future_days(number: int) -> str:
    return ngettext(
        "{n} day in your diary is dated later than tomorrow. It is kept safe, but it does not "
        "count yet. If you did not mean that date, check your computer's date or change the entry.",
        "{n} days in your diary are dated later than tomorrow. They are kept safe, but they do "
        "not count yet. If you did not mean those dates, check your computer's date or change "
        "the entries.",
        number,
    ).format(n=number)


def reminded(code: str, day: date) -> str:
    return _("{title}. You asked to see this again on {day}.").format(
        title=title(code), day=weekday_and_day(day)
    )


def contacted(code: str, day: date) -> str:
    return _(
        "{title}. You have contacted someone. If it still holds, this is back on {day}."
    ).format(title=title(code), day=weekday_and_day(day))


def how_we_count() -> tuple[str, ...]:
    """The published rule, in short paragraphs."""
    return (
        _(
            "The count begins on the first day of pain, or on the earlier day that you gave. A "
            "day with a score of 1 or more is a day of pain, however strong; the highest score "
            "of the day counts."
        ),
        _(
            "A pain-free week ends the count: seven days in a row without pain, at least four "
            "of them logged as 0. A day without an entry is never taken for a 0."
        ),
        _(
            "When a week or more has too few entries to know, the app asks you instead of "
            "guessing. After four weeks without any pain in the diary, a new count begins."
        ),
        _(
            "When the count passes three weeks, on the 22nd day, the app suggests contacting a "
            "doctor or physiotherapist. You can put that aside; it is back after a week."
        ),
        _(
            "If you stop logging, it says “when you last logged”, and falls silent four weeks "
            "after the last day of pain."
        ),
        _("The rule is the same for everyone and is worked out afresh from your diary each time."),
    )


def how_nights_count() -> tuple[str, ...]:
    return (
        _("The app looks at your last seven days with an entry; days without one are left out."),
        _(
            "When “Worse at night” is ticked on three or more of them, it suggests contacting a "
            "doctor or physiotherapist. After four weeks without an entry it falls silent."
        ),
    )


def how_hurting_counts() -> tuple[str, ...]:
    return (
        _(
            "When you press “This hurts” in two or more sessions within seven days, the app"
            " suggests asking a doctor or physiotherapist. Twice in one session counts once."
        ),
    )


def days_in_words(number: int) -> str:
    return ngettext("{n} day", "{n} days", number).format(n=number)


def ends(spell: Spell) -> tuple[date, date]:
    """First and last day of a spell that is there."""
    assert spell.since is not None
    assert spell.last_pain is not None
    return spell.since, spell.last_pain


def _lasted(code: str, spell: Spell, today: date) -> str:
    first, last = ends(spell)
    match spell.status is Status.LAST_LOGGED, spell.on_and_off:
        case True, True:
            sentence = _(
                "When you last logged pain, on {last}, it had come and gone for {span} ({days}, "
                "since {since})."
            )
        case True, False:
            sentence = _(
                "When you last logged pain, on {last}, it had lasted {span} ({days}, "
                "since {since})."
            )
        case False, True:
            sentence = _("Your pain has come and gone for {span} ({days}, since {since}).")
        case _other:
            sentence = _("Your pain has lasted {span} ({days}, since {since}).")
    return sentence.format(
        span=_span(code),
        days=days_in_words(spell.length_days),
        since=day_in_words(first, today),
        last=day_in_words(last, today),
    )


def _span(code: str) -> str:
    match code:
        case "three_months":
            return _("over three months")
        case "twelve_weeks":
            return _("12 weeks or more")
        case _three_weeks:
            return _("more than three weeks")


def _most_causes() -> str:
    return _("Many people still have some pain at this point, and most causes are not serious.")


def _cannot_tell_cause() -> str:
    return _("This app can't tell what is causing yours; someone who examines you can say more.")


def _new_or_worse() -> str:
    return _("If anything is new or getting worse, look at “When to get help”.")
