"""A plate alone, after the house has told of its car park: a space is kept for that car."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.nights_said import PARKING
from hotel.desk.drafting.taking import take
from hotel.desk.earlier import last_message
from hotel.desk.just_now import JUST_NOW
from hotel.reading.identifiers import plates_in

_TOPIC = "parking"


def took_everything(desk: Desk) -> bool:
    """Keep a space for the car whose plate is given, whatever the words were taken for; say whether one was."""
    if desk.turn.choice_value is not None or desk.turn.intent in {PARKING, "emergency"}:
        return False
    if not plates_in(desk.turn.text):
        return False
    told = any(
        reply.facts.get("topic") == _TOPIC for turn in last_message(desk, JUST_NOW) for reply in turn.replies
    )
    if not told:
        return False
    desk.turn = desk.turn.model_copy(update={"intent": PARKING})
    take(desk)
    return True
