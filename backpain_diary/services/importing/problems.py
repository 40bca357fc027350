"""What is wrong with the lines of a file: gathered first, then told together."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from backpain_diary.errors import UserError
from backpain_diary.i18n import _, ngettext
from backpain_diary.services.csv_cells import shown
from backpain_diary.services.csv_format import Problem

SHOWN_PROBLEMS = 20
MOST_PROBLEMS = 10_000  # beyond these nothing more is read


class BadFileError(UserError):
    """A file to import has mistakes: the first ones are in `problems`, `more` counts the rest."""

    def __init__(self, path: Path, problems: Sequence[Problem], more: int) -> None:
        lines = [str(problem) for problem in problems]
        if more:
            lines.append(
                ngettext("And {n} more problem.", "And {n} more problems.", more).format(n=more)
            )
        message = _("Nothing was imported from {file}.").format(file=path.name)
        super().__init__("\n".join((message, *lines)), _("Mend the file, then import it again."))
        self.problems = tuple(problems)
        self.more = more


class Problems:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._first: list[Problem] = []
        self._more = 0

    def add(self, *problems: Problem) -> None:
        """Raises BadFileError when there are far too many."""
        room = SHOWN_PROBLEMS - len(self._first)
        self._first += problems[:room]
        self._more += len(problems[room:])
        if self._more > MOST_PROBLEMS:
            self.check()

    def check(self) -> None:
        """Raise BadFileError if there are any."""
        if self._first:
            raise BadFileError(self._path, self._first, self._more)


def unreadable_text(line: int, header: Sequence[str], texts: list[str]) -> Iterator[Problem]:
    """Bytes that are not of the file's encoding arrive as lone surrogates, see `Source.open`."""
    whole = "".join(texts)
    if whole.isascii() and "\0" not in whole:
        return
    for number, text in enumerate(texts):
        column = shown(header[number]) if number < len(header) else ""
        if "\0" in text:
            yield Problem(line, column, _("there is a character here that no text contains (NUL)"))
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            reason = _("this is not text in UTF-8; save the file as “CSV UTF-8”")
            yield Problem(line, column, reason)
