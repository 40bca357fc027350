"""How the questions about warning signs are offered on Today."""

from collections.abc import Sequence

from backpain_diary.domain.sign_offers import FIRST_USE, Offer
from backpain_diary.domain.signs import Sign
from backpain_diary.i18n import _
from backpain_diary.presenters.notices import Act, Action, Card, check_action
from backpain_diary.presenters.sign_words import asked


def with_offer(cards: Sequence[Card], offer: Offer | None) -> tuple[Card, ...]:
    """The cards of Today, and the offer behind them unless they say enough already.

    At first use it waits until nothing else is to be read. What the night notice is about needs
    no second card.
    """
    if offer is None:
        return tuple(cards)
    if offer.code == FIRST_USE:
        return tuple(cards) or (_first_use(),)
    is_told = any(card.code == "worse_at_night" and not card.folded_line for card in cards)
    if is_told and offer.signs == (Sign.NIGHT_NO_EASE,):
        return tuple(cards)
    return (*cards, _ticked(offer))


def _first_use() -> Card:
    text = _(
        "A few signs need help soon, and this app can't see them. If you like, answer some short"
        " questions about them. You can stop at any point. They are always there under Help."
    )
    return Card(FIRST_USE, _("Check for warning signs, if you like"), text, _actions())


def _ticked(offer: Offer) -> Card:
    text = _(
        "You ticked something today that the questions about warning signs ask about: “{question}”"
        " If it is new or getting worse, they tell you how soon to get advice."
    ).format(question=asked(offer.signs[0]))
    return Card(offer.code, _("Is this new or getting worse?"), text, _actions())


def _actions() -> tuple[Action, ...]:
    return check_action(), Action(Act.REMIND, _("Not now"))
