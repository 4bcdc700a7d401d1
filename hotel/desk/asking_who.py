"""Asking who is writing, where only a proved guest may have what was asked for."""

from hotel.desk.desk import Desk
from hotel.desk.visitors import is_visitor
from hotel.records import Need


def ask_who(desk: Desk) -> bool:
    """Ask an unknown guest to prove the stay (the turn is then served again); say whether the turn ends there.

    Who has said that they do not stay here is asked nothing.
    """
    if desk.stay is not None:
        return False
    if is_visitor(desk):
        desk.say("for_guests_only", {"phone": desk.property.phone})
        return True
    desk.ask(Need.IDENTITY)
    desk.say("identity_needed", {"intent": desk.turn.intent})
    return True
