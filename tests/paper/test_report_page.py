"""The file itself: one page, or two; real text, tagged, with its fonts, small."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backpain_diary.domain.report import Field, Report
from backpain_diary.paper.looks import GREY, MARGIN, PALE, SIZES
from backpain_diary.paper.report_page import report_pdf
from backpain_diary.presenters.report import report_view
from tests.details import DETAIL, TEXT
from tests.paper.diaries import (
    ARABIC,
    CHINESE,
    HEBREW,
    LAST,
    LONG,
    ago,
    entry,
    every_answer,
    fullest,
    made,
    ordinary,
)
from tests.paper.reading import content_marks, descriptor, fonts, reader, tags, words

LARGEST = 300_000
PAPERS = sorted(SIZES)
AWKWARD = {
    "empty": made([]),
    "one day": made([entry(LAST, 3)]),
    "ordinary": ordinary(),
    "everything": fullest("Sore."),
    "long notes": fullest(LONG),
    "one endless word": fullest("w" * 5000),
    "Hebrew": fullest(HEBREW * 9),
    "Arabic": fullest(ARABIC * 9),
    "Chinese": fullest(CHINESE * 20),
    "ten years": made([entry(ago(n), n % 11) for n in range(3650)], first=ago(3649)),
    "all answered no": made([], checks=[every_answer(is_there=False)]),
}


def pdf(report: Report, paper: str = "a4", *, has_second: bool = False) -> bytes:
    return report_pdf(report_view(report, LAST, has_second=has_second), paper, "en")


@pytest.mark.parametrize(
    ("name", "paper"), [*((name, "letter") for name in AWKWARD), ("everything", "a4")]
)
def test_every_diary_fits(name: str, paper: str) -> None:
    """Letter is the lower one."""
    file = pdf(AWKWARD[name], paper, has_second=True)
    size = SIZES[paper]
    boxes = [tuple(map(float, page.mediabox)) for page in reader(file).pages]
    assert boxes == [(0, 0, size.width, size.height)] * 2
    assert len(file) <= LARGEST


@pytest.mark.parametrize("name", ["empty", "ordinary", "everything"])
def test_without_the_second_there_is_one_page(name: str) -> None:
    assert len(reader(pdf(AWKWARD[name])).pages) == 1


def test_it_has_a_title_a_language_and_parts() -> None:
    file = pdf(ordinary(), has_second=True)
    read = reader(file)
    assert read.metadata is not None
    assert read.metadata.title == "Pain diary: a page for the doctor"
    root: Any = read.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    found = tags(file)
    names = [tag.name for tag in found]
    assert names[:3] == ["Document", "H1", "P"]
    assert names.count("H1") == 2
    assert names.count("H2") == 9
    assert names.count("Table") == 2
    assert {"TR", "TH", "TD"} <= set(names)
    figures = [tag.alternative for tag in found if tag.name == "Figure"]
    assert len(figures) == 1
    assert figures[0].startswith(
        "Chart of the worst pain of each day, 0 to 10, 26 August to 24 November 2026."
    )


def test_every_content_belongs_to_one_part() -> None:
    file = pdf(fullest(HEBREW), has_second=True)
    marks = content_marks(file)
    assert len(marks) == len(set(marks))
    for number, page in enumerate(reader(file).pages):
        contents = page.get_contents()
        assert contents is not None
        drawn = contents.get_data()
        assert drawn.count(b"/MCID") == sum(at == number for at, _mark in marks)
        assert drawn.count(b" BDC") + drawn.count(b" BMC") == drawn.count(b"EMC")


def test_its_fonts_are_in_it() -> None:
    found = fonts(pdf(fullest(ARABIC)))
    assert len(found) >= 2
    for font in found:
        assert "/ToUnicode" in font
        assert {"/FontFile2", "/FontFile3"} & set(descriptor(font))
        assert str(font["/BaseFont"])[7] == "+"  # only the letters that are used


def test_there_is_no_colour_that_a_black_printer_would_lose() -> None:
    """All is black or one of few greys, and what is told by a grey is told by its form too."""
    for page in reader(pdf(fullest("Sore."), has_second=True)).pages:
        contents = page.get_contents()
        assert contents is not None
        drawn = contents.get_data()
        assert not re.findall(rb" (?:rg|RG|k|K|sc|SC|scn|SCN) ", drawn)
        assert {float(grey) for grey in re.findall(rb"([\d.]+) [gG] ", drawn)} <= {0, GREY, PALE, 1}


def test_it_is_read_in_the_order_of_the_page() -> None:
    said = words(pdf(ordinary(), has_second=True))
    parts = (
        *("Pain diary: a page for the doctor", "of 91 days logged", "In my words", "The pain"),
        *("Since when:", "Where:", "Along with it:", "Last 4 weeks against", "Days logged"),
        *("Worst pain of each day", "What matters", "Guided stretching:", "Medicine, as typed:"),
        *("Warning signs, as answered", "Not asked:", "Self-recorded", "Day by day", "Calendar"),
        *("Notes, the newest first", "How it was counted"),
    )
    places = [said.index(part) for part in parts]
    assert places == sorted(places)


def test_the_same_diary_makes_the_same_file() -> None:
    assert pdf(ordinary()) == pdf(ordinary())


def test_what_is_cut_is_told() -> None:
    report = made([entry(LAST, 4, LONG)], worry=LONG, wish="Short.")
    said = words(pdf(report))
    assert "My main worry: I sat in the car for hours" in said
    assert "more characters in the diary)" in said
    assert "more characters; see page 2 or the diary)" in words(pdf(report, has_second=True), 0)
    assert "What I want from the visit: Short." in said


def test_the_second_page_repeats_only_words_that_were_cut() -> None:
    said = pdf(made([entry(LAST, 4)], worry=LONG, wish="Short."), has_second=True)
    assert words(said, 0).count("Short.") == 1
    assert "Short." not in words(said, 1)
    assert "In my words, in full My main worry: I sat in the car" in words(said, 1)
    whole = pdf(made([entry(LAST, 4)], worry="Will it stay?", activity="Stairs"), has_second=True)
    assert "Will it stay?" in words(whole, 0)
    assert "In my words, in full" not in words(whole, 1)
    long = LONG[:600].strip()  # more than there is room for on the first page, and then all of it
    assert long in words(pdf(made([entry(LAST, 4)], activity=long), has_second=True), 1)


def test_notes_that_have_no_room_are_counted() -> None:
    report = made(
        [
            entry(ago(n), 4, f"Note {n}. " + "It hurt on the stairs. " * 9)
            for n in reversed(range(91))
        ]
    )
    said = words(pdf(report, has_second=True), 1)
    shown = sum(f"Note {n}." in said for n in range(91))
    assert 3 < shown < 91
    assert "Note 0." in said  # the newest first
    assert f"And {91 - shown} more notes in the diary." in said


@pytest.mark.parametrize("note", [HEBREW, ARABIC])
def test_letters_read_from_right_to_left_can_be_found(note: str) -> None:
    made_file = pdf(made([entry(LAST, 4)], worry=note))
    drawn = reader(made_file).pages[0].get_contents()
    assert drawn is not None
    kept = drawn.get_data().decode("latin-1")
    word = note.split()[1]
    assert word.encode("utf-16-be").hex().upper() in kept


def test_letters_without_a_font_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backpain_diary.paper.font_search.FOLDERS", ())
    monkeypatch.setenv("WINDIR", "/nowhere")
    said = words(pdf(made([entry(LAST, 4)], worry="腰 hurts, 腰痛")))
    assert "□ hurts, □□" in said
    assert "2 kinds of characters have no font on the computer this was made on" in said


def test_left_out_is_left_out() -> None:
    report = fullest("Sore.")
    everything = frozenset(Field)
    view = report_view(report, LAST, left_out=everything, has_second=True)
    said = words(report_pdf(view, "a4", "en"))
    for each in ("Sore", "Medicine", "low back", "Not asked", "Guided", "median:"):
        assert each not in said
    assert "91 of 91 days logged" in said
    assert "Self-recorded; not a medical assessment." in said


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "name", ["everything", "long notes", "one endless word", "Arabic", "ten years"]
)
def test_nothing_is_in_the_margins(name: str) -> None:
    from tests.paper.pixels import inked

    for page in inked(pdf(AWKWARD[name], "letter", has_second=True)):
        left, top, right, bottom = page
        assert left >= MARGIN - 4
        assert top >= MARGIN - 4
        assert right <= SIZES["letter"].width - MARGIN + 4
        assert bottom <= SIZES["letter"].height - MARGIN + 4


@given(
    st.lists(st.tuples(st.integers(0, 120), st.integers(0, 10), TEXT, DETAIL), max_size=20),
    TEXT,
    st.integers(0, 400),
    st.sampled_from(PAPERS),
)
@settings(max_examples=12)
def test_any_diary_fits(
    noted: list[tuple[int, int, str, object]], own: str, days: int, paper: str
) -> None:
    entries = sorted(
        (entry(ago(n), pain, note, detail) for n, pain, note, detail in noted),  # type: ignore[arg-type]
        key=lambda each: each.day,
    )
    first: date = LAST - timedelta(days=days)
    report = made(entries, worry=own * 50, wish=own, activity=own, first=first)
    assert len(reader(pdf(report, paper, has_second=True)).pages) == 2
