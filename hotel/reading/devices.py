"""What is to be set in a room: light, curtains, air conditioning."""

from dataclasses import replace

from hotel.reading.commands.clause import Clause, device_at
from hotel.reading.commands.level import COLDEST, HOTTEST, level_in, level_in_words, step_in
from hotel.reading.found import DeviceCommand, Direction
from hotel.reading.identifiers import room_numbers_in
from hotel.reading.lexicons import mapped, words_of
from hotel.reading.tokens import Said, said

_LIGHT, _CURTAINS, _AIR = "light", "curtains", "air_conditioning"
_UP_OR_DOWN = {Direction.UP, Direction.DOWN}


def commands_in(text: str) -> list[DeviceCommand]:
    """Return what `text` wants set, one command for each device; "it" is the device named before."""
    rooms = room_numbers_in(text)
    found: list[DeviceCommand] = []
    for clause in _clauses(said(text)):
        found += _commands(clause, found[-1] if found else None)
    room = rooms[0] if rooms else None
    return [replace(command, room_number=room) for command in _merged(found)]


def _clauses(line: Said) -> list[Clause]:
    """Cut the text where one command ends and another begins: at commas and at "and" before a device or a verb."""
    starts, joins = [0], words_of("devices.joins")
    for index in range(1, len(line.tokens)):
        joined = line.tokens[index].norm in joins
        if line.breaks[index] or (joined and _begins_anew(line, Clause(line, starts[-1], index))):
            starts.append(index)
    return [Clause(line, a, b) for a, b in zip(starts, [*starts[1:], len(line.tokens)], strict=True)]


def _begins_anew(line: Said, before: Clause) -> bool:
    """Say whether another command begins after the "and" at the end of `before`."""
    count = len(line.tokens)
    for at in range(before.last + 1, min(before.last + 4, count)):
        if mapped("devices.verb").at(line, at):
            return True
        if device_at(line, at):
            return _says_how(before) and _says_how(Clause(line, at + 1, min(at + 4, count)))
    return level_in(Clause(line, before.last + 1, min(before.last + 3, count)))[0] is not None


def _says_how(clause: Clause) -> bool:
    return clause.direction is not None or level_in(clause)[0] is not None


def _commands(clause: Clause, before: DeviceCommand | None) -> list[DeviceCommand]:
    direction = clause.direction
    level, is_degrees = level_in(clause)
    devices = clause.devices
    if _LIGHT in devices and _AIR not in devices and is_degrees:
        devices.append(_AIR)
    if not devices and direction is not None and clause.says("devices.everything"):
        devices = [_LIGHT, _AIR]
    if not devices and (direction is not None or level is not None):
        guessed = _guessed_device(clause, before, level, is_degrees=is_degrees)
        devices = [] if guessed is None else [guessed]
    level = level if is_degrees or len(devices) == 1 else None
    if direction is None and level is None and before is not None and clause.says("devices.as_well"):
        direction = before.direction
    commands = (_command(clause, device, direction, level) for device in devices)
    return [command for command in commands if command is not None]


def _guessed_device(
    clause: Clause, before: DeviceCommand | None, level: int | None, *, is_degrees: bool
) -> str | None:
    if _of_brightness(clause):
        return _LIGHT
    if is_degrees or clause.says("devices.temperature_up") or clause.says("devices.temperature_down"):
        return _AIR
    if any(token.any_of(words_of("devices.degrees")) for token in clause.tokens):
        return _AIR
    if before is not None:
        return before.device
    if level is not None:
        return _AIR if COLDEST <= level <= HOTTEST else None
    # "turn it down", «убавьте», "up by two" is said of the air conditioning
    by_itself = clause.direction in _UP_OR_DOWN and (_says_only_verbs(clause) or step_in(clause) is not None)
    return _AIR if by_itself else None


def _says_only_verbs(clause: Clause) -> bool:
    verbs, filler = mapped("devices.verb"), words_of("devices.filler")
    return all(
        token.norm in filler or verbs.ends_before(clause.line, index + 1)
        for index, token in enumerate(clause.tokens, clause.first)
    )


def _of_brightness(clause: Clause) -> bool:
    return clause.says("devices.bright_up") or clause.says("devices.bright_down")


def _command(
    clause: Clause, device: str, direction: Direction | None, level: int | None
) -> DeviceCommand | None:
    warmth = clause.warmth if device == _LIGHT else None
    if warmth is not None:
        direction = _direction_of_colour(clause, direction)
    if device == _AIR and direction in {None, Direction.SET}:
        if clause.says("devices.temperature_up"):
            direction = Direction.UP
        elif clause.says("devices.temperature_down"):
            direction = Direction.DOWN
    if level is None and device != _AIR:
        level = level_in_words(clause, closes=device == _CURTAINS and clause.has_verb(Direction.DOWN))
    if (level is not None and direction != Direction.OFF) or (direction is None and _says_an_end(clause)):
        direction = Direction.SET
    if direction is None:
        return None
    return DeviceCommand(
        device, direction, level, warmth, step=_step(clause, device) if level is None else None
    )


def _step(clause: Clause, device: str) -> int | None:
    """Return by how much the level changes; "a notch", «на градус» is one degree."""
    one_degree = device == _AIR and clause.says("devices.one_step")
    return step_in(clause) or (1 if one_degree else None)


def _says_an_end(clause: Clause) -> bool:
    """Say whether only the most or the least was said: of degrees that is asked about."""
    return clause.says("devices.full") or clause.says("devices.least")


def _direction_of_colour(clause: Clause, direction: Direction | None) -> Direction | None:
    """Return the direction where a colour of the light was said: "warmer" is that, not its strength."""
    if clause.has_verb(Direction.ON):
        return Direction.ON
    if direction is None or (direction in _UP_OR_DOWN and not _of_brightness(clause)):
        return Direction.SET
    return direction


def _merged(commands: list[DeviceCommand]) -> list[DeviceCommand]:
    """Put "turn the light on, warmer" together: what is said twice of one device is one command."""
    found: dict[str, DeviceCommand] = {}
    for command in commands:
        before = found.get(command.device)
        if before is None:
            found[command.device] = command
            continue
        only_set = command.direction is Direction.SET and command.level is None
        found[command.device] = replace(
            command,
            direction=before.direction if only_set else command.direction,
            level=command.level if command.level is not None else before.level,
            step=command.step or before.step,
            warmth=command.warmth or before.warmth,
        )
    return list(found.values())
