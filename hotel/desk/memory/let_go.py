"""What is remembered no more is taken off the orders and tables that were told of it, and staff hear of it."""

from collections.abc import Collection, Sequence

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES, TABLE
from hotel.desk.earlier import is_served_last
from hotel.desk.memory.safety import remembered, warned_of
from hotel.desk.of_this_guest import requests_of
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.records import OPEN, Preference, PreferenceKind, RequestState, ServiceRequest

_OF_HEALTH = (PreferenceKind.ALLERGY, PreferenceKind.DIET)
_BETWEEN = "; "


def let_go(desk: Desk, gone: Sequence[Preference], also: Collection[str] = ()) -> None:
    """Forget `gone`, and take off each order and table what nobody is remembered for any more.

    `also` are warnings that were put there of something nobody told.
    """
    for one in gone:
        one.forgotten_at = desk.now
    desk.session.flush()
    held = remembered(desk, *_OF_HEALTH)
    left = {warned_of(one) for one in held}
    words = {one.words for one in held}
    lost = [one for one in gone if one.kind in _OF_HEALTH]
    warnings = {*also, *(warned_of(one) for one in lost)} - left
    said = [one.words for one in lost if one.words not in words]
    for intent in (DISHES, TABLE):
        for request in requests_of(desk, OPEN | {RequestState.DRAFT}, intent=intent):
            if _taken_off(request, warnings, said) and request.state is not RequestState.DRAFT:
                facts = facts_of(desk, request)
                desk.notify_department(request.department, "request_changed", request=request, facts=facts)


def go_on_with_order(desk: Desk) -> None:
    """Come back to the order being made: what it was held up for may be no more."""
    asked = draft_just_asked(desk)
    if asked is not None and asked[1].intent == DISHES and asked[1].lines and is_served_last(desk):
        drafts.advance(desk, asked[1])


def _taken_off(request: ServiceRequest, warnings: set[str], said: Sequence[str]) -> bool:
    """Take `warnings`, and the notes that were `said` of them, off `request`; say whether any stood there."""
    told = request.allergies_told
    kept = [one for one in told if one not in warnings]
    notes = (request.note or "").split(_BETWEEN)
    left = [note for note in notes if note and not any(note in words for words in said)]
    changed = kept != told or left != [note for note in notes if note]
    request.allergy_warning, request.note = ", ".join(kept) or None, _BETWEEN.join(left) or None
    return changed
