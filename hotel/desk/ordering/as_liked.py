"""A dish ordered the way the hotel knows the guest to like it: "tea the way I like it"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.taking import take_as_order
from hotel.desk.hearing import heard_all, hears

_MAY_BE_TAKEN_FOR = frozenset(
    {"state_preference", "order_usual", "ask_preferences", "inform", "nlu_fallback"}
)


def took_everything(desk: Desk) -> bool:
    """Order the dish that is named, as it is remembered; say whether the words asked for that."""
    whole = desk.turn
    if desk.guest is None or whole.intent not in _MAY_BE_TAKEN_FOR or not hears("as_liked", whole.text):
        return False
    rest = whole.text
    for words in heard_all("as_liked", rest):
        rest = rest.replace(words, " ")
    with desk.heard_as(text=rest):
        return take_as_order(desk)
