"""The learn pages that are no assets: their sentences stand elsewhere too, and are written once."""

from collections.abc import Iterable
from datetime import date

from backpain_diary.domain.learn import (
    HOW_WE_COUNT,
    WHEN_TO_ASK,
    Block,
    Kind,
    Section,
    Source,
    Target,
    Topic,
)
from backpain_diary.i18n import _
from backpain_diary.presenters.care import CareCard, before_the_cards, care_cards
from backpain_diary.presenters.wording import how_hurting_counts, how_nights_count, how_we_count

READ = date(2026, 11, 22)


def own_pages() -> tuple[Topic, ...]:
    """They come after the others."""
    return when_to_ask_page(), how_we_count_page()


def when_to_ask_page() -> Topic:
    """The care cards as a page, so that what stands on them is found by searching."""
    begin = _(
        "Most back and hip pain is not serious. Some signs still mean that someone should have a"
        " look."
    )
    return Topic(
        WHEN_TO_ASK,
        _("When to ask for help"),
        _("Which signs are worth a call, and which ones can't wait."),
        (
            Section(
                "",
                (
                    Block(Kind.PARAGRAPH, begin),
                    Block(Kind.PARAGRAPH, before_the_cards()),
                    Block(Kind.LINK, _("When to get help"), Target()),
                ),
            ),
            *(_of_card(each) for each in care_cards()),
        ),
        (
            Source(_("Health article: Addressing Lower Back and Hip Pain"), READ),
            Source(_("NHS pages on back pain and hip pain (nhs.uk)"), READ),
        ),
    )


def how_we_count_page() -> Topic:
    """The published rules, which notices explain themselves with."""
    return Topic(
        HOW_WE_COUNT,
        _("How we count"),
        _("The fixed rules behind the notices on Today, the same for everyone."),
        (
            Section("", _points(how_we_count())),
            how_nights_section(),
            how_hurting_section(),
        ),
    )


def how_nights_section() -> Section:
    return Section(_("How we count nights"), _points(how_nights_count()))


def how_hurting_section() -> Section:
    return Section(_("How we count what hurts in a session"), _points(how_hurting_counts()))


def _of_card(card: CareCard) -> Section:
    return Section(card.title, (Block(Kind.PARAGRAPH, card.what_to_do), *_points(card.signs)))


def _points(sentences: Iterable[str]) -> tuple[Block, ...]:
    return tuple(Block(Kind.POINT, sentence) for sentence in sentences)
