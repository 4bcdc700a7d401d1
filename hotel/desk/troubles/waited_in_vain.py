"""What never came: given up with an apology where it is not wanted any more, else complained of, and never cancelled."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.hearing import hears
from hotel.desk.sent.cancelling import cancel_request
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.withdrawing import withdraw
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.troubles.complaint_facts import linked
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.desk.troubles.complaints import complain
from hotel.desk.troubles.open_complaints import open_complaints
from hotel.desk.troubles.taking_back import end
from hotel.reading.consent import consent_in
from hotel.records import RequestState, ServiceRequest

_COMPLAINT, _WAITING = "complain", "waiting"
_CALLS_OFF = frozenset({"cancel_request", "cancel", "deny", "change_request", "change_booking"})
_TAKEN_FOR = frozenset({"nlu_fallback", "inform", "chitchat", "give_praise", "out_of_scope", "book_taxi"})
"""Intents that the words are taken for where they name what was waited for."""


def took_everything(desk: Desk) -> bool:
    """Give up what was waited for in vain, or take it as a complaint; say whether the words told of such a thing."""
    turn = desk.turn
    if turn.intent not in {_COMPLAINT, *_CALLS_OFF, *_TAKEN_FOR} or turn.choice_value is not None:
        return False
    if is_pressed(desk):
        return False
    if not hears("never_came", turn.text):
        return False
    if _no_longer_wanted(turn.text):
        return _give_up(desk)
    if turn.intent == _COMPLAINT or not (turn.intent in _CALLS_OFF or _is_spoken_of(desk)):
        return False
    desk.turn = turn.model_copy(update={"intent": _COMPLAINT, "category": _WAITING, "confidence": 1.0})
    complain(desk)
    return True


def _no_longer_wanted(text: str) -> bool:
    blames = hears("blames_for_cancelling", text) or hears("missed_it", text)
    return not blames and (consent_in(text).stop or hears("gives_up", text))


def _is_spoken_of(desk: Desk) -> bool:
    """Say whether what did not come is known: it is named, or was complained of just now."""
    called = hears("wants_manager", desk.turn.text)
    return called or bool(_waited_for(desk)) or complaint_spoken_of(desk) is not None


def _waited_for(desk: Desk) -> list[ServiceRequest]:
    """Return what the words name of what should have come by now; where they name nothing, the only one there is."""
    due = [one for one in open_requests(desk) if _is_due(desk, one)]
    named = [one for one in due if names(one, desk.turn.text)]
    return named or (due if len(due) == 1 and not names_anything(desk, desk.turn.text) else [])


def _is_due(desk: Desk, request: ServiceRequest) -> bool:
    expected = request.promised_at or request.wanted_at
    return expected is None or expected <= desk.now or request.complaint_id is not None


def _give_up(desk: Desk) -> bool:
    waited_for = _waited_for(desk)
    if len(waited_for) != 1:
        return False
    request = waited_for[0]
    if request.state is RequestState.ON_THE_WAY:
        cancel_request(desk)
        return True
    withdraw(desk, request)
    for complaint in open_complaints(desk):
        tracked = linked(desk, complaint)
        if complaint.category == _WAITING and request in tracked and not any(one.is_open for one in tracked):
            end(desk, complaint)
    desk.say("given_up_in_vain", facts_of(desk, request))
    return True
