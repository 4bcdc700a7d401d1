"""A change of an order puts nothing into a dish that somebody of the room must not have, whatever the words named."""

from hotel.desk.desk import Desk
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.memory.safety import contained, remembered
from hotel.reading.allergens import allergens_in
from hotel.records import PreferenceKind, ServiceRequest


def keep_safe(desk: Desk, request: ServiceRequest, amendment: ServiceRequest) -> bool:
    """Leave each dish of `amendment` with the choices it had, where new ones would be harmful; say whether any was.

    "They won't put milk into the coffee? I am lactose intolerant" names milk, and wants none.
    """
    must_not = _must_not(desk)
    had = {line.item: line for line in request.lines if line.item is not None}
    kept = False
    for line in amendment.lines:
        before = had.get(line.item) if line.item is not None else None
        if line.item is None or before is None or not must_not:
            continue
        brought_in = contained(line.item, line.options) - contained(line.item, before.options)
        if brought_in & must_not:
            line.options, line.wishes = list(before.options), list(before.wishes)
            kept = True
    return kept


def _must_not(desk: Desk) -> frozenset[str]:
    told = allergens_in(desk.turn.whole_text) if tells_what_must_not(desk.turn.whole_text) else ()
    known = (one.subject for one in remembered(desk, PreferenceKind.ALLERGY))
    return frozenset(told) | {one for one in known if one is not None}
