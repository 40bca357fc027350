"""What names in other diaries mean in ours: few, and only where they say the same."""

import re
from collections.abc import Iterable
from functools import lru_cache

from backpain_diary.domain.detail import Medicine, Symptom, Worse

PAIN = re.compile(
    r"pain(?!t)|ache\b|\baching|\bsore|\bhurt|sciati|schmerz|ischias|douleur|\bmal de|dolor"
    r"|pijn|\bból\b",
    re.IGNORECASE,
)
OURS = re.compile(
    r"back(?! of)|\blumba|\bhips?\b|\bgroin|sciati|buttock|\bglute|\bpelvi|tailbone|\bcoccyx"
    r"|\bsacr|\bsi joint|\bspin(?:e|al)\b|rücken|kreuz|hüft|leiste|ischias|gesäß|steiß|becken"
    r"|\bdos\b|\bhanche|\baine\b|\bespalda|\bcadera|\bingle\b|\bschiena|\banca\b|\binguine"
    r"|\brug|\bheup|\blies\b|pleców|biodr",
    re.IGNORECASE,
)
PLAIN = re.compile(
    r"(?:my |daily |overall |general |worst )?(?:pain|schmerz(?:en)?|douleur|dolore?|pijn|ból)"
    r"(?: (?:level|score|rating|scale|today|intensity))?(?: ?\(.{0,20}\))?",
    re.IGNORECASE,
)
SYMPTOMS = {
    "stiffness": Symptom.STIFFNESS,
    "stiff": Symptom.STIFFNESS,
    "back stiffness": Symptom.STIFFNESS,
    "tenderness": Symptom.TENDERNESS,
    "groin pain": Symptom.GROIN_PAIN,
    "muscle weakness": Symptom.MUSCLE_WEAKNESS,
}
WORSE = {
    "stress": Worse.STRESS,
    "heavy lifting": Worse.LIFTING,
    "lifting": Worse.LIFTING,
    "posture": Worse.POSTURE,
    "poor posture": Worse.POSTURE,
    "bad posture": Worse.POSTURE,
    "sitting": Worse.LONG_SITTING,
    "prolonged sitting": Worse.LONG_SITTING,
    "overuse": Worse.OVERUSE,
}
NOTHING = {"", "none", "no medication", "n/a", "-"}


@lru_cache(maxsize=500)
def is_pain(name: str) -> bool:
    return bool(PAIN.search(name))


@lru_cache(maxsize=500)
def is_our_pain(name: str) -> bool:
    """Pain of back, hip or groin, or pain without a place."""
    stripped = name.strip()
    return bool(PLAIN.fullmatch(stripped) or (PAIN.search(stripped) and OURS.search(stripped)))


def listed(text: str, separator: str = ",") -> list[str]:
    """The items of a list, each once, without blanks and words for nothing."""
    items = (item.strip() for item in text.split(separator))
    return [item for item in dict.fromkeys(items) if item.lower() not in NOTHING]


def medicines(names: Iterable[str]) -> tuple[Medicine, ...]:
    return tuple(Medicine(name) for name in dict.fromkeys(names))


def joined(*parts: str) -> str:
    """The lines of a note; what is empty or said already is left out."""
    return "\n".join(dict.fromkeys(part for part in parts if part))
