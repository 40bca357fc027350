import pytest

from backpain_diary.domain.exports import Form, form_of


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("diary.csv", Form.ENTRIES),
        ("Diary.CSV", Form.ENTRIES),
        ("diary.sessions.csv", Form.SESSIONS),
        ("sessions.csv", Form.ENTRIES),
        ("diary.json", Form.EVERYTHING),
        ("diary.FHIR.json", Form.HEALTH),
        ("reminder.ics", Form.REMINDER),
        ("diary.xlsx", None),
        ("csv", None),
        ("", None),
    ],
)
def test_the_ending_of_a_name_says_the_form(name: str, form: Form | None) -> None:
    assert form_of(name) is form
