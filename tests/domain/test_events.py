from datetime import UTC, date, datetime

import pytest

from backpain_diary.domain.events import Event, OwnWords, Topic, tidy

DAY, NOW = date(2026, 3, 1), datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize("label", ["x", "started physiotherapy", "🪑" * 80])
def test_a_label_is_one_line_of_1_to_80_characters(label: str) -> None:
    assert Event(day=DAY, label=label, created=NOW).label == label


@pytest.mark.parametrize("label", ["", "x" * 81, " desk", "desk ", "new\ndesk", "new  desk"])
def test_any_other_label_is_refused(label: str) -> None:
    with pytest.raises(ValueError, match="label must"):
        Event(day=DAY, label=label, created=NOW)


def test_what_was_typed_becomes_one_line() -> None:
    assert tidy("  new\n\tdesk\u2028bought ") == "new desk bought"


def test_words_keep_their_lines_but_are_never_empty() -> None:
    assert OwnWords(Topic.MAIN_WORRY, "Work?\n\nSleep? ", NOW).text == "Work?\n\nSleep? "
    with pytest.raises(ValueError, match="empty"):
        OwnWords(Topic.MAIN_WORRY, " \n", NOW)
