"""What Today says before the diary is open: no dataclass, the first paint waits for this."""

from backpain_diary.i18n import _


def nothing_saved(*, is_paused: bool, needs_day: bool = False) -> str:
    """needs_day: at night, before a day was chosen"""
    if needs_day:
        return _("Nothing is chosen yet.")
    if is_paused:
        return _("The diary is paused. You can still tap a number.")
    return _("One tap saves it. Nothing is chosen yet.")


def question(*, is_today: bool) -> str:
    if is_today:
        return _("How bad was your pain at its worst today?")
    return _("How bad was your pain at its worst yesterday?")


def anchors() -> str:
    """The remark under the scale for somebody who is new to it."""
    return _(
        "0 is no pain at all, 10 is the worst pain you can imagine. There is no right number:"
        " pick the one that comes to mind."
    )
