"""Where to go and how to get there: only places the property's own content holds."""

from datetime import datetime

from hotel.desk import hotel_facts
from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.hints import labels_in
from hotel.desk.recommending import best_places, open_then, wish_of
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.records import Place
from hotel.turn import Button

_INDOORS = frozenset(
    {"pool", "gym", "spa", "restaurant", "bar", "business_centre", "meeting_rooms", "parking"}
)
"""Topics that are places of the house itself."""


def ask_recommendation(desk: Desk) -> None:
    """Recommend one to three places that are open then, with distance, hours and why."""
    wish = wish_of(desk)
    found = best_places(desk, wish)
    if not found:
        desk.say("recommendation_none", {"phone": desk.property.phone}, (Button("human", "ask_human"),))
        return
    places: list[Fact] = [
        place_facts(desk, one.place, wish.at) | {"why": one.why, "what": list[Fact](one.what)}
        for one in found
    ]
    desk.say(
        "recommendation",
        {
            "places": places,
            "time": wish.at.isoformat() if wish.at else None,
            "exactly": found[0].as_asked,
            "asked": sorted(wish.cuisines | wish.tags),
        },
        [
            Button("way_to", "ask_directions", {"place": dict(one.place.name)}, value=one.place.slug)
            for one in found
        ],
    )


def ask_directions(desk: Desk) -> None:
    """Give the way to a place; that nobody listed it is said honestly, and the concierge offered."""
    place = _place_meant(desk)
    if place is not None:
        buttons = (Button("taxi_to", "book_taxi", {"place": dict(place.name)}),) if place.taxi_price else ()
        desk.say("directions", place_facts(desk, place, desk.local_now), buttons)
        return
    indoors = [
        topic for topic in (desk.turn.topic, *labels_in("topics", desk.turn.text)) if topic in _INDOORS
    ]
    fact = next(
        (found for topic in (*indoors, "location") if (found := hotel_facts.fact_of(desk, topic))), None
    )
    if fact is not None and (indoors or "location" in labels_in("topics", desk.turn.text)):
        hotel_facts.say_fact(desk, fact)
        return
    desk.say("directions_unknown", {"phone": desk.property.phone}, (Button("human", "ask_human"),))


def place_facts(desk: Desk, place: Place, at: datetime | None) -> dict[str, Fact]:
    """Return one place as facts."""
    return {
        "name": dict(place.name),
        "description": dict(place.description),
        "way": dict(place.way),
        "metres": place.metres,
        "walk_minutes": place.walk_minutes,
        "opens": place.opens.isoformat("minutes") if place.opens else None,
        "closes": place.closes.isoformat("minutes") if place.closes else None,
        "open": open_then(place, at),
        "taxi_price": money(desk, place.taxi_price),
        "taxi_minutes": place.taxi_minutes,
    }


def _place_meant(desk: Desk) -> Place | None:
    places = [place for place in desk.offered(Place) if place.available]
    if desk.turn.choice_value is not None:
        return next((place for place in places if place.slug == desk.turn.choice_value), None)
    mentions = Catalogue(places).find(desk.turn.text)
    if not mentions:
        return None
    best = max(mention.score for mention in mentions)
    fitting = [place for m in mentions if m.score == best for place in (m.entry, *m.rivals)]
    # "The nearest pharmacy": among equals, one that is open comes first, then the nearest.
    return min(fitting, key=lambda place: (open_then(place, desk.local_now) is False, place.metres))
