from datetime import time

import pytest

from backpain_diary.domain.exports import Form, Written, form_of
from backpain_diary.presenters import exports


@pytest.mark.parametrize("form", Form)
def test_each_form_says_who_reads_it_and_proposes_a_name_of_its_kind(form: Form) -> None:
    assert "read" in exports.about(form) or "takes it in" in exports.about(form)
    assert form_of(exports.file_name(form)) is form
    assert any(form.value in line and exports.name(form) in line for line in exports.endings())


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (Written(form=Form.ENTRIES, entries=1), "1 entry was written to f."),
        (
            Written(form=Form.SESSIONS, sessions=1, holds=2),
            "2 holds of 1 session were written to f.",
        ),
        (
            Written(form=Form.EVERYTHING, entries=2, sessions=1),
            "The whole diary, with 2 entries and 1 session, was written to f.",
        ),
        (
            Written(form=Form.HEALTH, entries=2),
            "2 entries were written for health software, to f.",
        ),
        (
            Written(form=Form.REMINDER, at=time(8)),
            (
                "A reminder for every day at 08:00 was written to f. Open that file with your"
                " calendar, and it asks whether to take it in."
            ),
        ),
    ],
)
def test_afterwards_it_says_where_the_file_is_and_what_is_in_it(what: Written, said: str) -> None:
    assert exports.written(what, "f") == said
