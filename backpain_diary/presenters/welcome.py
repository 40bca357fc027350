"""What the first three screens say."""

from dataclasses import dataclass

from backpain_diary.i18n import _


@dataclass(frozen=True, slots=True)
class Screen:
    title: str
    lines: tuple[str, ...]


def screens() -> tuple[Screen, ...]:
    """What this is; what may be told at the beginning; whether it can be heard."""
    return (
        Screen(
            _("Welcome to Backpain Diary"),
            (
                _(
                    "It guides you through gentle movements with a figure, a voice and a timer,"
                    " and keeps a diary of your pain in ten seconds a day."
                ),
                _(
                    "It does not diagnose, treat or monitor any condition, and it does not replace"
                    " a doctor. It cannot see warning signs that you don't tell it, so don't wait"
                    " with getting advice because of anything you read here."
                ),
                _("Everything stays on this computer. There is no account."),
            ),
        ),
        Screen(
            _("If you like: about you"),
            (_("You can skip this, and find it again in the settings and on Today."),),
        ),
        Screen(
            _("Can you hear your guide?"),
            (
                _("In a session you can close your eyes. Choose what suits you, and try it."),
                _("V changes it during a session, M makes it silent."),
            ),
        ),
    )


def place(number: int, count: int) -> str:
    return _("{n} of {count}").format(n=number, count=count)
