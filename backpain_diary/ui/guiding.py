"""Puts together what a guided session needs from the diary and the catalog."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from backpain_diary.domain.going_on import going_on
from backpain_diary.domain.plan import plan, without
from backpain_diary.domain.practice import FLARE_DAY
from backpain_diary.domain.suggestion import left_midway, suggested
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.care_tags import care_tags, cautions, left_out_sentence
from backpain_diary.presenters.today_lower import GoOn, Offer, go_on, offer, week_in_words
from backpain_diary.ui.library import all_movements, all_routines, pictures

if TYPE_CHECKING:
    from backpain_diary.domain.session import Hold
    from backpain_diary.ui.context import Context
    from backpain_diary.ui.guided import Guided

USUAL = "short"
HABIT_DAYS = 60
WEEK_DAYS = 7


def guided(context: Context, routine_id: str, holds: tuple[Hold, ...] = ()) -> Guided:
    """holds: what was done of it before, when it goes on where it was stopped.

    Raises UserError if nothing of the routine is left to do.
    """
    from backpain_diary.ui.guided import Guided

    movements = all_movements(context)
    whole = all_routines(context)[routine_id]
    marks = context.care.hurt_marks()
    routine = without(whole, marks)
    steps = going_on(plan(routine, movements), holds) if routine else ()
    if routine is None or not steps:
        raise UserError(
            _(
                "Nothing of “{routine}” is left to do: all of it is left out, because it hurt."
            ).format(routine=whole.name),
            _("You can choose another routine, or take movements in again under Stretch."),
        )
    situations, ticked = context.catalog.situations, context.care.situations()
    left_out = dict.fromkeys(item.movement for item in whole.items if item.movement in marks)
    return Guided(
        routine=routine,
        movements=movements,
        steps=steps,
        figures=context.figures(),
        pictures=pictures(context),
        cares={
            movement.id: cautions(care_tags(movement, situations, ticked))
            for movement in movements.values()
        },
        left_out=tuple(left_out_sentence(movements[name], marks[name]) for name in left_out),
        must_read_rules=not context.preferences.settings.has_read_rules,
    )


def offer_for_today(context: Context) -> Offer:
    today = context.clock.today()
    routines, movements = all_routines(context), all_movements(context)
    begun = context.coach.begun(today - timedelta(days=HABIT_DAYS), today)
    offered = routines.keys() - {FLARE_DAY}
    routine = routines[suggested(begun, context.clock.now().time(), offered, USUAL)]
    routine = without(routine, context.care.hurt_marks()) or routine
    held_s = context.coach.held_s_by_day(today - timedelta(days=WEEK_DAYS - 1), today)
    return offer(
        routine, movements, week=week_in_words(held_s, context.preferences.settings.week_goal)
    )


def go_on_for_today(context: Context) -> GoOn | None:
    """What was left midway today, if it can still be gone on with."""
    today = context.clock.today()
    left = left_midway(context.coach.sessions(today, today))
    routine = all_routines(context).get(left.routine) if left else None
    if left is None or routine is None:
        return None
    kept = without(routine, context.care.hurt_marks())
    steps = going_on(plan(kept, all_movements(context)), left.holds) if kept else ()
    return go_on(routine, steps, left.holds) if steps else None
