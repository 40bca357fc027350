"""A throw-away diary to look around in."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backpain_diary.clock import Clock


@contextmanager
def demo_folder(clock: Clock) -> Iterator[Path]:
    """A folder with a sample diary of four months up to today; gone at the end."""
    from backpain_diary import catalog, paths
    from backpain_diary.services.sample import fill, sample
    from backpain_diary.store.opening import open_diary

    with tempfile.TemporaryDirectory(prefix="backpain-diary-demo-") as name:
        folder = Path(name)
        now = clock.now()
        database = open_diary(paths.database_path(folder), now)
        fill(database, sample(catalog.load(paths.assets_dir()), now))
        database.close()
        yield folder
