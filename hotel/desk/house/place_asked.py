"""What is asked of one place of the town beside the way: when it is open, what it costs; more of it is not known here."""

from datetime import datetime

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.place_hours import say_hours
from hotel.desk.house.places import say_place
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.reading.clauses import sentences_in
from hotel.reading.moments import moments_in
from hotel.records import Place

_SUITS = frozenset({"kids", "pets"})
"""Who may come along, of whom the list of places tells."""


def asks_hours(text: str) -> bool:
    """Say whether `text` asks when a place is open."""
    return hears("asks_whether_open", text)


def asks_price(text: str) -> bool:
    """Say whether `text` asks what a place costs, and not the way there."""
    asks = hears("of_tickets", text) or hears("asking.price", text)
    return asks and not hears("asking.taxi", text)


def tell_asked(desk: Desk, place: Place, day: datetime | None = None) -> None:
    """Tell the hours and the price of `place` that are asked, on `day` if no other is named; offer to ask the rest."""
    text = desk.turn.text
    if hears("asks_how_far", text):
        say_place(desk, place)
    elif asks_hours(text):
        say_hours(desk, place, other=day)
    if asks_price(text):
        say_price(desk, place)
    else:
        _tell_rest(desk, place, " ".join(one for one in sentences_in(text) if _asks_else(one)))


def tell_beside_way(desk: Desk, place: Place) -> None:
    """Tell what is asked beside the way, which told today's hours: another day's, and the price."""
    text = desk.turn.text
    days = (one.at.date() for one in moments_in(text, desk.local_now) if one.has_day)
    if asks_hours(text) and any(day != desk.local_now.date() for day in days):
        say_hours(desk, place)
    if asks_price(text):
        say_price(desk, place)


def tell_whether_fit(desk: Desk, place: Place) -> None:
    """Say whether whoever is to come along may, if that is known; else offer to ask what is asked of `place`."""
    _tell_rest(desk, place, desk.turn.text)


def say_price(desk: Desk, place: Place) -> None:
    """Say that `place` costs nothing, or that its prices are not known here."""
    if "free" in place.tags:
        desk.say("place_free", {"name": dict(place.name)})
    else:
        offer_to_ask(desk, "prices_not_known", place)


def _tell_rest(desk: Desk, place: Place, text: str) -> None:
    if not text:
        return
    asked = {"pets" if "pets" in labels_in("topics", text) else "", *labels_in("tags", text)} & _SUITS
    if asked and asked <= {*place.tags}:
        desk.say("place_suits", {"name": dict(place.name), "what": sorted(asked)})
    else:
        offer_to_ask(desk, place=place)


def _asks_else(sentence: str) -> bool:
    known = asks_hours(sentence) or asks_price(sentence) or hears("asks_how_far", sentence)
    return sentence.rstrip().endswith("?") and not known
