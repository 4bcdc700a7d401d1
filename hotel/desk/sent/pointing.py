"""Which of several requests is meant, where no name tells them apart: "the second one", «то, что в 6», "dad's", "both"."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from hotel.desk.desk import Desk
from hotel.desk.drafting.clauses import apart
from hotel.desk.drafting.kinds import TAXI
from hotel.desk.drafting.naming import entries_held, entry_of, names_anything
from hotel.desk.drafting.place_before import goes_one_way
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears, labels_in
from hotel.desk.just_now import JUST_NOW
from hotel.desk.sent.hours_moved import new_hour, own_hour, own_hour_or_number
from hotel.desk.sent.kept import given_up_in, without_asides
from hotel.desk.sent.named_among import named_among
from hotel.desk.sent.whose import for_oneself, for_the_same
from hotel.reading.catalogue import Catalogue
from hotel.reading.consent import consent_in
from hotel.reading.moments import moments_in
from hotel.reading.parties import party_size_in
from hotel.records import ServiceRequest

_FACTS = re.compile(r"[\d?]")
_CANCELS = frozenset({"cancel", "cancel_request"})
_PLACES = {"first": 0, "second": 1, "third": 2, "last": -1}


def pointed_at(desk: Desk, requests: Sequence[ServiceRequest]) -> ServiceRequest | None:
    """Return the only one of `requests` that the words point to by whose it is, its hour, party or place in the row.

    What they keep ("cancel mine, keep his") they do not point to.
    """
    with desk.heard_as(text=given_up_in(desk.turn.text)):
        return _pointed_at(desk, requests)


def _pointed_at(desk: Desk, requests: Sequence[ServiceRequest]) -> ServiceRequest | None:
    among = named_among(desk, requests, desk.turn.text) or list(requests)
    pointed = among
    theirs = for_the_same(among, desk.turn.text) or for_oneself(among, desk.turn.text)
    signs = (_by_hour, _by_day, _by_way, _by_party, _by_number)
    for narrowed in (theirs, *(by(desk, among) for by in signs)):
        both = [request for request in pointed if request in narrowed]
        pointed = both or narrowed or pointed
    if len(pointed) == 1:
        return pointed[0] if pointed != among else None
    return _by_place(desk, pointed)


def all_meant(desk: Desk, requests: Sequence[ServiceRequest]) -> list[ServiceRequest]:
    """Return the requests that the words mean together: "both", «все такси», "the taxi and the table"; none if one."""
    text = without_asides(desk.turn.text)
    if desk.turn.choice_request_id is not None or consent_in(text).yes or hears("one_only", text):
        return []
    named = named_among(desk, requests, text)
    without_exception = hears("all_without_exception", text)
    if not without_exception and not hears("all_of_them", text):
        return _listed(requests, named, text)
    if hears("all_but", text):
        return [request for request in requests if request not in named] if named else []
    if hears("keeps", text):
        return []
    if hears("two_of_them", text):
        found = named if names_anything(desk, text) else list(requests)
        return found if len(found) == 2 else []  # noqa: PLR2004 -- of more, the guest says which two
    found = list(requests) if without_exception else named
    return found if len(found) > 1 else []


def all_of_unknown(desk: Desk, requests: Sequence[ServiceRequest]) -> bool:
    """Say whether "all the drinks" names something that none of `requests` is."""
    text = desk.turn.text
    return hears("all_of_them", text) and not named_among(desk, requests, text)


def _listed(
    requests: Sequence[ServiceRequest], named: list[ServiceRequest], text: str
) -> list[ServiceRequest]:
    """Return what "cancel the taxi and the table" lists, but for what is kept; words with facts answer something."""
    if _FACTS.search(text):
        return []
    parts = [(request, words) for request, words in apart(text, requests) if request in named]
    given_up = [request for request, words in parts if not (hears("keeps", words) or hears("adds", words))]
    return given_up if len(parts) > 1 else []


def points(desk: Desk) -> bool:
    """Say whether the words say which one of a row: "the second one", "the later one"."""
    return bool(labels_in("places", desk.turn.text))


def points_only(desk: Desk) -> bool:
    """Say whether the words name nothing but a place in a row; «второе» alone is no dish."""
    return hears("one_of_a_row", desk.turn.text) or (
        points(desk) and not names_anything(desk, desk.turn.text)
    )


def _by_hour(desk: Desk, requests: Sequence[ServiceRequest]) -> list[ServiceRequest]:
    """Return those whose own hour is said; of a change the only hour said is the new one, unless it says which."""
    counted = party_size_in(desk.turn.text) is not None
    cancelled = desk.turn.intent in _CANCELS
    told = counted or cancelled or hears("by_its_hour", desk.turn.text)
    own = own_hour_or_number if cancelled and not counted else own_hour
    return [
        request
        for request in requests
        if own(desk, request) is not None and (told or new_hour(desk, request) is not None)
    ]


def _by_day(desk: Desk, requests: Sequence[ServiceRequest]) -> list[ServiceRequest]:
    """Return those that are for the day that the words say of what they cancel, or name it by: "today's taxi at 5:30"."""
    if desk.turn.intent not in _CANCELS and not hears("named_by_day", desk.turn.text):
        return []
    days = {one.at.date() for one in moments_in(desk.turn.text, desk.local_now) if one.has_day}
    return [one for one in requests if len(days) == 1 and _day_of(desk, one) in days]


def _day_of(desk: Desk, request: ServiceRequest) -> date | None:
    at = request.wanted_at or (None if request.wanted_day else request.promised_at)
    return request.wanted_day if at is None else desk.property.local(at).date()


def _by_way(desk: Desk, requests: Sequence[ServiceRequest]) -> list[ServiceRequest]:
    """Return the rides that come back, where the words name one: "move the return taxi to 5:30"."""
    rides = [one for one in requests if one.intent == TAXI]
    return [one for one in rides if not goes_one_way(one)] if hears("ride_back", desk.turn.text) else []


def _by_party(desk: Desk, requests: Sequence[ServiceRequest]) -> list[ServiceRequest]:
    """Return those that are for as many people as the words say of what they cancel or move: "the one for six"."""
    size = party_size_in(desk.turn.text)
    told = desk.turn.intent in _CANCELS or hears("moves_it", desk.turn.text)
    return [one for one in requests if told and size is not None and one.party_size == size]


def _by_number(desk: Desk, requests: Sequence[ServiceRequest]) -> list[ServiceRequest]:
    """Return those that hold as many of a thing as the words say of what they cancel: "cancel the four towels"."""
    if desk.turn.intent not in _CANCELS:
        return []
    held = [entry for one in requests for entry in entries_held(one)]
    counted = {(one.entry, one.quantity) for one in Catalogue(held).find(desk.turn.text) if one.quantity}
    return [one for one in requests if any((entry_of(line), line.quantity) in counted for line in one.lines)]


def _by_place(desk: Desk, requests: Sequence[ServiceRequest]) -> ServiceRequest | None:
    place = next(iter(labels_in("places", desk.turn.text)), None)
    if place in _PLACES:
        row = _as_listed(desk, requests) or sorted(requests, key=lambda request: request.id)
        if not row or (place != "last" and not _PLACES[place] < len(row) > 1):
            return None
        return row[_PLACES[place]]
    timed = sorted((request for request in requests if request.wanted_at), key=_wanted)
    if place is None or len(timed) < 2:  # noqa: PLR2004 -- one is neither the earlier nor the later
        return None
    return timed[0] if place == "earlier" else timed[-1]


def _as_listed(desk: Desk, requests: Sequence[ServiceRequest]) -> list[ServiceRequest]:
    """Return `requests` in the row in which the last answer told all that is held; none if it did not."""
    replies = [reply for turn in last_message(desk, JUST_NOW) for reply in turn.replies]
    rows = [
        reply.facts[part] for reply in replies if reply.key == "all_held" for part in ("requests", "unsent")
    ]
    listed = [
        one.get("number") for row in rows if isinstance(row, list) for one in row if isinstance(one, dict)
    ]
    return sorted((one for one in requests if one.id in listed), key=lambda one: listed.index(one.id))


def _wanted(request: ServiceRequest) -> datetime:
    if request.wanted_at is None:
        raise ValueError(request)
    return request.wanted_at
