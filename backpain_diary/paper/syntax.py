"""Values as a PDF file spells them, and the file around its objects."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias, Union

Value: TypeAlias = Union[
    bool, int, float, str, bytes, "Name", "Ref", "Sequence[Value]", "Mapping[str, Value]", None
]


@dataclass(frozen=True, slots=True)
class Name:
    words: str


@dataclass(frozen=True, slots=True)
class Ref:
    """Points to the object of that number."""

    number: int


def spelled(value: Value) -> bytes:
    """Text becomes UTF-16, bytes stay as they are; both are written in hexadecimal."""
    match value:
        case None:
            return b"null"
        case bool():
            return b"true" if value else b"false"
        case int():
            return b"%d" % value
        case float():
            return number(value)
        case str():
            return b"<FEFF%s>" % value.encode("utf-16-be").hex().upper().encode()
        case bytes():
            return b"<%s>" % value.hex().upper().encode()
        case Name():
            return b"/" + value.words.encode("ascii")
        case Ref():
            return b"%d 0 R" % value.number
        case Mapping():
            pairs = (b"/%s %s" % (key.encode("ascii"), spelled(of)) for key, of in value.items())
            return b"<<%s>>" % b" ".join(pairs)
        case _sequence:
            return b"[%s]" % b" ".join(map(spelled, value))


def number(value: float) -> bytes:
    """To a hundredth of a point, as short as possible."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-0", "0", value > -0.005).encode()


class PdfFile:
    """Objects in the order of their numbers; one that was reserved must be put before the end."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> Ref:
        self._objects.append(b"")
        return Ref(len(self._objects))

    def put(self, ref: Ref, value: Value) -> None:
        self._objects[ref.number - 1] = spelled(value)

    def add(self, value: Value) -> Ref:
        ref = self.reserve()
        self.put(ref, value)
        return ref

    def add_stream(self, data: bytes, about: Mapping[str, Value] | None = None) -> Ref:
        packed = zlib.compress(data, 9)
        head = spelled({**(about or {}), "Length": len(packed), "Filter": Name("FlateDecode")})
        self._objects.append(b"%s\nstream\n%s\nendstream" % (head, packed))
        return Ref(len(self._objects))

    def written(self, root: Ref, info: Ref) -> bytes:
        """The same objects make the same file, to the last byte."""
        written = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for position, each in enumerate(self._objects, 1):
            assert each, f"object {position} was reserved and never put"
            places.append(len(written))
            written += b"%d 0 obj\n%s\nendobj\n" % (position, each)
        start, count = len(written), len(self._objects) + 1
        written += b"xref\n0 %d\n0000000000 65535 f \n" % count
        for place in places:
            written += b"%010d 00000 n \n" % place
        mark = sha256(written).digest()[:16]
        trailer: dict[str, Value] = {"Size": count, "Root": root, "Info": info, "ID": [mark, mark]}
        written += b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (spelled(trailer), start)
        return bytes(written)
