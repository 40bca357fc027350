"""A movement that a person has described for themselves."""

from dataclasses import dataclass

from backpain_diary.domain.movement import HOLD_S, REPEATS, Instruction


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMovement:
    """steps:   in order, at least one
    hold_s, repeats: as in Dose
    figure:  id of the shipped movement whose figure shows it; empty for none
    picture: the bytes of a PNG or JPEG file; empty for none
    id:      given by the store; empty before that
    """

    name: str
    steps: tuple[Instruction, ...]
    hold_s: int
    repeats: int
    is_sided: bool
    figure: str = ""
    picture: bytes = b""
    id: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("name must not be empty")
        if not self.steps:
            raise ValueError("steps must have at least one")
        if self.hold_s not in HOLD_S:
            raise ValueError(f"hold_s must be {HOLD_S[0]} to {HOLD_S[-1]}, not {self.hold_s}")
        if self.repeats not in REPEATS:
            raise ValueError(f"repeats must be {REPEATS[0]} to {REPEATS[-1]}, not {self.repeats}")
