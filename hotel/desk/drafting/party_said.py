"""For how many people a booking is."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.people_said import people_said
from hotel.desk.hearing import heard, heard_all, hears
from hotel.desk.house.room_quotes import ROOM
from hotel.desk.memory.table_diets import diets_told
from hotel.reading.clauses import clauses_in
from hotel.reading.found import Number, Span
from hotel.reading.identifiers import room_number_spans
from hotel.reading.moments import hours_in, moments_in
from hotel.reading.number_words import raw_numbers
from hotel.reading.numbers import numbers_in
from hotel.reading.parties import counts_people
from hotel.records import Need, ServiceRequest


def fill_party(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Put the number of people that the words tell into `request`; say whether they tell one."""
    size = people_said(desk, request, desk.turn.text)
    if size is None and request.intent == ROOM:
        size = _in_single_rooms(request, desk.turn.text)
    if size is None and asked is Need.PARTY_SIZE:
        size = _bare_number(desk, desk.turn.text)
    if size is None and request.party_size is None:
        size = _number_of_its_own(desk, desk.turn.text)
    if asked is Need.DATES and _counts_nights(request, desk.turn.text, size):
        size = None
    size = _with_child(request, desk.turn.text, size)
    if size is None:
        return False
    request.party_size = size
    return True


def _counts_nights(request: ServiceRequest, text: str, size: int | None) -> bool:
    """Say whether the only number told answers for how many nights: «на одну» says nothing of people, «двое» does."""
    numbers = raw_numbers(text)
    told = len(numbers) != 1 or numbers[0].collective or counts_people(text)
    if told or request.date_from is None or request.date_to is None:
        return False
    return (request.date_to - request.date_from).days == size


def _with_child(request: ServiceRequest, text: str, size: int | None) -> int | None:
    """Note the child that comes along to a room; one told of after the others is counted with them."""
    if request.intent != ROOM:
        return size
    bed = None if hears("bed_refused", text) else heard("extra_bed", text)
    if bed is not None and not hears("extra_bed", request.note or ""):
        request.add_note(bed)
    child = _child_told(text)
    if child is None or child in (request.note or ""):
        return size
    told_before = heard("child_along", request.note or "")
    _note_child(request, child, told_before)
    if size is not None or request.party_size is None or told_before is not None:
        return size
    return request.party_size + next((one.value for one in numbers_in(child) if one.value > 0), 1)


def _child_told(text: str) -> str | None:
    """Return the words of the child that comes along, those that tell its age before those that do not."""
    told = heard_all("child_along", text)
    return next((one.strip() for one in told if numbers_in(one)), told[0].strip() if told else None)


def _note_child(request: ServiceRequest, child: str, told_before: str | None) -> None:
    """Note the child once: its age, or how many there are, in place of a bare "with a child"."""
    if told_before is None:
        request.add_note(child)
    elif numbers_in(child) and not numbers_in(told_before):
        request.note = (request.note or "").replace(told_before, child, 1)


def _in_single_rooms(request: ServiceRequest, text: str) -> int | None:
    """Return how many "three singles" are for; several rooms are noted, for a booking holds no number of them."""
    rooms = heard("single_rooms", text)
    if rooms is None:
        return None
    size = next((number.value for number in numbers_in(rooms) if number.value > 0), 1)
    if size > 1 and rooms not in (request.note or ""):
        request.add_note(rooms)
    return size


def numbers_of_no_room(text: str) -> list[Number]:
    """Return the numbers of `text` that stand on no door; a number that is all of the answer is none of a room."""
    found, rooms = numbers_in(text), room_number_spans(text)
    alone = len(text.split()) == 1
    return [one for one in found if alone or not any(one.overlaps(room) for room in rooms)]


def _number_of_its_own(desk: Desk, text: str) -> int | None:
    """Return the number that is a clause of its own beside an hour, or a day: "Two, Wednesday evening, stalls"."""
    hours = hours_in(text, desk.local_now) or moments_in(text, desk.local_now)
    alone = [
        number.value
        for clause in clauses_in(text)
        for number in numbers_of_no_room(text)
        if (number.start, number.end) == (clause.start, clause.end)
    ]
    within = (
        any(one.start <= hours[0].start < one.end for one in numbers_of_no_room(text)) if hours else False
    )
    return alone[0] if len(hours) == 1 and len(alone) == 1 and not within else None


def _bare_number(desk: Desk, text: str) -> int | None:
    others: list[Span] = [*moments_in(text, desk.local_now), *diets_told(text)]
    bare = [one.value for one in numbers_of_no_room(text) if not any(one.overlaps(other) for other in others)]
    return next((value for value in bare if value > 0), None)
