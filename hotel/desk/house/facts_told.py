"""What the hotel says about itself, by topic."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.guests.not_staying import is_visitor
from hotel.desk.house.narrower import narrower_answer
from hotel.desk.house.room_types import room_cards, room_types
from hotel.records import Fact as HotelFact
from hotel.records import Need


def fact_of(desk: Desk, topic: str | None) -> HotelFact | None:
    """Return what the property says on `topic`."""
    return desk.session.scalars(
        select(HotelFact).where(HotelFact.property_id == desk.property.id, HotelFact.topic == topic)
    ).first()


def say_fact(desk: Desk, fact: HotelFact, *, whole: bool = True) -> None:
    """Tell what was asked of a fact, then, if `whole`, all of it; the password only to a guest who has proved the stay."""
    proved = desk.stay is not None
    narrower = narrower_answer(desk, fact)
    secret = None if is_visitor(desk) or not whole else fact.verified_text
    if secret is not None and not proved:
        desk.ask(Need.IDENTITY)
    desk.say(
        "hotel_fact",
        {
            "topic": fact.topic,
            "first": dict(narrower.text) if narrower else None,
            "text": dict(fact.text) if whole else None,
            "verified_text": dict(secret) if secret and proved else None,
            "more_when_verified": secret is not None and not proved,
        },
        cards=room_cards(desk, room_types(desk)) if fact.topic == "room_types" and whole else (),
    )
