"""Which day this guest leaves on, told to whoever asks for the day and not for the hour."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears

_CHECK_OUT = "check_out"


def told_last_day(desk: Desk) -> bool:
    """Tell the day of departure of the guest's own stay, if the words ask for it; say whether they did."""
    if desk.stay is None or desk.turn.topic != "check_out_time" or not hears("asks_last_day", desk.turn.text):
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
