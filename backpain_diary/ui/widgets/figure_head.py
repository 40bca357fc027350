"""The head: hair, face, nose, ears and eyes, so that one sees where it looks."""

from PySide6.QtGui import QPainter

from backpain_diary.domain.body import Body, Frame
from backpain_diary.domain.vector import dot
from backpain_diary.ui.widgets.figure_ink import fill
from backpain_diary.ui.widgets.figure_look import Look
from backpain_diary.ui.widgets.figure_shapes import (
    Ball,
    Camera,
    around_egg,
    around_eggs,
    egg,
    widened,
)

AWAY = -0.6  # how much the face must turn away for the hair to cover it
EAR_SHOWS, EYE_SHOWS, NOSE_SHOWS, MOUTH_SHOWS = 0.25, 0.2, 0.5, 0.1


def paint_head(
    painter: QPainter,
    frame: Frame,
    camera: Camera,
    look: Look,
    edges: tuple[float, float],
) -> None:
    """edges: how far from the shapes the outlines of colours and of their edges are."""
    inner, outer = edges
    head = camera.frame(frame)
    hair = egg(head, 0.7, -0.5, (5.5, 6.5, 6.2))
    cheeks, chin = egg(head, -0.9, 1.7, (4.5, 4.9, 4.5)), egg(head, -4.2, 2.9, (2.3, 2.2, 2.2))
    face = around_eggs(cheeks, chin)
    skin, hair_tone = look.skin[0].colour, look.hair
    toward = dot(frame.front, camera.toward)
    if hair_tone.edge is not None:
        fill(painter, [around_egg(hair, outer), widened(face, outer)], hair_tone.edge)
    face = widened(face, inner)
    if toward < AWAY:
        fill(painter, [face], skin)
        fill(painter, [around_egg(hair, inner)], hair_tone.colour)
    else:
        fill(painter, [around_egg(hair, inner)], hair_tone.colour)
        fill(painter, [face], skin)
        nose = around_egg(egg(head, -1.0, 5.9, (0.75, 1.2, 1.2)))
        painter.fillPath(nose, look.nose if toward > NOSE_SHOWS else skin)
        if toward > MOUTH_SHOWS:
            mouth = around_egg(egg(head, -3.7, 5.1, (1.4, 0.3, 0.5)))
            painter.fillPath(mouth, look.mouth)
    aside = dot(frame.left, camera.toward)
    for sign in (1, -1):
        if aside * sign > EAR_SHOWS:
            ear = egg(head, -0.8, -0.6, (0.6, 1.5, 1.1), 5.0 * sign)
            painter.fillPath(around_egg(ear), look.ear)
        if toward + 0.45 * sign * aside > EYE_SHOWS:
            eye = egg(head, 0.2, 5.6, (0.55, 0.7, 0.5), 1.9 * sign)
            painter.fillPath(around_egg(eye), look.eye)


def neck_of(body: Body, camera: Camera) -> tuple[Ball, Ball]:
    """From inside the trunk to inside the head."""
    head, base, seen = body.head, body.neck, camera.seen
    low = seen(base.centre) - seen(base.up) * 2
    high = seen(head.centre) - seen(head.up) * 3 - seen(head.front)
    return Ball(low, 3.2), Ball(high, 2.9)
