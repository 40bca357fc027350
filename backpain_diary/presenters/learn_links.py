"""Which learn pages belong to what else is shown, so that they are found where they matter."""

from dataclasses import dataclass

from backpain_diary.domain.learn import HOW_WE_COUNT, Section, Target
from backpain_diary.i18n import _
from backpain_diary.presenters.detail import Group
from backpain_diary.presenters.learn_pages import how_hurting_section, how_nights_section


@dataclass(frozen=True, slots=True)
class LearnLink:
    words: str
    target: Target


def of_notice(code: str) -> tuple[LearnLink, ...]:
    """Of a notice or question on Today, by its code."""
    match code:
        case "worse_at_night":
            return (_counting(how_nights_section()),)
        case "hurt_twice":
            return (_counting(how_hurting_section()),)
        case _lasting:
            return _how_we_count(), LearnLink(_("How long it usually lasts"), Target("how_long"))


def of_trends() -> tuple[LearnLink, ...]:
    return LearnLink(_("About honest numbers"), Target("honest_numbers")), _how_we_count()


def of_movement() -> tuple[LearnLink, ...]:
    return (LearnLink(_("About stretching"), Target("about_stretching")),)


def of_detail(group: Group) -> tuple[LearnLink, ...]:
    """Of a group of the detail form."""
    match group:
        case Group.PLACES:
            return (LearnLink(_("Back or hip?"), Target("back_or_hip")),)
        case Group.DAY:
            return (LearnLink(_("Sleep"), Target("along_with_it", "sleep")),)
        case Group.SYMPTOMS:
            return (LearnLink(_("What may come along with the pain"), Target("along_with_it")),)
        case Group.WORSE:
            return (LearnLink(_("What can make it worse"), Target("makes_it_worse")),)
        case Group.SELF_CARE:
            return (LearnLink(_("What you can do yourself"), Target("self_care")),)
        case Group.MEDICINES:
            return (LearnLink(_("Medicine, therapy and surgery"), Target("treatments")),)
        case _other:
            return ()


def _counting(section: Section) -> LearnLink:
    return LearnLink(section.title, Target(HOW_WE_COUNT, section.id))


def _how_we_count() -> LearnLink:
    return LearnLink(_("How we count"), Target(HOW_WE_COUNT))
