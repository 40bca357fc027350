"""The figure as a picture: all of it is to be seen, and each frame is painted as it should be."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from backpain_diary.domain.choreography import demonstration
from backpain_diary.domain.motion import Clip, still
from backpain_diary.domain.movement import Side
from backpain_diary.domain.staging import Figure
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_picture import FigurePicture
from tests.figures import clips_of, shipped_figures

FIGURES = shipped_figures()
KNEE, CAT, FOUR = FIGURES["knee_to_chest"], FIGURES["cat_camel"], FIGURES["seated_piriformis"]
SIZE = QSize(600, 400)


def pixels(image: QImage, colour: QColor) -> int:
    """How many have just that colour."""
    wanted = colour.rgb()
    return sum(
        image.pixel(x, y) == wanted
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


def painted(
    theme: Theme, figure: Figure, clip: Clip, at_s: float = 0.0, *, size: QSize = SIZE
) -> QImage:
    picture = FigurePicture(theme, "surface", figure, size, 1.0)
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    picture.paint(painter, clip.shot(at_s))
    painter.end()
    return image


def edge(image: QImage) -> set[int]:
    """The colours that are on it."""
    right, below = image.width() - 1, image.height() - 1
    found = {image.pixel(x, y) for x in range(image.width()) for y in (0, below)}
    return found | {image.pixel(x, y) for y in range(image.height()) for x in (0, right)}


def difference(one: QImage, other: QImage) -> float:
    """The mean of the differences of a pixel's red, green and blue."""
    total = count = 0
    for x in range(0, one.width(), 3):
        for y in range(0, one.height(), 3):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            total += abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue())
            count += 3
    return total / count


def largest_difference(one: QImage, other: QImage) -> int:
    """Of a byte of a pixel."""
    both = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max((abs(here - there) for here, there in both if here != there), default=0)


def test_the_other_side_is_the_mirror_image(theme: Theme) -> None:
    left = painted(theme, KNEE, still(KNEE.stance("hold", Side.LEFT)))
    right = painted(theme, KNEE, still(KNEE.stance("hold", Side.RIGHT)))
    assert difference(left, right) > 5
    assert difference(left, right.flipped(Qt.Orientation.Horizontal)) < 1


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("figure", FIGURES, ids=str)
def test_every_pose_is_painted_within_the_edges(theme: Theme, figure: str, name: str) -> None:
    theme.use(name, 100)
    shown = FIGURES[figure]
    for pose in shown.poses:
        image = painted(theme, shown, still(shown.stance(pose, None)))
        for role in ("skin", "hair", "shirt", "mat"):
            assert pixels(image, theme.colour(role)) > 60, (pose, role)
        if shown.active_leg:
            assert pixels(image, theme.colour("active_limb")) > 300
        assert edge(image) == {theme.colour("surface").rgb()}, pose
    theme.use("light", 100)


@pytest.mark.parametrize("size", [QSize(900, 160), QSize(200, 500)])
@pytest.mark.parametrize("figure", FIGURES, ids=str)
def test_so_it_is_where_there_is_little_room_and_with_the_easier_way(
    theme: Theme, figure: str, size: QSize
) -> None:
    for shown in (FIGURES[figure], FIGURES[figure].easier):
        for pose in shown.poses:
            image = painted(theme, shown, still(shown.stance(pose, None)), size=size)
            assert edge(image) == {theme.colour("surface").rgb()}, pose


def test_what_is_kept_while_it_breathes_looks_the_same(theme: Theme) -> None:
    """The third painting of a hold comes from kept pictures, the first does not."""
    for figure in (KNEE, FOUR, CAT):
        clip = still(figure.stance(figure.holds[0], None))
        picture = FigurePicture(theme, "surface", figure, SIZE, 1.0)
        images = []
        for at_s in (1.2, 1.3, 1.4):
            image = QImage(SIZE, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            picture.paint(painter, clip.shot(at_s))
            painter.end()
            images.append(image)
        assert difference(images[2], painted(theme, figure, clip, 1.4)) < 0.05
        assert images[2] != images[0]  # it does breathe


def test_only_what_may_be_different_is_painted(theme: Theme) -> None:
    clip = demonstration(KNEE)
    picture = FigurePicture(theme, "surface", KNEE, SIZE, 1.0)
    whole = QRect(QPoint(), SIZE)
    image = QImage(SIZE, QImage.Format.Format_RGB32)

    def paint(at_s: float) -> None:
        painter = QPainter(image)
        picture.paint(painter, clip.shot(at_s))
        painter.end()

    assert picture.changed(clip.shot(0.1)) == whole
    paint(0.1)
    moving = picture.changed(clip.shot(1.6))
    assert moving.height() < whole.height()
    paint(0.2)
    paint(0.3)
    trunk = picture.changed(clip.shot(0.4))
    assert trunk.width() < moving.width() / 1.5
    assert moving.united(trunk) == moving


@pytest.mark.parametrize("name", FIGURES, ids=str)
def test_painting_what_may_be_different_is_enough(theme: Theme, name: str) -> None:
    """Frame after frame into one picture, each within its own area, as the window does it."""
    figure = FIGURES[name]
    for clip in clips_of(name, easier=False)[:3]:
        picture = FigurePicture(theme, "surface", figure, SIZE, 1.0)
        image = QImage(SIZE, QImage.Format.Format_RGB32)
        for number in range(9):
            shot = clip.shot(clip.length_s * number / 8)
            painter = QPainter(image)
            painter.setClipRect(picture.changed(shot))
            picture.paint(painter, shot)
            painter.end()
            whole = painted(theme, figure, clip, clip.length_s * number / 8)
            assert image == whole or largest_difference(image, whole) < 40, number
