"""Words that only open what follows: "Change of plan!" before the plan."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.hearing import without
from hotel.reading.consent import consent_in

_FEW = 3
"""In so few words an "ok" is the most of what is said."""


def only_opens(desk: Desk) -> bool:
    """Take a mere "change of plan", which moves nobody to another room; say whether it was all."""
    if desk.turn.choice_value is not None or any(
        one.isalnum() for one in without("change_of_plan", desk.turn.text)
    ):
        return False
    if desk.turn.of == 1:
        desk.say("what_to_change")
    return True


def opens_other_wish(desk: Desk) -> bool:
    """Say whether an "ok", a "right" or «так» only opens the next wish: "ok dinner now. Table for 4 at 6?"."""
    turn = desk.turn
    return turn.intent in KINDS and not consent_in(turn.text).firm and not is_short(turn.text, _FEW)
