"""The learn pages' own texts: plain, calm, and true to what may be said."""

import re
from itertools import chain

import pytest

from backpain_diary import paths
from backpain_diary.catalog_learn import load
from backpain_diary.domain.learn import Kind, Section, Topic
from backpain_diary.presenters.learn_pages import own_pages
from tests.readability import grade, sentences

HIGHEST_GRADE = 8.0
TOPICS = (*load(paths.assets_dir()), *own_pages())

# Names of conditions, medicines and proper names: they have to stand there as they are.
NAMES = {
    *("acetaminophen", "adenomyosis", "ankylosing", "arthritis", "dysfunction", "endometriosis"),
    *("fibroids", "gynaecological", "gynecological", "herniated", "ibuprofen", "islands"),
    *("juvenile", "lumbar", "osteoarthritis", "paget's", "paracetamol", "piriformis"),
    *("psoriatic", "rheumatoid", "sacroiliac", "sciatica", "spondylitis", "states"),
    *("stenosis", "syndrome", "united", "virgin", "washington"),
}

FORBIDDEN = [
    *(r"\bred[ -]flag", r"abnormal", r"normal range", r"degenerat", r"\bproven\b", r"\bcures?\b"),
    *(r"complian", r"\bstreaks?\b", r"guarantee", r"\bdanger", r"\bdamage", r"\bmust not\b"),
    *(r"you have (a|an|the) (disease|condition)", r"wear and tear", r"crumbl", r"\bwarning\b.*!"),
    r"stretch\w* (lowers?|reduces?|relieves?|eases?|heals?|fixes|removes?|takes? away|will)\b",
    r"(movement|exercise)s? (will|always) (help|heal|fix|ease)",
    r"you (have no|are free of) (warning|signs)",
]
SLIPS = [  # of the article: hands over the shoulders, an arch for both ways, all of them stretches
    *(r"hands (directly )?over (your|the) shoulders", r"\barch", r"eight stretches"),
]


def texts(topic: Topic) -> list[str]:
    said = [topic.title, topic.summary]
    for section in topic.sections:
        said += [section.title, *(block.text for block in section.blocks)]
    return said


def prose(topic: Topic) -> list[str]:
    """What is read as sentences; titles and links are no sentences."""
    kinds = (Kind.PARAGRAPH, Kind.POINT)
    blocks = chain.from_iterable(section.blocks for section in topic.sections)
    said = [block.text for block in blocks if block.kind in kinds]
    return list(chain.from_iterable(sentences(text) for text in (topic.summary, *said)))


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_it_is_easy_to_read(topic: Topic) -> None:
    assert grade(prose(topic), NAMES) <= HIGHEST_GRADE


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_no_sentence_is_long(topic: Topic) -> None:
    assert [said for said in prose(topic) if len(said.split()) > 32] == []


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_it_neither_alarms_nor_promises(topic: Topic) -> None:
    rules = re.compile("|".join([*FORBIDDEN, *SLIPS]), re.IGNORECASE)
    assert [text for text in texts(topic) if rules.search(text)] == []
    assert not [text for text in texts(topic) if "!" in text]


@pytest.mark.parametrize("topic", TOPICS[:-1], ids=lambda topic: topic.id)
def test_it_says_where_it_comes_from(topic: Topic) -> None:
    assert topic.sources


@pytest.mark.parametrize("topic", TOPICS[:-1], ids=lambda topic: topic.id)
def test_it_speaks_to_you(topic: Topic) -> None:
    assert re.search(r"\byour?\b", " ".join(texts(topic)))


def test_no_name_is_left_over() -> None:
    said = " ".join(text for topic in TOPICS for text in texts(topic))
    assert NAMES - {word.lower() for word in re.findall(r"[\w']+", said)} == set()


CAUSES = next(topic for topic in TOPICS if topic.id == "causes")


@pytest.mark.parametrize("section", CAUSES.sections[1:-1], ids=lambda section: section.id)
def test_every_cause_says_what_it_is_what_helps_and_when_to_ask(section: Section) -> None:
    assert section.blocks[0].kind is Kind.PARAGRAPH
    assert re.search(r"usually helps?\b", " ".join(block.text for block in section.blocks))
    headings = [block.text for block in section.blocks if block.kind is Kind.HEADING]
    assert headings[-1] == "When to ask"
