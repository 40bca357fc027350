from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.learn import Block, Kind, Section, Target, Topic
from backpain_diary.domain.learn_search import BEFORE, LENGTH, WORD, Found, Snippet, fold, search


def said(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(Kind.PARAGRAPH, text) for text in texts)


SLEEP = Topic(
    "sleep",
    "Sleep well",
    "About nights.",
    (
        Section("", said("A café is no place to rest.")),
        Section("A pillow", said("Lie on your side.", "Paget’s sheep.")),
        Section(
            "Noise",
            (
                Block(Kind.HEADING, "From the street"),
                Block(Kind.POINT, "A pillow over the ear, so you sleep."),
                Block(Kind.LINK, "Walking", Target("walk")),
            ),
        ),
    ),
)
WALK = Topic("walk", "Walking", "Nights on foot.", (Section("Shoes", said("Low heels. A rest.")),))
TOPICS = (SLEEP, WALK)


def places(words: str) -> list[tuple[str, str]]:
    return [(found.target.page, found.target.section) for found in search(TOPICS, words)]


def snippet(words: str) -> Snippet:
    return search(TOPICS, words)[0].snippet


def test_a_hit_says_page_section_and_words() -> None:
    assert search(TOPICS, "heels") == (
        Found(
            "Walking", "Shoes", Target("walk", "shoes"), Snippet("Low heels. A rest.", ((4, 9),))
        ),
    )


def test_titles_come_before_headings_and_headings_before_texts() -> None:
    assert places("sleep") == [("sleep", ""), ("sleep", "noise")]
    assert places("pillow") == [("sleep", "a-pillow"), ("sleep", "noise")]
    assert places("rest") == [("sleep", ""), ("walk", "shoes")]


def test_a_small_heading_is_a_heading() -> None:
    assert places("street noise") == [("sleep", "noise")]
    assert snippet("street").text.startswith("From the street: A pillow")


def test_every_word_must_be_there() -> None:
    assert places("pillow side") == [("sleep", "a-pillow")]
    assert places("pillow heels") == []


def test_words_from_all_over_a_page_find_the_page() -> None:
    assert places("cafe ear nights") == [("sleep", "")]
    assert snippet("cafe ear nights") == Snippet("About nights.", ((6, 12),))


def test_a_beginning_is_enough_but_no_middle() -> None:
    assert places("pil") == places("pillow")
    assert places("illow") == []


def test_case_accents_and_apostrophes_do_not_matter() -> None:
    assert places("CAFE") == places("Café") == [("sleep", "")]
    assert places("pagets") == places("Paget's") == places("PAGET’S") == [("sleep", "a-pillow")]


def test_the_words_of_a_link_are_those_of_another_page() -> None:
    assert places("walking") == [("walk", "")]


def test_nothing_finds_nothing() -> None:
    assert search(TOPICS, "") == search(TOPICS, " … ?") == ()
    assert search((), "sleep") == ()


def test_a_section_of_links_alone_has_no_snippet() -> None:
    only_links = Section("See", (Block(Kind.LINK, "Walking", Target("walk")),))
    (found,) = search((Topic("x", "X", "Y.", (only_links,)),), "see")
    assert found.snippet == Snippet("", ())


def test_a_long_text_is_cut_between_words_around_the_hit() -> None:
    text = f"{'before ' * 30}hit {'after ' * 60}end."
    shown = search((Topic("x", "X", "Y.", (Section("", said(text)),)),), "hit")[0].snippet
    assert shown.text.startswith("… before ")
    assert shown.text.endswith("after …")
    assert len(shown.text) < BEFORE + LENGTH
    assert [shown.text[first:last] for first, last in shown.hits] == ["hit"]


def test_a_hit_beyond_the_cut_is_not_marked() -> None:
    text = f"hit {'between ' * 40}hit."
    shown = search((Topic("x", "X", "Y.", (Section("", said(text)),)),), "hit")[0].snippet
    assert shown.hits == ((0, 3),)


@given(st.text(), st.integers(0), st.integers(1, 8))
def test_any_beginning_of_any_word_finds_its_text(text: str, number: int, length: int) -> None:
    words = [word.group() for word in WORD.finditer(text)]
    if not words:
        return
    typed = words[number % len(words)][:length]
    found = search((Topic("x", "", "", (Section("", said(text)),)),), typed)
    if not WORD.findall(typed):
        return
    (only,) = found
    for first, last in only.snippet.hits:
        assert fold(only.snippet.text[first:last]).startswith(fold(WORD.findall(typed)[0]))
