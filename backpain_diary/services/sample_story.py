"""What happened in the sample diary. Days are counted back from today, which has no entry."""

from collections.abc import Iterator

from backpain_diary.i18n import _

WORST = (  # of each day, a week a line, until yesterday; a dot is a day without an entry
    "5665544"  # a sore back after moving house
    "43.4332"
    "322.211"
    "1010010"
    "0000.00"
    "00..000"
    "0000000"
    "0.00.00"
    "0046543"  # a few bad days after a long drive
    "2100000"
    "00.0000"
    "0000.00"
    "0000035"  # the pain that is still there
    "6655.44"
    "5443345"
    "443.344"
    "3454.43"
)
FILLED_IN_LATER = (61, 26, 25)  # days ago
WORSE_AT_NIGHT = (27, 22, 5)
SESSIONS_SINCE = 90
LEFT_MIDWAY = 20
HURT = 27
SESSION_DAYS = frozenset({LEFT_MIDWAY, HURT, *range(2, SESSIONS_SINCE, 3), *range(7, 60, 7)})


def notes() -> dict[int, str]:
    """By days ago."""
    return {
        119: _("Carried boxes up three floors all day. Felt it the moment I sat down."),
        117: _("Putting on socks took for ever."),
        107: _("Slept through for the first time this week."),
        97: _("Walked to the market and back. Fine!"),
        61: _("Six hours in the car."),
        30: _("Woke up stiff, no idea why."),
        27: _("Awake at three. Turning over hurts."),
        17: _("Better once I got going. An hour in the garden."),
        9: _("Sat through a long meeting, sore again."),
        2: _("Carried the shopping up the stairs, slowly."),
    }


def activity() -> str:
    """The one that matters to the person of the story."""
    return _("An hour in the garden")


def days() -> Iterator[tuple[int, int | None]]:
    """Days ago and worst pain, oldest first."""
    story = "".join(WORST)
    for number, worst in enumerate(story):
        yield len(story) - number, None if worst == "." else int(worst)
