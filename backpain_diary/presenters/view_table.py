"""A view's numbers as a table, for who cannot see the drawing or wants to read them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ViewTable:
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
