"""What was ordered lately is ordered once more: "the same as today, tomorrow at one", «повторите сегодняшний заказ»."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import DISHES, KINDS
from hotel.desk.hearing import heard, hears
from hotel.desk.of_this_guest import requests_of
from hotel.desk.sent.amendments import copies
from hotel.records import RequestState, ServiceRequest

_MAY_ORDER = frozenset({"order_usual", DISHES, "inform", "ask_menu", "nlu_fallback"})
_GONE = frozenset({RequestState.DRAFT, RequestState.CANCELLED})


def took_everything(desk: Desk) -> bool:
    """Put together anew what was ordered last, for the hour that is said; say whether the words ask for that."""
    turn = desk.turn
    if turn.choice_value is not None or turn.intent not in _MAY_ORDER or not hears("same_again", turn.text):
        return False
    last = _ordered_last(desk)
    if last is None:
        return False
    again = drafts.begin(desk, KINDS[DISHES])
    again.lines = copies(last)
    rest = turn.whole_text.replace(heard("same_again", turn.whole_text) or "", " ", 1)
    with desk.heard_as(text=rest, intent="inform"):  # the day it was ordered on is not the day it is wanted
        fill(desk, again)
    drafts.advance(desk, again)
    return True


def _ordered_last(desk: Desk) -> ServiceRequest | None:
    states = set(RequestState) - _GONE
    sent = [one for one in requests_of(desk, states) if one.intent == DISHES and one.lines]
    return max(sent, key=lambda one: one.id, default=None)
