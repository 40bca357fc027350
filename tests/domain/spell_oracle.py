"""The rule of `domain.spell` once more: forward, day by day and slowly, to compare with."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from backpain_diary.domain.spell import Gap, GapAnswer
from tests.domain.diaries import Case

ONE_DAY = timedelta(days=1)


def expected(case: Case) -> dict[str, Any]:
    """The fields of the spell, by name."""
    oracle = _Oracle(case)
    return oracle.spell() if oracle.is_current() else {"status": "none", "since": None}


class _Oracle:
    def __init__(self, case: Case) -> None:
        self.case = case
        self.pain = case.pain_days
        self.zeros = {
            day for day, value in case.values.items() if value == 0 and day <= case.today + ONE_DAY
        }

    def is_current(self) -> bool:
        if not self.pain:
            return False
        quiet_since = self.pain[-1] + ONE_DAY
        return self.days_gone() < 28 and not any(self.free_weeks(quiet_since, self.last_day()))

    def spell(self) -> dict[str, Any]:
        chain: list[date] = []  # all that may belong to the last pain day
        certain: list[date] = []  # all that surely does
        gaps: list[tuple[date, date]] = []
        for day in self.pain:
            link = self.link(chain[-1], day) if chain else "new"
            if link == "new":
                chain, certain, gaps = [], [], []
            elif link == "doubt":
                certain = []
                gaps.append((chain[-1], day))
            chain.append(day)
            certain.append(day)
        sure, perhaps = self.told(certain[0]), self.told(chain[0])
        end = self.pain[-1]
        status, since = "none", sure
        if end - sure > 20 * ONE_DAY:
            status = "persists" if self.days_gone() < 7 else "last-logged"
        elif end - perhaps > 20 * ONE_DAY:
            status, since = "cannot-tell", perhaps
        logged = [day for day in self.span(since, end) if day in self.zeros or day in self.pain]
        painful = [day for day in logged if day in self.pain]
        open_gaps = [gap for gap in gaps if not self.is_asked(*gap)]
        return {
            "status": status,
            "since": since,
            "length_days": len(list(self.span(since, end))),
            "last_pain": end,
            "first_pain": chain[0] if status == "cannot-tell" else certain[0],
            "logged_days": len(logged),
            "pain_days": len(painful),
            "on_and_off": len(painful) / len(logged) < 0.5,
            "question": open_gaps[-1] if open_gaps else None,
            "ask_onset": self.is_onset_unknown(chain[0]),
        }

    def last_day(self) -> date:
        today = self.case.today
        return today if today in self.case.values else today - ONE_DAY

    def days_gone(self) -> int:
        return (self.last_day() - self.pain[-1]).days

    def span(self, first: date, last: date) -> Iterable[date]:
        return (first + n * ONE_DAY for n in range((last - first).days + 1))

    def free_weeks(self, first: date, last: date) -> Iterable[date]:
        for day in self.span(first, last - 6 * ONE_DAY):
            week = set(self.span(day, day + 6 * ONE_DAY))
            if week.isdisjoint(self.pain) and len(week & self.zeros) >= 4:
                yield day

    def link(self, before: date, after: date) -> str:
        between = list(self.span(before + ONE_DAY, after - ONE_DAY))
        if len(between) < 7:
            return "same"
        if len(between) > 27 or any(self.free_weeks(between[0], between[-1])):
            return "new"
        known = answer_to((before, after), self.case.answers)
        if known is Gap.UNSURE:
            return "same" if self.told(after) <= before else "doubt"
        return "same" if known is Gap.THERE else "new"

    def told(self, first: date) -> date:
        start = first
        for onset in sorted(self.case.onsets, key=lambda each: each.given_on):
            began = onset.began
            if began is None or began >= first or first - onset.given_on > 7 * ONE_DAY:
                continue
            if not any(self.free_weeks(began + ONE_DAY, first - ONE_DAY)):
                start = began
        return start

    def is_asked(self, before: date, after: date) -> bool:
        asked = [each for each in self.case.answers if each.answer is Gap.UNSURE]
        return any(each.before <= before < after <= each.after for each in asked)

    def is_onset_unknown(self, first: date) -> bool:
        earlier = [day for day in self.pain if day < first]
        begin = earlier[-1] + ONE_DAY if earlier else first - 200 * ONE_DAY
        blank = list(self.span(begin, first - ONE_DAY))
        if len(blank) < 28 or any(self.free_weeks(begin, first - ONE_DAY)):
            return False
        return all(first - onset.given_on > 7 * ONE_DAY for onset in self.case.onsets)


def answer_to(gap: tuple[date, date], answers: Sequence[GapAnswer]) -> Gap:
    """The last word about a gap, from the newest answer back."""
    if not answers:
        return Gap.UNSURE
    *earlier, newest = answers
    before, after = gap
    asked = (newest.before, newest.after)
    if asked == gap:
        return newest.answer
    said_before = answer_to(gap, earlier)
    if newest.before <= before and after <= newest.after:  # about more than this gap
        if newest.answer is Gap.THERE:
            return Gap.THERE
        if newest.answer is Gap.UNSURE and said_before is Gap.GONE:
            return Gap.UNSURE
    if before <= newest.before and newest.after <= after:  # about a part of this gap
        if newest.answer is Gap.GONE:
            return Gap.GONE
        if newest.answer is Gap.UNSURE and said_before is Gap.THERE:
            return Gap.UNSURE
    return said_before
