"""What stands twice ("why is the repair there twice?") is no complaint: the guest is asked which is one too many."""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.visit_words import names_visit
from hotel.records import ServiceRequest
from hotel.turn import Button

_TAKEN_FOR = frozenset(
    {"complain", "ask_request_status", "deny", "inform", "chitchat", "nlu_fallback", "change_request"}
    | {"report_fault", "ask_hotel", "out_of_scope"}
)
_TWO = 2


def took_everything(desk: Desk) -> bool:
    """Ask which of those that stand twice is to be taken off; say whether the words wonder at such a pair."""
    turn = desk.turn
    if turn.choice_value is not None or turn.intent not in _TAKEN_FOR or turn.category == "billing":
        return False
    if "?" not in turn.whole_text or not hears("stands_twice", turn.text):
        return False
    twice = _pair(open_requests(desk), turn.text)
    if len(twice) < _TWO:
        return False
    twice = sorted(twice, key=lambda one: one.id)
    told = [facts_of(desk, one) for one in twice]
    buttons = [Button("request", "cancel_request", facts_of(desk, one), one.id) for one in twice]
    desk.say("which_is_too_many", {"requests": [*told]}, (*buttons, Button("keep_all", "deny")))
    return True


def _pair(standing: list[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return those of one kind of which the words name at least one."""
    named = [one for one in standing if names(one, text) or names_visit(one, text)]
    kinds = [one.intent for one in named]
    kind = next((intent for intent in kinds if sum(one.intent == intent for one in standing) >= _TWO), None)
    return [one for one in standing if one.intent == kind]
