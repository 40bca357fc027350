"""Every fact of the article has its place in the product, and a person can find it there.

The ids are those of the project's list of the article's facts: T time marks, S symptoms, B back or
hip, C causes, H self-care, W what makes it worse, M treatment, L long-term, R contact a provider,
E movements.
"""

import tomllib

import pytest

from backpain_diary import paths
from backpain_diary.catalog_learn import load
from backpain_diary.domain.learn_search import search
from backpain_diary.presenters.learn_pages import own_pages

NUMBERS = {"T": 5, "S": 10, "B": 3, "C": 12, "H": 9, "W": 7, "M": 6, "L": 5, "R": 9, "E": 8}
IDS = [f"{letter}{number + 1}" for letter, count in NUMBERS.items() for number in range(count)]

# Id -> the learn page, and words that must stand there.
PLACES = {
    "T1": ("how_long", "It lasts from a few days to a few weeks. It often settles by itself"),
    "T2": ("how_long", "pain that has lasted 12 weeks or more chronic"),
    "T3": ("how_long", "The pain has lasted longer than three weeks. It is worse at night. It is"),
    "T4": ("causes", "worse after rest, and better when you move or take anti-inflammatory"),
    "T5": ("how_long", "well again within weeks or months. Getting better takes time and"),
    "S1": ("along_with_it", "The pain is on one side only"),
    "S2": ("along_with_it", "Your groin hurts on that side"),
    "S3": ("along_with_it", "You are stiff and can't move as far as you used to"),
    "S4": ("along_with_it", "A spot is tender"),
    "S5": ("along_with_it", "It hurts when you walk"),
    "S6": ("along_with_it", "Pain may wake you. Then it can be hard to fall asleep again"),
    "S7": ("along_with_it", "Your muscles ache or feel weak"),
    "S8": ("along_with_it", "Pain shoots down your leg"),
    "S9": ("along_with_it", "It hurts more when you bend or sit"),
    "S10": ("along_with_it", "Your leg or foot is numb or weak"),
    "B1": ("back_or_hip", "It may come and go at first, and get worse over the months"),
    "B2": ("back_or_hip", "stays in your lower back and your buttocks. It may shoot"),
    "B3": ("back_or_hip", "Your hip joint lies close to the lower part of your spine"),
    "C1": ("causes", "Muscle sprain or strain"),
    "C2": ("causes", "Pinched nerve"),
    "C3": ("causes", "Sciatica"),
    "C4": ("causes", "Herniated disc"),
    "C5": ("causes", "Sacroiliac joint dysfunction"),
    "C6": ("causes", "psoriatic arthritis and ankylosing spondylitis. Juvenile arthritis"),
    "C7": ("causes", "Lumbar spinal stenosis"),
    "C8": ("causes", "Piriformis syndrome"),
    "C9": ("causes", "Paget's disease of bone"),
    "C10": ("causes", "Pelvic floor dysfunction"),
    "C11": ("causes", "Gynaecological conditions"),
    "C12": ("causes", "Cancer is rarely the cause of back or hip pain. When it is, other"),
    "H1": ("self_care", "Rest when you need it"),
    "H2": ("self_care", "Heat or cold"),
    "H3": ("self_care", "One is acetaminophen, also called paracetamol. The other is ibuprofen"),
    "H4": ("self_care", "Keep moving"),
    "H5": ("self_care", "Avoid heavy lifting and strain"),
    "H6": ("self_care", "A healthy weight and good food for your bones"),
    "H7": ("self_care", "shoes with a low heel"),
    "H8": ("self_care", "Sleep on your side"),
    "H9": ("self_care", "No smoking"),
    "W1": ("makes_it_worse", "Sitting around all day"),
    "W2": ("makes_it_worse", "Extra weight"),
    "W3": ("makes_it_worse", "Heavy lifting, or lifting in a bad way"),
    "W4": ("makes_it_worse", "Doing the same thing too often"),
    "W5": ("makes_it_worse", "Slouching A poor posture"),
    "W6": ("makes_it_worse", "Sitting for a long time"),
    "W7": ("makes_it_worse", "Stress Worry makes muscles tense"),
    "M1": ("treatments", "The medicine comes as pills, gels, patches or creams"),
    "M2": ("treatments", "a doctor can prescribe something stronger"),
    "M3": ("physical_therapy", "lasted longer than a few weeks and gets in the way of"),
    "M4": ("physical_therapy", "50 states, in Washington, D.C., and in the US Virgin Islands"),
    "M5": ("treatments", "Ask your doctor first whether one is safe for you"),
    "M6": ("treatments", "Surgery is the last resort"),
    "L1": ("long_term", "A healthy weight takes load off"),
    "L2": ("long_term", "This is called low-impact exercise"),
    "L3": ("long_term", "Better sleep"),
    "L4": ("long_term", "Some people call this ergonomics"),
    "L5": ("long_term", "Leave out what sets it off"),
    "R1": ("when_to_ask", "always there and is severe"),
    "R2": ("when_to_ask", "Numbness or tingling in your legs or feet"),
    "R3": ("when_to_ask", "spreads to your arms or legs"),
    "R4": ("when_to_ask", "worse at night"),
    "R5": ("when_to_ask", "when you cough or sneeze"),
    "R6": ("when_to_ask", "the longer you stand"),
    "R7": ("when_to_ask", "leaking urine; or you can't feel or control your bowels"),
    "R8": ("when_to_ask", "Pain in your groin or buttocks"),
    "R9": ("when_to_ask", "over three months that is worse after rest, and better when you move"),
}  # fmt: skip
ALSO = [  # more of the same facts
    ("physical_therapy", "PPO: you may choose whom you see. It can cost you more"),
    ("physical_therapy", "HMO: you need a referral from your main doctor"),
    ("physical_therapy", "POS: you need a referral to see a specialist, but you may go"),
    ("physical_therapy", "Call your insurer before your first visit"),
    ("physical_therapy", "Some states limit how long"),
    ("physical_therapy", "They show you exercises"),
    ("physical_therapy", "This is called manual therapy"),
    ("physical_therapy", "better ways to move"),
    ("causes", "Period cramps. Fibroids: lumps of muscle in the womb. They are not cancer"),
    ("causes", "the lining of the womb grows in other places. Adenomyosis"),
    ("causes", "begins in the spine, or one of the lung, bowel, breast or testicle"),
    ("causes", "The pain has lasted over three months"),
    ("causes", "Osteoarthritis is the most common kind"),
    ("causes", "are rheumatoid arthritis"),
    ("back_or_hip", "You may feel it in your groin"),
    ("back_or_hip", "It may hurt when you stand and when you walk"),
    ("back_or_hip", "You may limp"),
    ("back_or_hip", "It may feel worse when you sit or bend"),
    ("back_or_hip", "It may feel better when you stand and walk"),
    ("about_stretching", "may not suit you if you have a herniated disc or sciatica"),
    ("about_stretching", "Stretch only as far as is comfortable"),
    ("about_stretching", "If a movement hurts, stop. Leave it out and contact your doctor"),
    ("long_term", "make a plan with a doctor or physical therapist"),
    ("treatments", "out of shape, and nothing else has helped"),
    ("treatments", "A nerve is pressed so hard that your muscles get weak"),
]  # fmt: skip
MOVEMENTS = {  # the catalogue's files
    "E1": ("knee_to_chest", "Knee to chest"),
    "E2": ("seated_piriformis", "Seated figure four"),
    "E3": ("cat_camel", "Cat and camel"),
    "E4": ("childs_pose", "Child's pose"),
    "E5": ("seated_hamstring", "Seated hamstring"),
    "E6": ("cobra", "Cobra"),
    "E7": ("glute_bridge", "Glute bridge"),
    "E8": ("clamshell", "Clamshell"),
}
TOPICS = (*load(paths.assets_dir()), *own_pages())


def test_no_id_is_missing() -> None:
    assert [each for each in IDS if each not in PLACES | MOVEMENTS] == []
    assert [each for each in PLACES | MOVEMENTS if each not in IDS] == []


@pytest.mark.parametrize(
    ("page", "words"), [*PLACES.values(), *ALSO], ids=[*PLACES, *range(len(ALSO))]
)
def test_the_words_stand_there_and_are_found(page: str, words: str) -> None:
    said = [
        " ".join([section.title, *(block.text for block in section.blocks)])
        for topic in TOPICS
        if topic.id == page
        for section in topic.sections
    ]
    assert any(words in section for section in said)
    assert page in [found.target.page for found in search(TOPICS, words)]


@pytest.mark.parametrize(("file", "name"), MOVEMENTS.values(), ids=MOVEMENTS)
def test_the_movement_is_in_the_catalogue(file: str, name: str) -> None:
    path = paths.assets_dir() / "movements" / f"{file}.toml"
    assert tomllib.loads(path.read_text("utf-8"))["name"] == name
