"""The user's words for a visit. The caller owns the session and the transaction."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backpain_diary.domain.events import OwnWords, Topic
from backpain_diary.store.event_tables import OwnWordsRow
from backpain_diary.store.text import storable


def write(session: Session, words: OwnWords) -> None:
    """They replace what was said about that topic before."""
    session.merge(
        OwnWordsRow(topic=words.topic.value, text=storable(words.text), edited=words.edited)
    )


def remove(session: Session, topic: Topic) -> None:
    session.execute(delete(OwnWordsRow).where(OwnWordsRow.topic == topic.value))


def read(session: Session) -> tuple[OwnWords, ...]:
    """In the order of the topics; without those of which nothing was said."""
    said = {Topic(row.topic): row for row in session.scalars(select(OwnWordsRow))}
    return tuple(
        OwnWords(topic, said[topic].text, said[topic].edited) for topic in Topic if topic in said
    )
