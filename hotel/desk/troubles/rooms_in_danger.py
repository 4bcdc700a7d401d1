"""Where a danger is: in the room that is named, before the guest's own; every room that may be meant is looked into."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.rooms_named import rooms_named
from hotel.desk.hearing import hears, without
from hotel.facts import Fact
from hotel.reading.identifiers import room_numbers_in
from hotel.records import Complaint, Room, Stay


def room_in_danger(desk: Desk) -> Room | None:
    """Return the room to go to first by the turn's words; None where they name none."""
    named = _named(desk, desk.turn.text)
    if desk.room is not None and named and hears("at_own_door", desk.turn.text):
        return desk.room
    return next((room for room in named if room != desk.room), next(iter(named), None))


def names_no_door(desk: Desk) -> bool:
    """Say whether a room is named that this house does not have: the guest must say where it is."""
    return bool(room_numbers_in(_rooms_meant(desk.turn.text))) and not _named(desk, desk.turn.text)


def looked_into_too(desk: Desk, complaint: Complaint) -> list[Fact]:
    """Return the other rooms of an emergency: all that its guest has named, and the guest's own."""
    if complaint.emergency_kind is None or complaint.room is None:
        return []
    said = [one.text for one in complaint.remarks if one.by == "guest"]
    named = [room for text in said for room in _named(desk, text)]
    stay = desk.session.get(Stay, complaint.stay_id) if complaint.stay_id is not None else None
    rooms = [*named, stay.room] if stay is not None else named
    return list(dict.fromkeys(room.number for room in rooms if room != complaint.room))


def _named(desk: Desk, text: str) -> list[Room]:
    return rooms_named(desk, _rooms_meant(text))


def _rooms_meant(text: str) -> str:
    # 112 may be a door as well as the number that was rung.
    return without("not_the_room", text)
