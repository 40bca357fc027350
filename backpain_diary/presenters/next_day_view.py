"""What the curious are told about pain on the day after stretching: counts, and no cause."""

from dataclasses import dataclass

from backpain_diary.domain.next_day import (
    NEEDED_DAYS,
    NEEDED_EACH,
    NEEDED_PAIRS,
    Missing,
    NextDay,
)
from backpain_diary.i18n import _, ngettext


@dataclass(frozen=True, slots=True)
class Bar:
    """value: on the scale of pain; said: the value and of how many days, at its end"""

    words: str
    value: float
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDayView:
    """needed: what it is too early for; bars: none as long as nothing can be told"""

    fact: str
    details: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()

    @property
    def said(self) -> str:
        """All of it, for a screen reader."""
        bars = (f"{bar.words}: {bar.said}" for bar in self.bars)
        return " ".join((f"{self.fact}.", *bars, *self.details, *self.needed))


def curious() -> str:
    """Short: it stands on a button."""
    return _("Curious?")


def curious_title() -> str:
    return _("Pain on the day after stretching")


def curious_folded() -> str:
    return _("Pain on the day after stretching. Counted only if you open it: it misleads easily.")


def caveat() -> str:
    return _(
        "People often skip stretching on bad days. That alone can make the day after stretching"
        " look 0.3 to 0.9 points better, even if stretching changes nothing. So only days that"
        " began with the same score are compared, and still the numbers can’t say why."
    )


def next_day_view(lacks: Missing, found: NextDay | None) -> NextDayView:
    """found: None as long as something is lacking, or too few days had the same score"""
    if not lacks.is_enough:
        return _too_early(lacks)
    if found is None:
        fact = _("Can’t tell: too few days began with the same score")
        return NextDayView(
            fact=fact,
            details=(_("Days with stretching and days without are too unlike to be compared."),),
        )
    return _compared(found)


def _too_early(lacks: Missing) -> NextDayView:
    days = max(lacks.pairs, lacks.stretched + lacks.others, lacks.days)
    fact = ngettext(
        "Can’t tell yet: at least {n} more day needed",
        "Can’t tell yet: at least {n} more days needed",
        days,
    ).format(n=days)
    counts = (
        (_("A score on a day and on the next: {n} of {most}"), lacks.pairs, NEEDED_PAIRS),
        (_("With stretching after the score: {n} of {most}"), lacks.stretched, NEEDED_EACH),
        (_("Without stretching: {n} of {most}"), lacks.others, NEEDED_EACH),
        (_("Days from the first of them to the last: {n} of {most}"), lacks.days, NEEDED_DAYS),
    )
    needed = tuple(
        words.format(n=most - missing, most=most) for words, missing, most in counts if missing
    )
    return NextDayView(fact=fact, needed=needed)


def _compared(found: NextDay) -> NextDayView:
    bars = (
        _bar(_("After stretching"), found.after_stretching, found.stretched),
        _bar(_("After other days"), found.after_others, found.others),
    )
    if found.is_clear:
        fact = _("A difference of {points} points on the day after")
    else:
        fact = _("About the same on the day after")
    why = (
        _("That is more than skipping on bad days is known to make.")
        if found.is_clear
        else _("Day-to-day ups and downs, or skipping on bad days, can make as much.")
    )
    drawn = _(
        "The difference is {points} points. That is a rough number: with a different mix of your"
        " weeks it would be between {low} and {high}, 9 times in 10."
    ).format(points=_signed(found.difference), low=_signed(found.low), high=_signed(found.high))
    return NextDayView(
        fact=fact.format(points=f"{abs(found.difference):.1f}"), details=(drawn, why), bars=bars
    )


def _bar(words: str, mean: float, days: int) -> Bar:
    said = ngettext("{mean} on average, {n} day", "{mean} on average, {n} days", days)
    return Bar(words, mean, said.format(mean=f"{mean:.1f}", n=days))


def _signed(points: float) -> str:
    """With a true minus; what rounds to nothing has no sign."""
    said = f"{points:+.1f}"
    return "0.0" if said in ("+0.0", "-0.0") else said.replace("-", "−")
