"""Looks for entries, quickly enough to follow every letter that is typed."""

from backpain_diary.domain.search import Found, Query, fold
from backpain_diary.store import diary, search
from backpain_diary.store.database import Database
from backpain_diary.store.search import Version

SHOWN = 50  # entries: more are not read, but searched for with another word


class SearchService:
    """Keeps the texts of the entries, folded, from one search to the next."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._state: tuple[int, ...] = ()
        self._texts: dict[Version, str] = {}  # the newest entry first

    def search(self, query: Query, limit: int = SHOWN) -> Found:
        """The newest entries that match, at most `limit` of them, and how many match in all."""
        self.prepare()
        words = query.words
        with self._database.reading() as session:
            having = search.having(session, query)
            found = [
                entry_id
                for (entry_id, _edited), text in self._texts.items()
                if (having is None or entry_id in having) and all(word in text for word in words)
            ]
            return Found(tuple(diary.of_ids(session, found[:limit])), len(found))

    def prepare(self) -> None:
        """Read what was written since the last search, here or by another process.

        Every search does so. The first time it takes a moment: call it before anybody types.
        """
        with self._database.reading() as session:
            state = search.state(session)
            if state == self._state:
                return
            versions = search.versions(session)
            new = [version.entry_id for version in versions if version not in self._texts]
            read = {entry_id: fold(text) for entry_id, text in search.texts(session, new).items()}
        known = self._texts
        self._texts = {
            version: read[version.entry_id] if version.entry_id in read else known[version]
            for version in versions
        }
        self._state = state
