"""The import command: reads the file, has it compared with the diary, and says what came of it."""

from argparse import Namespace
from collections.abc import Callable

from backpain_diary.cli.output import counter_of_lines
from backpain_diary.clock import Clock
from backpain_diary.domain.importing import Answers, DateOrder, Kind, Scale
from backpain_diary.errors import UserError
from backpain_diary.presenters import import_words, importing
from backpain_diary.presenters import transfer as transfer_words
from backpain_diary.services.csv_comparing import Comparison
from backpain_diary.services.importing.adding import preview
from backpain_diary.services.importing.gathering import Reading
from backpain_diary.services.importing.reading import read_file


def import_file(
    arguments: Namespace, clock: Clock, compared: Callable[[Reading], Comparison]
) -> str:
    """compared: adds what is new, or only looks; it is not called for a file with mistakes"""
    answers = Answers(
        DateOrder(arguments.dates) if arguments.dates else None,
        Scale(arguments.scale) if arguments.scale else None,
    )
    kind = Kind(arguments.kind) if arguments.kind else None
    with counter_of_lines() as count_lines:
        file = read_file(
            arguments.file, clock.now(), kind=kind, answers=answers, on_progress=count_lines
        )
        if file.question is not None:
            raise UserError(*importing.must_say(file.question))
        comparison = compared(file)
    say = transfer_words.would_import if arguments.dry_run else transfer_words.imported
    said = say([entry.day for entry in comparison.new], comparison.already_there)
    today = clock.today()
    told = importing.told(preview(file, comparison, today), answers, today)
    parts = (
        *import_words.recognised(file.kind),
        said,
        told.not_yet,
        *import_words.in_lines(told.left_out),
    )
    return "\n".join(part for part in parts if part)
