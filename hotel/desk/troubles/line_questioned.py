"""A line of the guest's bill is questioned, or wanted off it: "parking - what for? I have no car".

The question is about the bill: nothing that the line names is sold, begun, or called off for it.
"""

from hotel.desk.desk import Desk
from hotel.desk.earlier import told_last
from hotel.desk.hearing import hears
from hotel.desk.house.bill_lines import lines_asked, told_charge
from hotel.desk.just_now import JUST_NOW
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.troubles.complaints import complain
from hotel.desk.troubles.open_complaints import BILL, is_named, open_complaints

_NEVER = frozenset({"emergency", "order_room_service"})
_BILL_TOLD = ("bill", "bill_lines", "complaint_recorded", "complaint_added", "question_passed_on")


def took_everything(desk: Desk) -> bool:
    """Tell of the line that is questioned, or take up the one wanted off the bill; say whether the words are of one."""
    turn, stay = desk.turn, desk.stay
    if stay is None or is_pressed(desk) or turn.choice_value is not None or turn.intent in _NEVER:
        return False
    off = hears("of_charges", turn.text) or hears("off_the_bill", turn.text)
    questioned = hears("questions_line", turn.text)
    if not (off or questioned) or not (off or _is_of_bill(desk)) or not lines_asked(desk, stay):
        return False
    if any(one.category == BILL and is_named(desk, one, turn.text) for one in open_complaints(desk)):
        return False
    if not off:
        return told_charge(desk, stay)
    with desk.heard_as(intent="complain", text=turn.text):
        desk.turn = desk.turn.model_copy(update={"category": BILL, "confidence": 1.0})
        complain(desk)
    return True


def _is_of_bill(desk: Desk) -> bool:
    told = any(told_last(desk, key, JUST_NOW) for key in _BILL_TOLD)
    return told or hears("asking.bill", desk.turn.text) or hears("strange_charge", desk.turn.text)
