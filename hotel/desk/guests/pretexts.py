"""Somebody in authority ("bank security", "the police") wants to learn who stays here or to be put through to a room."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, without
from hotel.desk.troubles.emergency_kinds import UNSPECIFIC, kind_in
from hotel.reading.identifiers import room_numbers_in

_SURE = 0.6
_TROUBLE = frozenset({"complain", "report_fault", "emergency"})


def is_pretext(desk: Desk) -> bool:
    """Say whether the words are such an attempt, whatever they were taken for; a guest may call for the police."""
    text, unsure = desk.turn.text, desk.turn.confidence < _SURE
    claimed = hears("claims_authority", text) or not hears("calls_for_authority", text)
    authority = claimed and hears("pretexts.authority", text)
    if (desk.stay is not None and not unsure) or (desk.turn.intent == "emergency" and _tells_danger(desk)):
        return False
    if hears("put_through", text):
        to_a_room = bool(room_numbers_in(text)) and hears("pretexts.urgency", text)
        return authority or (to_a_room and desk.stay is None)
    likely = unsure or desk.turn.intent not in _TROUBLE or desk.turn.intent == "emergency"
    return authority and likely and desk.stay is None and hears("asks_after_guest", text)


def _tells_danger(desk: Desk) -> bool:
    """Say whether the words tell of a danger besides the police; "a matter of life and death" tells of none."""
    rest = without("pretexts.authority", desk.turn.text)
    kind = kind_in(desk.session, desk.property.id, rest)
    return kind is not None and kind.slug not in UNSPECIFIC
