"""What is remembered and is not so after what the guest says now: the opposite, the same anew, another's than was noted."""

from hotel.desk.desk import Desk
from hotel.desk.earlier import earlier_turns
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.safety import remembered
from hotel.desk.memory.statements import Statement
from hotel.desk.memory.whose import OTHER, is_by_default
from hotel.desk.sent.people import person_in, same_person
from hotel.records import Preference, PreferenceKind

FOR_HEALTH = frozenset({PreferenceKind.ALLERGY, PreferenceKind.DIET})
_OPPOSITE = {
    PreferenceKind.LIKE: PreferenceKind.DISLIKE,
    PreferenceKind.DISLIKE: PreferenceKind.LIKE,
}
_LESS_EXACT = {"pescatarian": ("vegetarian",), "vegan": ("vegetarian", "pescatarian")}


def contradicted(desk: Desk, said: Statement, *, here_only: bool) -> list[Preference]:
    """Return what these words replace; a wish for this stay only leaves what holds for always."""
    if said.subject is None:
        return []
    corrects = hears("correction", desk.turn.text)
    return [
        one
        for one in remembered(desk)
        if (one.subject == said.subject or _is_narrowed(one, said))
        and (same_person(one.companion, said.companion) or _was_not_theirs(desk, one, said))
        and (
            (one.kind is said.kind and (corrects or said.kind in FOR_HEALTH))
            or one.kind is _OPPOSITE.get(said.kind)
        )
        and (one.stay_id is not None or not here_only)
    ]


def _is_narrowed(one: Preference, said: Statement) -> bool:
    """Say whether `said` tells more exactly what `one` is: who eats no meat and does eat fish is no vegetarian."""
    return one.kind is said.kind is PreferenceKind.DIET and one.subject in _LESS_EXACT.get(
        said.subject or "", ()
    )


def _was_not_theirs(desk: Desk, one: Preference, said: Statement) -> bool:
    """Say whether `one` was noted as the guest's own, or as somebody's, and it is said now whose it is."""
    if said.companion is None or said.kind not in FOR_HEALTH:
        return False
    hardly_named = person_in(one.companion) in {"child", OTHER} and one.companion != said.companion
    return (
        hardly_named or _is_guess(desk, one) or (one.companion is None and hears("not_mine", desk.turn.text))
    )


def _is_guess(desk: Desk, one: Preference) -> bool:
    """Say whether `one` was noted a moment ago for want of a name; what was known before is the guest's own."""
    lately = {turn.message_id for turn in earlier_turns(desk, JUST_NOW)}
    return is_by_default(one) and one.message_id in lately and not hears("theirs_too", desk.turn.text)
