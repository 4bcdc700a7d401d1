"""Somebody waits for what was never sent: told so, and asked whether it shall be sent."""

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.answering import is_draft
from hotel.desk.drafting.kinds import DISHES, THINGS
from hotel.desk.drafting.naming import names, names_dish, names_held
from hotel.desk.hearing import hears
from hotel.desk.sent.nothing_open import (
    Unheld,
    named_in,
    names_what_is_not_open,
    tell_nothing_open,
    was_called_off,
)
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.reminding import not_sent_yet, was_reminded
from hotel.desk.troubles.open_complaints import open_complaints
from hotel.facts import Fact
from hotel.reading.consent import consent_in
from hotel.records import Need, ServiceRequest


def told_not_sent(desk: Desk) -> bool:
    """Say once to "waiting for an hour already" that what was read back waits for a yes; say whether that was meant."""
    turn = desk.turn
    waits = turn.intent == "complain" and turn.category == "waiting" and turn.of == 1
    if not waits or is_pressed(desk) or not is_short(turn.text) or hears("threat", turn.text):
        return False
    if consent_in(turn.text).yes:
        return False
    if open_requests(desk) or open_complaints(desk) or was_reminded(desk):
        return False
    question = desk.open_question(Need.CONFIRM)
    request = is_draft(desk, question.request_id) if question is not None else None
    if question is None or request is None or request.amends_id is not None:
        return False
    not_sent_yet(desk, request, question)
    return True


def told_never_asked(desk: Desk) -> bool:
    """Say of a thing or a dish asked after that it was not asked for here; say whether it was not."""
    waiting = open_requests(desk)
    named = named_in(desk)
    if not waiting or named is None or any(_is_named(one, named, desk.turn.text) for one in waiting):
        return False
    if named.intent != THINGS and (same := [one for one in waiting if one.intent == named.intent]):
        _tell_not_in(desk, same[0], named)
        return True
    gone = was_called_off(desk, named.intent) or names_what_is_not_open(desk, waiting)
    if named.name is None and not gone and not names_dish(desk, desk.turn.text):
        return False
    tell_nothing_open(desk)
    return True


def _is_named(request: ServiceRequest, named: Unheld, text: str) -> bool:
    """Say whether `text` names `request`; an order not by "my order" alone, where it names a dish as well."""
    by_dish = named.intent == DISHES == request.intent and named.name is not None
    return names_held(request, text) if by_dish else names(request, text)


def _tell_not_in(desk: Desk, request: ServiceRequest, named: Unheld) -> None:
    """Tell what `request` holds to who asks for something that is not in it: "is the express in there or not?"."""
    told: dict[str, Fact] = {"item": dict(named.name) if named.name else None, "dish": named.intent == DISHES}
    desk.say("not_in_request", facts_of(desk, request) | told)
