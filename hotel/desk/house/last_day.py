"""Which day this guest leaves on, told to whoever asks for the day of the own stay."""

from hotel.desk.asked_to_know import asks_to_know
from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.house.narrower import own_detail
from hotel.desk.talking.reminding import return_to_draft

_CHECK_OUT = "check_out"
_TAKEN_FOR = frozenset(
    {
        "ask_request_status",
        "ask_bill",
        "ask_hotel",
        "inform",
        "deny",
        "nlu_fallback",
        "chitchat",
        "out_of_scope",
    }
    | {"change_booking", "bot_challenge", "repeat", "ask_preferences", _CHECK_OUT}
)
"""Intents that "until what date is my room booked?" is taken for: what waits to be sent is no answer to it."""


def took_everything(desk: Desk) -> bool:
    """Tell the day to whoever asks for it; that prepares no check-out and sends nothing. Say whether they asked."""
    turn = desk.turn
    if turn.choice_value is not None or turn.intent not in _TAKEN_FOR:
        return False
    day = hears("asks_last_day", turn.text) and hears("of_own_stay", turn.text)
    asks = asks_to_know(desk) if turn.intent == _CHECK_OUT else day
    if not asks or not ((not day and _told_detail(desk)) or _tell(desk)):
        return False
    return_to_draft(desk)
    return True


def _told_detail(desk: Desk) -> bool:
    """Tell the detail of leaving that is asked about, "where do I leave the key?"; say whether one is."""
    fact = fact_of(desk, "check_out_time")
    if fact is None or own_detail(desk, fact) is None:
        return False
    say_fact(desk, fact, whole=False)
    return True


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
