"""A request as facts: the one form in which guests and staff are told of it."""

from datetime import datetime
from decimal import Decimal

from hotel.desk.desk import Desk
from hotel.desk.drafting.faults_said import faults_of
from hotel.desk.drafting.kinds import LOST, REPAIR, is_agreed_by_staff
from hotel.desk.hearing import hears
from hotel.desk.memory.safety import whose_allergies
from hotel.desk.sent.evidence import photos_of_request
from hotel.facts import Fact
from hotel.reading.allergens import is_diet
from hotel.records import FaultObject, RequestLine, RequestState, ServiceRequest

_NOT_AGREED = frozenset({RequestState.DRAFT, RequestState.SENT, RequestState.TO_PERSON})
ON_REQUEST, ARRANGED = "ask_hotel", "arranged_service"
"""The intent of services that are only asked about; what such a one is called when it was passed on to somebody."""
_TOLD, _QUOTED = 3, 90
"""So many broken things name a repair well enough; words so long are no name."""
_OF_DEPARTURE = frozenset({"request_late_check_out", "extend_stay"})
"""Staff cannot decide these without the day on which the stay ends."""


def moment(desk: Desk, at: datetime | None) -> str | None:
    """Return a moment in the hotel's zone, as ISO 8601."""
    return None if at is None else desk.property.local(at).isoformat()


def money(desk: Desk, amount: Decimal | None) -> Fact:
    """Return an amount with its currency."""
    return None if amount is None else {"amount": str(amount), "currency": desk.property.currency}


def sender_facts(desk: Desk) -> dict[str, Fact]:
    """Return who is writing, for staff: room and guest, None for somebody without a stay."""
    return {
        "room": desk.room.number if desk.room else None,
        "guest": f"{desk.guest.given_name} {desk.guest.surname}" if desk.guest else None,
    }


def facts_of(desk: Desk, request: ServiceRequest) -> dict[str, Fact]:
    """Return what there is to say about `request`."""
    return {
        "intent": ARRANGED if _only_passed_on(request) else request.intent,
        "number": request.id,
        "state": request.state.value,
        "department": request.department,
        "room": request.room.number if request.room else None,
        "lines": [_line(desk, line) for line in request.lines],
        "time": moment(desk, request.wanted_at),
        "until": moment(desk, request.wanted_until),
        "day": request.wanted_day.isoformat() if request.wanted_day else None,
        "date_from": request.date_from.isoformat() if request.date_from else None,
        "date_to": request.date_to.isoformat() if request.date_to else None,
        "party_size": request.party_size,
        "place": request.place_said or (dict(request.place.name) if request.place else None),
        "service": dict(request.service.name) if request.service else None,
        "plate": request.plate,
        "guest_name": request.guest_name,
        "note": request.note,
        "allergy": ", ".join(one for one in request.allergies_told if not is_diet(one)) or None,
        "not_eaten": [one for one in request.allergies_told if is_diet(one)],
        "allergy_of": whose_allergies(desk) if request.allergy_warning else {},
        "allergy_in": _dishes_with(request),
        "urgent": request.urgent,
        "total": money(desk, request.price),
        "charge": money(desk, desk.property.policies.service_charge or None),
        "promised": None if _to_be_agreed(request) else moment(desk, request.promised_at),
        "departs": desk.stay.departs_on.isoformat()
        if desk.stay and request.intent in _OF_DEPARTURE
        else None,
        "taken_by": request.taken_by,
        "words": request.words,
        "photos": photos_of_request(desk.session, request),
        **_told_apart_by(desk, request),
    }


def _only_passed_on(request: ServiceRequest) -> bool:
    """Say whether this is a service that no intent collects, like a meeting room: no surprise for an occasion."""
    return request.service is not None and request.service.intent == ON_REQUEST


def _told_apart_by(desk: Desk, request: ServiceRequest) -> dict[str, Fact]:
    """Return by what one repair, or one search, is told from another: what is broken, else what was said of it first."""
    faults = faults_of(request, desk.offered(FaultObject)) if request.intent == REPAIR else []
    named = [dict(fault.name) for fault in faults]
    first = request.messages_said[0]
    quoted = not named and request.intent in {REPAIR, LOST} and len(first) <= _QUOTED
    return {"faults": [*named[:_TOLD]], "said_first": first if quoted else None}


def _to_be_agreed(request: ServiceRequest) -> bool:
    """Say whether staff have still to agree: until then nothing is promised."""
    return is_agreed_by_staff(request) and request.state in _NOT_AGREED


def _dishes_with(request: ServiceRequest) -> list[Fact]:
    """Return the dishes that hold, by their recipe, what an allergy was told of with the order."""
    told = set(request.allergies_told)
    found = {
        line.item.slug: line.item
        for line in request.lines
        if line.item and told & set(line.item.allergens) and not _is_no_matter(line)
    }
    return [dict(item.name) for item in found.values()]


def _is_no_matter(line: RequestLine) -> bool:
    """Say whether the guest has said of this dish that who must not have it does not eat it."""
    return any(hears("no_matter_there", wish) for wish in line.wishes)


def _line(desk: Desk, line: RequestLine) -> Fact:
    choices = [
        c for o in (line.item.options if line.item else ()) for c in o.choices if c.slug in line.options
    ]
    return {
        "name": dict(line.name),
        "quantity": line.quantity,
        "price": money(desk, line.price * line.quantity) if line.price else None,
        "options": [dict(choice.name) for choice in choices],
        "wishes": list(line.wishes),
        "portion": dict(line.item.portion) if line.item is not None and line.item.portion else None,
    }
