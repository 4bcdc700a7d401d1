"""What was just asked for, wanted in another room too: "the same for 215", «и в 215 тоже»."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names_anything
from hotel.desk.drafting.other_rooms import asks_which_room
from hotel.desk.drafting.other_rooms_beside import There, asked_lately, wanted_there
from hotel.desk.drafting.rooms_named import other_room_asked
from hotel.desk.hearing import hears
from hotel.desk.ordering.things_told import has_weight
from hotel.reading.clauses import clauses_in
from hotel.records import RequestState, ServiceRequest

_TROUBLES = frozenset({"complain", "emergency", "ask_about_guest"})
_GOES_ON = frozenset({"inform", "change_request", "nlu_fallback"})
_SURE = 0.8
"""Below this words that name nothing were hardly what they were taken for."""
_FEW = 8
"""In more words "too" may belong to anything."""


def took_everything(desk: Desk) -> bool:
    """Pass on for another room what the message before asked for; say whether the words want that."""
    room = other_room_asked(desk, desk.turn.text) if desk.room is not None else None
    if room is None or desk.turn.choice_value is not None or not _wants_it_again(desk):
        return False
    lately = asked_lately(desk)
    last = [one for one in lately if one.message_id == lately[0].message_id and _is_of_room(one)]
    if not last or any(asks_which_room(desk, one) for one in last):
        return False
    for one in reversed(last):
        wanted_there(desk, one, There(room, desk.turn.text))
        if one.state is RequestState.DRAFT:
            drafts.advance(desk, one)
    return True


def _is_of_room(request: ServiceRequest) -> bool:
    return request.intent in KINDS and KINDS[request.intent].to_own_room


def _asks_for_more(desk: Desk) -> bool:
    """Say whether something stands beside what is for the other room: "a newspaper, and the same for 215"."""
    clauses = [one.within(desk.turn.text) for one in clauses_in(desk.turn.text)]
    beside = [one for one in clauses if other_room_asked(desk, one) is None]
    return any(has_weight(one) and not hears("the_same_there", one) for one in beside)


def _wants_it_again(desk: Desk) -> bool:
    turn = desk.turn
    if turn.intent in _TROUBLES or names_anything(desk, turn.text) or _asks_for_more(desk):
        return False
    if hears("the_same_there", turn.text):
        return True
    doubtful = turn.intent in _GOES_ON or turn.confidence < _SURE
    return doubtful and len(turn.text.split()) <= _FEW and hears("as_well_there", turn.text)
