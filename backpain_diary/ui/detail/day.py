"""How the day was on average, how the night was, and three questions with yes and no."""

from dataclasses import replace

from backpain_diary.domain.detail import Detail
from backpain_diary.domain.draft import Draft
from backpain_diary.i18n import _
from backpain_diary.presenters.detail_choices import sleep_answers
from backpain_diary.presenters.entry_form import questions
from backpain_diary.ui.detail.part import DetailPart
from backpain_diary.ui.parts import label
from backpain_diary.ui.widgets.scores import ScoreRow
from backpain_diary.ui.widgets.segments import Segments
from backpain_diary.ui.widgets.yes_no import YesNo


class DayPart(DetailPart):
    def __init__(self, draft: Draft) -> None:
        super().__init__()
        average = _("How bad was it on average?")
        self.average = ScoreRow(average, draft.detail.average)
        self.average.changed.connect(self.changed)
        sleep = _("Did the pain disturb your sleep last night?")
        self._sleep_answers = sleep_answers()
        self.sleep = Segments([words for _answer, words in self._sleep_answers], sleep)
        answers = [answer for answer, _words in self._sleep_answers]
        self.sleep.choose(answers.index(draft.detail.sleep))
        for button in self.sleep.buttons:
            button.setAccessibleName(f"{sleep} {button.text()}")
        self.sleep.chosen.connect(lambda _number: self.changed.emit())
        self.questions = {
            question.field: YesNo(question.words, getattr(draft, question.field))
            for question in questions()
        }
        for words, field in ((average, self.average), (sleep, self.sleep)):
            self.column.addWidget(label(words, "lead"))
            self.column.addWidget(field)
        for yes_no in self.questions.values():
            self.column.addWidget(yes_no)
            for choice in (yes_no.yes, yes_no.no, yes_no.open):
                choice.clicked.connect(self.changed)

    def put_into(self, detail: Detail) -> Detail:
        chosen = next(n for n, each in enumerate(self.sleep.buttons) if each.isChecked())
        return replace(detail, average=self.average.score(), sleep=self._sleep_answers[chosen][0])
