"""The places of the town that an answer told of."""

from collections.abc import Iterable, Mapping, Sequence

from hotel.desk.desk import Desk
from hotel.facts import Fact
from hotel.records import HandledTurn, Place
from hotel.turn import Reply

_OF_ONE = frozenset(
    {"directions", "when_to_leave", "way_takes", "place_hours", "place_free", "place_suits"}
    | {"prices_not_known", "no_fact"}
)
"""Replies that tell of one place, or say that it is not known of it."""


def places_told(desk: Desk, turns: Iterable[HandledTurn], *, by_distance: bool = True) -> list[Place]:
    """Return the places that the replies of `turns` told of, the nearest first or as they were told."""
    names = [name for turn in turns for reply in turn.replies for name in _names(reply)]
    told = [place for place in desk.offered(Place) if dict(place.name) in names]
    return sorted(told, key=lambda place: place.metres if by_distance else names.index(dict(place.name)))


def tells_places(turn: HandledTurn) -> bool:
    """Say whether `turn` told of a place."""
    return any(_names(reply) for reply in turn.replies)


def _names(reply: Reply) -> list[Fact]:
    if reply.key in _OF_ONE:
        return [name] if (name := reply.facts.get("name")) is not None else []
    places = reply.facts.get("places") if reply.key in {"recommendation", "places_more"} else ()
    told = places if isinstance(places, Sequence) else ()
    return [one["name"] for one in told if isinstance(one, Mapping)]
