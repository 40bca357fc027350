from backpain_diary.domain.detail import (
    NO_DETAIL,
    Detail,
    Medicine,
    SelfCare,
    Sleep,
    Symptom,
    Worse,
)
from backpain_diary.domain.regions import Region
from backpain_diary.domain.remembered import Remembered
from backpain_diary.presenters.detail import (
    Group,
    heading,
    in_words,
    medicine_words,
    summary,
    title,
)
from backpain_diary.presenters.detail_choices import (
    choices,
    self_care_words,
    sleep_answers,
    sleep_words,
    symptom_words,
    worse_words,
)

FULL = Detail(
    average=4,
    sleep=Sleep.LOT,
    activity=0,
    places=((Region.LOW_BACK_LEFT, 6), (Region.GROIN_RIGHT, None), (Region.SHIN_LEFT, 0)),
    symptoms=frozenset({Symptom.NUMB_LEG_OR_FOOT, Symptom.STIFFNESS}),
    made_worse_by=frozenset({Worse.STRESS}),
    self_care=frozenset({SelfCare.REST, SelfCare.SHOES}),
    medicines=(Medicine("Ibuprofen", "400 mg"), Medicine("gel")),
    tags=("garden", "stairs"),
)


def test_a_day_without_detail_says_nothing_about_it() -> None:
    assert in_words(NO_DETAIL) == ()
    assert [summary(group, NO_DETAIL) for group in Group] == [""] * len(Group)


def test_all_detail_is_said_shortly() -> None:
    assert in_words(FULL) == (
        "Hurt: left low back 6, right groin, left shin 0",
        "on average 4, sleep very disturbed",
        "Came along: stiff when bending or turning, numb or weak leg or foot",
        "Perhaps worse from: stress and tension",
        "Did: rest, comfortable shoes with low heels",
        "Took: Ibuprofen 400 mg, gel",
        "Your activity: 0 out of 10",
        "Tags: garden, stairs",
    )


def test_a_zero_is_said_and_is_not_the_same_as_nothing() -> None:
    assert in_words(Detail(average=0)) == ("on average 0",)
    assert summary(Group.DAY, Detail(sleep=Sleep.NO)) == "slept undisturbed"


def test_a_note_with_braces_in_a_tag_is_said_as_it_is() -> None:
    assert in_words(Detail(tags=("{what}",))) == ("Tags: {what}",)


def test_a_folded_heading_says_what_is_inside() -> None:
    words = [title(group) for group in Group]
    assert len(set(words)) == len(Group) and all(words)
    assert heading(Group.TAGS, "garden") == "Your own tags: garden"
    assert heading(Group.TAGS, "") == "Your own tags"


def test_what_was_ticked_lately_stands_first_and_all_stand_once() -> None:
    lately = Remembered(
        made_worse_by=(Worse.STRESS, Worse.LIFTING),
        symptoms=(Symptom.TENDERNESS,),
        self_care=(SelfCare.SHOES,),
    )
    shown = choices("made_worse_by", lately)
    assert [choice for choice, _words in shown][:3] == [
        Worse.STRESS,
        Worse.LIFTING,
        Worse.SITTING_AROUND,
    ]
    assert {choice for choice, _words in shown} == set(Worse) and len(shown) == len(Worse)
    assert shown[0][1] == "Stress and tension"
    assert choices("symptoms", lately)[0] == (Symptom.TENDERNESS, "Sore to the touch")
    assert choices("self_care", lately)[0][0] is SelfCare.SHOES


def test_everything_that_can_be_ticked_has_words() -> None:
    for words, kind in (
        (symptom_words(), Symptom),
        (worse_words(), Worse),
        (self_care_words(), SelfCare),
        (sleep_words(), Sleep),
    ):
        assert list(words) == list(kind)
        assert len(set(words.values())) == len(words)
    assert [answer for answer, _words in sleep_answers()] == [None, *Sleep]


def test_a_medicine_is_said_as_typed() -> None:
    assert medicine_words(Medicine("gel")) == "gel"
