"""The learn pages whose sentences stand elsewhere too."""

from backpain_diary.domain.learn import NO_ASSETS, Kind, Target
from backpain_diary.presenters.care import care_cards
from backpain_diary.presenters.learn_pages import how_we_count_page, own_pages, when_to_ask_page
from backpain_diary.presenters.wording import how_hurting_counts, how_nights_count, how_we_count


def test_the_page_about_counting_is_the_published_rules() -> None:
    rules = (how_we_count(), how_nights_count(), how_hurting_counts())
    for section, rule in zip(how_we_count_page().sections, rules, strict=True):
        assert tuple(block.text for block in section.blocks) == rule
    assert [section.title for section in how_we_count_page().sections] == [
        "",
        "How we count nights",
        "How we count what hurts in a session",
    ]


def test_the_page_about_asking_is_the_care_cards() -> None:
    first, *cards = when_to_ask_page().sections
    assert first.blocks[-1].target == Target()  # to the cards themselves
    for section, card in zip(cards, care_cards(), strict=True):
        assert section.title == card.title
        what_to_do, *signs = section.blocks
        assert (what_to_do.kind, what_to_do.text) == (Kind.PARAGRAPH, card.what_to_do)
        assert {block.kind for block in signs} == {Kind.POINT}
        assert tuple(block.text for block in signs) == card.signs


def test_links_of_the_assets_may_lead_to_them() -> None:
    assert sorted(page.id for page in own_pages()) == sorted(NO_ASSETS)
