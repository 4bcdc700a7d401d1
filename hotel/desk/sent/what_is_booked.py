"""A question about what is booked, taken for a request of it: "which wake-ups do I have?"."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.hearing import hears
from hotel.reading.kind_words import kind_named
from hotel.records import ServiceRequest

_MAY_ASK = frozenset({*KINDS, "ask_hotel", "ask_offers", "inform", "out_of_scope", "nlu_fallback"})


def asks_what_is_booked(desk: Desk, asked: Sequence[ServiceRequest]) -> bool:
    """Say whether the words ask what is held of a kind that they name: of one in `asked`, or of the one understood."""
    text, intent = desk.turn.text, desk.turn.intent
    if intent not in _MAY_ASK or not hears("what_is_booked", text):
        return False
    return any(
        kind_named(one, text) for one in {intent, *(request.intent for request in asked)} if one in KINDS
    )
