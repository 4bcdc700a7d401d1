"""When the guest will be woken is told from what was asked for: "what time is my wake-up?"."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import WAKE_UP
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.reminding import return_to_draft
from hotel.reading.time_phrases import time_phrases


def took_everything(desk: Desk) -> bool:
    """Say for when each wake-up is set that waits; say whether that was asked."""
    text = desk.turn.text
    if desk.turn.choice_value is not None or not hears("asks_when_woken", text):
        return False
    if any(phrase.hour for phrase in time_phrases(text)):
        return False
    waiting = [one for one in open_requests(desk) if one.intent == WAKE_UP and one.wanted_at is not None]
    for request in sorted(waiting, key=lambda one: one.wanted_at or desk.now):
        desk.say("woken_when", facts_of(desk, request))
    if waiting:
        return_to_draft(desk)
    return bool(waiting)
