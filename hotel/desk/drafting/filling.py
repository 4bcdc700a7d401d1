"""From the guest's words into the fields of a draft. Reading finds; this decides what a find means for this request."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hotel.desk.desk import Desk
from hotel.desk.drafting.cars import fill_car
from hotel.desk.drafting.choices_named import service_by_word, services_for
from hotel.desk.drafting.destinations import fill_destination
from hotel.desk.drafting.driver_told import fill_driver_told
from hotel.desk.drafting.faults_said import faults_named
from hotel.desk.drafting.for_a_pair import put_for_pair
from hotel.desk.drafting.kinds import KINDS, TOUR, Field, Kind
from hotel.desk.drafting.moments_said import fill_moment
from hotel.desk.drafting.naming import entry_of, is_word_of, names_anything
from hotel.desk.drafting.nights_said import fill_dates
from hotel.desk.drafting.parking import fill_space
from hotel.desk.drafting.party_said import fill_party
from hotel.desk.drafting.tours_named import tour_in
from hotel.desk.guests.visitors_name import bare_name, fill_name
from hotel.desk.guests.visitors_tables import note_diet
from hotel.desk.hearing import heard, hears
from hotel.desk.house.room_types import fill_room_type
from hotel.desk.just_now import is_fresh
from hotel.desk.memory.remembering import wish_for_service
from hotel.desk.memory.table_diets import add_diets
from hotel.desk.ordering.occasion_words import note_card, without_card
from hotel.desk.ordering.order_lines import fill_dishes, fill_services, fill_things
from hotel.desk.ordering.things_told import asked_besides
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.answer_said import is_answer
from hotel.reading.catalogue import Catalogue
from hotel.reading.identifiers import plates_in
from hotel.reading.moments import moments_in
from hotel.records import Need, Service, ServiceRequest

type _Reader = Callable[[Desk, ServiceRequest, Need | None], bool]


@dataclass(frozen=True)
class Filled:
    """What a guest's words did to a draft."""

    found: bool = False
    """They said something that belongs to it."""
    changed: bool = False
    """It is not as it was."""


def fill(desk: Desk, request: ServiceRequest) -> Filled:
    """Put what the turn's words say into `request`."""
    kind = KINDS.get(request.intent)
    if kind is None:  # an invoice, a hand-over: nothing to read into it
        return Filled()
    asked = _asked_about(desk, request)
    before = state_of(request)
    whole = desk.turn
    with desk.heard_as(text=without_card(request, whole.text)):
        found = [_READERS[field](desk, request, asked) for field in _in_order(kind, asked)]
        put_for_pair(desk, request)
    found.append(whole.choice_value is None and note_card(request, whole.text))
    _hand_question_on(desk, request)
    note_diet(desk, request)
    changed = state_of(request) != before
    if changed and desk.turn.text not in request.words:
        request.add_words(desk.turn.text)  # staff read all that the guest said about it
    return Filled(any(found), changed)


def _hand_question_on(desk: Desk, request: ServiceRequest) -> None:
    """Keep a question for leave inside the words ("can I bring my grandson?") in the note: staff answer it."""
    kind, asked = KINDS[request.intent], asked_besides(desk.turn.text)
    if _NOTE_ANSWERS & {*kind.needs} or Field.ROOM_TYPE in kind.reads:
        return  # there the note is the place, the wish, the kind of room
    if asked is None or names_anything(desk, asked) or moments_in(asked, desk.local_now):
        return
    if asked not in (request.note or ""):
        request.add_note(asked)


def state_of(request: ServiceRequest) -> tuple[object, ...]:
    """Return what `request` holds, to be compared."""
    held = (
        request.wanted_at, request.wanted_until, request.wanted_or, request.wanted_day, request.date_from,
        request.date_to, request.party_size, request.guest_name, request.place, request.place_said, request.service,
        request.plate, request.note,
        request.urgent, request.department, request.allergy_warning, tuple(request.loose_options),
    )  # fmt: skip
    lines = tuple(
        (entry_of(line), str(line.name), line.quantity, line.quantity_open,
         line.quantity_confirmed, tuple(line.options), tuple(line.wishes), tuple(line.rivals))
        for line in request.lines
    )  # fmt: skip
    return (*held, lines)


def _asked_about(desk: Desk, request: ServiceRequest) -> Need | None:
    return next((q.need for q in desk.questions if q.request_id == request.id), None)


def _in_order(kind: Kind, asked: Need | None) -> Sequence[Field]:
    # A bare "2" is the answer to the question, not to the field that happens to be read first;
    # "just one night" answers from when until when, and is no hour.
    first = _ANSWERS.get(asked) if asked else None
    reads = [field for field in kind.reads if first is not Field.DATES or field is not Field.MOMENT]
    return sorted(reads, key=lambda field: field != first)


def _diet(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    del asked
    return add_diets(request, desk.turn.text)


def _seat(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Keep where one would like to sit: "by the window"."""
    del asked
    seat = heard("seat_wished", desk.turn.text)
    if seat is None or seat in (request.note or ""):
        return False
    request.add_note(seat)
    return True


def _service(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    service = tour_in(desk, request) if request.intent == TOUR else _treatment(desk, request, asked)
    service = service or _one_as_well(desk, request)
    if service is None:
        return False
    request.service = service
    wish = wish_for_service(desk, request.service)
    if wish is not None and request.note is None:
        request.note = wish
    return True


def _treatment(desk: Desk, request: ServiceRequest, asked: Need | None) -> Service | None:
    found = Catalogue(services_for(desk, request)).find(desk.turn.text)
    if found:
        best = max(found, key=lambda mention: mention.score)
        held = request.service
        return held if held and is_word_of(held, best.within(desk.turn.text)) else best.entry
    another = request.service is not None and desk.turn.intent == "change_request"
    by_word = another or (asked is not None and not bare_name(desk, request, asked))
    return service_by_word(desk, request, desk.turn.text) if by_word else None


def _one_as_well(desk: Desk, request: ServiceRequest) -> Service | None:
    """Return what was booked just now, where one more of it is wanted: "and my wife would like one too"."""
    if request.service is not None or not hears("one_as_well", desk.turn.text):
        return None
    before = (one for one in open_requests(desk) if one.intent == request.intent and is_fresh(desk, one))
    return next((one.service for one in before), None)


def _plate(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    del asked
    found = plates_in(desk.turn.text)
    if found:
        request.plate = found[0]
    return bool(found)


def _detail(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    listed = Catalogue(services_for(desk, request), short=True).find(desk.turn.text)  # those are lines
    if asked is not Need.DETAIL or listed or not is_answer(desk.turn.text):
        return False
    request.note = desk.turn.text
    return True


def _fault(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    del asked
    if request.amends_id is not None:
        return False  # what it is for was said when it was reported: `hotel/desk/troubles/repairs.py` corrects it
    found = faults_named(desk, desk.turn.text)
    for fault in found:
        request.urgent = request.urgent or fault.urgent
        request.department = fault.department
    return bool(found)


def _room_type(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    del asked
    return fill_room_type(desk, request)


_NOTE_ANSWERS = frozenset({Need.PLACE, Need.DETAIL})

_READERS: dict[Field, _Reader] = {
    Field.DISHES: fill_dishes,
    Field.THINGS: fill_things,
    Field.SERVICES: fill_services,
    Field.MOMENT: fill_moment,
    Field.DATES: fill_dates,
    Field.PARTY: fill_party,
    Field.DIET: _diet,
    Field.SEAT: _seat,
    Field.PLACE: fill_destination,
    Field.SERVICE: _service,
    Field.PLATE: _plate,
    Field.DETAIL: _detail,
    Field.LUGGAGE: fill_driver_told,
    Field.CAR: fill_car,
    Field.SPACE: fill_space,
    Field.FAULT: _fault,
    Field.ROOM_TYPE: _room_type,
    Field.NAME: fill_name,
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
    Need.NAME: Field.NAME,
}
