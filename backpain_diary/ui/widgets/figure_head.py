"""The head: hair, face, nose, ears and eyes, so that one sees where it looks."""

from collections.abc import Iterator

from PySide6.QtGui import QColor, QPolygonF

from backpain_diary.domain.body import Body
from backpain_diary.domain.vector import dot
from backpain_diary.ui.widgets.figure_look import Look
from backpain_diary.ui.widgets.figure_shapes import (
    Ball,
    Camera,
    around_egg,
    both_around_balls,
    egg,
)

AWAY = -0.6  # how much the face must turn away for the hair to cover it
EAR_SHOWS, EYE_SHOWS, NOSE_SHOWS, MOUTH_SHOWS = 0.25, 0.2, 0.5, 0.1


def head_parts(
    body: Body, camera: Camera, look: Look, edge: float
) -> Iterator[tuple[QPolygonF, QColor]]:
    """Polygons with their colours, the last in front."""
    head = body.head
    hair = egg(head, 0.7, -0.5, (5.5, 6.5, 6.2))
    cheeks = Ball(head.centre - head.up * 0.9 + head.front * 1.7, 4.6)
    chin = Ball(head.centre - head.up * 4.2 + head.front * 2.9, 2.3)
    face, edged_face = both_around_balls(camera, cheeks, chin, edge)
    skin, hair_tone = look.skin[0].colour, look.hair
    toward = dot(head.front, camera.toward)
    if hair_tone.edge is not None:
        yield around_egg(camera, hair, edge), hair_tone.edge
        yield edged_face, hair_tone.edge
    if toward < AWAY:
        yield face, skin
    yield around_egg(camera, hair), hair_tone.colour
    if toward >= AWAY:
        yield face, skin
        nose = egg(head, -1.0, 5.9, (0.75, 1.2, 1.2))
        yield around_egg(camera, nose), look.nose if toward > NOSE_SHOWS else skin
        if toward > MOUTH_SHOWS:
            yield around_egg(camera, egg(head, -3.7, 5.1, (1.4, 0.3, 0.5))), look.mouth
    for sign in (1, -1):
        if dot(head.left, camera.toward) * sign > EAR_SHOWS:
            yield around_egg(camera, egg(head, -0.8, -0.6, (0.6, 1.5, 1.1), 5.0 * sign)), look.ear
        if dot(head.front + head.left * (0.45 * sign), camera.toward) > EYE_SHOWS:
            eye = egg(head, 0.2, 5.6, (0.55, 0.7, 0.5), 1.9 * sign)
            yield around_egg(camera, eye), look.eye


def neck_of(body: Body) -> tuple[Ball, Ball]:
    """From inside the trunk to inside the head."""
    head, base = body.head, body.neck
    return Ball(base.centre - base.up * 2, 3.2), Ball(head.centre - head.up * 3 - head.front, 2.9)
