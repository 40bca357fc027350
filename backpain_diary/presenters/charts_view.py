"""What every view of Trends is: a title, a sentence, something to read at each place, a table.

To add a view:
1. a presenter: what the diary knows and the `Shown` days -> a frozen `ViewSpec`;
2. a drawing, `(spec, canvas, theme, room) -> Places`, in a module `ui/widgets/*_drawing.py`: it
   stays within the room, and returns where things can be pointed at and are reached by the arrow
   keys (`ui/widgets/places.py`);
3. one line in `ui/trend_views.py`, which also says how its data are read from the services.

The page does the rest: the row of views, the days shown, hovering and keys, the table, copying and
saving, and the choice kept in the settings. A view's data are read when it is first shown and
again after a change; its spec is made for each choice of days; its table only when asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # it has words for days, which are made with these
    from backpain_diary.presenters.compare_choices import Choice


@dataclass(frozen=True, slots=True)
class Shown:
    """The days on the page, both included, and which one today is.

    option: which of the view's own options is chosen, if it has any
    choice: of the two periods that are compared, in the view that does so
    """

    first: date
    last: date
    today: date
    option: int = 0
    choice: Choice | None = None


@dataclass(frozen=True, slots=True)
class DataTable:
    """The same as the picture in words and numbers; each row has a cell for each header."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class ViewSpec(Protocol):
    @property
    def title(self) -> str: ...

    @property
    def summary(self) -> str:
        """The picture in a sentence or more, with its coverage; for everybody."""

    def reading(self, place: int) -> str:
        """What is known at this place of the drawing, counted from 0."""

    def table(self) -> DataTable: ...
