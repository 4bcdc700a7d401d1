"""An answer about a dish in question that was taken for something else: "my wife won't eat it"."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.ordering.dish_in_question import is_in_question, question_of_dish
from hotel.desk.ordering.eaters import eaters_in
from hotel.records import MenuItem

_TALK = frozenset({"nlu_fallback", "out_of_scope", "chitchat"})
_SURE = 0.6
"""Below this the words were hardly understood."""
_REACH_THE_ORDER = frozenset(
    {"affirm", "deny", "inform", "cancel", "order_room_service", "change_request", "cancel_request"}
)
"""Intents whose own way leads to the order."""


def took_everything(desk: Desk) -> bool:
    """Take words that say for whom a dish in question is, or whether it stays; say whether they did."""
    text, intent = desk.turn.text, desk.turn.intent
    doubtful = intent in _TALK or desk.turn.confidence < _SURE
    if intent in _REACH_THE_ORDER or not doubtful:
        return False
    if hears("all_the_same", text) and _asked_dish_is_named(desk):
        desk.turn = desk.turn.model_copy(update={"intent": DISHES})
        take(desk)
        return True
    if not is_short(text):
        return False
    if not (eaters_in(text) or hears("left_out", text) or hears("all_the_same", text)):
        return False
    order = next((one for one in drafts.drafts(desk) if question_of_dish(desk, one) is not None), None)
    if order is not None:
        drafts.advance(desk, order)
    return order is not None


def _asked_dish_is_named(desk: Desk) -> bool:
    """Say whether the words name the very dish that was asked about."""
    found = desk.catalogue(MenuItem).find(desk.turn.text)
    named = [dish for one in found for dish in (one.entry, *one.rivals)]
    return any(is_in_question(desk, draft, dish) for draft in drafts.drafts(desk) for dish in named)
