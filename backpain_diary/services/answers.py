"""What was answered about the pain, and another answer in its place.

Each call is one transaction.
"""

from dataclasses import replace

from backpain_diary.domain.given_answers import Answer, Answered, Given, answered_so_far
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.store import answers
from backpain_diary.store import diary as entries
from backpain_diary.store.database import Database


class AnswerService:
    """Every method that writes may raise StorageError, and then nothing has changed."""

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

    def answered(self) -> tuple[Answered, ...]:
        """The newest first."""
        with self._database.reading() as session:
            return answered_so_far(answers.given(session), entries.day_values(session))

    def change(self, given: Given, answer: Answer) -> Given | None:
        """As it is kept now; None when what was to be changed is not there any more."""
        is_same_kind = type(answer) is type(given.answer)
        new = replace(given, id=given.id if is_same_kind else 0, answer=answer)
        return self._exchange(given, new)

    def put_back(self, changed: Given, before: Given) -> Given | None:
        """Undo `change`, which gave `changed`; None likewise."""
        return self._exchange(changed, before)

    def _exchange(self, old: Given, new: Given) -> Given | None:
        with self._database.transaction() as session:
            kept = answers.exchange(session, old, new)
        self._changes.publish(Changed.ANSWERS)
        return kept
