"""Another number for what was just sent, whatever the words were taken for: "better three", «полотенец лучше три»."""

from hotel.desk.brevity import PHRASE, SENTENCE, is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import (
    begins_with_held,
    entry_of,
    names_anything,
    names_anything_else,
    names_held,
)
from hotel.desk.hearing import hears
from hotel.desk.just_now import is_fresh
from hotel.desk.sent.changes import change_sent
from hotel.records import Need, RequestState, ServiceRequest

_MAY_COUNT = frozenset(
    {"rate_stay", "state_preference", "give_praise", "inform", "deny", "nlu_fallback", "request_item"}
    | {"order_room_service", "change_request", "complain", "ask_request_status"}
)


def counted_anew(desk: Desk, asked: list[ServiceRequest]) -> ServiceRequest | None:
    """Return the request sent a moment ago that gets another number; None where a draft or a scale may be meant."""
    text = desk.turn.text
    whole = hears("enough_of_it", text) or hears("counts_anew_first", text)
    longest = SENTENCE if whole else PHRASE
    few = is_short(text, longest) and desk.turn.choice_value is None
    if desk.turn.intent not in _MAY_COUNT or not few or not _tells_number(text) or hears("adds", text):
        return None
    if any(one.state is RequestState.DRAFT for one in asked) or desk.open_question(Need.SCALE) is not None:
        return None
    lately = [one for one in asked if one.sent_at is not None and is_fresh(desk, one)]
    return next((one for one in lately if _counts(desk, one, lately)), None)


def count_anew(desk: Desk, request: ServiceRequest) -> None:
    """Give `request` the number that the words say."""
    desk.turn = desk.turn.model_copy(update={"intent": "change_request"})
    change_sent(desk, request)


def _tells_number(text: str) -> bool:
    return hears("counts_anew", text) or hears("enough_of_it", text)


def _counts(desk: Desk, request: ServiceRequest, lately: list[ServiceRequest]) -> bool:
    text = desk.turn.text
    if begins_with_held(desk, request, text) or (hears("enough_of_it", text) and names_held(request, text)):
        return not names_anything_else(desk, request, text)
    kinds = {entry_of(line) for one in lately for line in one.lines}
    return len(kinds) == 1 and not names_anything(desk, text)
