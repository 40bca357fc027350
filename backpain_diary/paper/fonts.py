"""The fonts of one document: ours, and whatever else its letters need."""

from unicodedata import category

from backpain_diary.paper.faces import Face
from backpain_diary.paper.font_search import face_with, own_face

NO_LETTER = "\u25a1"  # shown for what no font has
INVISIBLE = ("Cf", "Mn", "Me")  # these go with the letter before


class Fonts:
    """missing: the characters that are shown as a box"""

    def __init__(self) -> None:
        self.faces: list[Face] = [own_face(is_bold=False), own_face(is_bold=True)]
        self.missing: set[str] = set()
        self._known: dict[str, int | None] = {}

    def pieces(self, text: str, *, is_bold: bool) -> list[tuple[int, str]]:
        """The text in parts, each with the number of the face that has its letters."""
        own = int(is_bold)
        found: list[tuple[int, str]] = []
        for sign in text:
            face: int | None = own
            if found and category(sign) in INVISIBLE:
                face = found[-1][0]
            elif not self.faces[own].has(sign):
                face = self._other(sign)
            shown = sign
            if face is None:
                self.missing.add(sign)
                face, shown = own, NO_LETTER
            if found and found[-1][0] == face:
                found[-1] = face, found[-1][1] + shown
            else:
                found.append((face, shown))
        return found

    def _other(self, sign: str) -> int | None:
        """The number of another face that has it; None when there is none on the computer."""
        if sign in self._known:
            return self._known[sign]
        number = next((n for n, face in enumerate(self.faces) if n > 1 and face.has(sign)), None)
        if number is None and self.faces[0].has(sign):
            number = 0
        if number is None and (face := face_with(sign)) is not None:
            self.faces.append(face)
            number = len(self.faces) - 1
        self._known[sign] = number
        return number
