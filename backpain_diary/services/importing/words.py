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
MAPPED = re.compile(  # what else our map has
    r"\bneck\b|nape|\bchest|\bribs?\b|\b(?:fore|upper )?arms?\b|elbow|shoulder ?blade|tumm(?:y|ies)"
    r"|bell(?:y|ies)\b|abdom|stomach|\bthigh|femor|femur|\blegs?\b|hamstring|\bquad|\bknees?\b|\bcal(?:f|ves)\b"
    r"|\bshins?\b|ankle|\bfoot\b|\bfeet\b|\bheels?\b|\btoes?\b|nacken|brust|\barme?\b|bauch"
    r"|schenkel|\bbeine?\b|knie|wade|f(?:u|ü)(?:ß|ss)|ferse|\bcou\b|nuque|poitrine|\bbras\b|ventre"
    r"|cuisse|jambe|genou|mollet|\bpied|talon|cuello|nuca|pecho|brazo|muslo|pierna|rodilla"
    r"|pantorrilla|\bpie\b|collo|petto|braccio|coscia|gamba|ginocchio|polpaccio|piede",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\bhead|forehead|\btemples?\b|\bscalp|skull|\bcrown\b|occip|migraine|\beye|eyebrow|\bbrow\b"
    r"|\bface\b|facial|\bcheek|\bnose\b|sinus|\bears?\b|\bjaw|\bteeth\b|tooth|mouth|throat"
    r"|\bshoulders?\b|\bwrist|\bhands?\b|finger|\bthumb|\bkopf|stirn|schläfe|\bauge|gesicht|kiefer"
    r"|\bzahn|schulter|\bhand|\btête|tempe\b|\bœil|\byeux|mâchoire|épaule"
    r"|cabeza|frente|\bsien|\bojos?\b|mandíbula|hombro|\bmano|\btesta\b|fronte\b|tempia|\bocchi"
    r"|mascella|spalla",
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


@lru_cache(maxsize=500)
def is_our_place(name: str) -> bool:
    """One of back, hip, groin and leg, or another that our map has."""
    return bool(OURS.search(name) or MAPPED.search(name))


@lru_cache(maxsize=500)
def is_elsewhere(name: str) -> bool:
    """Plainly another place; not one whose words say nothing to us, such as "right side"."""
    return bool(ELSEWHERE.search(name)) and not is_our_place(name)


def listed(text: str, separator: str = ",") -> list[str]:
    """The items of a list, each once, without blanks and words for nothing."""
    items = (item.strip() for item in text.split(separator))
    return [item for item in dict.fromkeys(items) if item.lower() not in NOTHING]


def medicines(names: Iterable[str]) -> tuple[Medicine, ...]:
    return tuple(Medicine(name) for name in dict.fromkeys(names))


def joined(*parts: str) -> str:
    """The lines of a note; what is empty or said already is left out."""
    return "\n".join(dict.fromkeys(part for part in parts if part))
