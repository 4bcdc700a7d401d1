"""Whether the kitchen knows of the allergies that are remembered: "does the kitchen know about the nuts?"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import DISHES
from hotel.desk.earlier import SAME_VISIT
from hotel.desk.hearing import hears
from hotel.desk.memory.preferences import described
from hotel.desk.memory.safety import remembered, warned_of
from hotel.desk.memory.telling_kitchen import tell_kitchen
from hotel.desk.of_this_guest import requests_of
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.reminding import return_to_draft
from hotel.facts import Fact
from hotel.reading.allergens import allergens_in
from hotel.records import OPEN, PreferenceKind, RequestState


def took_everything(desk: Desk) -> bool:
    """Answer from the order that is made or was sent; say whether the words ask it of an allergy that is remembered."""
    if (
        is_pressed(desk)
        or desk.turn.intent == "emergency"
        or not hears("asks_if_kitchen_knows", desk.turn.text)
    ):
        return False
    named = allergens_in(desk.turn.text)
    known = [one for one in remembered(desk, PreferenceKind.ALLERGY) if not named or one.subject in named]
    order = next(iter(requests_of(desk, OPEN | {RequestState.DRAFT}, intent=DISHES, within=SAME_VISIT)), None)
    if order is None or not known:
        return False
    sent = order.state is not RequestState.DRAFT
    if sent:
        tell_kitchen(desk, [one for one in known if warned_of(one) not in order.allergies_told])
    allergies: list[Fact] = [described(one) for one in known]
    desk.say("kitchen_knows", {"allergies": allergies, "sent": sent})
    return_to_draft(desk)
    return True
