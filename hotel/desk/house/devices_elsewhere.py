"""Devices of another room are never set: what is meant for it is asked about, or the neighbours are complained of."""

import json

from hotel.desk.desk import Desk
from hotel.desk.drafting.rooms_named import other_room_named
from hotel.desk.hearing import hears
from hotel.desk.house.setting_devices import set_devices
from hotel.facts import Fact
from hotel.reading.consent import consent_in
from hotel.reading.devices import commands_in
from hotel.reading.found import Direction
from hotel.records import Need, Question, Room
from hotel.turn import Button

OWN_ROOM = "own_room"
_QUIETER = frozenset({Direction.DOWN, Direction.OFF})


def refuse(desk: Desk, room: Room, sentence: str) -> None:
    """Refuse to set another room; ask whether the guest's own was meant, or whether the neighbours disturb."""
    offered = desk.open_question(Need.DEVICE)
    if offered is not None and offered.asked_in == desk.turn.message_id:
        return  # said for another part of this message
    commands = commands_in(sentence)
    settable = {device.kind for device in room.devices}
    in_vain = [one for one in commands if one.device not in settable]
    noise = bool(in_vain) and all(one.direction in _QUIETER for one in in_vain)
    if not commands or noise or hears("asking.neighbours", sentence) or hears("room_aside", sentence):
        desk.ask(Need.DEVICE, subject=json.dumps({"neighbours": True}))
        facts: dict[str, Fact] = {"other_room": other_room_named(desk, sentence)}
        desk.say("device_other_room", facts, (Button("neighbours_disturb", "affirm"),))
    elif len(in_vain) == len(commands):
        set_devices(desk, room, commands)  # which can be set in no room
    else:
        asked = next(one.room_number for one in commands)
        desk.ask(Need.DEVICE, subject=json.dumps({OWN_ROOM: sentence}))
        buttons = (Button("confirm", "affirm"), Button("cancel", "cancel"))
        desk.say("device_own_room", {"room": room.number, "asked": asked}, buttons)


def take_answer(desk: Desk, room: Room, question: Question, sentence: str) -> None:
    """Set in the guest's own room, on a yes, what was asked for with another's number."""
    desk.close(question)
    if consent_in(desk.turn.text).no or other_room_named(desk, desk.turn.text):
        desk.say("as_you_wish")
    else:
        set_devices(desk, room, commands_in(sentence))
