"""The place of a ride that its own words do not name: the one spoken of just before, or the one to come back from."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TAXI
from hotel.desk.drafting.points import ARROW
from hotel.desk.earlier import earlier_turns, last_message, turns_before
from hotel.desk.hearing import hears
from hotel.desk.house.just_recommended import just_recommended
from hotel.desk.house.places_told import places_told
from hotel.desk.just_now import JUST_NOW
from hotel.desk.of_this_guest import requests_of
from hotel.reading.moments import hours_in
from hotel.reading.rides import ride_in
from hotel.records import OPEN, InboxMessage, Place, RequestState, ServiceRequest


def place_before(desk: Desk, request: ServiceRequest, here: frozenset[str]) -> Place | None:
    """Return the place that was pointed at ("there"), or, of a ride that has none yet, the only one spoken of before."""
    pointed = just_recommended(desk)
    if pointed is not None or request.place is not None or request.place_said is not None:
        return pointed
    if desk.turn.intent != TAXI or desk.turn.choice_value is not None:
        return None
    told = places_told(desk, turns_before(desk) or last_message(desk, JUST_NOW))
    return told[0] if len(told) == 1 else _named_before(desk, here)


def _named_before(desk: Desk, here: frozenset[str]) -> Place | None:
    """Return where the words beside, or the message before, are bound: "to the airport, our flight is at nine"."""
    texts = [desk.turn.whole_text.replace(desk.turn.text, " ", 1)]
    texts += [
        desk.session.get_one(InboxMessage, turn.message_id).text for turn in earlier_turns(desk, JUST_NOW)[:1]
    ]
    goals = (ride_in(text, desk.offered(Place), here).goal for text in texts)
    return next((one.entry for one in goals if one is not None and one.entry is not None), None)


def ride_there(desk: Desk, request: ServiceRequest) -> ServiceRequest | None:
    """Return the ride that "and back at five" comes back from."""
    if not hears("way_back", desk.turn.text) or request.place is not None or request.place_said is not None:
        return None
    rides = requests_of(desk, {*OPEN, RequestState.DRAFT}, intent=TAXI)
    return next((one for one in rides if one is not request and goes_one_way(one)), None)


def goes_one_way(ride: ServiceRequest) -> bool:
    """Say whether a ride goes from the house to a place, and not from somewhere by an arrow."""
    return (ride.place is not None) if ride.place_said is None else ARROW not in ride.place_said


def is_way_back(desk: Desk, draft: ServiceRequest) -> bool:
    """Say whether the words ask for the way back from where `draft` goes, at an hour of its own: another ride."""
    text = desk.turn.text
    goes_there = draft.intent == TAXI and goes_one_way(draft)
    return goes_there and hears("way_back", text) and bool(hours_in(text, desk.local_now))
