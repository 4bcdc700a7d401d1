"""Where a taxi goes: a place of the list, a point on the map, what was just recommended, or the guest's own words."""

from dataclasses import replace

from hotel.desk.desk import Desk
from hotel.desk.drafting.driver_told import names_extra
from hotel.desk.drafting.kinds import TAXI
from hotel.desk.drafting.place_before import place_before, ride_there
from hotel.desk.drafting.points import fill_point, put_pick_up, put_way_here
from hotel.desk.hearing import hears, labels_in
from hotel.desk.talking.answer_said import is_answer
from hotel.reading.kind_words import kind_named
from hotel.reading.lexicons import words_of
from hotel.reading.rides import Ride, Stop, ride_in
from hotel.reading.tokens import said
from hotel.records import Need, Place, ServiceRequest

_SAYS_WHERE = frozenset({"book_taxi", "change_request"})


def fill_destination(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Put where the ride goes, and where it begins, into `request`; say whether the words told it."""
    if fill_point(desk, request):
        return True
    here = _words_of_house(desk)
    ride = _as_meant(desk, ride_in(desk.turn.text, desk.offered(Place), here))
    if ride.goal is not None and _is_meant(desk, request, asked, ride.goal):
        _put_goal(request, ride.goal)
    elif ride.whence is not None and ride.whence.entry is not None:
        _put_goal(request, ride.whence)  # the price of the list is that of the way back as well
        put_way_here(desk, request)
        return True
    elif ride.whence is None:
        return (
            _put_from_before(desk, request, here)
            or _put_where_boarded(desk, request)
            or (asked is Need.PLACE and _take_whole_answer(desk, request))
        )
    if ride.whence is not None:
        put_pick_up(desk, request, ride.whence.words)
    return True


def names_place(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words name an end of a ride that is not one of `request`, or the way back."""
    ride = ride_in(desk.turn.text, desk.offered(Place), _words_of_house(desk))
    ends = [one for one in (ride.goal, ride.whence) if one is not None]
    known = any(one.entry is not None and one.entry is request.place for one in ends)
    return (bool(ends) and not known) or hears("way_back", desk.turn.text)


def _as_meant(desk: Desk, ride: Ride[Place]) -> Ride[Place]:
    """Return the ride with its ends where they belong, whatever word stands before them."""
    goal, whence = ride.goal, ride.whence
    if goal is not None and whence is not None and goal.entry is whence.entry is not None:
        return Ride(whence=whence)  # "from the airport, our flight lands at 11:40" is one end said twice
    away = desk.stay is None or desk.stay.arrives_on > desk.local_now.date()
    if goal is not None and whence is None and away and hears("we_land", desk.turn.text):
        return Ride(whence=goal)  # "a car to the airport, we land at ten" comes to fetch them
    unlisted = whence is not None and (goal is None or whence.entry is None)
    if whence is not None and unlisted and not away and hears("departs_from", desk.turn.text):
        # "My flight from Heathrow is at nine" leaves there.
        first, _, rest = whence.words.partition(" ")
        named = rest if first.casefold() in words_of("spans.goal.whence") else whence.words
        return Ride(goal=replace(whence, words=named))
    return ride


def _put_from_before(desk: Desk, request: ServiceRequest, here: frozenset[str]) -> bool:
    """Take the place of a ride that was spoken of before; say whether there is one."""
    there = ride_there(desk, request)
    if there is not None:
        request.place, request.party_size = there.place, request.party_size or there.party_size
        request.place_said = there.place_said
        put_way_here(desk, request)
        brought = [one for one in (there.note or "").split("; ") if names_extra(desk, one)]
        request.add_note(*[one for one in brought if one not in (request.note or "")])
        return True
    place = place_before(desk, request, here)
    if place is not None:
        request.place, request.place_said = place, None
    return place is not None


def where_one_boards(desk: Desk, by: str, whole: str) -> Place | None:
    """Return the place of the list where one boards: the one that the words name, else the only one of its kind."""
    rides = [one for one in desk.offered(Place) if one.kind == "transport" and one.taxi_minutes is not None]
    of_kind = [one for one in rides if by in labels_in("travels_by", _called(one))]
    named = [mention.entry for mention in desk.catalogue(Place).find(whole)]
    return next((one for one in named if one in of_kind), of_kind[0] if len(of_kind) == 1 else None)


def _called(place: Place) -> str:
    return ", ".join([*place.name.values(), *place.synonyms])


def _put_where_boarded(desk: Desk, request: ServiceRequest) -> bool:
    """Take the airport, or the station, where only the flight or the train is told; say whether it is."""
    text = desk.turn.text
    by = next(iter(labels_in("travels_by", text)), None) if hears("of_travel", text) else None
    stands = request.place is not None or request.place_said is not None
    if by is None or stands or desk.stay is None or hears("comes_here", text):
        return False
    request.place = where_one_boards(desk, by, text)
    return request.place is not None


def _put_goal(request: ServiceRequest, goal: Stop[Place]) -> None:
    request.place = goal.entry
    request.place_said = goal.words if goal.entry is None else None
    if goal.particular and goal.words not in (request.note or ""):
        request.add_note(goal.words)


def _is_meant(desk: Desk, request: ServiceRequest, asked: Need | None, goal: Stop[Place]) -> bool:
    """Say whether words that no list has tell where to: beside a goal that stands they must be about the taxi."""
    stands = request.place is not None or request.place_said is not None
    return goal.entry is not None or not stands or asked is Need.PLACE or desk.turn.intent in _SAYS_WHERE


def _take_whole_answer(desk: Desk, request: ServiceRequest) -> bool:
    """Take an address as it was written: the concierge reads it so."""
    text = desk.turn.text
    if not is_answer(text) or kind_named(TAXI, text) or names_extra(desk, text):
        return False
    request.place, request.place_said = None, desk.turn.text
    return True


def _words_of_house(desk: Desk) -> frozenset[str]:
    words = [token for name in desk.property.name.values() for token in said(name).tokens]
    return frozenset(form for token in words for form in token.forms)
