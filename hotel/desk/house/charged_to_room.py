"""What a guest orders goes on the bill of the room by itself: "can I put that on the room?" changes nothing."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.reminding import return_to_draft

_ABOUT_OTHER = frozenset({"complain", "emergency", "ask_human"})


def took_everything(desk: Desk) -> bool:
    """Say that it is charged to the room anyway; say whether the words wished for nothing else."""
    turn = desk.turn
    if desk.stay is None or is_pressed(desk) or turn.intent in _ABOUT_OTHER:
        return False
    if not hears("on_room_bill", turn.text) or hears("strange_charge", turn.text):
        return False
    desk.say("charged_to_room", {"room": desk.stay.room.number})
    return_to_draft(desk)
    return True
