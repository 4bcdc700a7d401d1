"""Whether a question is about a place of the town or about the hotel: the meaning of the whole outweighs one word."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.places import place_named
from hotel.desk.house.prices import SURE
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import sentences_in
from hotel.records import Fact as HotelFact
from hotel.records import Place

SURE_OF_TOPIC = 0.9
"""From here on a topic was understood from the whole question."""


def place_instead(desk: Desk, fact: HotelFact | None) -> Place | None:
    """Return the place of the town that is asked about instead of `fact` ("when does the museum close?")."""
    text = desk.turn.text
    place = None if labels_in("topics", text) else place_named(desk, least=SURE)
    if place is None or fact is None:
        return place
    if any(_names(place, one) for one in fact.text.values()):  # the fact says how the hotel has to do with it
        return None
    return place if desk.turn.confidence < SURE_OF_TOPIC or _asks_its_hours(place, text) else None


def _asks_its_hours(place: Place, text: str) -> bool:
    """Say whether the sentence that names the place asks when it is open."""
    return any(hears("asks_whether_open", one) and _names(place, one) for one in sentences_in(text))


def _names(place: Place, text: str) -> bool:
    return any(mention.score >= SURE for mention in Catalogue([place]).find(text))
