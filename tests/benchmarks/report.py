"""One line for each figure: what was measured, its limit, and whether it holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` must not be above `limit`; both in `unit`. detail: the raw figures behind it."""

    name: str
    value: float
    limit: float
    unit: str
    detail: str = ""

    @property
    def holds(self) -> bool:
        return self.value <= self.limit


def line(figure: Figure) -> str:
    verdict = "ok  " if figure.holds else "OVER"
    value, limit = (f"{number:8.3f}" for number in (figure.value, figure.limit))
    return f"{verdict} {figure.name:46} {value} of {limit} {figure.unit:4} {figure.detail}"
