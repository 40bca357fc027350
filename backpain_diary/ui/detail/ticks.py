"""A group of things to tick: those ticked lately first, none of them ticked beforehand."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import Enum
from typing import Any

from backpain_diary.domain.detail import Detail
from backpain_diary.ui.detail.part import DetailPart
from backpain_diary.ui.widgets.card_grid import CardGrid
from backpain_diary.ui.widgets.tick import Tick

SPACING = 4


class TicksPart(DetailPart):
    def __init__(
        self, field: str, choices: Sequence[tuple[Enum, str]], ticked: Collection[Enum]
    ) -> None:
        """field: of Detail"""
        super().__init__()
        self._field = field
        self.ticks = {choice: Tick(words) for choice, words in choices}
        for choice, tick in self.ticks.items():
            tick.setFocusProxy(None)  # type: ignore[arg-type] # see `put_after`
            tick.tick(choice in ticked)
            tick.toggled.connect(lambda _is_on: self.changed.emit())
        self.column.addWidget(CardGrid(list(self.ticks.values()), SPACING))

    def put_into(self, detail: Detail) -> Detail:
        ticked = frozenset(choice for choice, tick in self.ticks.items() if tick.is_ticked)
        changed: dict[str, Any] = {self._field: ticked}
        return replace(detail, **changed)
