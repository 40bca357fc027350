"""Links to learn pages lead somewhere, and say the title of where they lead."""

import pytest

from backpain_diary import paths
from backpain_diary.catalog_learn import load
from backpain_diary.presenters.detail import Group
from backpain_diary.presenters.learn_links import (
    LearnLink,
    of_detail,
    of_movement,
    of_notice,
    of_trends,
)
from backpain_diary.presenters.learn_pages import own_pages

TOPICS = {topic.id: topic for topic in (*load(paths.assets_dir()), *own_pages())}
GROUPS = {
    Group.PLACES: ("back_or_hip", ""),
    Group.DAY: ("along_with_it", "sleep"),
    Group.SYMPTOMS: ("along_with_it", ""),
    Group.WORSE: ("makes_it_worse", ""),
    Group.SELF_CARE: ("self_care", ""),
    Group.MEDICINES: ("treatments", ""),
}
ALL = [
    *of_notice("three_weeks"),
    *of_notice("worse_at_night"),
    *of_notice("hurt_twice"),
    *of_trends(),
    *of_movement(),
    *(link for group in GROUPS for link in of_detail(group)),
]


@pytest.mark.parametrize("link", ALL, ids=lambda link: link.words)
def test_it_leads_to_what_it_says(link: LearnLink) -> None:
    topic = TOPICS[link.target.page]
    titles = {section.id: section.title for section in topic.sections}
    assert link.target.section in ("", *titles)
    assert link.words in (topic.title, titles.get(link.target.section))


def test_a_notice_leads_to_how_it_was_counted() -> None:
    assert [link.words for link in of_notice("twelve_weeks")] == [
        "How we count",
        "How long it usually lasts",
    ]
    assert [link.words for link in of_notice("worse_at_night")] == ["How we count nights"]
    assert [link.words for link in of_notice("hurt_twice")] == [
        "How we count what hurts in a session"
    ]


def test_trends_and_movements_lead_to_what_to_expect() -> None:
    assert [link.target.page for link in of_trends()] == ["honest_numbers", "how_we_count"]
    assert [link.target.page for link in of_movement()] == ["about_stretching"]


def test_a_group_of_the_detail_form_leads_to_its_page() -> None:
    (places,) = zip(*(of_detail(group) for group in GROUPS), strict=True)
    assert [(link.target.page, link.target.section) for link in places] == [*GROUPS.values()]
    assert of_detail(Group.NOTE) == ()
