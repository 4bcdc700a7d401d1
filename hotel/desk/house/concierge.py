"""Where to go and how to get there: only places the property's own content holds."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import TOUR
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.house.in_house import told_of_house
from hotel.desk.house.place_asked import tell_beside_way
from hotel.desk.house.place_hours import say_hours
from hotel.desk.house.places import place_facts, place_named, say_place
from hotel.desk.house.prices import SURE
from hotel.desk.house.question_passed_on import offer_to_ask
from hotel.desk.house.recommending import best_places, closed_that_day, wish_of
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.records import HandledTurn, Service
from hotel.turn import Button

_INDOORS = frozenset(
    {"pool", "gym", "spa", "restaurant", "bar", "business_centre", "meeting_rooms", "parking"}
)
"""Topics that are places of the house itself."""


def ask_recommendation(desk: Desk) -> None:
    """Recommend one to three places that are open then, with distance, hours and why; of the house itself its facts."""
    if told_of_house(desk):
        return
    wish = wish_of(desk)
    found = best_places(desk, wish)
    if not found:
        desk.say("recommendation_none", {"phone": desk.property.phone}, (Button("human", "ask_human"),))
        return
    closed = closed_that_day(desk, wish)
    for place in closed:
        say_hours(desk, place)
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
            Button("way_to", "ask_directions", {"place": dict(place.name)}, value=place.slug)
            for place in (*(one.place for one in found), *closed)
        ],
    )


def ask_directions(desk: Desk) -> None:
    """Give the way to a place; that nobody listed it is said honestly, and the concierge offered."""
    if hears("asks_way_to_us", desk.turn.text) and (fact := fact_of(desk, "location")) is not None:
        say_fact(desk, fact)  # whatever they see around them is not where they want to go
        return
    place = place_named(desk)
    if place is not None:
        say_place(desk, place)
        tell_beside_way(desk, place)
        return
    indoors = [
        topic for topic in (desk.turn.topic, *labels_in("topics", desk.turn.text)) if topic in _INDOORS
    ]
    fact = next((found for topic in (*indoors, "location") if (found := fact_of(desk, topic))), None)
    if fact is not None and (indoors or "location" in labels_in("topics", desk.turn.text)):
        say_fact(desk, fact)
        return
    if _told_of_tour(desk):
        return
    if not _has_just_recommended(desk):  # "what should I see, and where is it?": the ways are offered already
        offer_to_ask(desk, "directions_unknown")


def _told_of_tour(desk: Desk) -> bool:
    """Tell what is written of the tour of ours that the words name, and offer to ask the rest: no way is wanted."""
    tours = [one for one in desk.offered(Service) if one.intent == TOUR and one.available]
    named = [one for one in Catalogue(tours).find(desk.turn.text) if one.score >= SURE and not one.rivals]
    if not named or not hears("speaks_of_tour", desk.turn.text):
        return False
    tour = named[0].entry
    desk.say("service_told", {"service": dict(tour.name), "description": dict(tour.description)})
    offer_to_ask(desk)
    return True


def _has_just_recommended(desk: Desk) -> bool:
    same = select(HandledTurn).where(HandledTurn.message_id == desk.turn.message_id)
    return any(reply.key == "recommendation" for turn in desk.session.scalars(same) for reply in turn.replies)
