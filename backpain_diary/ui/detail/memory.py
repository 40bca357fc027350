"""What the form's detail is made with, kept while the program runs."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from backpain_diary.domain.remembered import Remembered
from backpain_diary.presenters.detail import Group
from backpain_diary.ui.widgets.body_shapes import BodyShapes, load_shapes


class DetailMemory:
    """unfolded: the groups that stood open when they were last seen"""

    def __init__(self, assets: Path, remembered: Callable[[], Remembered]) -> None:
        """remembered: what was used lately, to be offered first; may raise StorageError"""
        self._assets = assets
        self.remembered = remembered
        self.unfolded = {Group.DAY, Group.NOTE}

    @cached_property
    def shapes(self) -> BodyShapes:
        """Raises CatalogError."""
        return load_shapes(self._assets)
