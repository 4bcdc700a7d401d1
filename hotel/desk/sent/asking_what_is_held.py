"""The guest asks what they have asked for: all of it, what of one kind, or how many: "what is booked for me now?"."""

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import BOOKED, DISHES, KINDS, WAKE_UP
from hotel.desk.drafting.naming import names_held
from hotel.desk.earlier import told_last
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.ordering.order_at_hand import order_spoken_of
from hotel.desk.sent.asked_of import told_last_of
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.overview import held, told_overview
from hotel.desk.talking.bare_words import bare
from hotel.reading.kind_words import kind_named

_ASKS = frozenset(
    {"ask_request_status", "ask_hotel", "ask_bill", "ask_menu", "ask_offers", "ask_capabilities"}
    | {"inform", "out_of_scope", "nlu_fallback", "chitchat", "change_booking"}
)
"""Intents that such a question is taken for; a booking of the kind is another."""
_MAY_BE_MISTAKEN = frozenset({"ask_preferences", "deny", "repeat"})
"""Taken for these, only plain words ask it: not of the guest's tastes, and giving nothing up."""
_SURE = 0.8
"""From here on the bill is meant, and not what stands on it."""
_DOUBTFUL = 0.5
"""Below this it is hardly the menu."""
_ORDERS_SHOWN, _SHOW_ME = 3, 2
_OF_REQUESTS = ("all_held", "status", "held_in_request", "sent", "changed", "price_of_it")


def took_everything(desk: Desk) -> bool:
    """Tell what is held of what the words ask about; say whether they asked."""
    intent = desk.turn.intent
    if _reads_back(desk):
        return True
    if desk.turn.choice_value is not None or not (
        intent in _ASKS or intent in KINDS or intent in _MAY_BE_MISTAKEN or _only_says_show(desk)
    ):
        return False
    if intent in _MAY_BE_MISTAKEN:
        aside = hears("about_me", desk.turn.text) or hears("gives_up", desk.turn.text)
        return not aside and _tells_all(desk)
    if intent == "ask_menu" and told_last_of(desk) is None:  # "what do you have for us?"
        hardly = desk.turn.confidence < _DOUBTFUL and _tells_all(desk)
        return hardly or _tells_kind(desk) or _tells_contents(desk) or _tells_amounts(desk)
    if intent in KINDS:  # such words book nothing, unless they surely do
        return _tells_kind(desk) or (desk.turn.confidence < _SURE and _tells_all(desk))
    return (
        _only_says_show(desk)
        or _tells_kind(desk)
        or _tells_contents(desk)
        or _tells_amounts(desk)
        or _tells_all(desk)
    )


def _only_says_show(desk: Desk) -> bool:
    """Say whether "show me," was cut from "what I have booked", which is told for itself: no room is to be shown."""
    turn = desk.turn
    cut = turn.intent == "show_virtual_tour" and turn.of > 1 and is_short(turn.text, _SHOW_ME)
    return cut and hears("all_booked", turn.whole_text)


def _reads_back(desk: Desk) -> bool:
    """Read back the order that is being put together: "show me what we have so far"; say whether that was asked."""
    asks = desk.turn.choice_value is None and desk.turn.of == 1
    order = order_spoken_of(desk) if asks and hears("asks_what_it_came_to", desk.turn.text) else None
    if order is not None:
        drafts.advance(desk, order)
    return order is not None


def _tells_contents(desk: Desk) -> bool:
    """Tell what is in the order that was spoken of a moment ago: "which dishes?"."""
    if not hears("asks_what_is_ordered", bare(desk.turn.text)):
        return False
    spoken = any(told_last(desk, key, JUST_NOW) for key in _OF_REQUESTS)
    orders = [one for one in open_requests(desk) if one.intent == DISHES] if spoken else []
    for order in orders[:_ORDERS_SHOWN]:
        desk.say("held_in_request", facts_of(desk, order))
    return bool(orders)


def _tells_amounts(desk: Desk) -> bool:
    """Tell how many were asked for, of what is named or else of what was asked for last."""
    text = desk.turn.text
    of_it = hears("how_many_of_it", text)
    if not of_it and not (hears("tally", text) and desk.turn.intent == "ask_request_status"):
        return False
    counted = [one for one in open_requests(desk) if one.lines]
    named = [one for one in counted if names_held(one, text)]
    for request in named or (counted[:1] if of_it else []):
        desk.say("held_in_request", facts_of(desk, request))
    return bool(counted) and (of_it or bool(named))


def _tells_kind(desk: Desk) -> bool:
    """Tell what is held of the bookings that the words name; of a kind that is not booked there is none."""
    text = desk.turn.text
    if desk.stay is None or not hears("what_is_booked", text):
        return False
    may_lack = {WAKE_UP, desk.turn.intent} & KINDS.keys()
    if desk.turn.intent == "ask_request_status":
        may_lack |= BOOKED
    lacking, standing = [kind for kind in may_lack if kind_named(kind, text)], held(desk)
    if (
        not lacking
        or not standing
        or any(kind_named(one.intent, text) or names_held(one, text) for one in standing)
    ):
        return False
    desk.say("none_held", {"intent": lacking[0]})
    return True


def _tells_all(desk: Desk) -> bool:
    """Tell everything that is held, or what of a day or a kind; say whether the words ask for such a list."""
    money = any(hears(subject, desk.turn.text) for subject in ("asking.bill", "asking.price"))
    of_bill = money and desk.turn.intent == "ask_bill" and desk.turn.confidence >= _SURE
    return not of_bill and told_overview(desk)
