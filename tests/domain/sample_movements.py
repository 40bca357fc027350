"""Small movements for tests of the domain; the real ones are in assets/movements/."""

from dataclasses import replace
from datetime import date

from backpain_diary.domain.movement import (
    Direction,
    Dose,
    HoldRange,
    Instruction,
    Kind,
    Movement,
    Part,
    Position,
    SideOrder,
    Sides,
    Source,
)

BRIDGE = Movement(
    id="bridge",
    name="Bridge",
    purpose="This strengthens your buttocks.",
    kind=Kind.STRENGTHEN,
    position=Position.BACK,
    start="On your back",
    equipment=(),
    key_step="Raise your hips.",
    steps=tuple(Instruction(part, f"{part.value}.") for part in Part),
    start_cue="Hold.",
    middle_cue="Breathe.",
    again_cue="Hips up.",
    out_cue="Hips down.",
    article_hold=HoldRange("5 to 30 seconds", 5, 30),
    default=Dose(5, 8),
    between_s=5,
    mistakes=("Going fast.",),
    easier="Half as high.",
    stop_signs=("It hurts? Stop.",),
    sources=(Source("8 repeats", "Our default", date(2026, 11, 22)),),
)
KNEE = replace(
    BRIDGE, id="knee", sides=Sides(SideOrder.ALTERNATE, "Left knee.", "Right knee."), between_s=0
)
CLAM = replace(
    BRIDGE,
    id="clam",
    sides=Sides(SideOrder.ONE_SIDE_AT_A_TIME, "Left knee.", "Right knee."),
    between_s=3,
)
CAT = replace(
    BRIDGE,
    id="cat",
    directions=(Direction("up", "Round up", "Up."), Direction("sink", "Let it sink", "Down.")),
    between_s=0,
)
MOVEMENTS = {movement.id: movement for movement in (BRIDGE, KNEE, CLAM, CAT)}
