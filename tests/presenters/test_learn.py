from datetime import date

from backpain_diary.domain.learn import Source, Target, Topic
from backpain_diary.domain.learn_search import Found, Snippet
from backpain_diary.presenters.learn import (
    found_in_words,
    general,
    marked,
    name_of,
    sources,
)

NOTHING = Snippet("", ())


def test_a_hit_is_named_by_page_and_section() -> None:
    assert name_of(Found("Sleep", "A pillow", Target("sleep"), NOTHING)) == "Sleep: A pillow"
    assert name_of(Found("Sleep", "", Target("sleep"), NOTHING)) == "Sleep"


def test_how_much_was_found() -> None:
    assert found_in_words(1, "x") == "Found in 1 place"
    assert found_in_words(3, "x") == "Found in 3 places"
    assert found_in_words(0, "qqq") == "Nothing was found for “qqq”. Try one shorter word."


def test_hits_are_bold_and_nothing_else_is_markup() -> None:
    assert marked(Snippet("a <b> & c", ((3, 4), (8, 9)))) == "a &lt;<b>b</b>&gt; &amp; <b>c</b>"
    assert marked(NOTHING) == ""


def test_a_source_has_its_date() -> None:
    topic = Topic("x", "X", "Y.", (), (Source("An article", date(2026, 11, 22)),))
    assert sources(topic) == ("An article. Read on 22 November 2026.",)


def test_every_page_ends_with_what_it_cannot_do() -> None:
    assert "can't tell what is causing" in general()
