"""Places of the town as facts, and the one that words name."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.reading.tokens import said
from hotel.records import OpeningHours, Place, ServiceRequest
from hotel.turn import Button

_SMALL = 2
"""Words of so few letters tell no name."""

SURE_NAME = 91
"""From this score on a name holds a place, and not one word of it."""

_LEVELS = ("free", "cheap", "expensive")

_LONGEST_WALK = 90
"""Minutes; nobody is told to walk for longer."""


def place_facts(desk: Desk, place: Place, at: datetime | None) -> dict[str, Fact]:
    """Return one place as facts."""
    return {
        "name": dict(place.name),
        "description": dict(place.description),
        "way": dict(place.way),
        "metres": place.metres,
        "walk_minutes": place.walk_minutes if place.walk_minutes <= _LONGEST_WALK else None,
        "opens": place.opens.isoformat("minutes") if place.opens else None,
        "closes": place.closes.isoformat("minutes") if place.closes else None,
        "open": open_then(place, at),
        "opens_later": opens_later(place, at),
        "taxi_price": money(desk, place.taxi_price),
        "taxi_minutes": place.taxi_minutes,
    }


def level_of(place: Place) -> str | None:
    """Return how dear `place` is, as far as the list tells."""
    return next((one for one in _LEVELS if one in place.tags), None)


def open_then(place: Place, at: datetime | None) -> bool | None:
    """Say whether `place` is open at `at` (hotel time); None where that cannot be known."""
    if at is None:
        return None
    if place.opens is None or place.closes is None:
        return True
    hours = OpeningHours(opens=place.opens, closes=place.closes)
    since_yesterday = hours.opens >= hours.closes and at.time() < hours.closes
    return has_day(place, at - timedelta(days=since_yesterday)) and hours.includes(at.time())


def opens_later(place: Place, at: datetime | None) -> bool:
    """Say whether `place` is closed at `at` and opens later on that day."""
    if at is None or place.opens is None or open_then(place, at):
        return False
    return place.opens > at.time() and has_day(place, at)


def has_day(place: Place, at: datetime) -> bool:
    """Say whether `place` is open at all on the day of `at`."""
    return not place.weekdays or at.weekday() in place.weekdays


def place_named(desk: Desk, least: float = 0) -> Place | None:
    """Return the place that the words name, with at least this score."""
    places = [place for place in desk.offered(Place) if place.available]
    if desk.turn.choice_value is not None:
        return next((place for place in places if place.slug == desk.turn.choice_value), None)
    mentions = [mention for mention in Catalogue(places).find(desk.turn.text) if mention.score >= least]
    if not mentions:
        return None
    best = max(mention.score for mention in mentions)
    fitting = [place for m in mentions if m.score == best for place in (m.entry, *m.rivals)]
    # "The nearest pharmacy": among equals, one that is open comes first, then the nearest.
    return min(fitting, key=lambda place: (open_then(place, desk.local_now) is False, place.metres))


def where_it_is(desk: Desk, request: ServiceRequest) -> Place | None:
    """Return the place that a ride goes to, or that a tour is named after."""
    if request.place is not None or request.service is None:
        return request.place
    names = request.service.name.values()
    found = [one for text in names for one in desk.catalogue(Place).find(text) if one.score >= SURE_NAME]
    return found[0].entry if found else None


def say_place(desk: Desk, place: Place) -> None:
    """Tell of a place: the way, the distance, the hours; a taxi is offered where its price is known."""
    buttons = (Button("taxi_to", "book_taxi", {"place": dict(place.name)}),) if place.taxi_price else ()
    told = {"described": not _is_said_by_name(desk, place)}
    desk.say("directions", place_facts(desk, place, desk.local_now) | told, buttons)


def told_how_long(desk: Desk, places: Sequence[Place]) -> bool:
    """Tell only how long it takes to the one place there is; say whether there is one."""
    if len(places) != 1:
        return False
    facts = place_facts(desk, places[0], None)
    if facts["walk_minutes"] is None and facts["taxi_minutes"] is None:
        return False
    desk.say("way_takes", {key: facts[key] for key in ("name", "walk_minutes", "taxi_minutes")})
    return True


def _is_said_by_name(desk: Desk, place: Place) -> bool:
    """Say whether the words have a word of the place's name; "the opera" may be the theatre, and is told what it is."""
    name = frozenset(
        form for one in place.name.values() for token in said(one).tokens for form in token.forms
    )
    return desk.turn.choice_value is not None or any(
        token.any_of(name) for token in said(desk.turn.text).tokens if len(token.norm) > _SMALL
    )
