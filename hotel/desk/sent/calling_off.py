"""Words taken for something else that call off one of what is open: "don't wake my son", "not the 8 o'clock one"."""

from collections.abc import Sequence

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import CLEANING, KINDS, WAKE_UP
from hotel.desk.drafting.naming import names_anything
from hotel.desk.hearing import hears
from hotel.desk.sent.cancelling import cancel_request
from hotel.desk.sent.hours_moved import new_hour, own_hour_or_number
from hotel.desk.sent.kept import given_up_in, gives_up_any
from hotel.desk.sent.whose import for_oneself, for_the_same
from hotel.reading.clauses import clauses_in
from hotel.reading.consent import consent_in
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.records import ServiceRequest

_WISHED_IN_A_NO = frozenset({"do_not_disturb", WAKE_UP, CLEANING})
"""Kinds whose own words sound like giving up: "don't disturb us", «уберите номер»; who is not to be woken is told apart."""


def cancel_so_understood(desk: Desk) -> None:
    """Cancel what the words call off, whatever they were taken for."""
    desk.turn = desk.turn.model_copy(update={"intent": "cancel_request"})
    cancel_request(desk)


def calls_one_off(desk: Desk, asked: Sequence[ServiceRequest]) -> bool:
    """Say whether the words give up one of `asked`, told by whose it is or by its hour, and not a part of it."""
    text = given_up_in(desk.turn.text)
    if not consent_in(text).stop or not is_short(text):
        return False
    only = [*asked] if len(asked) == 1 and hears("for_oneself", text) else []
    theirs = for_the_same(asked, text) or for_oneself(asked, text) or only or _of_hour(desk, asked)
    if len(theirs) != 1:
        return False
    return kind_named(theirs[0].intent, text) or not names_anything(desk, text)


def calls_off_by_name(desk: Desk, asked: Sequence[ServiceRequest]) -> bool:
    """Say whether words taken for a request only give up such a one: "drop the room change" asks for no other room.

    What they give up by the name of its kind need not be there; what is asked for beside it is a request after all.
    """
    intent, text = desk.turn.intent, desk.turn.text
    if intent not in KINDS or intent in _WISHED_IN_A_NO:
        return False
    clauses = [one.within(text) for one in clauses_in(text)]
    dropped = [one for one in clauses if gives_up_any(one)]
    kinds = {intent, *(one.intent for one in asked)}
    if not any(kind_named(kind, one) for kind in kinds for one in dropped):
        return False
    rest = [one for one in clauses if one not in dropped]
    return not any(names_anything(desk, one) or moments_in(one, desk.local_now) for one in rest)


def calls_off_waking(desk: Desk, asked: Sequence[ServiceRequest]) -> bool:
    """Say whether somebody is not to be woken for whom a wake-up stands, and at no other hour: "don't wake my son"."""
    text = given_up_in(desk.turn.text)
    waking = [one for one in asked if one.intent == WAKE_UP]
    if hears("turns_off_call", text):
        return bool(waking)
    if not hears("not_to_be_woken", text) or not is_short(text):
        return False
    theirs = for_the_same(waking, text) or for_oneself(waking, text)
    other_hour = any(moment.has_hour for moment in moments_in(text, desk.local_now))
    return any(not other_hour or _has_hour(desk, one) for one in theirs)


def _of_hour(desk: Desk, asked: Sequence[ServiceRequest]) -> list[ServiceRequest]:
    """Return those whose own hour is given up beside one that is kept: "not the 8 o'clock one, only the 7:15 one"."""
    if given_up_in(desk.turn.text) == desk.turn.text:
        return []
    return [one for one in asked if _has_hour(desk, one)]


def _has_hour(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the hour of `request` is given up, and no other is named in its place."""
    with desk.heard_as(text=given_up_in(desk.turn.text)):
        return own_hour_or_number(desk, request) is not None and new_hour(desk, request) is None
