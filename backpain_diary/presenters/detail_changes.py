"""How what a person picks or types changes the detail of an entry."""

from dataclasses import replace

from backpain_diary.domain.detail import Detail, Medicine
from backpain_diary.domain.regions import ORDER, Region


def with_place(detail: Detail, region: Region, pain: int | None) -> Detail:
    """The region hurts, or has another number now."""
    places = {**dict(detail.places), region: pain}
    return replace(detail, places=tuple(sorted(places.items(), key=lambda each: ORDER[each[0]])))


def without_place(detail: Detail, region: Region) -> Detail:
    return replace(detail, places=tuple(each for each in detail.places if each[0] is not region))


def with_medicine(medicines: tuple[Medicine, ...], name: str) -> tuple[Medicine, ...]:
    """One more as typed; the same again or nothing but spaces adds nothing."""
    typed = " ".join(name.split())
    if not typed or any(medicine.name == typed for medicine in medicines):
        return medicines
    return (*medicines, Medicine(typed))


def with_tag(tags: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Likewise."""
    typed = " ".join(name.split())
    return tags if not typed or typed in tags else (*tags, typed)
