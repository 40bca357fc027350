"""Each kind of mistake in a learn page is refused, with the file and the line or the key."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from backpain_diary.catalog_fields import CatalogError
from backpain_diary.catalog_learn import load
from backpain_diary.domain.learn import Block, Kind, Section, Source, Target, Topic
from backpain_diary.paths import assets_dir

HEAD = """+++
order = 1
title = "Sleep"
summary = "How to sleep."

[[sources]]
name = "An article"
read = 2026-11-22
+++
"""
BODY = """First words,
in two lines.

## Lying down
- On your side,
  with a pillow.
- On your back.

### At three in the morning
It passes.
[Lying down](learn:sleep#lying-down)
[Count](learn:how_we_count)
[Help](help:)
"""

# What stands there, what a mistake makes of it, what is said.
MISTAKES = [
    ("+++\norder", "order", "line 1 must be +++"),
    ("+++\nFirst", "First", "line 1 must be +++"),
    ("order = 1\n", "", "order is missing"),
    ("order = 1", 'order = "1"', "order must be a whole number, not '1'"),
    ("order = 1", "order = 1\nlang = 2", "lang is not a known key"),
    ('title = "Sleep"', 'title = "Sleep', "at line 3, column 15"),
    ('summary = "How to sleep."', 'summary = ""', "summary must not be empty"),
    ("2026-11-22", '"yesterday"', "sources no. 1: read must be a date, not 'yesterday'"),
    ("First words", "First **words**", "line 10 has markup that is not known here"),
    ("in two lines", "in [two](learn:sleep) lines", "line 11 has markup"),
    ("It passes.", "See https://example.org.", "line 19 has markup"),
    ("It passes.", "  It passes.", "line 19 has markup"),
    ("It passes.", "It passes. ", "line 19 has markup"),
    ("It passes.", "1. It passes.", "line 19 has markup"),
    ("## Lying", "# Lying", "line 13 has markup"),
    ("### At three", "#### At three", "line 18 has markup"),
    ("learn:sleep#lying-down", "learn:sleep#standing", "line 20 leads to nowhere"),
    ("learn:sleep#lying-down", "learn:food", "line 20 leads to nowhere"),
    ("learn:how_we_count", "learn:how_we_count#x", "line 21 leads to nowhere"),
    ("learn:how_we_count", "https://example.org", "line 21 has markup"),
    ("It passes.\n[", "## Lying down\nAgain.\n[", "line 13: the section ends without a text"),
    ("### At three in the morning", "## Lying down", "line 18: the section is there twice"),
    ("[Help](help:)", "## Last", "line 22: the section ends without a text"),
]


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    (tmp_path / "learn").mkdir()
    (tmp_path / "learn" / "sleep.md").write_text(HEAD + BODY, "utf-8")
    return tmp_path


def test_a_page_is_read_whole(assets: Path) -> None:
    (topic,) = load(assets)
    first = Section("", (Block(Kind.PARAGRAPH, "First words, in two lines."),))
    second = Section(
        "Lying down",
        (
            Block(Kind.POINT, "On your side, with a pillow."),
            Block(Kind.POINT, "On your back."),
            Block(Kind.HEADING, "At three in the morning"),
            Block(Kind.PARAGRAPH, "It passes."),
            Block(Kind.LINK, "Lying down", Target("sleep", "lying-down")),
            Block(Kind.LINK, "Count", Target("how_we_count")),
            Block(Kind.LINK, "Help", Target()),
        ),
    )
    sources = (Source("An article", date(2026, 11, 22)),)
    assert topic == Topic("sleep", "Sleep", "How to sleep.", (first, second), sources)


def test_pages_come_in_their_order(assets: Path) -> None:
    other = HEAD.replace("order = 1", "order = 0") + "## Only\nOne section.\n"
    (assets / "learn" / "walk.md").write_text(other, "utf-8")
    walk, sleep = load(assets)
    assert (walk.id, sleep.id) == ("walk", "sleep")
    assert [section.title for section in walk.sections] == ["Only"]


@pytest.mark.parametrize(("right", "wrong", "said"), MISTAKES)
def test_a_mistake_names_file_and_line(assets: Path, right: str, wrong: str, said: str) -> None:
    text = HEAD + BODY
    assert right in text
    (assets / "learn" / "sleep.md").write_text(text.replace(right, wrong, 1), "utf-8")
    with pytest.raises(CatalogError) as caught:
        load(assets)
    assert f" learn/sleep.md: {said}" in str(caught.value) or said in str(caught.value)
    assert " learn/sleep.md: " in str(caught.value)
    assert caught.value.hint


def test_two_pages_in_one_place_are_refused(assets: Path) -> None:
    shutil.copy(assets / "learn" / "sleep.md", assets / "learn" / "walk.md")
    with pytest.raises(CatalogError, match=r"learn/walk\.md: order is 1, as in sleep\.md"):
        load(assets)


def test_a_folder_without_pages_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="learn: holds no files"):
        load(tmp_path)


def test_a_file_that_cannot_be_read_is_named(assets: Path) -> None:
    (assets / "learn" / "walk.md").mkdir()
    with pytest.raises(CatalogError, match=r"learn/walk\.md: cannot be read"):
        load(assets)


def test_a_file_of_other_bytes_is_named(assets: Path) -> None:
    (assets / "learn" / "sleep.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CatalogError, match=r"learn/sleep\.md: is not UTF-8 text"):
        load(assets)


def test_those_that_come_with_the_app_are_in_order() -> None:
    topics = load(assets_dir())
    assert [topic.id for topic in topics[:2]] == ["back_or_hip", "causes"]
    assert len(topics) == 11
