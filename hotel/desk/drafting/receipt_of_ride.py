"""A receipt asked for while a taxi is spoken of is the driver's: no bill of the room."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import advance
from hotel.desk.drafting.kinds import TAXI
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.records import RequestState

_MAY_WANT = frozenset(
    {"ask_bill", "inform", "change_request", "nlu_fallback", "ask_hotel", "request_item", "out_of_scope"}
)


def took_everything(desk: Desk) -> bool:
    """Note with the ride that a receipt is wanted; say whether that was asked."""
    turn = desk.turn
    if turn.intent not in _MAY_WANT or turn.choice_value is not None or not hears("wants_receipt", turn.text):
        return False
    ride = request_spoken_of(desk)
    if ride is None or ride.intent != TAXI or hears("names_bill", turn.text):
        return False
    if ride.state is RequestState.DRAFT:
        ride.add_note(turn.text)
        desk.close_all_about(ride)
        advance(desk, ride)
    elif ride in open_requests(desk):
        pass_on(desk, ride)
    else:
        return False
    return True
