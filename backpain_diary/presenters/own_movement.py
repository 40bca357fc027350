"""A movement of one's own, made complete with words that suit every movement."""

from backpain_diary.domain.movement import (
    Dose,
    HoldRange,
    Instruction,
    Kind,
    Movement,
    Part,
    Position,
    SideOrder,
    Sides,
)
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.i18n import _


def as_movement(own: OwnMovement) -> Movement:
    """It keeps the person's own steps in their order; what is missing around them is added."""
    first = own.steps[0].text
    return Movement(
        id=own.id,
        name=own.name,
        purpose=_("A movement of your own."),
        kind=Kind.MOVE,
        position=Position.OTHER,
        start=first,
        equipment=(),
        key_step=own.steps[1].text if len(own.steps) > 1 else "",
        steps=_complete(own.steps),
        start_cue=_("Go only as far as is comfortable. A mild pull, not pain."),
        middle_cue=_("Keep breathing."),
        again_cue=_("Hold."),
        out_cue=_("Let go."),
        article_hold=HoldRange(_("You set this hold yourself.")),
        default=Dose(own.hold_s, own.repeats),
        between_s=0 if own.is_sided else 5,
        mistakes=(),
        easier="",
        stop_signs=(
            _("Pain or tingling further down the leg? Stop."),
            _("If this movement hurts, leave it out and ask your doctor or physiotherapist."),
        ),
        sources=(),
        sides=_sides() if own.is_sided else None,
        figure=own.figure,
    )


def _sides() -> Sides:
    return Sides(SideOrder.ALTERNATE, _("Left side."), _("Right side."))


def _complete(steps: tuple[Instruction, ...]) -> tuple[Instruction, ...]:
    """With a way into place first, the way back last, and a move and a hold between them."""
    parts = [step.part for step in steps]
    made = list(steps)
    if parts[0] is not Part.PLACE:
        made.insert(0, Instruction(Part.PLACE, _("Get into a place that is easy for you.")))
    if parts[-1] is not Part.RETURN:
        made.append(Instruction(Part.RETURN, _("Come slowly back.")))
    if Part.MOVE not in parts:
        made.insert(-1, Instruction(Part.MOVE, _("Move slowly, only as far as is comfortable.")))
    if Part.HOLD not in parts:
        made.insert(-1, Instruction(Part.HOLD, _("Hold there and keep breathing.")))
    return tuple(made)
