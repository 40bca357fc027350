"""The words of the dialog for the page for the doctor, and what is kept of its choices."""

from backpain_diary.domain.report import Field
from backpain_diary.presenters.report_form import (
    Days,
    days_of,
    days_words,
    field_words,
    fields_of,
    file_name,
    first_of,
    kept,
    kept_days,
    page_words,
    paper_words,
)
from tests.paper.diaries import LAST, ago


def test_the_words_of_the_dialog() -> None:
    assert set(field_words()) == set(Field)
    assert list(days_words()) == list(Days)
    assert set(paper_words()) == {"a4", "letter"}
    assert first_of(Days.FOUR_WEEKS, LAST) == ago(27)
    assert first_of(Days.CHOSEN, LAST) == ago(90)
    assert fields_of(kept({Field.SIGNS, Field.WORDS}) + ",gone") == {Field.SIGNS, Field.WORDS}
    for days, first, last in (
        (Days.FOUR_WEEKS, ago(27), LAST),
        (Days.THREE_MONTHS, ago(90), LAST),
        (Days.CHOSEN, ago(300), ago(30)),
    ):
        assert days_of(kept_days(days, first, last), LAST, ago(-1)) == (days, first, last)
    for useless in ("", "gone", "2026-13-01/2026-11-01", f"{LAST}/{ago(3)}", f"{LAST}/{ago(-9)}"):
        assert days_of(useless, LAST, ago(-1)) == (Days.THREE_MONTHS, ago(90), LAST)
    assert page_words(1, 2) == "Page 1 of 2"
    assert file_name(LAST) == "pain-diary-2026-11-24.pdf"
