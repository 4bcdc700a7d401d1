"""A deed heard in its own negation is not done: "I'm not leaving" is no check-out, "I don't want a room" books none."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.departure_day import CHECK_OUT, LATE
from hotel.desk.drafting.longer_stay import LONGER
from hotel.desk.hearing import labels_in
from hotel.desk.house.last_day import told_last_day
from hotel.desk.sent.changes import call_off
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.several_given_up import give_up_all
from hotel.desk.talking import talk
from hotel.records import RequestState, ServiceRequest

_OTHER_ROOM, _ROOM = "change_room", "book_room"
_DENIED_BY = {
    CHECK_OUT: {CHECK_OUT},
    _OTHER_ROOM: {_OTHER_ROOM},
    _ROOM: {_OTHER_ROOM},
    LONGER: {LONGER, _OTHER_ROOM},
}
"""What the words must deny that one of these be not done."""
_GIVES_UP = frozenset({"cancel", "cancel_request", "deny"})
_GIVEN_UP_BY = {CHECK_OUT: {CHECK_OUT, LATE}, _OTHER_ROOM: {_OTHER_ROOM, _ROOM}, LONGER: {LONGER}}
"""What waits, or was sent, and is not wanted by who denies the deed."""


def took_everything(desk: Desk) -> bool:
    """Do nothing of what the words deny, and give up what waits or was sent of it; say whether they deny it."""
    turn = desk.turn
    denied = {*labels_in("deed_denied", turn.text)} if turn.choice_value is None else set[str]()
    if not denied:
        return False
    dropped = {kind for deed in denied for kind in _GIVEN_UP_BY[deed]}
    sent = [] if turn.intent == "deny" else open_requests(desk)
    of_these = [one for one in [*drafts.drafts(desk), *sent] if one.intent in dropped]
    if not denied & _DENIED_BY.get(turn.intent, set()) and not (of_these and turn.intent in _GIVES_UP):
        return False
    _give_up(desk, of_these)
    if not told_last_day(desk) and not of_these:
        talk.as_you_wish(desk)
    resume(desk)
    return True


def _give_up(desk: Desk, requests: list[ServiceRequest]) -> None:
    """Give up each of `requests`, and say of several how many they were."""
    if len(requests) > 1:
        give_up_all(desk, requests)
        return
    for request in requests:
        if request.state is RequestState.DRAFT:
            drafts.drop(desk, request)
        elif request.state is not RequestState.ON_THE_WAY:
            call_off(desk, request)
