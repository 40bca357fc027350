"""The shipped movements, routines and situations against the figures they were built from."""

import re
from datetime import date

import pytest

from backpain_diary.catalog import Catalog, load
from backpain_diary.domain.movement import CareLevel, Movement
from backpain_diary.domain.plan import plan, total_s
from backpain_diary.paths import assets_dir

# hold x repeats; the article's range; in the order of the movements
FIGURES = """
cat_camel         | move       | hands_and_knees | no sides           | 5-10    | 5 x 5
childs_pose       | stretch    | hands_and_knees | no sides           | 20-     | 20 x 2
knee_to_chest     | stretch    | back            | alternate          | 20-     | 20 x 2
glute_bridge      | strengthen | back            | no sides           | 5-30    | 5 x 8
clamshell         | strengthen | side            | one_side_at_a_time | 5-30    | 5 x 8
cobra             | stretch    | front           | no sides           | 30-30   | 10 x 3
seated_hamstring  | stretch    | sitting         | alternate          | -       | 20 x 2
seated_piriformis | stretch    | chair           | alternate          | 20-     | 20 x 2
"""

# A: ask first, C: take care
MATRIX_COLUMNS = (
    "knee_to_chest seated_piriformis cat_camel childs_pose "
    "seated_hamstring cobra glute_bridge clamshell"
)
MATRIX = """
disc_or_sciatica  | A C C A A C C -
spinal_stenosis   | - - C - - A C -
spondylolisthesis | - - C - C A C -
osteoporosis      | A C C A A C - -
hip_replacement   | A A C A A A C A
knee_problem      | C C C A C - C -
pregnancy         | C - - C - A C -
wrist_or_shoulder | - - C C - C - -
recent_change     | A A A A A A A A
"""

ROUTINES = """
all_eight   | cat_camel 5x5, childs_pose 20x2, knee_to_chest 20x2, glute_bridge 5x8, clamshell 5x8,\
 cobra 10x3, seated_hamstring 20x2, seated_piriformis 20x2
short       | knee_to_chest 20x2, cat_camel 5x5, glute_bridge 5x8
chair_break | seated_piriformis 20x2
flare_day   | cat_camel 5x3, childs_pose 10x1, knee_to_chest 10x1, glute_bridge 5x4, clamshell 5x4,\
 seated_hamstring 10x1, seated_piriformis 10x1
"""

FORBIDDEN = (
    "arch|over the shoulder|over your shoulder|diagnos|abnormal|normal range|treat|cure|chronic|"
    "degenerative|red flag|proven|compliance|streak|sciatica|stenosis|osteoporosis|hernia|arthritis"
)
STOP_SIGN = "Pain or tingling further down the leg? Stop."
SENTENCE_WORDS = 17  # the longest sentence, for a reading age of 9 to 11


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load(assets_dir())


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]


def sentences(movement: Movement) -> list[str]:
    """Every text of a movement that a user reads, besides names and sources."""
    found = [
        movement.purpose,
        movement.start,
        movement.key_step,
        movement.start_cue,
        movement.middle_cue,
        movement.again_cue,
        movement.out_cue,
        movement.article_hold.words,
        movement.easier,
        *(step.text for step in movement.steps),
        *(direction.cue for direction in movement.directions),
        *movement.mistakes,
        *movement.stop_signs,
        *(care.reason for care in movement.care),
    ]
    if movement.default.note:
        found.append(movement.default.note)
    if movement.sides:
        found += [movement.sides.left, movement.sides.right]
    return found


def figures(movement: Movement) -> list[str]:
    article = movement.article_hold
    return [
        movement.id,
        movement.kind.value,
        movement.position.value,
        movement.sides.order.value if movement.sides else "no sides",
        f"{article.min_s or ''}-{article.max_s or ''}",
        f"{movement.default.hold_s} x {movement.default.repeats}",
    ]


def test_the_eight_movements_have_their_figures_in_their_order(catalog: Catalog) -> None:
    assert [figures(movement) for movement in catalog.movements.values()] == rows(FIGURES)


def test_every_cell_of_the_ask_first_matrix(catalog: Catalog) -> None:
    letters = {CareLevel.ASK: "A", CareLevel.CARE: "C"}
    levels = {
        (care.situation, movement.id): letters[care.level]
        for movement in catalog.movements.values()
        for care in movement.care
    }
    found = [
        [situation, " ".join(levels.get((situation, name), "-") for name in MATRIX_COLUMNS.split())]
        for situation in catalog.situations
    ]
    assert found == rows(MATRIX)


def test_the_four_routines(catalog: Catalog) -> None:
    found = [
        [
            routine.id,
            ", ".join(f"{item.movement} {item.hold_s}x{item.repeats}" for item in routine.items),
        ]
        for routine in catalog.routines.values()
    ]
    assert found == rows(ROUTINES)


@pytest.mark.parametrize(
    ("routine", "pauses"),
    [
        ("all_eight", (10, 8, 10)),
        ("short", (10, 8, 10)),
        ("chair_break", (10, 8, 10)),
        ("flare_day", (15, 12, 15)),
    ],
)
def test_the_pauses_of_a_routine(
    catalog: Catalog, routine: str, pauses: tuple[int, int, int]
) -> None:
    found = catalog.routines[routine]
    assert (found.place_s, found.switch_s, found.rest_s) == pauses


def test_the_short_routine_takes_about_five_minutes(catalog: Catalog) -> None:
    seconds = total_s(plan(catalog.routines["short"], catalog.movements))
    assert 4.5 * 60 <= seconds <= 5.5 * 60


def test_the_rest_between_repeats(catalog: Catalog) -> None:
    rests = {movement.id: movement.between_s for movement in catalog.movements.values()}
    assert {name: rest for name, rest in rests.items() if rest} == {
        "childs_pose": 5,
        "glute_bridge": 5,
        "clamshell": 3,
        "cobra": 5,
    }


def test_cat_and_camel_has_two_directions(catalog: Catalog) -> None:
    found = {
        movement.id: [(direction.id, direction.name) for direction in movement.directions]
        for movement in catalog.movements.values()
        if movement.directions
    }
    assert found == {"cat_camel": [("up", "Round up"), ("sink", "Let it sink")]}


def test_doses_that_are_not_the_articles_say_so(catalog: Catalog) -> None:
    notes = {name: movement.default.note for name, movement in catalog.movements.items()}
    assert "our default" in notes["seated_hamstring"]
    assert "up to 30 seconds" in notes["cobra"]


def test_a_long_sit_is_advised_against(catalog: Catalog) -> None:
    advice = {name: routine.advice for name, routine in catalog.routines.items()}
    assert [name for name in advice if advice[name]] == ["chair_break"]
    assert "Long sitting" in advice["chair_break"]


def test_every_movement_says_what_all_movements_say(catalog: Catalog) -> None:
    for movement in catalog.movements.values():
        spoken = " ".join(sentences(movement))
        assert "slowly" in spoken
        assert re.search(r"A mild pull\b.*, not pain\.", movement.start_cue), movement.id
        assert movement.middle_cue.startswith("Keep breathing.")
        assert movement.stop_signs[0] == STOP_SIGN
        assert "some people find" in movement.purpose


def test_on_the_way_into_place_nothing_is_said_twice(catalog: Catalog) -> None:
    for movement in catalog.movements.values():
        start, key_step = (
            set(re.findall(r"\w+", text.lower())) for text in (movement.start, movement.key_step)
        )
        assert key_step - start, movement.id


def test_left_and_right_are_told_apart(catalog: Catalog) -> None:
    sides = [movement.sides for movement in catalog.movements.values() if movement.sides]
    assert len(sides) == 4
    swapped = {"left": "right", "Left": "Right", "right": "left", "Right": "Left"}
    for side in sides:
        assert re.sub(r"\w+", lambda word: swapped.get(word[0], word[0]), side.left) == side.right


def test_every_figure_has_a_source_and_the_day_it_was_read(catalog: Catalog) -> None:
    for movement in catalog.movements.values():
        sources = [source.source for source in movement.sources]
        assert sources[0] == "Health article: Addressing Lower Back and Hip Pain"
        figure = movement.sources[0].figure.lower()
        assert movement.article_hold.words in (
            f"The article behind this app says: {figure}.",
            "The article behind this app gives no time.",
        )
        assert any(source.startswith("Mayo Clinic") for source in sources)
        assert any(source.startswith("Our default") for source in sources)
        assert {source.read for source in movement.sources} == {date(2026, 11, 22)}


def test_the_words_are_plain_and_kind(catalog: Catalog) -> None:
    shown = [text for movement in catalog.movements.values() for text in sentences(movement)]
    shown += [direction.name for direction in catalog.movements["cat_camel"].directions]
    shown += [situation.reason for situation in catalog.situations.values()]
    for routine in catalog.routines.values():
        shown += [routine.name, routine.purpose, routine.advice]
    assert len(shown) > 8 * 20
    for text in shown:
        assert not re.search(rf"\b({FORBIDDEN})", text, re.IGNORECASE), text
        for sentence in re.split(r"[.?:;]", text):
            assert len(sentence.split()) <= SENTENCE_WORDS, sentence


def test_what_a_user_reads_are_whole_sentences(catalog: Catalog) -> None:
    for movement in catalog.movements.values():
        for text in sentences(movement):
            assert text[0].isupper() and text.endswith("."), text


def test_hands_go_under_the_shoulders(catalog: Catalog) -> None:
    for name in ("cat_camel", "cobra"):
        movement = catalog.movements[name]
        assert "your hands under your shoulders" in movement.start
        assert "your hands under your shoulders" in movement.steps[0].text
