"""A care card: how soon, what to do, and the signs."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from backpain_diary.domain.notices import Tier
from backpain_diary.presenters.care import CareCard
from backpain_diary.ui.parts import card, label, listed

LOOKS = {Tier.EMERGENCY: "emergency", Tier.URGENT: "urgent", Tier.CONTACT: "notice"}


def care_frame(shown: CareCard, above_the_signs: str = "") -> QFrame:
    frame, inside = card(LOOKS[shown.tier])
    frame.setAccessibleName(shown.title)
    inside.addWidget(label(shown.title, "heading"))
    inside.addWidget(label(shown.what_to_do, "strong"))
    if above_the_signs:
        inside.addWidget(label(above_the_signs, "muted"))
    for sign in shown.signs:
        inside.addLayout(listed(sign))
    return frame
