"""Damages files, byte by byte."""

from random import Random

PIECES = (
    *(b"\0", b"\xff", b"\xed\xa0\x80", b'"', b'""', b",", b";", b"\t", b"\r", b"\n", b"\r\n"),
    *(b"\xef\xbb\xbf", b"\xff\xfe", b"=1+1", b"9" * 400, b"-", b"[", b"{", b"/", b"32/13/0000"),
    *(b"0000-00-00", b"25:61 pm", b"\xe2\x80\xaf", b"\\n", b"PK\x03\x04", b"1e999", b"NaN"),
)


def mutated(data: bytes, random: Random) -> bytes:
    """With one to four pieces changed, put in, left out, doubled or moved."""
    damaged = bytearray(data)
    for _change in range(random.randint(1, 4)):
        begin = random.randrange(len(damaged) + 1)
        end = min(len(damaged), begin + random.choice((0, 1, 1, 2, 8, 60)))
        match random.randrange(5):
            case 0:
                damaged[begin:end] = random.choice(PIECES)
            case 1:
                damaged[begin:begin] = random.choice(PIECES)
            case 2:
                del damaged[begin:end]
            case 3:
                damaged[begin:begin] = damaged[begin:end] * random.choice((1, 2, 50))
            case _:
                damaged[begin:end] = random.randbytes(end - begin)
    return bytes(damaged)
