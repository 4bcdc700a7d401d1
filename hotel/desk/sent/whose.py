"""For whom of a party a request is: one's wife's wake-up call is not one's own."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import BOOKED, KINDS
from hotel.desk.hearing import hears, labels_in
from hotel.reading.time_phrases import time_phrases
from hotel.records import ServiceRequest


def for_the_same(requests: Sequence[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return those of `requests` that are for the very people whom `text` names."""
    people = _people(text)
    if people:
        return [one for one in requests if people <= _people(one.words)]
    unnamed = frozenset(labels_in("whose_unnamed", text))  # "hers" is the wife's, or the mother's
    return [one for one in requests if unnamed & _people(one.words)]


def for_oneself(requests: Sequence[ServiceRequest], text: str) -> list[ServiceRequest]:
    """Return those of `requests` that `text` means by "mine": of a kind of which others in the party have one as well."""
    if _people(text) or not hears("for_oneself", text):
        return []
    shared = {one.intent for one in requests if _people(one.words)}
    return [one for one in requests if one.intent in shared and not _people(one.words)]


def is_for_another(request: ServiceRequest, text: str) -> bool:
    """Say whether `text` names somebody of the party for whom the call or the booking `request` is not."""
    if request.intent not in BOOKED or hears("moves_it", text):
        return False
    named = _people(text)
    return not named <= _people(request.words) and any(phrase.hour for phrase in time_phrases(text))


def begin_for_another(desk: Desk, request: ServiceRequest) -> bool:
    """Ask for one more like `request`, for the person named; say that it was served."""
    another = drafts.begin(desk, KINDS[request.intent])
    fill(desk, another)
    drafts.advance(desk, another)
    return True


def _people(text: str) -> frozenset[str]:
    return frozenset(labels_in("whose", text))
