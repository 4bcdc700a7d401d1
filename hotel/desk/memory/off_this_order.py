"""An allergy that does not concern one order ("take it off this order, she is not eating") stays remembered all the same."""

from collections.abc import Sequence

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.preferences import described
from hotel.desk.memory.safety import is_off_order, remembered, warned_of
from hotel.desk.of_this_guest import requests_of
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in
from hotel.records import OPEN, Preference, PreferenceKind, RequestState, ServiceRequest


def took_everything(desk: Desk) -> bool:
    """Take the warning off the order, or tell why it is there; say whether that was wanted.

    What is remembered is forgotten only in so many words: the next order is warned of again.
    """
    text = desk.turn.text
    if desk.turn.choice_value is not None or desk.turn.intent == "emergency":
        return False
    asks_why = hears("allergy", text) and hears("challenged", text)
    said = _said_of_allergy(desk)
    if not asks_why and (not is_off_order(said) or not hears("of_one_order", text)):
        return False
    orders = requests_of(desk, OPEN | {RequestState.DRAFT}, intent=DISHES)
    named = allergens_in(text)
    known = [one for one in remembered(desk, PreferenceKind.ALLERGY) if not named or one.subject in named]
    order = next((one for one in orders if _warned_of(one, known)), next(iter(orders), None))
    if order is None or not known:
        return False
    warned = _warned_of(order, known) or known
    if not asks_why:
        _take_off(desk, order, warned, said)
    allergies: list[Fact] = [described(one) for one in warned]
    desk.say(
        "allergy_on_order" if asks_why else "allergy_off_order",
        facts_of(desk, order) | {"allergies": allergies},
    )
    if order.state is RequestState.DRAFT:
        drafts.advance(desk, order)
    return True


def _said_of_allergy(desk: Desk) -> str:
    """Return the words, with those before them that name the allergy: "only off this order"."""
    turn = desk.turn
    before = " ".join(one.text for one in last_message(desk, JUST_NOW))
    said = (turn.text, turn.whole_text, f"{before} {turn.text}")
    return next((one for one in said if hears("allergy", one)), "")


def _warned_of(order: ServiceRequest, known: Sequence[Preference]) -> list[Preference]:
    return [one for one in known if warned_of(one) in order.allergies_told]


def _take_off(desk: Desk, order: ServiceRequest, allergies: Sequence[Preference], said: str) -> None:
    gone = {warned_of(one) for one in allergies}
    left = [one for one in order.allergies_told if one not in gone]
    order.allergy_warning = ", ".join(left) or None
    order.add_note(said)
    if order.state is not RequestState.DRAFT:
        facts = facts_of(desk, order)
        desk.notify_department(order.department, "request_changed", request=order, facts=facts)
