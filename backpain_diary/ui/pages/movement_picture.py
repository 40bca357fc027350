"""Which picture a movement of one's own has: none, one from a file, or the figure of another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from backpain_diary.domain.movement import Side
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tell
from backpain_diary.ui.pages.stretch_cards import standing
from backpain_diary.ui.parts import button, label, wrapped_row
from backpain_diary.ui.widgets.drop_down import DropDown
from backpain_diary.ui.widgets.figure_view import FigureView

LARGEST_SIDE = 1600
LARGEST_SOURCE = 12_000  # pixels on a side; more would fill the memory
SHOWN = QSize(360, 240)
QUALITY = 85


class PictureChoice(QWidget):
    def __init__(self, context: Context, figure: str, picture: bytes) -> None:
        super().__init__()
        self._context = context
        self.figure = figure
        self.picture = picture
        self.figures = DropDown(_("Figure of another movement"))
        self.figures.addItem(_("No figure"), "")
        for movement in context.catalog.movements.values():
            self.figures.addItem(movement.name, movement.id)
        self.figures.setCurrentIndex(max(0, self.figures.findData(figure)))
        self.file_button = button(_("Picture from a file"), clicked=self._choose_file)
        self.none_button = button(_("No picture"), clicked=self._clear)
        self.shown = QLabel()
        self.shown.setAccessibleName(_("Your picture"))
        self.view = FigureView(context.theme, context.clock, ground_role="ground")
        self.view.setFixedSize(SHOWN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.shown)
        column.addWidget(self.view)
        column.addWidget(wrapped_row(self.file_button, self.none_button))
        column.addWidget(label(_("Or the figure of another movement:"), "lead"))
        column.addWidget(self.figures)
        self.figures.activated.connect(self._choose_figure)
        self._show()

    def use_file(self, path: Path) -> None:
        """Raises UserError."""
        self.picture = read_picture(path)
        self._show()

    def _choose_file(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(
            self, _("Choose a picture"), "", _("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)")
        )
        if chosen:
            try:
                self.use_file(Path(chosen))
            except UserError as error:
                tell(self, error)

    def _choose_figure(self, index: int) -> None:
        self.figure = self.figures.itemData(index)
        self.picture = b""
        self._show()

    def _clear(self) -> None:
        self.figure, self.picture = "", b""
        self.figures.setCurrentIndex(0)
        self._show()

    def _show(self) -> None:
        figure = self._context.figures().get(self.figure)
        self.shown.setVisible(bool(self.picture))
        self.view.setVisible(figure is not None and not self.picture)
        self.none_button.setEnabled(bool(self.picture) or figure is not None)
        if self.picture:
            pixmap = QPixmap()
            pixmap.loadFromData(self.picture)
            self.shown.setPixmap(
                pixmap.scaled(
                    SHOWN,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
        elif figure is not None:
            movement = self._context.catalog.movements[self.figure]
            side = Side.LEFT if movement.sides else None
            self.view.play(figure, standing(figure, side), is_running=False)


def read_picture(path: Path) -> bytes:
    """The picture as it is meant to be seen, no larger than is of use. Raises UserError."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if max(size.width(), size.height()) > LARGEST_SOURCE:
        raise UserError(
            _("{file} is too large a picture.").format(file=path.name),
            _("Please choose a smaller one. Your movement is as it was."),
        )
    image = reader.read()
    if image.isNull():
        raise UserError(
            _("{file} could not be read as a picture.").format(file=path.name),
            _("Please choose a PNG or JPEG file. Your movement is as it was."),
        )
    return _as_bytes(_fitted(image))


def _fitted(image: QImage) -> QImage:
    if max(image.width(), image.height()) <= LARGEST_SIDE:
        return image
    return image.scaled(
        LARGEST_SIDE,
        LARGEST_SIDE,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _as_bytes(image: QImage) -> bytes:
    """JPEG, or PNG where it can be seen through."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    kind = "PNG" if image.hasAlphaChannel() else "JPEG"
    image.save(buffer, kind, QUALITY)  # type: ignore[call-overload]
    return bytes(data.data())
