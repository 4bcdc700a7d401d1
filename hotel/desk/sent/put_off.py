"""A thing that was just asked for is wanted at another moment: "the high chair tomorrow with the porridge, not now"."""

from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES, THINGS
from hotel.desk.drafting.moments_said import fill_moment
from hotel.desk.drafting.naming import entry_of, names_held
from hotel.desk.drafting.same_time import brought_with
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.sent import amendments
from hotel.desk.sent.changes import weigh
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.moments import moments_in
from hotel.records import RequestState, ServiceRequest, Thing

_LATELY = timedelta(minutes=45)
_MAY_PUT_OFF = frozenset({THINGS, DISHES, "change_request", "inform", "deny", "nlu_fallback", "out_of_scope"})


def took_everything(desk: Desk) -> bool:
    """Give what was sent its new moment, or ask for a thing that goes with a meal; say whether the words only do that."""
    if is_pressed(desk) or hears("more_of_it", desk.turn.text):
        return False
    if desk.turn.intent in _MAY_PUT_OFF and _says_when(desk):
        request = next((one for one in open_requests(desk) if _is_put_off(desk, one)), None)
        if request is not None:
            amendment = amendments.begin(desk, request)
            weigh(desk, request, amendment, found=fill_moment(desk, amendment, None))
            return True
    if _is_for_meal(desk):
        desk.turn = desk.turn.model_copy(update={"intent": THINGS, "topic": None})
        take(desk)
        return True
    return False


def _is_for_meal(desk: Desk) -> bool:
    """Say whether words taken for a question of the breakfast want a thing with the one that was ordered."""
    text = desk.turn.text
    things = desk.turn.intent == "ask_hotel" and bool(desk.catalogue(Thing).find(text))
    return things and hears("wants_it", text) and brought_with(desk, THINGS, text) is not None


def _says_when(desk: Desk) -> bool:
    text = desk.turn.text
    said = bool(moments_in(text, desk.local_now)) or hears("goes_with_it", text)
    return said and not hears("besides", text)


def _is_put_off(desk: Desk, request: ServiceRequest) -> bool:
    text = desk.turn.text
    if request.intent != THINGS or request.state is RequestState.ON_THE_WAY or not names_held(request, text):
        return False
    if request.sent_at is None or desk.now - request.sent_at > _LATELY:
        return False
    held = {entry_of(line) for line in request.lines}
    if len(held) > 1 or any(one.entry not in held for one in desk.catalogue(Thing).find(text)):
        return False
    return bool(moments_in(text, desk.local_now)) or brought_with(desk, THINGS, text) is not None
