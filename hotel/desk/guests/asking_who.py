"""Asking who is writing, where only a proved guest may have what was asked for."""

from hotel.desk.desk import Desk
from hotel.desk.guests.not_staying import is_visitor, say_for_guests_only, who_facts
from hotel.records import Need


def ask_who(desk: Desk) -> bool:
    """Ask an unknown guest to prove the stay (the turn is then served again); say whether the turn ends there.

    Who has said that they do not stay here is asked nothing.
    """
    if desk.stay is not None:
        return False
    if is_visitor(desk):
        say_for_guests_only(desk)
        return True
    desk.ask(Need.IDENTITY)
    desk.say("identity_needed", who_facts(desk, desk.turn.intent))
    return True
