"""A fault told of a device in words that were taken for a wish to set it: "the air con is blowing warm"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears, without
from hotel.reading.devices import commands_in

_SET = "control_room"


def took_everything(desk: Desk) -> bool:
    """Take the fault as one to be repaired; say whether nothing is left to be set: "it rattles, turn it off"."""
    whole = desk.turn
    if whole.intent != _SET or whole.choice_value is not None or not hears("device_faulty", whole.text):
        return False
    desk.turn = whole.model_copy(update={"intent": "report_fault"})
    take(desk)
    desk.turn = whole.model_copy(update={"text": without("device_faulty", whole.text)})
    return not commands_in(desk.turn.text)
