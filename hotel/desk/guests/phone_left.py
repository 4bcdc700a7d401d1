"""Who does not live here leaves a telephone number: it goes with what they are asking for, whatever else they say."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TABLE
from hotel.desk.earlier import SAME_VISIT
from hotel.desk.guests.coming import booking_of
from hotel.desk.hearing import without
from hotel.desk.of_this_guest import requests_of
from hotel.reading.names_said import names_said
from hotel.reading.plates import phone_spans
from hotel.records import OPEN, RequestState, ServiceRequest

_FEW = 6
"""So many words beside the number ask for nothing: "my number is …, please call"."""


def note(desk: Desk) -> bool:
    """Put the number with the booking, or the table, of somebody without a stay; say whether they told no more."""
    spans = phone_spans(desk.turn.text) if desk.stay is None and desk.turn.choice_value is None else []
    kept = _asked_for(desk) if spans else None
    if kept is None:
        return False
    number = spans[0].within(desk.turn.text).strip(" ,.;")
    if number in (kept.note or ""):
        return False
    kept.add_note(number)
    facts, rest = facts_of(desk, kept), desk.turn.text.replace(spans[0].within(desk.turn.text), " ")
    if kept.state is RequestState.DRAFT and names_said(without("phone_word", rest)):
        return False  # "Anna Wolf, 020 7946 0958" answers in whose name, and is read back with it
    if kept.state is not RequestState.DRAFT:
        desk.notify_department(kept.department, "request_changed", request=kept, facts=facts)
    desk.say("phone_noted", facts | {"said": number})
    return len(rest.split()) <= _FEW and "?" not in rest


def _asked_for(desk: Desk) -> ServiceRequest | None:
    states = {*OPEN, RequestState.DRAFT}
    tables = requests_of(desk, states, intent=TABLE, within=SAME_VISIT)
    return booking_of(desk) or next(iter(tables), None)
