"""A guest outside a closed door: let in at once by somebody who comes; no door is opened from afar."""

from hotel.desk.desk import Desk
from hotel.desk.drafting.faults_said import LOCKED_OUT, faults_named
from hotel.desk.drafting.kinds import REPAIR
from hotel.desk.drafting.taking import take
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.status import ask_request_status
from hotel.desk.troubles.emergencies import emergency
from hotel.desk.troubles.emergency_kinds import UNSPECIFIC, kind_in
from hotel.facts import Fact
from hotel.records import ServiceRequest


def took_everything(desk: Desk) -> bool:
    """Take words of a guest who is locked out, or wants the door opened from here; say whether they were such."""
    text = desk.turn.text
    if desk.turn.choice_value is not None or hears("if_locked_out", text):
        return False
    locked_out, asks_for_room = hears("locked_out", text), hears("asks_to_open_room", text)
    may_ask = asks_for_room or hears("asks_to_open", text)
    if not may_ask and not locked_out:
        return False
    waiting = _on_the_way(desk)
    asks = asks_for_room or (waiting is not None and may_ask)
    if not asks and not locked_out:
        return False
    in_danger = _tells_danger(desk)
    if in_danger:  # besides that somebody comes to the door
        emergency(desk)
    if asks:
        desk.say("door_not_opened_from_here", _facts(desk))
    if desk.stay is None:
        _send_to_reception(desk, alarmed=in_danger)
        return True
    with desk.heard_as(intent=REPAIR):
        if waiting is None:
            take(desk)
        elif not in_danger:
            ask_request_status(desk)
    return True


def _on_the_way(desk: Desk) -> ServiceRequest | None:
    """Return the request by which somebody already comes to let this guest in."""
    repairs = (one for one in open_requests(desk) if one.intent == REPAIR)
    return next((one for one in repairs if _is_of_the_door(desk, one.words)), None)


def _is_of_the_door(desk: Desk, words: str) -> bool:
    return any(fault.slug == LOCKED_OUT for fault in faults_named(desk, words))


def _tells_danger(desk: Desk) -> bool:
    """Say whether a child or somebody frail is left behind the door, or a danger is told of besides."""
    kind = kind_in(desk.session, desk.property.id, desk.turn.text)
    told = kind is not None and kind.slug not in UNSPECIFIC
    return hears("left_inside", desk.turn.text) or (told and desk.turn.intent == "emergency")


def _send_to_reception(desk: Desk, *, alarmed: bool) -> None:
    """Let reception see who it is: nobody is let in on the word of a chat."""
    desk.say("locked_out_unproved", _facts(desk))
    if not alarmed:
        desk.notify_department("reception", "locked_out_unproved", facts=_facts(desk))


def _facts(desk: Desk) -> dict[str, Fact]:
    return {
        "room": desk.room.number if desk.room else None,
        "phone": desk.property.phone,
        "channel": desk.channel,
        "words": desk.turn.whole_text,
    }
