"""What the `status` command says: one object for programs, a few sentences for people."""

import json
from collections.abc import Set
from datetime import date

from backpain_diary.domain.notices import Diary, notices_for
from backpain_diary.domain.spell import Spell, Status, counts_until, ignored_future_days
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.coverage import with_later
from backpain_diary.presenters.dates import day_in_words
from backpain_diary.presenters.notices import cards
from backpain_diary.presenters.wording import days_in_words

NOT_SAID = ("onset", "absence")  # there is nobody to answer


def as_json(diary: Diary, added_later: Set[date], on: date) -> str:
    """The same in every language: codes, ISO dates and numbers."""
    spell = diary.spell
    status = {
        "on": on.isoformat(),
        "spell": {
            "status": spell.status.value,
            "since": spell.since.isoformat() if spell.since else None,
            "length_days": spell.length_days,
            "on_and_off": spell.on_and_off,
        },
        "notices": [notice.code for notice in notices_for(diary, on)],
        "logged_days": _logged_days(diary, on),
        "added_later": _later_days(diary, added_later, on),
        "ignored_future_days": ignored_future_days(diary.values, on),
    }
    return json.dumps(status, indent=2)


def in_words(diary: Diary, added_later: Set[date], on: date) -> str:
    """added_later: days of which nothing was written in time"""
    logged = _logged_days(diary, on)
    words = ngettext("{n} day logged up to {day}", "{n} days logged up to {day}", logged)
    up_to = words.format(n=logged, day=day_in_words(on, today=date.min))
    lines = [f"{with_later(up_to, _later_days(diary, added_later, on))}."]
    if diary.spell.status is Status.NONE:
        lines.append(_nothing_lasting(diary.spell, on))
    lines += [card.text for card in cards(diary, (), on) if card.code not in NOT_SAID]
    return "\n".join(lines)


def saved(pain: int, day: date, at: str, today: date, *, is_new_day: bool = False) -> str:
    """What the `log` command says.

    at:         the time, or empty for a day filled in later
    is_new_day: it is night, and the day was not named
    """
    said = [
        _("Saved: pain {pain} on {day}, {time}.").format(
            pain=pain, day=day_in_words(day, today), time=at
        )
        if at
        else _("Saved: pain {pain} on {day}.").format(pain=pain, day=day_in_words(day, today))
    ]
    if is_new_day:
        said.append(
            _(
                "It is past midnight, so this is for the new day. If you meant yesterday, change "
                "its day in the Diary; next time name the day with --date."
            )
        )
    if day > counts_until(today):
        said.append(
            _(
                "This date is later than tomorrow, so it does not count yet. "
                "If you did not mean it, check your computer's date."
            )
        )
    return " ".join(said)


def _logged_days(diary: Diary, on: date) -> int:
    return len(diary.values) - ignored_future_days(diary.values, on)


def _later_days(diary: Diary, added_later: Set[date], on: date) -> int:
    return sum(day <= counts_until(on) for day in diary.values.keys() & added_later)


def _nothing_lasting(spell: Spell, on: date) -> str:
    if spell.since is None:
        return _("No pain is being counted at the moment.")
    return _(
        "The pain counted now: {days}, since {since}. That is not more than three weeks."
    ).format(days=days_in_words(spell.length_days), since=day_in_words(spell.since, on))
