"""Plates and cutlery asked for while food is ordered, or on its way there: a note for the kitchen."""

from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES, THINGS
from hotel.desk.drafting.naming import names_anything, names_held
from hotel.desk.hearing import hears
from hotel.desk.ordering.order_at_hand import order_just_sent
from hotel.desk.ordering.portions_counted import count_portions
from hotel.desk.ordering.with_food import beside_food, is_only_lent
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import tell_status
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.talking.just_asked import is_just_asked, is_pressed
from hotel.reading.left_out import without_spans
from hotel.reading.moments import moments_in
from hotel.records import MenuItem, RequestState, ServiceRequest

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
    """Put what the kitchen lends on the order that is made or was sent just now; say whether nothing else is asked for.

    Other things in the same words ("cutlery, and two pillows") are gone on with.
    """
    turn = desk.turn
    if turn.intent == THINGS and turn.choice_value is None and _counts_what_is_drunk(desk):
        return True
    stretches = beside_food(desk, turn.text)
    words = ", ".join(one.within(turn.text) for one in stretches)
    if turn.intent != THINGS or turn.choice_value is not None or not stretches:
        return False
    order = _order_at_hand(desk)
    if order is None or _has_own_time(desk, words):
        return False
    rest = without_spans(turn.text, stretches)
    alone = not names_anything(desk, rest)
    with desk.heard_as(text=turn.text if alone else words):
        if order.state is RequestState.DRAFT:
            order.add_note(desk.turn.text)
        else:
            pass_on(desk, order)
    if not alone:
        desk.turn = turn.model_copy(update={"text": rest.strip(" ,;+")})
    elif order.state is RequestState.DRAFT:
        drafts.advance(desk, order)
    return alone


def _counts_what_is_drunk(desk: Desk) -> bool:
    """Set how many glasses of wine the order that is made holds; say whether the words only count them."""
    order = _order_at_hand(desk)
    if order is None or order.state is not RequestState.DRAFT:
        return False
    counted = count_portions(order, desk.turn.text, desk.offered(MenuItem))
    if counted:
        drafts.advance(desk, order)
    return counted


def _order_at_hand(desk: Desk) -> ServiceRequest | None:
    """Return the order that is being put together; else the one that went to the kitchen just now, whenever it is for."""
    draft = next((one for one in drafts.drafts(desk) if one.intent == DISHES and one.lines), None)
    sent = order_just_sent(desk)
    return draft or (sent if sent is not None and sent.state is not RequestState.ON_THE_WAY else None)


def _has_own_time(desk: Desk, words: str) -> bool:
    """Say whether `words` tell when the things are wanted, food or no food: "forks now, please"."""
    return hears("at_once", words) or bool(moments_in(words, desk.local_now))


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
