"""What there is to eat or to drink here, though it was taken for a question about children, or about the town."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.hearing import hears, labels_in
from hotel.desk.memory.must_not_of import others_must_not
from hotel.desk.ordering.room_service import ask_menu
from hotel.desk.ordering.whole_menu import objects_to_diet
from hotel.desk.talking.spoken_of import request_spoken_of

_TOPICS = frozenset({"children", "safe"})
"""Topics that food for somebody is taken for: "what would be safe for him?"."""
_OF_TOWN = "ask_recommendation"
_BAR = "bar"
_OTHER = frozenset({"out_of_scope", "nlu_fallback"})


def took_everything(desk: Desk) -> bool:
    """Show the menu; say whether the words asked for that."""
    turn = desk.turn
    if turn.choice_value is not None:
        return False
    if objects_to_diet(desk):
        return _show_whole(desk)
    if not (_asks_for_somebody(desk) or _asks_with_order(desk)):
        return False
    desk.turn = turn.model_copy(update={"intent": "ask_menu", "topic": None})
    ask_menu(desk)
    return True


def _show_whole(desk: Desk) -> bool:
    """Show all of the menu that was kept to a diet, unless the rest of the message asks for it by itself."""
    if desk.turn.of == 1:
        desk.turn = desk.turn.model_copy(update={"intent": "ask_menu", "topic": None})
        ask_menu(desk)
    return True


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
