"""Words about something that no record holds: whoever may know of it hears of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from hotel.desk.describing import sender_facts
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import BOOKED, DISHES, KINDS, LAUNDRY, REPAIR, TAXI, THINGS, WAKE_UP
from hotel.desk.drafting.naming import names_dish, names_held
from hotel.desk.hearing import hears
from hotel.desk.of_this_guest import requests_of
from hotel.desk.sent.open_requests import open_requests
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.reading.kind_words import kind_named
from hotel.records import Localised, MenuItem, Named, RequestState, Service, ServiceRequest, Thing
from hotel.turn import Button

_SURE = 91
"""Above this it is the thing itself, and not one word of its name."""
_KINDS = (
    *("report_lost_item", REPAIR, LAUNDRY, "request_parking"),
    *(*sorted(BOOKED), "book_excursion", DISHES),
)
"""Kinds that their own words name surely enough: "my table", «мой заказ»."""
_BOOKINGS = frozenset({"book_spa", "book_excursion", TAXI, WAKE_UP})
_LATELY = timedelta(hours=12)
_HUMAN = Button("human", "ask_human")


@dataclass(frozen=True)
class Unheld:
    """What the words name: its kind, and the one dish or thing where they name one."""

    intent: str
    name: Localised | None = None


def tell_nothing_open(desk: Desk, *more: Button) -> None:
    """Say that nothing is open; what the words name may be known to its department, which gets them."""
    named = None if desk.stay is None or hears("what_is_booked", desk.turn.text) else named_in(desk)
    called_off = named is not None and was_called_off(desk, named.intent)
    if named is not None and called_off and open_requests(desk):
        _tell_called_off(desk, named)
        return
    if named is None or called_off:
        desk.say("nothing_open", buttons=(*more, _HUMAN))
        return
    department = KINDS[named.intent].department
    if not desk.property.open_at(department, desk.now):
        department = "reception"
    facts: dict[str, Fact] = {
        "intent": named.intent,
        "item": dict(named.name) if named.name else None,
        "department": department,
        "words": desk.turn.text,
        **sender_facts(desk),
        "conversation": desk.conversation.id,
    }
    desk.notify_department(department, "not_in_this_chat", facts=facts)
    desk.say("not_in_this_chat", facts, (*more, _HUMAN))


def _tell_called_off(desk: Desk, named: Unheld) -> None:
    """Say that what is named is not wanted of anybody now, while other things are; ask whether to bring a thing."""
    desk.say("none_held", {"intent": named.intent, "item": dict(named.name) if named.name else None})
    if named.intent == THINGS and named.name is not None:
        draft = drafts.begin(desk, KINDS[THINGS])
        fill(desk, draft)
        drafts.read_back(desk, draft)


def names_what_is_not_open(desk: Desk, waiting: Sequence[ServiceRequest]) -> bool:
    """Say whether a change is one of a booking of which there is none, while others wait: "move the massage"."""
    text = desk.turn.text
    named = named_in(desk)
    if not waiting or named is None or named.intent not in _BOOKINGS:
        return False
    if named.intent == TAXI and not hears("asking.taxi", text):  # "the car" may be the one that is parked
        return False
    return not any(one.intent == named.intent or names_held(one, text) for one in waiting)


def named_in(desk: Desk) -> Unheld | None:
    """Return what the words surely name: a dish, a thing, a service, or a kind of request."""
    text = desk.turn.text
    kind = next((one for one in _KINDS if kind_named(one, text)), None)
    entries: list[Named] = [*desk.offered(MenuItem), *desk.offered(Thing), *desk.offered(Service)]
    sure = [one for one in Catalogue(entries).find(text) if one.score >= _SURE]
    for mention in sorted(sure, key=lambda one: one.start):
        intent = _intent_of(mention.entry)
        if intent in KINDS and kind in {None, intent}:
            known = not mention.rivals and not isinstance(mention.entry, Service)
            return Unheld(intent, mention.entry.name if known else None)
    if kind is None and names_dish(desk, text):  # "my salad", of which the menu has several
        kind = DISHES
    return None if kind is None else Unheld(kind)


def _intent_of(entry: Named) -> str:
    if isinstance(entry, Service):
        return entry.intent
    return DISHES if isinstance(entry, MenuItem) else THINGS


def was_called_off(desk: Desk, intent: str) -> bool:
    """Say whether such a request was here lately, and was called off or is over: the records know of it."""
    not_drafts = {*RequestState} - {RequestState.DRAFT}
    return bool(requests_of(desk, not_drafts, intent=intent, within=_LATELY))
