"""Which text the diary file can keep."""

from backpain_diary.errors import StorageError
from backpain_diary.i18n import _


def storable(text: str) -> str:
    """The text itself. Raises StorageError for one that would not come back as it was."""
    position = text.find("\0")
    try:
        text.encode()
    except UnicodeEncodeError as error:  # half of a surrogate pair
        position = error.start
    if position < 0:
        return text
    raise StorageError(
        _("This was not saved: character {position} of the text cannot be stored.").format(
            position=position + 1
        ),
        _("Remove that character or type the text again, then save."),
    )
