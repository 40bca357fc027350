"""A short text to take along to a visit: counted figures only, nothing concluded."""

from collections.abc import Mapping, Sequence, Set
from datetime import date, timedelta
from statistics import median

from backpain_diary.domain.notices import Diary
from backpain_diary.domain.report_signs import sign_answers
from backpain_diary.domain.signs import SignCheck
from backpain_diary.domain.spell import Status
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.dates import day_in_words, weekday_and_day
from backpain_diary.presenters.report_signs import sign_lines
from backpain_diary.presenters.wording import days_in_words, ends

PERIOD = 28
SEVERE = 7


def summary(
    diary: Diary,
    held_s: Mapping[date, float],
    today: date,
    *,
    added_later: Set[date] = frozenset(),
    checks: Sequence[SignCheck] = (),
) -> str:
    """held_s: seconds held in guided sessions, by day
    added_later: days of which nothing was written in time
    checks: what was answered about warning signs, in that order
    """
    now = _days(today, PERIOD)
    before = _days(now[0] - timedelta(days=1), PERIOD)
    parts = [
        _("Summary of my pain diary, {day} {year}").format(
            day=weekday_and_day(today), year=today.year
        ),
        _("Self-recorded; not a medical assessment."),
        "",
        _spell(diary, today),
        "",
        _("Last 4 weeks ({first} to {last})").format(
            first=day_in_words(now[0], today), last=day_in_words(now[-1], today)
        ),
        *_period(diary, now, added_later),
        "",
        _("The 4 weeks before"),
        *_period(diary, before, added_later),
        "",
        *_moved(held_s, now),
        "",
        _("Warning signs, as answered"),
        *(f"- {line}" for line in sign_lines(sign_answers(checks, before[0]))),
    ]
    return "\n".join(parts)


def _spell(diary: Diary, today: date) -> str:
    spell = diary.spell
    if spell.since is None:
        return _("No pain in the diary at the moment.")
    first, last = ends(spell)
    if spell.status is Status.CANNOT_TELL:
        sentence = _(
            "Pain perhaps since {since} ({days}); some weeks have too few entries to tell."
        )
    elif last < today - timedelta(days=1):
        sentence = _("Pain since {since}, last logged on {last} ({days}).")
    else:
        sentence = _("Pain since {since} ({days}).")
    said = sentence.format(
        since=day_in_words(first, today),
        last=day_in_words(last, today),
        days=days_in_words(spell.length_days),
    )
    return f"{said} {_('It comes and goes.')}" if spell.on_and_off else said


def _period(diary: Diary, days: Sequence[date], added_later: Set[date]) -> list[str]:
    logged = [diary.values[day] for day in days if day in diary.values]
    coverage = _("- {logged} of {days} days logged").format(logged=len(logged), days=len(days))
    if not logged:
        return [coverage]
    later = sum(day in diary.values and day in added_later for day in days)
    if later:
        more = ngettext("{n} of them added later", "{n} of them added later", later)
        coverage += ", " + more.format(n=later)
    lines = [
        coverage,
        _("- worst pain of the day, 0-10: middle value {middle}, range {low} to {high}").format(
            middle=f"{median(logged):g}", low=min(logged), high=max(logged)
        ),
        _("- days with pain: {pain}; days with pain of 7 or more: {severe}").format(
            pain=sum(score > 0 for score in logged),
            severe=sum(score >= SEVERE for score in logged),
        ),
    ]
    ticks = (
        (diary.worse_at_night, _("worse at night")),
        (diary.stiff_after_rest, _("stiff after rest")),
        (diary.easier_with_movement, _("easier with movement")),
    )
    for ticked, word in ticks:
        number = sum(day in ticked for day in days)
        if number:
            lines.append(_("- {word}: {days}").format(word=word, days=days_in_words(number)))
    return lines


def _moved(held_s: Mapping[date, float], days: Sequence[date]) -> list[str]:
    held = [held_s[day] for day in days if held_s.get(day)]
    if not held:
        return [_("No guided movements in the last 4 weeks.")]
    minutes = max(1, round(sum(held) / 60))
    return [
        ngettext(
            "Guided movements on {n} day of the last 4 weeks, {minutes} min held in all.",
            "Guided movements on {n} days of the last 4 weeks, {minutes} min held in all.",
            len(held),
        ).format(n=len(held), minutes=minutes)
    ]


def _days(last: date, number: int) -> list[date]:
    return [last - timedelta(days=n) for n in reversed(range(number))]
