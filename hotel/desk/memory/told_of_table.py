"""A diet told of a table in words that were taken for a question: "my wife is coeliac, is that a problem?"."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.desk.memory.table_diets import add_diets, diets_told, table_booked, tell_restaurant
from hotel.reading.allergens import allergens_in, diets_in
from hotel.records import RequestState, ServiceRequest

_TAKEN_FOR = frozenset(
    {"ask_menu", "ask_hotel", "out_of_scope", "nlu_fallback", "chitchat", "complain", "ask_recommendation"}
    | {"ask_offers", "ask_request_status", "ask_capabilities"}
)


def took_everything(desk: Desk) -> bool:
    """Put it on the note of the table that is spoken of; say whether the words told of one."""
    text = desk.turn.text
    if desk.turn.choice_value is not None or desk.turn.intent not in _TAKEN_FOR or not diets_told(text):
        return False
    if not (tells_what_must_not(text) or (diets_in(text) and not _asks(text))):
        return False
    table = table_booked(desk)
    if table is None or not _is_spoken_of(desk, table) or not (diets_in(text) or allergens_in(text)):
        return False
    add_diets(table, text)
    tell_restaurant(desk, table)
    desk.say("wish_noted", facts_of(desk, table) | {"said": text})
    if table.state is RequestState.DRAFT:
        drafts.advance(desk, table)
    return True


def _asks(text: str) -> bool:
    """Say whether the words are a question, with its sign or without: "oh and do you do vegetarian mains"."""
    return "?" in text or hears("opens_question", text)


def _is_spoken_of(desk: Desk, table: ServiceRequest) -> bool:
    """Say whether the table is being put together, or the answer before this one was about it."""
    told = [reply for turn in last_message(desk, JUST_NOW) for reply in turn.replies]
    return table.state is RequestState.DRAFT or any(one.facts.get("number") == table.id for one in told)
