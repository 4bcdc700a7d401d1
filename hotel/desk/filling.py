"""From the guest's words into the fields of a draft. Reading finds; this decides what a find means for this request."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.kinds import KINDS, Field, Kind
from hotel.desk.order_lines import fill_dishes, fill_services, fill_things
from hotel.reading.catalogue import Catalogue
from hotel.reading.identifiers import plates_in
from hotel.reading.moments import bare_hour, dates_in, moments_in
from hotel.reading.numbers import numbers_in
from hotel.reading.parties import party_size_in
from hotel.records import FaultObject, Need, Place, Service, ServiceRequest


def fill(desk: Desk, request: ServiceRequest) -> bool:
    """Put what the turn's words say into `request`; say whether anything changed."""
    kind = KINDS.get(request.intent)
    if kind is None:  # an invoice, a hand-over: nothing to read into it
        return False
    asked = _asked_about(desk, request)
    changes = [_READERS[field](desk, request, asked) for field in _in_order(kind, asked)]
    return any(changes)


def _asked_about(desk: Desk, request: ServiceRequest) -> Need | None:
    return next((q.need for q in desk.questions if q.request_id == request.id), None)


def _in_order(kind: Kind, asked: Need | None) -> Sequence[Field]:
    # A bare "2" is the answer to the question, not to the field that happens to be read first.
    first = _ANSWERS.get(asked) if asked else None
    return sorted(kind.reads, key=lambda field: field != first)


def _moment(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    text = desk.turn.text
    found = moments_in(text, desk.local_now)
    if not found and asked is Need.TIME and (hour := bare_hour(text, desk.local_now)):
        found = [hour]
    if not found:
        return False
    first = next((m for m in found if m.has_hour), found[0])
    day = next((m for m in found if m.has_day), None)
    if not first.has_hour:
        request.wanted_day = first.at.date()
        if request.wanted_at is not None:
            request.wanted_at = _on(request.wanted_at.astimezone(first.at.tzinfo), first.at)
        return True
    at, until = first.at, first.until
    if not first.has_day and day is not None:
        at = _on(at, day.at)
    elif not first.has_day and request.wanted_day is not None:
        at = at.replace(
            year=request.wanted_day.year, month=request.wanted_day.month, day=request.wanted_day.day
        )
    elif not first.has_day and request.wanted_at is not None:
        at = _nearest(at, request.wanted_at, desk.local_now)
    request.wanted_at, request.wanted_until = at, until
    other = first.other_day or (day.other_day if day else None)
    request.wanted_day = None
    request.wanted_or = None if other is None else _on(at, other)
    return True


def _on(hour: datetime, day: datetime) -> datetime:
    return hour.replace(year=day.year, month=day.month, day=day.day)


def _nearest(at: datetime, before: datetime, now: datetime) -> datetime:
    """Move a corrected hour to the day agreed on before: "make it 6:15" means the same morning."""
    moved = _on(at, before.astimezone(at.tzinfo))
    return moved if moved > now else at


def _dates(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    found = dates_in(desk.turn.text, desk.local_now.date())
    if found is not None:
        request.date_from, request.date_to = found.from_, found.to or request.date_to
        return True
    nights = [
        n.value for n in numbers_in(desk.turn.text) if asked is Need.DATES or request.intent == "extend_stay"
    ]
    if nights and request.intent == "extend_stay" and desk.stay is not None:
        request.date_from = desk.stay.departs_on
        request.date_to = desk.stay.departs_on + timedelta(days=nights[0])
        return True
    return False


def _party(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    size = party_size_in(desk.turn.text)
    if size is None and asked is Need.PARTY_SIZE:
        size = next((n.value for n in numbers_in(desk.turn.text)), None)
    if size is None or size == request.party_size:
        return False
    request.party_size = size
    return True


def _place(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    found = Catalogue(desk.offered(Place)).find(desk.turn.text)
    if found:
        request.place = max(found, key=lambda mention: mention.score).entry
        return True
    if asked is Need.PLACE and not moments_in(desk.turn.text, desk.local_now):
        request.note = desk.turn.text  # an address nobody listed: the concierge reads it as it was written
        return True
    return False


def _service(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    del asked
    mine = [
        service for service in desk.offered(Service) if service.intent == request.intent and service.available
    ]
    found = Catalogue(mine).find(desk.turn.text)
    if found:
        request.service = max(found, key=lambda mention: mention.score).entry
        return True
    return False


def _plate(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    del asked
    found = plates_in(desk.turn.text)
    if found:
        request.plate = found[0]
    return bool(found)


def _detail(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    if asked is Need.DETAIL:
        request.note = desk.turn.text
        return True
    return False


def _fault(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    del asked
    found = Catalogue(desk.offered(FaultObject)).find(desk.turn.text)
    if not found:
        return False
    for mention in found:
        fault = mention.entry
        request.urgent = request.urgent or fault.urgent
        request.department = fault.department
    return True


_READERS: dict[Field, Callable[[Desk, ServiceRequest, Need | None], bool]] = {
    Field.DISHES: fill_dishes,
    Field.THINGS: fill_things,
    Field.SERVICES: fill_services,
    Field.MOMENT: _moment,
    Field.DATES: _dates,
    Field.PARTY: _party,
    Field.PLACE: _place,
    Field.SERVICE: _service,
    Field.PLATE: _plate,
    Field.DETAIL: _detail,
    Field.FAULT: _fault,
}

_ANSWERS: dict[Need, Field] = {
    Need.ITEMS: Field.DISHES,
    Need.QUANTITY: Field.DISHES,
    Need.TIME: Field.MOMENT,
    Need.DATES: Field.DATES,
    Need.PARTY_SIZE: Field.PARTY,
    Need.PLACE: Field.PLACE,
    Need.SERVICE: Field.SERVICE,
    Need.PLATE: Field.PLATE,
    Need.DETAIL: Field.DETAIL,
}
