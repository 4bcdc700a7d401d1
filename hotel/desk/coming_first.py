"""What comes before the request that was understood: who is writing, and news of a danger or of a trouble."""

from hotel.desk import complaints, emergencies, verification
from hotel.desk.corrected import take_correction
from hotel.desk.desk import Desk, Handler

_TALK = frozenset({"inform", "affirm", "greet", "thank", "chitchat", "ask_about_guest", "nlu_fallback"})
_MAY_BE_NEWS = frozenset({"inform", "deny", "cancel", "cancel_request", "change_request", "nlu_fallback"})
_SURE = 0.6
"""Below this the words that prove a stay were hardly a request as well."""


def serve_in_order(handler: Handler, desk: Desk) -> None:
    """Take what comes first, then serve the turn with `handler` unless that was all it said."""
    if desk.turn.choice_request_id is None and (_took_everything(desk) or take_correction(desk)):
        return
    handler(desk)


def _took_everything(desk: Desk) -> bool:
    intent = desk.turn.intent
    if intent != "emergency" and verification.introduces(desk):
        return desk.stay is None or intent in _TALK or desk.turn.confidence < _SURE
    may_be_news = intent in _MAY_BE_NEWS or bool(desk.turn.alternatives)
    return may_be_news and (emergencies.said_false(desk) or complaints.goes_on_about(desk))
