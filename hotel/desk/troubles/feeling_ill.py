"""Somebody is ill: medicines that no hotel hands out, and a temperature that is no room's."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.troubles.emergencies import emergency, is_running
from hotel.reading.catalogue import Catalogue
from hotel.records import MenuItem, Named, Need, Thing

_FIRST_AID = "first_aid"
_TALK = frozenset({"chitchat", "out_of_scope", "nlu_fallback", "inform", "thank"})
_ORDERS = frozenset({"request_item", "order_room_service"})
_OF_WARMTH = frozenset({"temperature", "room", "other", None})
"""Categories of complaint that somebody's fever is taken for."""
_PRAISE = frozenset({"give_praise", "rate_stay"})
_MISTAKEN = _TALK | {"complain", "control_room", "arrange_occasion", "change_request"}


def taken_for_else(desk: Desk) -> bool:
    """Serve a fever as a danger, or bring the thermometer, whatever it was taken for; say whether it was one.

    Nobody who is "boiling hot" complains of the room, nor orders a cake.
    """
    if desk.turn.choice_value is not None or not _is_mistaken(desk):
        return False
    if _things_named(desk):
        desk.say("get_well")
        tell_first_aid(desk)
        _bring(desk)
    else:
        desk.turn = desk.turn.model_copy(update={"intent": "emergency", "category": None})
        emergency(desk)
    return True


def _is_mistaken(desk: Desk) -> bool:
    text, intent = desk.turn.text, desk.turn.intent
    burns = hears("burning_up", text) and not hears("warmth_around", text)
    if intent in _PRAISE:
        return burns
    if intent == "complain" and desk.turn.category not in _OF_WARMTH:
        return False
    return intent in _MISTAKEN and not is_running(desk) and (burns or hears("fever_told", text))


def took_everything(desk: Desk) -> bool:
    """Answer for the medicine or the fever the words speak of; say whether that was all of them."""
    if desk.turn.choice_value is not None:
        return False
    if desk.turn.intent == "control_room" and is_of_a_body(desk.turn.text):
        bring_or_tell(desk)
        return True
    if desk.turn.intent in _TALK and hears("unwell", desk.turn.text):
        desk.say("get_well")
        tell_first_aid(desk)
        return True
    medicine, fever = (hears(subject, desk.turn.text) for subject in ("medicine", "fever_told"))
    if not (_asks_to_bring(desk) and (medicine or fever)):
        return False
    if fever and not is_running(desk):
        desk.say("get_well")
    if medicine or not is_running(desk):
        tell_first_aid(desk)
    return not _things_named(desk) and not desk.catalogue(MenuItem).find(desk.turn.text)


def is_of_a_body(text: str) -> bool:
    """Say whether the degrees in `text` are somebody's, not a room's: "37.2, got a thermometer?"."""
    return hears("fever", text) and not hears("room_air", text)


def tells_of_illness(text: str) -> bool:
    """Say whether somebody is told to be ill, or hot with fever."""
    return any(hears(subject, text) for subject in ("fever_told", "burning_up", "unwell"))


def bring_or_tell(desk: Desk) -> None:
    """Bring what the house has of it (a thermometer, the first-aid kit), and say where there is help for the rest."""
    medicine, things = hears("medicine", desk.turn.text), _things_named(desk)
    if medicine or not things:
        tell_first_aid(desk)
    if things:
        _bring(desk)


def brought_named(desk: Desk) -> bool:
    """Bring the thermometer that the words name; say whether they name anything the house has."""
    named = _things_named(desk)
    if named:
        _bring(desk)
    return named


def _bring(desk: Desk) -> None:
    desk.turn = desk.turn.model_copy(update={"intent": "request_item", "category": None, "alternatives": ()})
    take(desk)


def _asks_to_bring(desk: Desk) -> bool:
    answers = desk.turn.intent == "inform" and desk.open_question(Need.ITEMS) is not None
    return answers or desk.turn.intent in _ORDERS


def _things_named(desk: Desk) -> bool:
    things: list[Named] = list(desk.offered(Thing))
    return bool(Catalogue(things).find(desk.turn.text))


def tell_first_aid(desk: Desk) -> None:
    """Say where there is first aid, and that nobody hands out medicines."""
    fact = fact_of(desk, _FIRST_AID)
    if fact is not None:
        say_fact(desk, fact)
