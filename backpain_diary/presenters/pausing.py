"""What is said about pausing the diary: the offer, the paused diary, and the settings."""

from collections.abc import Sequence
from datetime import date

from backpain_diary.domain.pausing import Pausing
from backpain_diary.i18n import _
from backpain_diary.presenters.dates import day_in_words
from backpain_diary.presenters.notices import Act, Action, Card

QUESTIONS = ("absence", "gap", "onset")  # these rest with the diary


def with_pausing(cards: Sequence[Card], pausing: Pausing, today: date) -> tuple[Card, ...]:
    """The cards of Today; a paused diary asks nothing, but what is worth knowing is still said."""
    if pausing.since is not None:
        kept = [card for card in cards if card.code not in QUESTIONS]
        return (*kept, paused_card(pausing.since, today))
    return (*cards, offer_card()) if pausing.is_offered else tuple(cards)


def offer_card() -> Card:
    text = _(
        "Your diary shows a week without pain. If you like, let the diary rest: Today then does"
        " not ask about days that you left out. You can still log a day whenever you wish, and a"
        " number above 0, also before or after a session, takes the diary up again."
    )
    actions = (
        Action(Act.PAUSE, _("Pause the diary")),
        Action(Act.GO_ON, _("Go on as before")),
    )
    return Card("pause_offer", _("Would you like to pause the diary?"), text, actions)


def paused_card(since: date, today: date) -> Card:
    text = _(
        "It has been resting since {day}. There is nothing you need to do. You can tap a number at"
        " any time; a number above 0, also before or after a session, takes the diary up again."
    ).format(day=day_in_words(since, today))
    action = Action(Act.TAKE_UP, _("Take the diary up again"))
    return Card("paused", _("Your diary is paused"), text, (action,))


def in_settings(since: date | None, today: date) -> tuple[str, str]:
    """What the settings say, and the words of their one button."""
    if since is None:
        said = _(
            "While it is paused, Today does not ask about days that you left out. You can still"
            " log a day, and a number above 0, also before or after a session, takes the diary up"
            " again."
        )
        return said, _("Pause the diary")
    said = _("Your diary has been paused since {day}.").format(day=day_in_words(since, today))
    return said, _("Take the diary up again")
