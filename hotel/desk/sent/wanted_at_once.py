"""What is late is wanted at once: "just send the maid now", «мне просто горничную сейчас». Nothing new is begun."""

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.records import RequestState, ServiceRequest

_TAKEN_FOR = frozenset({"out_of_scope", "nlu_fallback", "inform", "chitchat", "ask_human", "change_request"})


def took_everything(desk: Desk) -> bool:
    """Hurry what is late and named, and tell its department; say whether the words asked for that."""
    text = desk.turn.text
    if desk.turn.intent not in _TAKEN_FOR or is_pressed(desk) or "?" in text or not is_short(text):
        return False
    late = [one for one in open_requests(desk) if _is_late(desk, one) and names(one, text)]
    if len(late) != 1 or not hears("at_once", text):
        return False
    late[0].urgent, late[0].chased_at = True, desk.now
    late[0].add_note(text)
    facts = facts_of(desk, late[0])
    desk.notify_department(late[0].department, "request_changed", request=late[0], facts=facts)
    desk.say("wanted_at_once", facts)
    return True


def _is_late(desk: Desk, request: ServiceRequest) -> bool:
    expected = request.promised_at or request.wanted_at
    return request.state is not RequestState.ON_THE_WAY and expected is not None and expected <= desk.now
