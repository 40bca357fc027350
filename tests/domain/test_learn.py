import pytest

from backpain_diary.domain.learn import Section


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("", ""),
        ("Sciatica", "sciatica"),
        ("Paget's disease of bone", "pagets-disease-of-bone"),
        ("Heat, or cold?", "heat-or-cold"),
    ],
)
def test_a_section_is_named_after_its_title(title: str, name: str) -> None:
    assert Section(title, ()).id == name
