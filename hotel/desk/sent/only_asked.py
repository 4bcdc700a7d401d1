"""A question was taken for a request: "I only asked whether you keep luggage" takes back the porter just sent for."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.just_now import JUST_NOW
from hotel.desk.sent.changes import call_off
from hotel.desk.sent.kept import gives_up_any
from hotel.desk.talking.just_asked import is_pressed
from hotel.records import HandledTurn, RequestState, ServiceRequest

_NOT_ASKED_NOW = frozenset({*KINDS, "deny", "cancel", "cancel_request", "inform", "affirm", "nlu_fallback"})
"""Intents under which no handler answers the question itself."""


def took_everything(desk: Desk) -> bool:
    """Take back what the last answer began of a question; say whether nothing is left to be answered."""
    turn = desk.turn
    firm = hears("only_asked", turn.text)
    if is_pressed(desk) or turn.intent == "emergency" or not (firm or hears("only_asking", turn.text)):
        return False
    begun = next(
        (
            one
            for handled in reversed(last_message(desk, JUST_NOW))
            if (one := _begun_by(desk, handled)) is not None and _is_meant(desk, handled, one, firm=firm)
        ),
        None,
    )
    if begun is None:
        return False
    if begun.state is RequestState.DRAFT:
        drafts.drop(desk, begun)
    else:
        call_off(desk, begun)
    if turn.intent not in _NOT_ASKED_NOW:
        return False
    fact = fact_of(desk, next(iter(labels_in("topics", turn.text)), None))
    if fact is not None:
        say_fact(desk, fact)
    return True


def _begun_by(desk: Desk, handled: HandledTurn) -> ServiceRequest | None:
    """Return what was begun or sent of the words of an earlier turn, and is not on its way."""
    told = [number for reply in handled.replies if isinstance(number := reply.facts.get("number"), int)]
    found = (desk.session.get(ServiceRequest, number) for number in reversed(told))
    return next((one for one in found if one is not None and _can_be_taken_back(one, handled)), None)


def _can_be_taken_back(request: ServiceRequest, handled: HandledTurn) -> bool:
    waits = request.state is RequestState.DRAFT or request.is_open
    begun = request.message_id == handled.message_id and request.amends_id is None
    return begun and waits and request.state is not RequestState.ON_THE_WAY


def _is_meant(desk: Desk, handled: HandledTurn, request: ServiceRequest, *, firm: bool) -> bool:
    """Say whether the question was about `request`: it is named or refused, or was asked with the very words."""
    text = desk.turn.text
    return names(request, text) or gives_up_any(text) or (firm and "?" in handled.text)
