"""Words that only open what follows: "Change of plan!" before the plan."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import without


def only_opens(desk: Desk) -> bool:
    """Take a mere "change of plan", which moves nobody to another room; say whether it was all."""
    if desk.turn.choice_value is not None or any(
        one.isalnum() for one in without("change_of_plan", desk.turn.text)
    ):
        return False
    if desk.turn.of == 1:
        desk.say("what_to_change")
    return True
