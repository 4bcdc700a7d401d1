"""Why a device is to be set ("make it 25, it's like an igloo in here") is no complaint: the setting is what is wanted."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, is_shouted
from hotel.desk.house.room_control import control_room
from hotel.reading.devices import commands_in
from hotel.reading.found import DeviceCommand
from hotel.turn import Turn

_SETTABLE = frozenset({"temperature", "room", "other"})
"""Categories that a reason for setting a device is taken for."""
_SURE = 0.8
"""From here on suffering is suffering, unless it is a comparison."""
_BLAME = (
    "again",
    "repeated",
    "third_time",
    "waiting",
    "broken",
    "device_faulty",
    "child",
    "threat",
    "indignant",
)


def took_everything(desk: Desk) -> bool:
    """Set what is asked for and leave its reason; say whether the words were such a reason."""
    turn = desk.turn
    if turn.intent != "complain" or desk.room is None or turn.category not in _SETTABLE:
        return False
    if is_shouted(turn.whole_text) or any(hears(one, turn.whole_text) for one in _BLAME):
        return False
    if _is_why_something_is_brought(turn):
        return True
    if turn.confidence >= _SURE and not hears("comparison", turn.text):
        return False
    if _sets(turn.text):
        control_room(desk)
        return True
    rest = turn.whole_text.replace(turn.text, " ")
    return turn.of > 1 and bool(_sets(rest))


def _is_why_something_is_brought(turn: Turn) -> bool:
    """Say whether cold nights are only why a blanket is asked for in the same breath; a cold room is more than that."""
    rest = turn.whole_text.replace(turn.text, " ")
    why = hears("told_aside", turn.text) and not hears("room_air", turn.text)
    return turn.of > 1 and why and hears("warms_or_cools", rest)


def _sets(text: str) -> list[DeviceCommand]:
    """Return the commands in `text` that are given as such: "like an igloo" alone gives none."""
    return commands_in(text) if hears("orders_setting", text) else []
