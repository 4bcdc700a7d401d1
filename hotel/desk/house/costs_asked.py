"""What that costs which the guest has asked for, by its name, its sum, or as it was just spoken of: the bill tells less."""

import re
from decimal import Decimal

from hotel.desk.describing import facts_of, money
from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import question_about
from hotel.desk.drafting.charges import price_of
from hotel.desk.drafting.drafts import advance, drafts
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.drafting.naming import names
from hotel.desk.hearing import hears
from hotel.desk.house.invoices import is_wanted
from hotel.desk.of_this_guest import requests_of
from hotel.desk.sent.named_among import named_among
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.reminding import not_sent_yet, return_to_draft
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.records import OPEN, MenuItem, Need, RequestState, ServiceRequest

_BILL = "ask_bill"
_HOTEL = "ask_hotel"
_MAY_ASK = frozenset({_BILL, "ask_menu", "ask_request_status", "nlu_fallback", "inform"})
_HARDLY = _MAY_ASK | {_HOTEL, "ask_directions", "complain", "chitchat", "out_of_scope"}
"""What "520, what is that?" and "is the burger charged?" may be taken for as well."""
_SUM = re.compile(r"(?<![\d:.])(\d{3,6}|\d{1,3}[ ,\u00a0]\d{3})(?![\d:])")


def took_everything(desk: Desk) -> bool:
    """Tell what the words ask the cost of, with what is in it; say whether it is any of what stands."""
    turn = desk.turn
    if desk.stay is None or is_pressed(desk) or turn.intent not in _HARDLY or is_wanted(turn.text):
        return False
    if hears("of_other_stay", turn.text) or hears("of_paying", turn.text):
        return False
    if hears("asks_if_charged", turn.text):
        return _told_if_charged(desk)
    chosen = _by_sum(desk) or (_asked_of(desk) if turn.intent in _MAY_ASK else _by_meal(desk))
    _tell(desk, chosen)
    if chosen and hears("on_room_bill", turn.text):
        desk.say("charged_to_room", {"room": desk.stay.room.number})
    return bool(chosen)


def _by_sum(desk: Desk) -> list[ServiceRequest]:
    """Return whose lines come to a sum that a question names: "520, what is that?"; how a fee is made up, the rules say."""
    if "?" not in desk.turn.text:
        return []
    sums = {Decimal(re.sub(r"\D", "", one)) for one in _SUM.findall(desk.turn.text)}
    return [one for one in _priced(desk) if one.lines and price_of(desk, one) in sums]


def _asked_of(desk: Desk) -> list[ServiceRequest]:
    """Return what of the guest's own the cost is asked of: what the words name, else what was spoken of last."""
    text, of_bill = desk.turn.text, desk.turn.intent == _BILL
    asks = hears("asking.price", text) or (of_bill and hears("asks_sum", text))
    if not asks or not (of_bill or hears("of_mine", text)):
        return []
    priced = _priced(desk)
    named = [one for one in priced if names(one, text)]
    if named or not of_bill or hears("asking.bill", text):
        return named
    return [one for one in priced if one.lines and one is request_spoken_of(desk)]


def _by_meal(desk: Desk) -> list[ServiceRequest]:
    """Return the order of the meal whose price is asked, now or as the guest's own: the house's breakfast has one too."""
    text = desk.turn.text
    if desk.turn.intent != _HOTEL or not hears("asking.price", text) or not hears("asks_if_still", text):
        return []
    return [one for one in named_among(desk, _priced(desk), text) if one.intent == DISHES]


def _priced(desk: Desk) -> list[ServiceRequest]:
    """Return what was ordered and costs anything, and what waits for a yes, the oldest first."""
    sent = [one for one in requests_of(desk, OPEN | {RequestState.DONE}) if one.amends_id is None]
    return [one for one in reversed([*drafts(desk), *sent]) if price_of(desk, one)]


def _tell(desk: Desk, chosen: list[ServiceRequest]) -> None:
    draft = next((one for one in chosen if one.state is RequestState.DRAFT), None)
    question = question_about(desk, draft) if draft is not None else None
    waits = question is not None and question.need is Need.CONFIRM
    for request in [one for one in chosen if not (waits and one is draft)]:
        desk.say("held_in_request", facts_of(desk, request) | {"total": money(desk, price_of(desk, request))})
    if len(chosen) > 1:
        total = sum((price_of(desk, one) or Decimal(0) for one in chosen), Decimal(0))
        desk.say("sum_of_these", {"total": money(desk, total)})
    if draft is not None and question is not None and waits:
        not_sent_yet(desk, draft, question)
    elif draft is not None:
        advance(desk, draft)
    elif chosen:
        return_to_draft(desk)


def _told_if_charged(desk: Desk) -> bool:
    """Tell whether what the words name is charged for; say whether they name anything that costs."""
    text = desk.turn.text
    named = [one for one in _priced(desk) if one.state is not RequestState.DRAFT and names(one, text)]
    if named and desk.stay is not None:
        _tell(desk, named)
        desk.say("charged_to_room", {"room": desk.stay.room.number})
        return True
    dish = next(iter(desk.catalogue(MenuItem).find(text)), None)
    if dish is None or dish.rivals:
        return False
    desk.say("not_charged", {"item": dict(dish.entry.name)})
    return True
