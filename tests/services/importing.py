"""Taking a file in, as the window does it once it was read."""

from backpain_diary.domain.action import Imported
from backpain_diary.services.csv_comparing import HasRows
from backpain_diary.services.diary import DiaryService


def bring_in(diary: DiaryService, file: HasRows, name: str) -> Imported | None:
    imported = diary.add_new(file, name, lambda _added: None)
    if imported is not None:
        diary.added(imported)
    return imported
