"""Errors the user can understand and act on. Anything else is a bug."""


class UserError(Exception):
    """Shown as it stands, so both parts are written for the user and translated.

    str(error): what happened and what is safe
    hint:       what to do now
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class StorageError(UserError):
    """The diary file cannot be read or written."""
