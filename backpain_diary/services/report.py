"""Reads what the page for the doctor is made from."""

from datetime import date

from backpain_diary.domain.events import Topic
from backpain_diary.domain.report import Material, Report, last_day, looked_at_from, report
from backpain_diary.domain.spell import counts_until, spell_on
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.store import (
    activity,
    answers,
    diary,
    events,
    noted,
    own_words,
    sessions,
    signs,
)
from backpain_diary.store.database import Database


class ReportService:
    def __init__(self, database: Database) -> None:
        self._database = database

    def last_day(self, today: date) -> date:
        """The day up to which a page is made unless somebody says otherwise."""
        with self._database.reading() as session:
            return last_day(diary.day_values(session), today)

    def report(self, first: date, last: date, today: date) -> Report:
        """Of the days from first to last, both included. Raises UserError for impossible ones."""
        if not first <= last <= counts_until(today):
            raise UserError(
                _("The days from {first} to {last} cannot be on a page.").format(
                    first=first, last=last
                ),
                _("Choose a first day, and a last one that is not before it nor yet to come."),
            )
        start = looked_at_from(first, last)
        with self._database.reading() as session:
            values = {day: pain for day, pain in diary.day_values(session).items() if day <= last}
            words = {said.topic: said.text for said in own_words.read(session)}
            material = Material(
                noted=noted.noted(session, first, last),
                nights=noted.disturbed_nights(session, start, last),
                managed=noted.managed(session, start, last),
                held=sessions.held_in_each(session, first, last),
                values=values,
                added_later=diary.days_added_later(session, start),
                spell=spell_on(
                    values,
                    last,
                    onsets=answers.onsets(session),
                    answers=answers.gap_answers(session),
                ),
                checks=signs.checks(session),
                activity=activity.current(session),
                events=events.all_events(session),
                worry=words.get(Topic.MAIN_WORRY, ""),
                wish=words.get(Topic.WANTED_FROM_VISIT, ""),
            )
        return report(material, first, last)
