"""Words that must not appear: in no notice at all, elsewhere only where a reason is given."""

import re
from pathlib import Path

import pytest

from tests.texts import PACKAGE, Text, asset_texts, literals, messages, package_texts

FORBIDDEN = re.compile(
    r"diagnos|abnormal|\bnormal range|\btreat(s|ed|ing|able|ments?)?\b|\bcur(e[sd]?|ing|able)\b"
    r"|chronic|degenerat|\bred[ -]flag|\bproven\b|\b(non-?)?complian|\bstreaks?\b",
    re.IGNORECASE,
)
DISEASES = re.compile(
    r"sciatic|(slipped|bulging|prolapsed) dis[ck]|herni|stenosis|spondyl|arthri|arthros|osteopor"
    r"|cancer|tumou?r|cauda equina|fibromyalg|scolio|aneurysm|syndrome|bursitis|tendin|paget"
    r"|endometrio|fibroid|infection|disease|dysfunction|impingement|radiculopath|lumbago"
    r"|neuropath|pinched nerve|muscle (sprain|strain)",
    re.IGNORECASE,
)
STATEMENT_PLACE = "backpain_diary/presenters/care.py"
STATEMENT_PLACES = (STATEMENT_PLACE, "backpain_diary/presenters/welcome.py")
STATEMENT = "does not diagnose, treat or monitor"
# A claim that all is well, or that a movement takes pain away.
CLAIMS = re.compile(
    r"you('re| are) (fine|well|healthy|ok(ay)?)\b|nothing (serious|wrong)|all[ -]clear"
    r"|no need to (worry|see)|(have|are) no warning signs|don't worry"
    r"|(stretch\w*|movements?|exercis\w*) (will |can )?(lower|reduc|reliev|eases|heals|fix)"
    r"|pain[ -]free (in|within) ",
    re.IGNORECASE,
)
# Notices, cards and questions. `sign_words` asks about an illness by its name; see EXCEPTIONS.
NOTICES = [
    PACKAGE / "presenters" / f"{name}.py"
    for name in (
        *("wording", "notices", "why", "dates", "signs", "sign_offers", "notice_list"),
        *("pausing", "night"),
        "player_panels",
    )
]

# File, what stands there, why it may.
EXCEPTIONS = [
    ("backpain_diary/presenters/sign_words.py", "cancer", "the urgent list asks about it"),
    ("backpain_diary/presenters/report_signs.py", "cancer", "what was answered, for the doctor"),
    ("assets/situations.toml", "disc", "what a person may tick to be told to ask first"),
    ("assets/situations.toml", "sciatic", "likewise"),
    ("assets/situations.toml", "stenosis", "likewise"),
    ("assets/situations.toml", "spondyl", "likewise"),
    ("assets/situations.toml", "osteopor", "likewise"),
    ("assets/movements/", "Versus Arthritis", "the name of a source"),
]


def offences(text: Text, words: str) -> list[str]:
    found = [*FORBIDDEN.finditer(words), *DISEASES.finditer(words), *CLAIMS.finditer(words)]
    return [f"{text.place}: {match.group()} in {text.words!r}" for match in found]


def is_excepted(text: Text, exception: tuple[str, str, str]) -> bool:
    file, words, _reason = exception
    return text.place.startswith(file) and words.lower() in text.words.lower()


def without_exceptions(text: Text) -> str:
    words = text.words
    if text.place.startswith(STATEMENT_PLACES):
        words = words.replace(STATEMENT, "")
    for exception in EXCEPTIONS:
        if is_excepted(text, exception):
            words = re.sub(rf"\w*( )?{exception[1]}\w*", "", words, flags=re.IGNORECASE)
    return words


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_no_notice_contains_a_forbidden_word(path: Path) -> None:
    texts = list(messages(path))
    assert texts
    assert not [each for text in texts for each in offences(text, text.words)]


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_every_sentence_of_a_notice_can_be_translated(path: Path) -> None:
    handed_over = {text.words for text in messages(path)}
    assert not [text for text in literals(path) if text.words not in handed_over]


def test_no_text_of_the_app_contains_a_forbidden_word() -> None:
    texts = [*package_texts(), *asset_texts()]
    assert len(texts) > 500
    assert not [each for text in texts for each in offences(text, without_exceptions(text))]


@pytest.mark.parametrize("exception", EXCEPTIONS, ids=lambda each: f"{each[0]}: {each[1]}")
def test_no_exception_is_left_over(exception: tuple[str, str, str]) -> None:
    assert any(is_excepted(text, exception) for text in [*package_texts(), *asset_texts()])


@pytest.mark.parametrize(
    "words",
    [
        "a diagnosis", "Diagnosed", "abnormal", "within normal range", "treat it", "Treatment",
        "it cures", "curing", "chronic pain", "degenerative", "red flags", "red-flag", "proven",
        "compliance", "non-compliant", "streak", "Streaks", "a herniated disc", "sciatica",
        "slipped disk", "arthritis", "osteoarthrosis", "so you are fine", "You're well",
        "all clear",
        "You have no warning signs", "nothing serious", "Stretching reduces pain",
        "This movement will relieve it", "don't worry", "pain-free in a week",
    ],
)  # fmt: skip
def test_the_lists_catch(words: str) -> None:
    assert offences(Text("here:1", words), words)


@pytest.mark.parametrize(
    "words",
    [
        "retreat",
        "secure",
        "a curve",
        "your street",
        "normal",
        "hip and back",
        "accurate",
        "stretch",
        "You are stiff",
        "Movements that hurt",
        "a pain-free week",
    ],
)
def test_the_lists_leave_alone(words: str) -> None:
    assert not offences(Text("here:1", words), words)


def test_the_statement_alone_may_say_what_the_app_does_not_do() -> None:
    said = Text(f"{STATEMENT_PLACE}:1", f"It {STATEMENT} any condition.")
    assert not offences(said, without_exceptions(said))
    more = Text(said.place, f"It {STATEMENT} any condition. It treats pain.")
    assert offences(more, without_exceptions(more))
    elsewhere = Text("here:1", said.words)
    assert offences(elsewhere, without_exceptions(elsewhere))


@pytest.mark.parametrize("call", ['_(f"{n} days")', "_(words)", 'ngettext("a day", many, n)'])
def test_a_message_that_no_translator_could_find_is_refused(call: str, tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text(call, encoding="utf-8")
    with pytest.raises(ValueError, match=r"module\.py:1: a message must be written out"):
        list(messages(path))
