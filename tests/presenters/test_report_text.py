"""The page for the doctor as plain text."""

from dataclasses import replace

from backpain_diary.domain.report import Field
from backpain_diary.domain.signs import CheckAnswers, Sign, SignCheck
from backpain_diary.presenters.report import report_view
from backpain_diary.presenters.report_text import report_text
from tests.paper.diaries import LAST, LONG, ago, entry, fullest, made, ordinary


def test_it_says_all_that_stands_on_the_page() -> None:
    report = made(
        [entry(ago(n), 4) for n in reversed(range(60))],
        checks=[SignCheck(ago(3), CheckAnswers({Sign.LUMP: True}))],
        worry="Will it stay?",
        wish=LONG.strip(),
    )
    said = report_text(report_view(report, LAST))
    assert said.startswith(
        "Pain diary: a page for the doctor\n26 August to 24 November 2026\n60 of 91 days logged;"
    )
    assert "\n\nIn my words\nMy main worry: Will it stay?\n" in said
    assert LONG.strip() in said
    assert "\nDays logged: 28 of 28 (28 Oct – 24 Nov); 28 of 28 (30 Sep – 27 Oct)\n" in said
    assert "\nWhere: nothing noted.\n" in said
    assert (
        "\nAlong with it: stiff after rest (60\u00a0days); easier with movement (60\u00a0days).\n"
        in said
    )
    assert "\nChart of the worst pain of each day" in said
    assert "\nYes on 21 November 2026:\n• " in said
    assert said.endswith("Made on 24 November 2026 with Backpain Diary.")


def test_the_second_page_repeats_nothing() -> None:
    said = report_text(report_view(fullest("Sore all day."), LAST, has_second=True))
    assert said.count("My main worry: Sore all day.") == 1
    assert "\nWeek of 23 Nov: Mon 6 mdn, Tue 5 mdn\n" in said
    assert "24 November 2026: Sore all day." in said
    assert "How it was counted" in said
    many = made([entry(ago(n // 2), 4, "Sore.") for n in reversed(range(180))])
    assert "\nAnd 60 more notes in the diary.\n" in report_text(
        report_view(many, LAST, has_second=True)
    )
    blank = replace(ordinary(), values={})
    assert "\nWeek of 23 Nov: Mon ·, Tue ·\n" in report_text(
        report_view(blank, LAST, left_out=frozenset(Field) - {Field.CHART}, has_second=True)
    )
