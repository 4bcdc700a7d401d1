"""Plates and cutlery asked for while food is ordered, or on its way there: a note for the kitchen."""

from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES, THINGS
from hotel.desk.drafting.naming import names_held
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.ordering.with_food import is_only_lent
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import tell_status
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.just_asked import is_just_asked, is_pressed
from hotel.records import RequestState, ServiceRequest

_MAY_ASK = frozenset(
    {"ask_request_status", "ask_hotel", "ask_menu", "change_request", "inform", "out_of_scope", "chitchat"}
    | {"nlu_fallback", "ask_capabilities", "ask_offers", DISHES}
)
"""Intents that "will there be cutlery for two?" is taken for."""

_SOON = timedelta(hours=1)
"""What is asked for now does not come with a dinner of the evening."""


def asked_after(desk: Desk) -> bool:
    """Tell the kitchen what is asked of plates and cutlery with the order on its way; say whether it was."""
    turn = desk.turn
    if turn.intent not in _MAY_ASK or is_pressed(desk) or not is_only_lent(desk, turn.text):
        return False
    if _is_of_other_things(desk) or any(is_just_asked(desk, one) for one in desk.questions):
        return False  # "just the bed linen, keep the plates" says which of two to cancel
    order = _order_meant(desk)
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
    sent = _order_meant(desk)
    if sent is None or sent.state is RequestState.ON_THE_WAY or not sent.sent_at:
        return False
    if desk.now - sent.sent_at > JUST_NOW:
        return False
    pass_on(desk, sent)
    return True


def _is_of_other_things(desk: Desk) -> bool:
    """Say whether what the words name is brought by others, or was asked for there: "will the ice come now?"."""
    brought = [one for one in open_requests(desk) if one.intent == THINGS]
    return any(names_held(one, desk.turn.text) for one in brought)


def _order_meant(desk: Desk) -> ServiceRequest | None:
    """Return the order that such things go with: one that comes soon, or that the words name."""
    orders = [one for one in open_requests(desk) if one.intent == DISHES]
    with_meal = hears("subjects.food", desk.turn.text) or hears("adds", desk.turn.text)
    soon = [one for one in orders if one.wanted_at is None or one.wanted_at - desk.now <= _SOON]
    named = [one for one in orders if names_held(one, desk.turn.text) or with_meal]
    return next(iter(named or soon), None)
