from datetime import UTC, date, datetime

from backpain_diary.domain.events import Event
from backpain_diary.presenters.events import event_lines, examples, trouble_with_label

TODAY = date(2026, 3, 20)


def event(day: date, label: str = "new chair") -> Event:
    return Event(day=day, label=label, created=datetime(2026, 3, 20, tzinfo=UTC), id=1)


def test_the_newest_stands_first_and_each_has_its_own_name() -> None:
    old, new = event(date(2025, 12, 1)), event(date(2026, 3, 3), "started physiotherapy")
    lines = event_lines((old, new), date(2025, 11, 1), TODAY)
    assert [(line.event, line.day, line.name, line.remark) for line in lines] == [
        (new, "3 March", "“started physiotherapy” on 3 March", ""),
        (old, "1 December 2025", "“new chair” on 1 December 2025", ""),
    ]


def test_what_happened_before_the_diary_began_is_said_to_be_off_the_chart() -> None:
    (line,) = event_lines((event(date(2026, 2, 1)),), date(2026, 2, 2), TODAY)
    assert line.remark == "Before your diary begins (2 February), so it is not on the chart."


def test_words_that_cannot_be_saved_are_explained() -> None:
    assert trouble_with_label(" \n") == "Write a few words for what happened."
    assert trouble_with_label("x" * 81) == "That is 1 character too long: 80 at most."
    assert trouble_with_label("x" * 90) == "That is 10 characters too long: 80 at most."
    assert trouble_with_label(f"  {'x' * 80} ") == ""


def test_each_example_could_be_saved() -> None:
    assert not [example for example in examples() if trouble_with_label(example)]
