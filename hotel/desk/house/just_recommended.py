"""The place that "there" means: the one that the hotel told of in this answer or in the one before."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.facts import Fact
from hotel.records import HandledTurn, Place
from hotel.turn import Reply

_LATELY = timedelta(hours=2)


def just_recommended(desk: Desk) -> Place | None:
    """Return the only place that was just told of, where the words point at it: "a taxi there"."""
    if not hears("there_just_told", desk.turn.text):
        return None
    same = select(HandledTurn).where(HandledTurn.message_id == desk.turn.message_id)
    for turns in (list(desk.session.scalars(same)), last_message(desk, _LATELY)):
        names = [name for turn in turns for reply in turn.replies for name in _places_told(reply)]
        told = [place for place in desk.offered(Place) if dict(place.name) in names]
        if told:
            return told[0] if len(told) == 1 else None
    return None


def _places_told(reply: Reply) -> list[Fact]:
    if reply.key == "directions":
        return [reply.facts["name"]]
    places = reply.facts.get("places") if reply.key == "recommendation" else ()
    told = places if isinstance(places, Sequence) else ()
    return [one["name"] for one in told if isinstance(one, Mapping)]
