"""What was taken for a complaint, with no word of discontent in it: a question or a wish is served as what it is."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import DISHES, KINDS
from hotel.desk.drafting.naming import names, names_held
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.hotel_facts import ask_hotel
from hotel.desk.house.room_prices import told_room_prices
from hotel.desk.memory.praise import give_praise
from hotel.desk.ordering.dish_questions import told_contents
from hotel.desk.sent.changing import change_request
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.reminding import return_to_draft
from hotel.desk.talking.talk import nothing_to_confirm
from hotel.desk.troubles.no_complaint import complains
from hotel.reading.clauses import clauses_in
from hotel.reading.kind_words import kind_named

_SURE = 0.85
"""From here on words are a complaint, however they are put."""
_DOUBTED = 0.5
"""A topic that only the words name."""


def took_everything(desk: Desk) -> bool:
    """Serve words that complain of nothing as the question or the wish that they are; say whether they were one."""
    turn = desk.turn
    if turn.intent != "complain" or turn.choice_value is not None:
        return False
    if _is_harmless(turn.text):
        _take_remark(desk)
        return True
    if complains(turn.text):
        return False
    if _praised(desk) or _took_word_of_order(desk):
        return True
    if turn.confidence >= _SURE:
        return False
    took = _answered(desk) or _took_wish(desk)
    if not took:
        desk.turn = turn
    return took


def _praised(desk: Desk) -> bool:
    """Pass on praise in words that were taken for a complaint; say whether they praise somebody."""
    praises = hears("praises_people", desk.turn.text) and "?" not in desk.turn.text
    if praises:
        give_praise(desk)
    return praises


def _is_harmless(text: str) -> bool:
    """Say whether `text` is pleased, or only names what somebody would rather not do, and complains of nothing else."""
    return hears("no_grievance", text) and not complains(text)


def _take_remark(desk: Desk) -> None:
    """Say nothing to "better. and then …" and "I'd rather not queue": the rest of the message is what is answered."""
    answered = any(turn.replies for turn in turns_before(desk))
    if desk.turn.ordinal == desk.turn.of - 1 and not answered:
        nothing_to_confirm(desk)


def _answered(desk: Desk) -> bool:
    """Answer what a dish holds, what a room costs, or what is asked of the house; say whether it was asked."""
    asks = _is_question(desk)
    desk.turn = desk.turn.model_copy(update={"intent": "ask_menu", "category": None})
    if (asks or hears("asks_inverted", desk.turn.text)) and told_contents(desk):
        return_to_draft(desk)
        return True
    topics, asks_price = labels_in("topics", desk.turn.text), hears("asking.price", desk.turn.text)
    told = {"intent": "ask_hotel", "topic": next(iter(topics), None), "confidence": _DOUBTED}
    desk.turn = desk.turn.model_copy(update=told)
    if asks_price and told_room_prices(desk):
        return True
    if not topics or not (asks_price or asks):
        return False
    ask_hotel(desk)
    return_to_draft(desk)
    return True


def _took_word_of_order(desk: Desk) -> bool:
    """Take what is said of a dish that has not been brought yet as a word for the kitchen; say whether it was one."""
    if desk.turn.category != "food":
        return False
    awaited = [one for one in (*drafts.drafts(desk), *open_requests(desk)) if one.intent == DISHES]
    if not any(names_held(one, desk.turn.text) for one in awaited):
        return False
    desk.turn = desk.turn.model_copy(update={"intent": "change_request", "category": None})
    change_request(desk)
    return True


def _is_question(desk: Desk) -> bool:
    """Say whether the words end in a question mark, also where they were cut out of the message without it."""
    text = desk.turn.text.rstrip()
    return text.endswith("?") or f"{text}?" in desk.turn.whole_text


def _took_wish(desk: Desk) -> bool:
    """Serve a clause that begins as a wish does, and names what is open or can be asked for; say whether there was one."""
    clauses = [clause.within(desk.turn.text).strip() for clause in clauses_in(desk.turn.text)]
    wish = next((one for one in clauses if hears("begins_wish", one)), None)
    if wish is None:
        return False
    if any(names(one, wish) for one in open_requests(desk)):
        desk.turn = desk.turn.model_copy(update={"intent": "change_request"})
        change_request(desk)
        return True
    kind = next((intent for intent in KINDS if kind_named(intent, wish)), None)
    if kind is None:
        return False
    desk.turn = desk.turn.model_copy(update={"intent": kind, "category": None, "text": wish})
    take(desk)
    return True
