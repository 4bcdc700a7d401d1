"""An order taken back in the same breath: "a croissant - actually no, never mind"."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.naming import names_held
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.records import ServiceRequest


def took_back(desk: Desk, earlier: ServiceRequest | None) -> bool:
    """Begin nothing, and add nothing to `earlier`, where the words end by taking it all back; say whether they do."""
    intent, text = desk.turn.intent, desk.turn.text
    if desk.turn.choice_value is not None or not hears("taken_back", text):
        return False
    if earlier is not None:
        if names_held(earlier, text):
            return False  # what is held may be meant
        drafts.advance(desk, earlier)
        return True
    stays = any(one.intent == intent for one in open_requests(desk))
    desk.say("change_dropped" if stays else "draft_dropped", {"intent": intent})
    return True
