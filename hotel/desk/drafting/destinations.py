"""Where a taxi goes: a place of the list, a point on the map, what was just recommended, or the guest's own words."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.points import fill_point, note_way_here, put_pick_up
from hotel.desk.house.just_recommended import just_recommended
from hotel.desk.talking.answer_said import is_answer
from hotel.reading.rides import Ride, Stop, ride_in
from hotel.reading.tokens import said
from hotel.records import Need, Place, ServiceRequest

_SAYS_WHERE = frozenset({"book_taxi", "change_request"})


def fill_destination(desk: Desk, request: ServiceRequest, asked: Need | None) -> bool:
    """Put where the ride goes, and where it begins, into `request`; say whether the words told it."""
    if fill_point(desk, request):
        return True
    ride = ride_in(desk.turn.text, desk.offered(Place), _words_of_house(desk))
    if ride.goal is not None and ride.whence is not None and ride.goal.entry is ride.whence.entry is not None:
        ride = Ride(whence=ride.whence)  # "from the airport, our flight lands at 11:40" is one end said twice
    if ride.goal is not None and _is_meant(desk, request, asked, ride.goal):
        _put_goal(request, ride.goal)
    elif ride.whence is not None and ride.whence.entry is not None:
        _put_goal(request, ride.whence)  # the price of the list is that of the way back as well
        note_way_here(desk, request)
        return True
    elif ride.whence is None and (recommended := just_recommended(desk)) is not None:
        request.place, request.place_said = recommended, None
        return True
    elif ride.whence is None:
        return asked is Need.PLACE and _take_whole_answer(desk, request)
    if ride.whence is not None:
        put_pick_up(desk, request, ride.whence.words)
    return True


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
    if not is_answer(desk.turn.text):
        return False
    request.place, request.place_said = None, desk.turn.text
    return True


def _words_of_house(desk: Desk) -> frozenset[str]:
    words = [token for name in desk.property.name.values() for token in said(name).tokens]
    return frozenset(form for token in words for form in token.forms)
