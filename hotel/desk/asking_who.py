"""Asking who is writing, where only a proved guest may have what was asked for."""

from hotel.desk.desk import Desk
from hotel.records import Need


def ask_who(desk: Desk) -> bool:
    """Ask an unknown guest to prove the stay (the turn is then served again); say whether it was asked."""
    if desk.stay is not None:
        return False
    desk.ask(Need.IDENTITY)
    desk.say("identity_needed", {"intent": desk.turn.intent})
    return True
