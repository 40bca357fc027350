"""Random details as a diary may hold them, and one that has something of everything."""

from hypothesis import strategies as st

from backpain_diary.domain.detail import (
    NO_DETAIL,
    Detail,
    Medicine,
    SelfCare,
    Sleep,
    Symptom,
    Worse,
)
from backpain_diary.domain.regions import ORDER, Region

CHARACTER = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
TROUBLESOME = st.sampled_from([*"'\"=+-@\t\r\n,;\\\ufeff\u2028\x85\x1a 0", "\r\n", "''=", "\\;"])
TEXT = st.lists(CHARACTER | TROUBLESOME, max_size=12).map("".join)
NAME = TEXT.filter(bool)
SCORE = st.none() | st.integers(0, 10)
PLACES = st.dictionaries(st.sampled_from(Region), SCORE, max_size=5).map(
    lambda chosen: tuple(sorted(chosen.items(), key=lambda place: ORDER[place[0]]))
)
MEDICINES = st.lists(
    st.builds(Medicine, NAME, TEXT), max_size=3, unique_by=lambda medicine: medicine.name
).map(tuple)

DETAIL = st.just(NO_DETAIL) | st.builds(
    Detail,
    average=SCORE,
    sleep=st.none() | st.sampled_from(Sleep),
    activity=SCORE,
    places=PLACES,
    symptoms=st.frozensets(st.sampled_from(Symptom), max_size=3),
    made_worse_by=st.frozensets(st.sampled_from(Worse), max_size=3),
    self_care=st.frozensets(st.sampled_from(SelfCare), max_size=3),
    medicines=MEDICINES,
    tags=st.lists(NAME, max_size=3, unique=True).map(tuple),
)

FULL_DETAIL = Detail(
    average=3,
    sleep=Sleep.LITTLE,
    activity=0,
    places=((Region.LOW_BACK_LEFT, 6), (Region.BUTTOCK_RIGHT, None), (Region.GROIN_LEFT, 0)),
    symptoms=frozenset({Symptom.STIFFNESS, Symptom.SHOOTING_LEG}),
    made_worse_by=frozenset({Worse.LONG_SITTING}),
    self_care=frozenset(SelfCare),
    medicines=(Medicine("Ibuprofen", "400 mg; mit Essen"), Medicine("Arnika = Salbe")),
    tags=("Zug\\Bahn", "café", "🪑"),
)
