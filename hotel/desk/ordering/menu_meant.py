"""What there is to eat or to drink here, though it was taken for a question about children, the hotel, or the town.

Whether food comes to the room at all is told first: "can we get breakfast up here?" is no thing to bring.
"""

from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import drafts
from hotel.desk.drafting.kinds import DISHES, THINGS
from hotel.desk.hearing import hears, labels_in
from hotel.desk.memory.must_not_of import others_must_not
from hotel.desk.memory.preferences import state_preference
from hotel.desk.ordering.room_service import ask_menu
from hotel.desk.ordering.whole_menu import narrows_chapter, objects_to_diet
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.clauses import sentences_in
from hotel.reading.moments import moments_in
from hotel.records import MenuItem

_TOPICS = frozenset({"children", "safe"})
"""Topics that food for somebody is taken for: "what would be safe for him?"."""
_OF_TOWN = "ask_recommendation"
_BAR = "bar"
_TASTE = "state_preference"
_OTHER = frozenset({"out_of_scope", "nlu_fallback"})
_TO_ROOM = _OTHER | {
    DISHES,
    THINGS,
    "ask_hotel",
    "ask_menu",
    "ask_capabilities",
    "inform",
    "ask_request_status",
}
"""What a question after food in the room is taken for."""


def took_everything(desk: Desk) -> bool:
    """Show the menu; say whether the words asked for that."""
    turn = desk.turn
    if turn.choice_value is not None:
        return False
    if objects_to_diet(desk):
        return _show_whole(desk)
    if turn.intent == _TASTE:
        return _asked_beside_taste(desk)
    if _asks_to_room(desk):
        desk.say("comes_to_room")
    elif not (_narrows_shown(desk) or _asks_for_somebody(desk) or _asks_with_order(desk)):
        return False
    desk.turn = turn.model_copy(update={"intent": "ask_menu", "topic": None})
    ask_menu(desk)
    return True


def _asked_beside_taste(desk: Desk) -> bool:
    """Note what the guest eats, then show the menu, where both are in one breath: "breakfast up here? I eat no meat"."""
    sentences = sentences_in(desk.turn.text)
    asked = []
    for sentence in sentences:
        with desk.heard_as(text=sentence, intent="ask_menu"):
            asked += [sentence] if _asks_to_room(desk) else []
    rest = [one for one in sentences if one not in asked]
    if not asked or not rest:
        return False
    with desk.heard_as(text=" ".join(rest)):
        state_preference(desk)
    desk.say("comes_to_room")
    with desk.heard_as(text=" ".join(asked), intent="ask_menu"):
        ask_menu(desk)
    return True


def _show_whole(desk: Desk) -> bool:
    """Show all of the menu that was kept to a diet, unless the rest of the message asks for it by itself."""
    if desk.turn.of == 1:
        desk.turn = desk.turn.model_copy(update={"intent": "ask_menu", "topic": None})
        ask_menu(desk)
    return True


def _asks_to_room(desk: Desk) -> bool:
    """Say whether it is asked if a meal may be had in the room; a dish, an hour, or an order begun is more than that."""
    turn = desk.turn
    if turn.intent not in _TO_ROOM or not hears("food_to_room", turn.text) or hears("not_to_room", turn.text):
        return False
    if not hears("asks_if_had", turn.text) or hears("goes_out", turn.text):
        return False
    timed = any(moment.has_hour for moment in moments_in(turn.text, desk.local_now))
    ordered = any(one.intent == DISHES and one.lines for one in [*drafts(desk), *open_requests(desk)])
    return not (timed or ordered or desk.catalogue(MenuItem).find(turn.text))


def _narrows_shown(desk: Desk) -> bool:
    """Say whether the choice of a dish is left to the house, of the chapter just shown: "something without nuts"."""
    text = desk.turn.text
    if desk.turn.intent == DISHES:
        return False  # "the cheese one, no ham or anything" has chosen
    taken = desk.turn.intent in _TO_ROOM | {_OF_TOWN} and hears("leaves_choice", text)
    return taken and not hears("goes_out", text) and narrows_chapter(desk)


def _asks_for_somebody(desk: Desk) -> bool:
    """Say whether food for a child is asked about, or for somebody whose allergy or diet is known."""
    turn = desk.turn
    if turn.intent not in _OTHER and not (turn.intent == "ask_hotel" and turn.topic in _TOPICS):
        return False
    return (hears("for_children", turn.text) and hears("of_food", turn.text)) or _asks_for_another(desk)


def _asks_with_order(desk: Desk) -> bool:
    """Say whether food or a drink is asked about while an order to the room is spoken of, and nobody means to go out."""
    turn = desk.turn
    of_bar = turn.topic == _BAR and _BAR not in labels_in("topics", turn.text)
    if turn.intent != _OF_TOWN and not of_bar:
        return False
    text, request = desk.turn.text, request_spoken_of(desk)
    wanted = (
        hears("of_food", text) or hears("asks_for_drinks", text) or labels_in("occasions", text) == ["drink"]
    )
    out = hears("in_town", text) or hears("goes_out", text) or hears("names_restaurant", text)
    return wanted and not out and request is not None and request.intent == DISHES


def _asks_for_another(desk: Desk) -> bool:
    """Say whether it is asked what somebody may have whose allergy or diet is known."""
    text = desk.turn.text
    asks = hears("asks_for_other", text) or hears("safe_to_eat", text)
    other = others_must_not(desk) if asks else None
    return other is not None and bool(other.allergens or other.diets)
