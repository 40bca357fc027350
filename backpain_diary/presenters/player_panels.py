"""What is asked and said before a session, in its breaks and after it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from backpain_diary.domain.cue import SoundMode
from backpain_diary.domain.movement import Movement, Routine
from backpain_diary.domain.session import Outcome, Phase, Session
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.care_tags import Cautions
from backpain_diary.presenters.stretch import length_in_words


@dataclass(frozen=True, slots=True)
class Words:
    """notes: what stands below the buttons"""

    title: str
    lines: tuple[str, ...]
    notes: tuple[str, ...] = ()


def rules() -> Words:
    """What the article says of all stretching; before the first session."""
    return Words(
        _("Before you begin"),
        (
            _("Go only as far as is comfortable. A mild pull is fine; pain is not."),
            _("Stop if a movement hurts. The H key or one click on “This hurts” is enough."),
            _(
                "Ask your doctor or physiotherapist which movements suit your condition. This"
                " program cannot know that."
            ),
            _("Move slowly and keep breathing."),
        ),
    )


def before(
    routine: Routine,
    movements: Mapping[str, Movement],
    cares: Cautions,
    left_out: tuple[str, ...],
) -> Words:
    """cares: what to take care with, by movement id; left_out: what is not done, and why"""
    first = movements[routine.items[0].movement]
    done = dict.fromkeys(item.movement for item in routine.items)
    return Words(
        _("How much does it hurt right now?"),
        (
            _("It begins with {movement}. {start}").format(movement=first.name, start=first.start),
            _(
                "Go only as far as is comfortable: a mild pull, not pain. Your answer starts the"
                " session; the space bar pauses it at any time."
            ),
        ),
        (
            *left_out,
            *(
                _("{movement}: {care}").format(
                    movement=movements[name].name,
                    care=" ".join(caution.sentence for caution in cares[name]),
                )
                for name in done
                if cares.get(name)
            ),
        ),
    )


def after() -> Words:
    return Words(_("How much does it hurt now?"), ())


def hurt(movement: Movement) -> Words:
    return Words(
        _("Stop here and rest"),
        (
            _("Come out of the position slowly. Lie or sit as is easiest for you."),
            _("Let your breath settle. There is no hurry: the time stands still."),
            _(
                "{movement} will be left out of later sessions. You can take it in again under"
                " Stretch. If it keeps hurting, ask your doctor or physiotherapist."
            ).format(movement=movement.name),
            _(
                "Is something new or getting worse, such as numbness or weakness? Please look at"
                " “When to get help”."
            ),
        ),
    )


def easier(movement: Movement) -> Words:
    return Words(
        _("An easier way"),
        (
            movement.easier,
            _("Try it only if it does not hurt. You get time to find your place first."),
        ),
    )


def in_easier_way(movement: Movement) -> Movement:
    """As it is said and shown from then on."""
    return replace(movement, key_step=movement.easier)


def leave() -> Words:
    return Words(_("Leave the session?"), (_("What you did is kept."),))


def summary(session: Session, movements: Mapping[str, Movement]) -> Words:
    """What was done: movements, time held, and what hurt.

    A movement that was only ever stopped by pain was not done.
    """
    held = [hold for hold in session.holds if hold.held_s]
    done = {hold.movement for hold in held if hold.outcome is not Outcome.HURT}
    held = [hold for hold in held if hold.movement in done]
    names = list(dict.fromkeys(movements[hold.movement].name for hold in held))
    hurting = dict.fromkeys(
        movements[hold.movement].name for hold in session.holds if hold.outcome is Outcome.HURT
    )
    lines = [_done(names, sum(hold.held_s for hold in held))]
    if hurting and not names:
        lines = [_("You stopped when it hurt, and that was right.")]
    if hurting:
        lines.append(
            _(
                "You noted that this hurt: {movements}. It is left out of later sessions. If it"
                " keeps hurting, ask your doctor or physiotherapist."
            ).format(movements=", ".join(hurting))
        )
    is_whole = session.phase is Phase.DONE and bool(names)
    return Words(
        _("Well done, that is the end") if is_whole else _("That is it for now"), tuple(lines)
    )


def _done(names: list[str], held_s: float) -> str:
    if not names:
        return _("You held no position this time. You can come back whenever it suits you.")
    count = len(names)
    return ngettext(
        "You did {n} movement: {movements}. You held your positions for {time} in all.",
        "You did {n} movements: {movements}. You held your positions for {time} in all.",
        count,
    ).format(n=count, movements=", ".join(names), time=length_in_words(held_s))


def sound_in_words(mode: SoundMode) -> str:
    return {
        SoundMode.VOICE: _("Voice and tones"),
        SoundMode.TONES: _("Tones only"),
        SoundMode.SILENT: _("Silent"),
    }[mode]
