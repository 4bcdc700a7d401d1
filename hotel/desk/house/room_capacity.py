"""How many people a kind of room takes, with the beds that may be added."""

from hotel.desk.describing import money
from hotel.desk.desk import Desk
from hotel.desk.guests.coming import room_asked_for
from hotel.desk.hearing import hears
from hotel.desk.house.room_types import room_cards, room_types, room_types_in
from hotel.facts import Fact
from hotel.reading.parties import party_size_in
from hotel.records import RequestState, RoomType

_TOPIC = "room_types"


def told_capacity(desk: Desk) -> bool:
    """Tell how many people the rooms take, where that is asked; say whether it was."""
    text = desk.turn.text
    named = room_types_in(desk, text)
    if (desk.turn.topic != _TOPIC and not named) or not hears("how_many_sleep", text):
        return False
    people = party_size_in(text)
    _count_those_who_come(desk, people)
    kinds = named or room_types(desk)
    fitting = [kind for kind in kinds if people is not None and kind.capacity >= people]
    with_bed = [kind for kind in kinds if people is not None and _at_most(kind) >= people and not fitting]
    facts: dict[str, Fact] = {
        "rooms": [_facts(desk, kind) for kind in kinds],
        "people": people,
        "fitting": [dict(kind.name) for kind in fitting or with_bed],
        "extra_bed": bool(with_bed),
    }
    desk.say("room_capacity", facts, cards=room_cards(desk, fitting or with_bed or kinds))
    return True


def _count_those_who_come(desk: Desk, people: int | None) -> None:
    """Let the room that is being booked be for those who are asked about: "will the four of us fit in one?"."""
    booked = room_asked_for(desk)
    if booked is not None and booked.state is RequestState.DRAFT and people is not None:
        booked.party_size = people


def _facts(desk: Desk, kind: RoomType) -> Fact:
    return {
        "name": dict(kind.name),
        "capacity": kind.capacity,
        "extra_beds": kind.extra_beds,
        "price": money(desk, kind.night_price),
    }


def _at_most(kind: RoomType) -> int:
    return kind.capacity + kind.extra_beds
