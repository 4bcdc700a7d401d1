"""What stands is asked for again with other facts: "better at seven, the table I mean", "a card with the cake too".

Words of a kind that stands are about that one, unless they name what cannot be the same: another day, another place,
other people, one more of it. Nobody books the same evening twice by saying when, or begins a second birthday for a card.
"""

from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.day_wanted import day_wanted
from hotel.desk.drafting.destinations import names_place
from hotel.desk.drafting.kinds import CLEANING, DISHES, LAUNDRY, LUGGAGE, TABLE, TAXI
from hotel.desk.drafting.naming import entry_of, is_word_of, names, names_anything
from hotel.desk.drafting.people_said import people_said
from hotel.desk.drafting.sensible_hours import hours_for
from hotel.desk.hearing import heard, hears, labels_in
from hotel.desk.ordering.occasion_words import OCCASION, tells_card
from hotel.desk.sent.hours_moved import own_hour
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.whose import is_for_another
from hotel.reading.catalogue import Catalogue
from hotel.reading.found import Moment
from hotel.reading.moments import moments_in
from hotel.records import MenuItem, Named, Service, ServiceRequest

_OTHER_ROOM, _SPA = "change_room", "book_spa"
_OF_AN_HOUR = frozenset({TABLE, TAXI, _SPA, OCCASION, CLEANING, LUGGAGE, LAUNDRY, DISHES})
"""Of these the hour that stands says which one is meant."""
_HOLDS: dict[str, type[MenuItem | Service]] = {DISHES: MenuItem, LAUNDRY: Service, _SPA: Service}
_NEAR = timedelta(hours=3)
"""Nobody rides twice within so short a time without saying where to."""
_MOVED = ("moves_it", "puts_right")


def standing_meant(desk: Desk) -> ServiceRequest | None:
    """Return the request of the kind understood that stands, where the words are about it; None where they want another."""
    turn = desk.turn
    able = turn.intent in _OF_AN_HOUR or turn.intent == _OTHER_ROOM
    if not able or turn.choice_value is not None or hears("one_more", turn.text):
        return None
    standing = [
        one
        for one in open_requests(desk)
        if one.intent == turn.intent and one.message_id != turn.message_id and _is_to_come(desk, one)
    ]
    if turn.intent == _OTHER_ROOM:
        return next(iter(standing), None)
    said = moments_in(turn.text, desk.local_now, hours_for(desk, turn.intent))
    same = [one for one in standing if not _names_other_facts(desk, one, said)]
    of_its_hour = [one for one in same if own_hour(desk, one) is not None]
    if len(of_its_hour) == 1:
        return of_its_hour[0]
    meant = [one for one in same if _is_added_to(desk, one, said) or _is_moved(desk, one, said)]
    return meant[0] if len(meant) == 1 else None


def _is_to_come(desk: Desk, request: ServiceRequest) -> bool:
    return request.wanted_at is None or request.wanted_at > desk.now


def _names_other_facts(desk: Desk, request: ServiceRequest, said: list[Moment]) -> bool:
    """Say whether the words name a day, a place, a treatment or a number of people that is not that of `request`."""
    text, days = desk.turn.text, {one.at.date() for one in said if one.has_day}
    party = people_said(desk, request, text)
    return (
        (bool(days) and days != {day_wanted(desk, request)})
        or (party is not None and request.party_size is not None and party != request.party_size)
        or (request.intent == TAXI and names_place(desk, request))
        or _names_other_entry(desk, request)
    )


def _names_other_entry(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words name a dish that an order, or a treatment that a booking does not hold."""
    if request.intent not in _HOLDS:
        return False
    text = desk.turn.text
    held = [one for one in (request.service, *(entry_of(line) for line in request.lines)) if one is not None]
    offered: list[Named] = [*desk.offered(_HOLDS[request.intent])]
    others = [one.within(text) for one in Catalogue(offered).find(text) if one.entry not in held]
    return any(not is_word_of(entry, words) for words in others for entry in held)


def _is_added_to(desk: Desk, request: ServiceRequest, said: list[Moment]) -> bool:
    """Say whether the words add to a surprise: they name its parts, or the card, and no hour of their own."""
    text = desk.turn.text
    timed = any(one.has_hour for one in said)
    return request.intent == OCCASION and not timed and (tells_card(text) or names_anything(desk, text))


def _is_moved(desk: Desk, request: ServiceRequest, said: list[Moment]) -> bool:
    """Say whether the words only give another hour to a booking, or to a surprise that they name."""
    text, at = desk.turn.text, next((one.at for one in said if one.has_hour), None)
    if at is None or request.wanted_at is None:
        return False
    moved = any(hears(sign, text) for sign in _MOVED)
    if not moved and (hears("besides", _without_people(text)) or _is_for_somebody_else(request, text)):
        return False
    if request.intent == TAXI:
        return abs(_on_its_day(desk, request, at) - request.wanted_at) <= _NEAR
    return request.intent in {TABLE, _SPA} or (request.intent == OCCASION and names(request, text))


def _is_for_somebody_else(request: ServiceRequest, text: str) -> bool:
    """Say whether a treatment is wanted for another of the party; at a table, or in a taxi, they sit together."""
    return request.intent == _SPA and is_for_another(request, text)


def _without_people(text: str) -> str:
    """Return `text` without those of the party whom it names: who only says so ("my husband says") wants nothing besides."""
    for person in labels_in("whose", text):
        text = text.replace(heard(f"whose.{person}", text) or "", " ", 1)
    return text


def _on_its_day(desk: Desk, request: ServiceRequest, at: datetime) -> datetime:
    wanted = request.wanted_at or at
    return datetime.combine(desk.property.local(wanted).date(), at.timetz())
