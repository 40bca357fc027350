"""The one chart of the page for the doctor: one dot a day, blank days left blank."""

from collections.abc import Set
from datetime import date, timedelta

from backpain_diary.domain.report import Report
from backpain_diary.domain.trends import PATTERN_NEEDS, running_medians
from backpain_diary.i18n import _
from backpain_diary.presenters.report_dates import from_to
from backpain_diary.presenters.report_parts import ReportChart, Strip


def report_chart(
    report: Report, strips: tuple[tuple[str, Set[date]], ...], coverage: str
) -> ReportChart:
    """strips: what is marked below it, and on which days; coverage: in words"""
    first, last = report.first, report.last
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    pain = tuple(report.values.get(day) for day in days)
    is_early = len(report.values) < PATTERN_NEEDS
    medians = () if is_early else tuple(running_medians(report.values, first, last))
    hollow = frozenset(
        n for n, day in enumerate(days) if day in report.values and day in report.added_later
    )
    logged = [score for score in pain if score is not None]
    return ReportChart(
        pain=pain,
        hollow=hollow,
        median=medians,
        strips=tuple(
            Strip(label, tuple(n for n, day in enumerate(days) if day in marked))
            for label, marked in strips
            if any(first <= day <= last for day in marked)
        ),
        legend=(
            _("worst pain of the day") if len(hollow) < len(logged) else "",
            _("added later") if hollow else "",
            _("7-day median, open where too few days are logged")
            if any(value is not None for value in medians)
            else "",
        ),
        first=first,
        last=last,
        alternative=_alternative(logged, first, last, coverage),
    )


def _alternative(logged: list[int], first: date, last: date, coverage: str) -> str:
    title = _("Chart of the worst pain of each day, 0 to 10, {days}.").format(
        days=from_to(first, last)
    )
    if not logged:
        return f"{title} {coverage}"
    between = _("Between {low} and {high}.").format(low=min(logged), high=max(logged))
    return f"{title} {coverage} {between}"
