"""Commands into settings of a room's devices, now or later, within what the property allows."""

import json
from datetime import datetime, timedelta

from hotel.desk.desk import Desk
from hotel.desk.house.device_settings import (
    CHANGES_TOLD_AS,
    OutOfRangeError,
    apply,
    as_facts,
    limits_of,
    setting_for,
)
from hotel.desk.sent import timers
from hotel.facts import Fact
from hotel.reading.found import DeviceCommand
from hotel.reading.lexicons import words_of
from hotel.reading.moments import moments_in
from hotel.reading.number_words import raw_numbers
from hotel.records import Need, Room, RoomDevice
from hotel.turn import Button


def set_devices(desk: Desk, room: Room, commands: list[DeviceCommand]) -> None:
    """Set what `commands` say, now or at the later hour that the words name; say what cannot be set."""
    devices = {device.kind: device for device in room.devices}
    later = _moment(desk, commands)
    changed: list[Fact] = []
    for command in commands:
        device = devices.get(command.device)
        if device is None:
            continue
        try:
            setting = setting_for(device, command, desk.property.policies)
        except OutOfRangeError as error:
            _offer_limit(desk, device, error)
            continue
        if setting.is_empty:
            _ask_how(desk, device)
        elif later is not None:
            facts = setting.model_dump() | {"room_id": room.id, "conversation_id": desk.conversation.id}
            timers.add(desk, timers.SET_ROOM, later, facts=facts)
            changed.append(setting.model_dump())
        else:
            before = as_facts(device)
            apply(device, setting)
            changed.append(as_facts(device) | {"before": before, "direction": command.direction.value})
    unknown: list[Fact] = [command.device for command in commands if command.device not in devices]
    if changed and later is not None:
        desk.say("device_set_later", {"devices": changed, "time": later.isoformat()})
    elif changed:
        desk.say(CHANGES_TOLD_AS, {"devices": changed})
    if unknown:
        desk.say("device_unknown", {"names": unknown, "devices": list[Fact](devices)})


def _ask_how(desk: Desk, device: RoomDevice) -> None:
    """Ask to what a device is to be set."""
    lowest, highest = limits_of(device.kind, desk.property.policies)
    desk.ask(Need.DEVICE, subject=json.dumps({"device": device.kind, "level": device.level}))
    facts: dict[str, Fact] = {
        "device": device.kind,
        "level": device.level,
        "lowest": lowest,
        "highest": highest,
    }
    desk.say("device_how", facts)


def _offer_limit(desk: Desk, device: RoomDevice, error: OutOfRangeError) -> None:
    lowest, highest = limits_of(device.kind, desk.property.policies)
    desk.ask(Need.DEVICE, subject=json.dumps({"device": device.kind, "level": error.nearest}))
    desk.say(
        "device_out_of_range",
        {
            "device": device.kind,
            "asked": error.asked,
            "lowest": lowest,
            "highest": highest,
            "offered": error.nearest,
            "level": device.level,
        },
        (
            Button(
                "set_level",
                "affirm",
                {"device": device.kind, "level": error.nearest},
                value=str(error.nearest),
            ),
        ),
    )


def _moment(desk: Desk, commands: list[DeviceCommand]) -> datetime | None:
    """Return the later moment that is wanted; degrees are no hour: "down to 22", "up by two"."""
    levels = [command.level for command in commands if command.level is not None]
    for found in moments_in(desk.turn.text, desk.local_now):
        words = found.within(desk.turn.text)
        numbers = [raw.value for raw in raw_numbers(words)]
        step = words.split()[0].lower() in words_of("devices.step")
        if step and any(command.step in numbers for command in commands):
            continue
        if len(numbers) == 1 and numbers[0] in levels:
            levels.remove(numbers[0])
        elif found.has_hour and found.at > desk.now + timedelta(minutes=1):
            return found.at
    return None
