"""Plates and cutlery asked for while food is ordered, or on its way there: a note for the kitchen."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES, THINGS
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.ordering.with_food import is_only_lent
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import tell_status
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.just_asked import is_pressed
from hotel.records import RequestState

_MAY_ASK = frozenset(
    {"ask_request_status", "ask_hotel", "ask_menu", "change_request", "inform", "out_of_scope", "chitchat"}
    | {"nlu_fallback", "ask_capabilities", "ask_offers", DISHES}
)
"""Intents that "will there be cutlery for two?" is taken for."""


def asked_after(desk: Desk) -> bool:
    """Tell the kitchen what is asked of plates and cutlery with the order on its way; say whether it was."""
    turn = desk.turn
    if turn.intent not in _MAY_ASK or is_pressed(desk) or not is_only_lent(desk, turn.text):
        return False
    order = next((one for one in open_requests(desk) if one.intent == DISHES), None)
    drafted = any(one.intent == DISHES for one in drafts.drafts(desk))
    if order is None or drafted or order.state is RequestState.ON_THE_WAY:
        return False
    pass_on(desk, order)
    if hears("asks_when", turn.text):
        tell_status(desk, order)
    return True


def goes_with_food(desk: Desk) -> bool:
    """Put what the kitchen lends on the order that is made or was sent just now; say whether there is one."""
    if desk.turn.intent != THINGS or desk.turn.choice_value is not None:
        return False
    if not is_only_lent(desk, desk.turn.text):
        return False
    draft = next((one for one in drafts.drafts(desk) if one.intent == DISHES and one.lines), None)
    if draft is not None:
        draft.add_note(desk.turn.text)
        drafts.advance(desk, draft)
        return True
    sent = next((one for one in open_requests(desk) if one.intent == DISHES), None)
    if sent is None or sent.state is RequestState.ON_THE_WAY or not sent.sent_at:
        return False
    if desk.now - sent.sent_at > JUST_NOW:
        return False
    pass_on(desk, sent)
    return True
