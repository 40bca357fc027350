"""What the user wants to say at a visit, in their words. Each action is one transaction."""

from collections.abc import Mapping

from backpain_diary.clock import Clock
from backpain_diary.domain.events import OwnWords, Topic
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.store import own_words
from backpain_diary.store.database import Database


class OwnWordsService:
    def __init__(self, database: Database, clock: Clock, changes: Changes) -> None:
        self._database = database
        self._clock = clock
        self._changes = changes

    def read(self) -> Mapping[Topic, OwnWords]:
        """A topic of which nothing was said is absent."""
        with self._database.reading() as session:
            return {words.topic: words for words in own_words.read(session)}

    def write(self, topic: Topic, text: str) -> None:
        """An empty text takes away what was said. Raises StorageError; then nothing has changed."""
        with self._database.transaction() as session:
            if text.strip():
                own_words.write(session, OwnWords(topic, text, self._clock.now()))
            else:
                own_words.remove(session, topic)
        self._changes.publish(Changed.EVENTS)
