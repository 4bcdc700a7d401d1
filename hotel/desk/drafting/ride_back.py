"""The way back of a ride that was ordered just now, in words taken for something else: "and back at about three?"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TAXI
from hotel.desk.drafting.place_before import goes_one_way
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.just_now import is_fresh
from hotel.desk.sent.open_requests import open_requests
from hotel.reading.moments import hours_in

_TAKEN_FOR = frozenset(
    {"ask_hotel", "ask_recommendation", "inform", "nlu_fallback", "out_of_scope", "chitchat", "request_item"}
)


def took_everything(desk: Desk) -> bool:
    """Begin the ride back, which is read back before it is ordered; say whether the words ask for one."""
    turn = desk.turn
    if turn.choice_value is not None or turn.intent not in _TAKEN_FOR or not hears("way_back", turn.text):
        return False
    there = [one for one in open_requests(desk) if one.intent == TAXI and is_fresh(desk, one)]
    timed = bool(hours_in(turn.text, desk.local_now))
    if not timed or not any(goes_one_way(one) for one in there):
        return False
    desk.turn = turn.model_copy(update={"intent": TAXI, "topic": None})
    take(desk)
    return True
