"""The lines of the page for the doctor: what was counted, in how many days."""

from collections.abc import Sequence
from datetime import date

from backpain_diary.domain.events import Event
from backpain_diary.domain.logged_days import WEEK
from backpain_diary.domain.report import Activity, Sessions
from backpain_diary.domain.report_counts import Scores, Weeks
from backpain_diary.domain.spell import PERSISTS_DAYS, Spell, Status
from backpain_diary.domain.trends import Comparison, Verdict
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.report_dates import figure, full_day, short_from_to
from backpain_diary.presenters.report_parts import Listed, Said, Table, closed
from backpain_diary.presenters.wording import days_in_words, ends

NOTHING = "–"
LONGEST_NAME = 60


def spell_lines(spell: Spell, last: date) -> list[Said]:
    """Since when, how long, and how it is."""
    if spell.since is None:
        return [
            Said(
                _("no spell of pain in the diary at the end of these days."), label=_("Since when:")
            )
        ]
    first, end = ends(spell)
    since = _("{since} ({days} by {end}).") if first < end else _("{since}, one day so far.")
    since = since.format(since=full_day(first), days=_days(spell.length_days), end=full_day(end))
    if spell.first_pain and spell.first_pain > first:
        since += " " + _("The start is as told; in the diary since {day}.").format(
            day=full_day(spell.first_pain)
        )
    elif spell.ask_onset:
        since += " " + _("It may have begun earlier; that was not asked.")
    return [
        Said(since, label=_("Since when:")),
        Said(_status(spell, last), label=_("Status:")),
    ]


def _status(spell: Spell, last: date) -> str:
    _first, end = ends(spell)
    if spell.status is Status.CANNOT_TELL:
        return _("some weeks have too few entries; it may have been gone in between.")
    lasted = (
        _("longer than three weeks")
        if spell.length_days >= PERSISTS_DAYS
        else _("three weeks or less")
    )
    how = _("it comes and goes") if spell.on_and_off else _("pain on most of the days logged")
    if spell.logged_days == 1:
        how = _("one day logged")
    seen = (
        _("still there on the last day")
        if end >= last
        else _("last pain logged on {day}").format(day=full_day(end))
    )
    return _("{lasted}, {how}, {seen}.").format(lasted=lasted, how=how, seen=seen)


def place(region: str, days: int, highest: int | None) -> str:
    if highest is None:
        return counted(region, days)
    how = _("({days}, up to {highest}/10)").format(days=_days(days), highest=highest)
    return f"{region} {_together(how)}"


def counted(what: str, days: int) -> str:
    return _("{what} ({days})").format(what=closed(what), days=_days(days))


def shorter(typed: str) -> str:
    """A name of usual length as it is."""
    return typed if len(typed) <= LONGEST_NAME else f"{typed[:LONGEST_NAME].rstrip()} …"


def tick_words() -> dict[str, str]:
    return {
        "worse_at_night": _("worse at night"),
        "stiff_after_rest": _("stiff after rest"),
        "easier_with_movement": _("easier with movement"),
    }


def weeks_table(now: Weeks, before: Weeks) -> Table:
    both = (now, before)
    return Table(
        tuple(short_from_to(each.first, each.last) for each in both),
        (
            (_("Days logged"), *(_of(w.coverage.logged, w.coverage.days) for w in both)),
            (_("Added later"), *(str(w.coverage.added_later) for w in both)),
            (_("Worst pain 0–10, median"), *(_median(w.worst) for w in both)),
            (_("Worst pain 0–10, range"), *(_range(w.worst) for w in both)),
            (_("Days with pain"), *(_if_logged(w, w.pain_days) for w in both)),
            (_("Days with 7 or more"), *(_if_logged(w, w.severe_days) for w in both)),
            (
                _("Noted nights disturbed"),
                *(_of(w.disturbed, w.nights) if w.nights else NOTHING for w in both),
            ),
        ),
    )


def comparison(found: Comparison) -> str:
    """Lower or higher only where the rule allows to say so."""
    if found.now is None or found.before is None:
        return _("Too few days are logged to compare the two.")
    means = _("average {now}, before {before}").format(
        now=f"{found.now:.1f}", before=f"{found.before:.1f}"
    )
    weeks = found.days // WEEK
    if found.verdict is Verdict.ABOUT_THE_SAME:
        said = _(
            "Worst pain: about the same ({means}). Ups and downs can make as large a difference."
        )
    elif found.verdict is Verdict.LOWER:
        said = _("Worst pain: lower ({means}).")
    else:
        said = _("Worst pain: higher ({means}).")
    words = said.format(means=means)
    if weeks == 4:
        return words
    return _("Last {n} weeks against the {n} before. {words}").format(n=weeks, words=words)


def activity_lines(activity: Activity | None) -> list[Said]:
    if activity is None:
        return [Said(_("none named"), label=_("The activity that matters:"))]
    return [
        Said(activity.name, label=_("The activity that matters:"), is_own=True),
        Said(
            _("last 4 weeks {now}; the 4 before {before}").format(
                now=_scores(activity.now), before=_scores(activity.before)
            ),
            label=_("How it went (10 is as I like it):"),
        ),
    ]


def event_lines(events: Sequence[Event]) -> list[Listed]:
    """The latest first; no line without any."""
    items = tuple(
        _("{day}, {event}").format(day=full_day(event.day), event=event.label)
        for event in reversed(events)
    )
    return [Listed(_("Events:"), items)] if items else []


def sessions(found: Sessions) -> Said:
    label = _("Guided stretching:")
    if not found.number:
        return Said(_("none in these days"), label=label)
    minutes = max(1, round(found.held_s / 60))
    words = ngettext(
        "{n} session ({a_week} a week), {minutes} min of holding a stretch in all",
        "{n} sessions ({a_week} a week), {minutes} min of holding a stretch in all",
        found.number,
    ).format(n=found.number, a_week=figure(found.a_week), minutes=minutes)
    return Said(words, label=label)


def _scores(scores: Scores | None) -> str:
    if scores is None:
        return _("not noted")
    return _("median {median}, {low} to {high}, noted on {days}").format(
        median=figure(scores.median),
        low=scores.lowest,
        high=scores.highest,
        days=_days(scores.days),
    )


def _of(part: int, whole: int) -> str:
    return _("{part} of {whole}").format(part=part, whole=whole)


def _median(scores: Scores | None) -> str:
    return NOTHING if scores is None else figure(scores.median)


def _range(scores: Scores | None) -> str:
    if scores is None:
        return NOTHING
    return _("{low} to {high}").format(low=scores.lowest, high=scores.highest)


def _if_logged(weeks: Weeks, number: int) -> str:
    return str(number) if weeks.coverage.logged else NOTHING


def _days(number: int) -> str:
    return _together(days_in_words(number))


def _together(words: str) -> str:
    """On one line."""
    return words.replace(" ", "\u00a0")
