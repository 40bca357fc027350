"""Why a command cannot go on, in words for the person at the terminal."""

GENERAL = 1
NO_SCREEN = 2
SYSTEM_PACKAGES = 3


class Failure(Exception):  # noqa: N818 - it is not always an error, and never a bug
    """`str(failure)` is printed as it stands; the program ends with `code`."""

    def __init__(self, message: str, code: int = GENERAL) -> None:
        super().__init__(message)
        self.code = code
