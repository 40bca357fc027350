"""Movements of one's own as a file, there and back, and files that are not in order."""

import base64
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.movement import Instruction, Part
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.errors import UserError
from backpain_diary.services import movement_toml
from backpain_diary.services.movement_toml import dump, load

FIGURES = {"glute_bridge"}
OWN = OwnMovement(
    name="Walk on the spot",
    steps=(Instruction(Part.PLACE, "Stand."), Instruction(Part.MOVE, "Lift one knee.")),
    hold_s=30,
    repeats=2,
    is_sided=True,
    figure="glute_bridge",
    picture=b"\x89PNG",
)
GOOD = dump([OWN])

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80).filter(str.strip)
movements = st.builds(
    OwnMovement,
    name=texts,
    steps=st.lists(st.builds(Instruction, st.sampled_from(Part), texts), min_size=1).map(tuple),
    hold_s=st.integers(5, 120),
    repeats=st.integers(1, 30),
    is_sided=st.booleans(),
    figure=st.sampled_from(["", "glute_bridge"]),
    picture=st.binary(max_size=200),
)


@given(st.lists(movements, min_size=1, max_size=4))
def test_whatever_they_hold_they_come_back_the_same(owns: list[OwnMovement]) -> None:
    assert load(dump(owns).encode(), "mine.toml", FIGURES) == tuple(owns)


def test_a_file_from_windows_is_read_too() -> None:
    windows = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    assert load(windows, "mine.toml", FIGURES) == (OWN,)


def test_what_may_be_left_out_is_nothing() -> None:
    short = "\n".join(
        line for line in GOOD.splitlines() if not line.startswith(("figure", "picture"))
    )
    assert load(short.encode(), "mine.toml", FIGURES) == (replace(OWN, figure="", picture=b""),)


def test_ids_are_not_handed_on() -> None:
    assert load(dump([replace(OWN, id="own-7")]).encode(), "mine.toml", FIGURES) == (OWN,)


def refused(text: str | bytes) -> str:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(UserError) as caught:
        load(data, "mine.toml", FIGURES)
    assert "Nothing was taken in" in caught.value.hint
    return str(caught.value)


@pytest.mark.parametrize(
    ("line", "bad", "words"),
    [
        (1, 'format = "other"', "line 1: format must be"),
        (2, "version = 2", "line 2: version must be 1"),
        (2, "version = true", "line 2: version must be 1"),
        (5, "name = 3", "line 5: name must be a text"),
        (5, 'name = " "', "line 5: name must be a text"),
        (6, "hold_s = 300", "line 6: hold_s must be a whole number from 5 to 120"),
        (6, "hold_s = 20.0", "line 6: hold_s must be a whole number"),
        (7, "repeats = true", "line 7: repeats must be a whole number from 1 to 30"),
        (8, "each_side = 1", "line 8: each_side must be true or false"),
        (9, 'figure = "nobody"', "line 9: figure is not the id"),
        (9, "figure = 1", "line 9: figure is not the id"),
        (10, 'picture = "not base64!"', "line 10: picture must be a picture"),
        (10, "picture = 1", "line 10: picture must be a picture"),
        (9, "colour = 1", "line 9: colour is not a known key"),
        (12, '  { part = "jump", text = "Up." },', "steps must have one of these parts"),
        (12, '  { part = "move" },', "steps must each have a part and a text"),
        (12, "  1,", "steps must each have a part and a text"),
        (12, '  { part = "move", text = "" },', "text must be a text"),
    ],
)
def test_each_mistake_is_named_with_file_line_and_key(line: int, bad: str, words: str) -> None:
    lines = GOOD.splitlines()
    lines[line - 1] = bad
    said = refused("\n".join(lines))
    assert said.startswith("mine.toml, line ")
    assert words in said


def test_the_line_is_that_of_the_movement_with_the_mistake() -> None:
    second = dump([OWN, replace(OWN, name="Other", repeats=3)]).replace(
        "repeats = 3", "repeats = 0"
    )
    line = second.splitlines().index("repeats = 0") + 1
    assert refused(second).startswith(f"mine.toml, line {line}: repeats")


def test_a_missing_key_is_named_at_its_movement() -> None:
    assert refused(GOOD.replace("hold_s = 30\n", "")).startswith("mine.toml, line 4: hold_s")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "format must be"),
        (b"format = ", "line 1: is not written as TOML"),
        (b'format = "a"\nx = [', "is not written as TOML"),
        (b'format = "a"\n\xff', "line 2: is not text in UTF-8"),
        (b'format = "backpain-diary-movements"\nversion = 1', "movement must be there"),
        (b'format = "backpain-diary-movements"\nversion = 1\nmovement = [1]', "must be a table"),
        (b"x = " + b"[" * 100_000, "is not written as TOML"),
    ],
)
def test_files_of_something_else_are_refused(data: bytes, words: str) -> None:
    assert words in refused(data)


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "more than 100 times" in refused(dump([OWN] * 101))
    monkeypatch.setattr(movement_toml, "LARGEST_PICTURE", 3)
    assert "picture" in refused(GOOD)
    monkeypatch.setattr(movement_toml, "LARGEST_FILE", 10)
    assert "larger than 20 MB" in refused(GOOD)


@given(st.data())
def test_no_damage_of_a_file_is_more_than_a_refusal(data: st.DataObject) -> None:
    damaged = bytearray(GOOD.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    with suppress(UserError):  # and nothing else
        assert load(bytes(damaged), "mine.toml", FIGURES)


def test_the_picture_is_base64() -> None:
    assert base64.b64encode(OWN.picture).decode() in GOOD
