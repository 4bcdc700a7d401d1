"""Which day this guest leaves on, told to whoever asks for the day and not for the hour."""

from hotel.desk.asked_to_know import asks_to_know
from hotel.desk.desk import Desk
from hotel.desk.hearing import hears

_CHECK_OUT = "check_out"


def took_everything(desk: Desk) -> bool:
    """Tell the day to whoever asks whether they check out today: that prepares no check-out. Say whether they asked."""
    turn = desk.turn
    return turn.intent == _CHECK_OUT and turn.choice_value is None and asks_to_know(desk) and _tell(desk)


def told_last_day(desk: Desk) -> bool:
    """Tell the day of departure of the guest's own stay, if the words ask for it; say whether they did."""
    of_leaving = desk.turn.topic == "check_out_time" or desk.turn.intent == _CHECK_OUT
    return of_leaving and hears("asks_last_day", desk.turn.text) and _tell(desk)


def _tell(desk: Desk) -> bool:
    if desk.stay is None:
        return False
    hours = desk.property.hours.get(_CHECK_OUT)
    desk.say(
        "last_day",
        {
            "departs": desk.stay.departs_on.isoformat(),
            "check_out": hours.closes.isoformat("minutes") if hours else None,
        },
    )
    return True
