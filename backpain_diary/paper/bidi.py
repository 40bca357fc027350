"""In which order the characters of a line stand when some of it is read from right to left.

The part of the Unicode bidirectional algorithm (UAX 9) that plain text needs. Marks that would
force a direction are taken out before; brackets are treated as the punctuation that they are.
"""

from unicodedata import bidirectional

RTL_LETTERS = ("R", "AL")
STRONG = ("L", *RTL_LETTERS)
SEPARATORS = ("ES", "CS")
NEUTRAL = ("B", "S", "WS", "ON")
# Embeddings, overrides and isolates, and the marks that end them.
FORCED = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def base_level(text: str) -> int:
    """1 when the first letter is of a script read from right to left, else 0."""
    for sign in text:
        if (kind := bidirectional(sign)) in STRONG:
            return int(kind in RTL_LETTERS)
    return 0


def levels(text: str, base: int) -> list[int]:
    """For each character: even when it is read from left to right, odd from right to left.

    base: that of the paragraph
    """
    kinds = [bidirectional(sign) or "L" for sign in text]
    if not base and not any(kind in (*RTL_LETTERS, "AN") for kind in kinds):
        return [0] * len(text)
    originals = list(kinds)
    _settle_numbers(kinds, _letter(base))
    _settle_neutrals(kinds, base)
    found = [_level(kind, base) for kind in kinds]
    end = len(text)
    while end and originals[end - 1] in ("WS", "S", "B", "BN"):
        end -= 1
        found[end] = base  # blanks at the end of a line stand at its end
    return found


def runs_in_order(of: list[int]) -> list[range]:
    """Stretches of one level, as they stand from left to right."""
    found: list[range] = []
    start = 0
    for index in range(1, len(of) + 1):
        if index == len(of) or of[index] != of[start]:
            found.append(range(start, index))
            start = index
    for level in range(max(of, default=0), 0, -1):
        index = 0
        while index < len(found):
            end = index
            while end < len(found) and of[found[end].start] >= level:
                end += 1
            found[index:end] = reversed(found[index:end])
            index = max(end, index + 1)
    return found


def _letter(level: int) -> str:
    return "R" if level % 2 else "L"


def _settle_numbers(kinds: list[str], before: str) -> None:
    """Rules W1 to W7."""
    last = strong = before
    for index, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[index] = last
        elif kind in STRONG:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[index] = "AN"
        last = kinds[index]
    for index in range(1, len(kinds) - 1):
        left, kind, right = kinds[index - 1 : index + 2]
        joins = kind in SEPARATORS and left == right == "EN"
        if joins or (kind == "CS" and left == right == "AN"):
            kinds[index] = left
    _settle_signs(kinds)
    strong = before
    for index, kind in enumerate(kinds):
        if kind in STRONG:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]


def _settle_signs(kinds: list[str]) -> None:
    """W5 and W6: a currency or percent sign belongs to the number beside it."""
    index = 0
    while index < len(kinds):
        end = index
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > index:
            beside = (kinds[index - 1] if index else "", kinds[end] if end < len(kinds) else "")
            kinds[index:end] = ["EN" if "EN" in beside else "ON"] * (end - index)
        index = end + 1
    kinds[:] = ["ON" if kind in SEPARATORS else kind for kind in kinds]


def _settle_neutrals(kinds: list[str], base: int) -> None:
    """N1 and N2: what stands between two of one direction takes it, otherwise that of the line."""
    index = 0
    while index < len(kinds):
        end = index
        while end < len(kinds) and kinds[end] in NEUTRAL:
            end += 1
        if end > index:
            left = _side(kinds[index - 1]) if index else _letter(base)
            right = _side(kinds[end]) if end < len(kinds) else _letter(base)
            kinds[index:end] = [left if left == right else _letter(base)] * (end - index)
        index = max(end, index + 1)


def _side(kind: str) -> str:
    """Numbers count as letters read from right to left here."""
    return "L" if kind == "L" else "R"


def _level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if base % 2:
        return base + (kind != "R")
    return base + {"L": 0, "R": 1}.get(kind, 2)
