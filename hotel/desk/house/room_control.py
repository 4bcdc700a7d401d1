"""The devices of the guest's own room: set now, set later, put right when another was meant."""

import json

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.drafting.rooms_named import other_room_named
from hotel.desk.earlier import last_message
from hotel.desk.guests.asking_who import ask_who
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house import devices_elsewhere
from hotel.desk.house.device_settings import CHANGES_TOLD_AS, undo
from hotel.desk.house.setting_devices import set_devices
from hotel.desk.just_now import JUST_NOW
from hotel.desk.troubles import complaints
from hotel.facts import Fact
from hotel.reading.clauses import sentences_in
from hotel.reading.consent import consent_in
from hotel.reading.devices import commands_in
from hotel.reading.found import DeviceCommand, Direction
from hotel.reading.numbers import numbers_in
from hotel.records import InboxMessage, Need, Question


def control_room(desk: Desk) -> None:
    """Set the devices that are named; refuse another room's; say honestly what cannot be set from here."""
    if ask_who(desk) or desk.room is None:
        return
    if corrected(desk):
        return
    sentences = sentences_in(desk.turn.text, by_line=False)
    elsewhere = " ".join(sentence for sentence in sentences if _is_elsewhere(desk, sentence))
    here = " ".join(sentence for sentence in sentences if not _is_elsewhere(desk, sentence))
    commands = commands_in(here)
    if commands:
        set_devices(desk, desk.room, commands)
    elif not elsewhere and refused_elsewhere(desk):
        return
    elif not _take_offered(desk, here) and not elsewhere:
        devices: list[Fact] = [device.kind for device in desk.room.devices]
        desk.say("which_device", {"devices": devices})
    if elsewhere:
        devices_elsewhere.refuse(desk, desk.room, elsewhere)


def refused_elsewhere(desk: Desk) -> bool:
    """Refuse a part of "turn off the music and the light in 515" that names no room itself, or no command."""
    part, whole = desk.turn.text, desk.turn.whole_text
    here_or_there = part if _is_elsewhere(desk, part) else whole
    named_before = any(command.device in part.casefold() for command in commands_in(whole))
    asks = commands_in(part) or (commands_in(whole) and (named_before or labels_in("devices", part)))
    if desk.room is None or not asks or not _is_elsewhere(desk, here_or_there) or hears("trouble", part):
        return False
    devices_elsewhere.refuse(desk, desk.room, here_or_there)
    return True


def take_answer(desk: Desk, question: Question) -> None:
    """Serve the answer to an offer: the limit of a device, or telling staff about the neighbours."""
    offered = json.loads(question.subject or "{}")
    if offered.get("neighbours"):
        _report_neighbours(desk, question)
    elif desk.room is None:
        desk.close(question)
        ask_who(desk)
    elif commands_in(desk.turn.text) and desk.turn.choice_value is None:
        desk.close(question)
        control_room(desk)
    elif meant_here := offered.get(devices_elsewhere.OWN_ROOM):
        devices_elsewhere.take_answer(desk, desk.room, question, meant_here)
    else:
        level = _level_answered(desk, int(offered["level"]))
        desk.close(question)
        set_devices(desk, desk.room, [DeviceCommand(str(offered["device"]), Direction.SET, level=level)])


def corrected(desk: Desk) -> bool:
    """Serve "I meant the light" said right after another device was set; say whether it was that."""
    meant = labels_in("devices", desk.turn.text)
    done = [
        change
        for turn in last_message(desk, JUST_NOW)
        for reply in turn.replies
        if reply.key == CHANGES_TOLD_AS
        for change in _dicts(reply.facts.get("devices"))
    ]
    named = [kind for kind in meant if kind not in {change["device"] for change in done}]
    if desk.room is None or len(done) != 1 or not named:
        return False
    if commands_in(desk.turn.text) and not hears("correction.meant", desk.turn.text):
        return False
    direction = done[0].get("direction")
    if direction not in {Direction.UP, Direction.DOWN}:
        return False
    if not hears("correction.leave_it", desk.turn.text):
        undo(desk.room, done[0])
    set_devices(desk, desk.room, [_same_wish(str(done[0]["device"]), named[0], Direction(direction))])
    return True


def _same_wish(before: str, device: str, direction: Direction) -> DeviceCommand:
    """Return what "warmer" or "less" means for the device that was really meant."""
    if before == "air_conditioning" and device == "light":
        return DeviceCommand(device, Direction.SET, warmth="warm" if direction is Direction.UP else "cold")
    return DeviceCommand(device, direction)


def _level_answered(desk: Desk, offered: int) -> int:
    if desk.turn.choice_value is not None and desk.turn.choice_value.isdigit():
        return int(desk.turn.choice_value)
    said_numbers = numbers_in(desk.turn.text)
    return said_numbers[0].value if said_numbers else offered


def _take_offered(desk: Desk, text: str) -> bool:
    """Take a bare number as the answer to the limit that was offered ("then 25")."""
    question = desk.open_question(Need.DEVICE)
    if question is None or not (numbers_in(text) or desk.turn.choice_value):
        return False
    take_answer(desk, question)
    return True


def _is_elsewhere(desk: Desk, sentence: str) -> bool:
    own = desk.room.number if desk.room else None
    named = any(command.room_number not in {None, own} for command in commands_in(sentence))
    return named or hears("asking.neighbours", sentence) or other_room_named(desk, sentence) is not None


def _report_neighbours(desk: Desk, question: Question) -> None:
    """Take the neighbours' noise as a complaint, in the words in which they were first spoken of."""
    desk.close(question)
    if consent_in(desk.turn.text).no and desk.turn.choice_value is None:
        desk.say("as_you_wish")
        return
    if desk.turn.intent != "affirm":
        control_room(desk)
        return
    words = desk.session.scalar(select(InboxMessage.text).where(InboxMessage.id == question.asked_in))
    desk.turn = desk.turn.model_copy(
        update={"intent": "complain", "category": "noise", "text": words or desk.turn.text}
    )
    complaints.complain(desk)


def _dicts(facts: Fact) -> list[dict[str, Fact]]:
    return [fact for fact in facts if isinstance(fact, dict)] if isinstance(facts, list) else []
