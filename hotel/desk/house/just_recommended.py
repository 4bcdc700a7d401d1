"""The place that "there" means: the one that the hotel told of in this answer or in the one before."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.desk.house.places_told import places_told
from hotel.records import HandledTurn, Place

_LATELY = timedelta(hours=2)


def just_recommended(desk: Desk) -> Place | None:
    """Return the only place that was just told of, where the words point at it: "a taxi there"."""
    if not hears("there_just_told", desk.turn.text):
        return None
    same = select(HandledTurn).where(HandledTurn.message_id == desk.turn.message_id)
    for turns in (list(desk.session.scalars(same)), last_message(desk, _LATELY)):
        told = places_told(desk, turns)
        if told:
            return told[0] if len(told) == 1 else None
    return None
