"""The colours of the figure and of what is around it, taken from the theme."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor

from backpain_diary.ui.theme import Theme

EDGE_DARKNESS = 0.5


class Tone(NamedTuple):
    """A colour, and that of the line around what has it; None if there is no line."""

    colour: QColor
    edge: QColor | None


class Look:
    """Near and far tones of the body's parts, and the colours of things."""

    def __init__(self, theme: Theme) -> None:
        edge = theme.colour("figure_edge")

        def tone(role: str) -> Tone:
            colour = theme.colour(role)
            return Tone(colour, mixed(colour, edge, EDGE_DARKNESS))

        self.skin = tone("skin"), tone("skin_far")
        self.shirt = tone("shirt"), tone("shirt_far")
        self.cloth = tone("limb_near"), tone("limb_far")
        self.active_cloth = tone("active_limb"), tone("active_limb")
        self.hair = tone("hair")
        self.eye = mixed(tone("skin").colour, edge, 0.85)
        self.ear = mixed(self.skin[0].colour, edge, 0.18)
        self.nose = mixed(self.skin[0].colour, edge, 0.13)
        self.mouth = mixed(self.skin[0].colour, edge, 0.5)
        self.shadow = theme.colour("figure_shadow")
        self.arrow = theme.colour("active_limb")
        self.things = {
            role: (theme.colour(role), theme.colour(f"{role}_side"))
            for role in ("mat", "wood", "cushion")
        }


def tone_between(tones: tuple[Tone, Tone], far: float) -> Tone:
    """far: 0 is the near tone, 1 the far one, which has no edge."""
    near, away = tones
    if far <= 0:
        return near
    if far >= 1:
        return Tone(away.colour, None)
    colour = mixed(near.colour, away.colour, far)
    assert near.edge is not None
    return Tone(colour, mixed(near.edge, colour, far))


def mixed(one: QColor, two: QColor, share: float) -> QColor:
    """share: of `two`, 0 to 1."""
    return QColor(
        round(one.red() + (two.red() - one.red()) * share),
        round(one.green() + (two.green() - one.green()) * share),
        round(one.blue() + (two.blue() - one.blue()) * share),
    )
