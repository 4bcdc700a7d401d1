"""What there is for somebody else to eat, though it was taken for a question about children in the house."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.memory.must_not_of import others_must_not
from hotel.desk.ordering.room_service import ask_menu

_TOPICS = frozenset({"children", "safe"})
"""Topics that food for somebody is taken for: "what would be safe for him?"."""
_OTHER = frozenset({"out_of_scope", "nlu_fallback"})


def took_everything(desk: Desk) -> bool:
    """Show the menu; say whether the words asked for that."""
    turn = desk.turn
    taken = turn.intent in _OTHER or (turn.intent == "ask_hotel" and turn.topic in _TOPICS)
    for_child = hears("for_children", turn.text) and hears("of_food", turn.text)
    if not taken or turn.choice_value is not None or not (for_child or _asks_for_another(desk)):
        return False
    desk.turn = turn.model_copy(update={"intent": "ask_menu", "topic": None})
    ask_menu(desk)
    return True


def _asks_for_another(desk: Desk) -> bool:
    """Say whether it is asked what somebody may have whose allergy or diet is known."""
    text = desk.turn.text
    asks = hears("asks_for_other", text) or hears("safe_to_eat", text)
    other = others_must_not(desk) if asks else None
    return other is not None and bool(other.allergens or other.diets)
