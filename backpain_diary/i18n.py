"""Translations by gettext. The one piece of state that a whole process shares.

Messages are looked up when they are shown, so write `_("…")` where the text is made,
never in a module-level constant.
"""

import gettext
import os
from pathlib import Path

DOMAIN = "backpain_diary"

_translation: gettext.NullTranslations = gettext.NullTranslations()


def use_language(code: str, locale_dir: Path) -> None:
    """Look texts up in `code` (such as "de") from now on; English if there is no such catalogue."""
    global _translation  # noqa: PLW0603 - gettext is a matter of the whole process
    _translation = gettext.translation(DOMAIN, locale_dir, languages=[code], fallback=True)


def _(message: str) -> str:
    return _translation.gettext(message) if message else ""


def ngettext(one: str, many: str, number: int) -> str:
    return _translation.ngettext(one, many, number)


def system_language() -> str:
    """The language the computer is set to, such as "de" or "pt_BR"; "en" if it says nothing."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "").split(":")[0].split(".")[0]
        if code and code not in ("C", "POSIX"):
            return code
    return "en"
