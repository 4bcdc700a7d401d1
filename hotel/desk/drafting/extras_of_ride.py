"""What a taxi brings along goes with the taxi: who asks for a child seat for the ride is brought no chair."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.driver_told import names_extra
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import TAXI, THINGS
from hotel.desk.drafting.naming import names_held
from hotel.desk.just_now import is_fresh
from hotel.desk.sent.changes import change_sent
from hotel.desk.sent.open_requests import open_requests
from hotel.records import ServiceRequest


def goes_with_ride(desk: Desk) -> bool:
    """Note on the taxi that is being ordered, or was just now, what it is to bring along; say whether there is one."""
    turn = desk.turn
    if turn.intent != THINGS or turn.choice_value is not None or not names_extra(desk, turn.text):
        return False
    draft = next((one for one in drafts.drafts(desk) if one.intent == TAXI), None)
    ride = draft or _ride_just_sent(desk)
    if ride is None:
        return False
    if draft is None:
        change_sent(desk, ride)
        return True
    fill(desk, draft)
    drafts.advance(desk, draft)
    return True


def _ride_just_sent(desk: Desk) -> ServiceRequest | None:
    """Return the taxi ordered just now, or the only one there is if the words name it: "a child seat in the taxi"."""
    rides = [one for one in open_requests(desk) if one.intent == TAXI]
    fresh = next((one for one in rides if is_fresh(desk, one)), None)
    return fresh or next((one for one in rides if names_held(one, desk.turn.text)), None)
