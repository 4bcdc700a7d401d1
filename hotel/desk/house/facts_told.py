"""What the hotel says about itself, by topic."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.guests.not_staying import is_visitor
from hotel.desk.hearing import hears
from hotel.desk.house.narrower import narrower_answer
from hotel.desk.house.part_asked import part_asked, tells_hours
from hotel.desk.house.room_types import room_cards, room_types
from hotel.records import Fact as HotelFact
from hotel.records import Localised, Need

type Answer = tuple[Localised | None, Localised | None]
"""A detail of a fact, and what is told of the fact itself."""


def fact_of(desk: Desk, topic: str | None) -> HotelFact | None:
    """Return what the property says on `topic`."""
    return desk.session.scalars(
        select(HotelFact).where(HotelFact.property_id == desk.property.id, HotelFact.topic == topic)
    ).first()


def say_as_asked(desk: Desk, fact: HotelFact) -> None:
    """Tell the detail that was asked of a fact, else the part of it that speaks of what was asked, else all of it."""
    first, text = answer_as_asked(desk, fact)
    _say(desk, fact, first, text)
    asks = hears("asks_hours", desk.turn.text) or hears("asks_whether_open", desk.turn.text)
    if asks and text is None and not tells_hours(first or {}):
        tell_hours(desk, fact.topic)  # "is the sauna open now?"


def tell_hours(desk: Desk, topic: str) -> bool:
    """Tell the hours of what the topic is about; say whether the records know them."""
    hours = desk.property.hours.get(topic)
    if hours is None:
        return False
    opens, closes = (at.isoformat("minutes") for at in (hours.opens, hours.closes))
    desk.say("open_hours", {"topic": topic, "opens": opens, "closes": closes, "all_day": hours.all_day})
    return True


def answer_as_asked(desk: Desk, fact: HotelFact) -> Answer:
    """Return the detail that was asked, and what of the fact itself is told with it."""
    narrower = narrower_answer(desk, fact)
    first = narrower.text if narrower is not None else None
    if fact.verified_text is not None:  # what comes after it belongs to all of it
        return first, fact.text
    part = part_asked(fact, desk.turn.text, narrower)
    if narrower is not None and narrower.topic == fact.topic:
        return first, part
    return first, part or fact.text


def say_fact(desk: Desk, fact: HotelFact, *, whole: bool = True) -> None:
    """Tell what was asked of a fact, then, if `whole`, all of it."""
    narrower = narrower_answer(desk, fact)
    _say(desk, fact, narrower.text if narrower is not None else None, fact.text if whole else None)


def _say(desk: Desk, fact: HotelFact, first: Localised | None, text: Localised | None) -> None:
    """Tell a detail of a fact, and what is told of the rest; the password only to a guest who has proved the stay."""
    proved, whole = desk.stay is not None, text == fact.text
    secret = None if is_visitor(desk) or not whole else fact.verified_text
    if secret is not None and not proved:
        desk.ask(Need.IDENTITY)
    desk.say(
        "hotel_fact",
        {
            "topic": fact.topic,
            "first": dict(first) if first else None,
            "text": dict(text) if text else None,
            "verified_text": dict(secret) if secret and proved else None,
            "more_when_verified": secret is not None and not proved,
        },
        cards=room_cards(desk, room_types(desk)) if fact.topic == "room_types" and whole else (),
    )
