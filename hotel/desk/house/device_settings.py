"""What a command does to a device: steps, limits and tones."""

from pydantic import BaseModel

from hotel.facts import Fact
from hotel.reading.found import DeviceCommand, Direction
from hotel.records import Policies, Room, RoomDevice

CHANGES_TOLD_AS = "device_set"
"""The reply key by which changes are told: a correction right after reads them again."""

_DEGREES = 2
_PER_CENT = 20
_FULL = 100
_AIR = "air_conditioning"
_CURTAINS = "curtains"


class OutOfRangeError(Exception):
    """A device was to be set beyond what the property allows."""

    def __init__(self, asked: int, nearest: int) -> None:
        """Keep what was asked and the nearest value that is allowed."""
        super().__init__(f"{asked} is out of range, {nearest} is the limit")
        self.asked = asked
        self.nearest = nearest


class Setting(BaseModel):
    """How a device is to be: None leaves it as it is. A timer carries the same fields in its facts."""

    device: str
    on: bool | None = None
    level: int | None = None
    warmth: str | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether it would change nothing."""
        return self.on is None and self.level is None and self.warmth is None


def limits_of(kind: str, policies: Policies) -> tuple[int, int]:
    """Return the lowest and the highest level of a kind of device."""
    return (policies.temperature_min, policies.temperature_max) if kind == _AIR else (0, _FULL)


def setting_for(device: RoomDevice, command: DeviceCommand, policies: Policies) -> Setting:
    """Return what `command` wants of `device`.

    Raises:
        OutOfRangeError: a level was named, or would be reached from the limit, that is not allowed.
    """
    setting = Setting(device=device.kind, warmth=command.warmth)
    if command.direction in {Direction.ON, Direction.OFF} and command.level is None:
        return _switched(device, setting, on=command.direction is Direction.ON)
    level = _level_wanted(device, command, policies)
    if level is None:
        setting.on = True if command.warmth else None
        return setting
    setting.level = level
    setting.on = level > 0 if device.kind != _AIR else True
    return setting


def apply(device: RoomDevice, setting: Setting) -> None:
    """Set the device."""
    device.on = device.on if setting.on is None else setting.on
    device.level = device.level if setting.level is None else setting.level
    device.warmth = setting.warmth or device.warmth


def as_facts(device: RoomDevice) -> dict[str, Fact]:
    """Return how the device is set."""
    return {"device": device.kind, "on": device.on, "level": device.level, "warmth": device.warmth}


def undo(room: Room, change: dict[str, Fact]) -> None:
    """Put a device back to how it was before `change` (as facts)."""
    device = next((one for one in room.devices if one.kind == change["device"]), None)
    if device is not None and isinstance(change.get("before"), dict):
        apply(device, Setting.model_validate(change["before"]))


def _switched(device: RoomDevice, setting: Setting, *, on: bool) -> Setting:
    setting.on = on
    if device.kind == _CURTAINS:
        setting.level = _FULL if on else 0
    elif device.kind != _AIR and on and device.level == 0:
        setting.level = _FULL
    return setting


def _level_wanted(device: RoomDevice, command: DeviceCommand, policies: Policies) -> int | None:
    lowest, highest = limits_of(device.kind, policies)
    if command.level is not None:
        if not lowest <= command.level <= highest:
            raise OutOfRangeError(command.level, min(max(command.level, lowest), highest))
        return command.level
    if command.direction not in {Direction.UP, Direction.DOWN}:
        return None
    up = command.direction is Direction.UP
    if device.kind == _CURTAINS:  # curtains "up" or "down" are opened or closed, not nudged
        return highest if up else lowest
    if command.warmth:
        return None
    step = command.step or (_DEGREES if device.kind == _AIR else _PER_CENT)
    now = device.level if device.on or device.kind == _AIR else 0
    wanted = now + (step if up else -step)
    level = min(max(wanted, lowest), highest)
    if level == now or (command.step and level != wanted):
        raise OutOfRangeError(wanted, level)
    # "Dimmer" is less light, never darkness.
    return level if device.kind == _AIR else max(level, _PER_CENT // 2)
