"""What is to be set in a room: light, curtains, air conditioning."""

from dataclasses import dataclass, replace

from hotel.reading.found import DeviceCommand, Direction
from hotel.reading.identifiers import room_number_spans, room_numbers_in
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.number_words import Raw, raw_numbers
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, Token, said

_LIGHT, _CURTAINS, _AIR = "light", "curtains", "air_conditioning"
_COLDEST, _HOTTEST, _WHOLE = 10, 35, 100


@dataclass(frozen=True, slots=True)
class _Clause:
    first: int
    last: int


def commands_in(text: str) -> list[DeviceCommand]:
    """Return what `text` wants set, one command for each device; "it" is the device named before."""
    line = said(text)
    rooms = room_numbers_in(text)
    found: list[DeviceCommand] = []
    for clause in _clauses(line):
        found += _commands(line, clause, found[-1] if found else None)
    room = rooms[0] if rooms else None
    return [replace(command, room_number=room) for command in _merged(found)]


def _clauses(line: Said) -> list[_Clause]:
    """Cut the text where one command ends and another begins: at commas and at "and" before a device or a verb."""
    starts = [0]
    for index in range(1, len(line.tokens)):
        joins = line.tokens[index].norm in {"and", "и", "а", "then", "but"}
        if line.breaks[index] or (joins and _begins_anew(line, _Clause(starts[-1], index))):
            starts.append(index)
    return [_Clause(a, b) for a, b in zip(starts, [*starts[1:], len(line.tokens)], strict=True)]


def _begins_anew(line: Said, before: _Clause) -> bool:
    """Say whether another command begins after the "and" at the end of `before`."""
    for at in range(before.last + 1, min(before.last + 4, len(line.tokens))):
        if mapped("devices.verb").at(line, at):
            return True
        if _device(line, at):
            done = _direction(line, before) is not None or _level(line, before)[0] is not None
            rest = _Clause(at + 1, min(at + 4, len(line.tokens)))
            return done and (_direction(line, rest) is not None or _level(line, rest)[0] is not None)
    return _level(line, _Clause(before.last + 1, min(before.last + 3, len(line.tokens))))[0] is not None


def _device(line: Said, index: int) -> tuple[str, int] | None:
    """Return the device named at a word; one that the house cannot set keeps the guest's word."""
    found = mapped("devices.device").at(line, index)
    if found is not None:
        return found
    length = listed("devices.other").length_at(line, index)
    return (line.words(index, index + length).lower(), length) if length else None


def _devices(line: Said, clause: _Clause) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    index = clause.first
    while index < clause.last:
        device = _device(line, index)
        if device is not None and device[0] not in {name for name, _, _ in found}:
            found.append((device[0], index, index + device[1]))
        index += device[1] if device else 1
    return found


def _has(line: Said, clause: _Clause, path: str) -> bool:
    return any(listed(path).length_at(line, i) for i in range(clause.first, clause.last))


def _commands(line: Said, clause: _Clause, before: DeviceCommand | None) -> list[DeviceCommand]:
    direction = _direction(line, clause)
    level, is_degrees = _level(line, clause)
    named = _devices(line, clause)
    devices = [name for name, _, _ in named]
    if _LIGHT in devices and _AIR not in devices and is_degrees:
        devices.append(_AIR)
    if not devices and direction is not None and _has(line, clause, "devices.everything"):
        devices = [_LIGHT, _AIR]
    if not devices:
        guessed = _guessed_device(line, clause, before, is_degrees=is_degrees, level=level)
        if guessed is None or (direction is None and level is None):
            return []
        devices = [guessed]
    return [
        command
        for device in devices
        if (
            command := _command(
                line, clause, device, direction, level if is_degrees or len(devices) == 1 else None
            )
        )
        is not None
    ]


def _guessed_device(
    line: Said, clause: _Clause, before: DeviceCommand | None, *, is_degrees: bool, level: int | None
) -> str | None:
    if _has(line, clause, "devices.bright_up") or _has(line, clause, "devices.bright_down"):
        return _LIGHT
    if (
        _has(line, clause, "devices.temperature_up")
        or _has(line, clause, "devices.temperature_down")
        or is_degrees
    ):
        return _AIR
    if any(token.any_of(words_of("devices.degrees")) for _, token in _words(line, clause)):
        return _AIR
    if before is not None:
        return before.device
    if level is not None:
        return _AIR if _COLDEST <= level <= _HOTTEST else None
    # "turn it down", «убавьте» is said of the air conditioning
    only_small = all(
        t.norm in _PRONOUNS or mapped("devices.verb").ends_before(line, i + 1)
        for i, t in _words(line, clause)
    )
    return _AIR if only_small and _direction(line, clause) in {Direction.UP, Direction.DOWN} else None


_PRONOUNS = frozenset(
    {
        "it",
        "that",
        "please",
        "can",
        "could",
        "you",
        "a",
        "bit",
        "little",
        "пожалуйста",
        "чуть",
        "немного",
        "его",
        "это",
        "turn",
        "можно",
        "и",
        "and",
    }
)


def _words(line: Said, clause: _Clause) -> list[tuple[int, Token]]:
    return [(i, line.tokens[i]) for i in range(clause.first, clause.last)]


def _direction(line: Said, clause: _Clause) -> Direction | None:
    """Return the direction of the strongest word: up and down before on and off, those before a bare "set"."""
    found = [
        Direction(hit[0])
        for index in range(clause.first, clause.last)
        if (hit := mapped("devices.verb").at(line, index)) is not None
        and not _is_part_of_longer(line, clause, index, hit[1])
    ]
    for strong in ({Direction.UP, Direction.DOWN}, {Direction.ON, Direction.OFF}, {Direction.SET}):
        chosen = next((direction for direction in found if direction in strong), None)
        if chosen is not None:
            return chosen
    return None


def _is_part_of_longer(line: Said, clause: _Clause, index: int, length: int) -> bool:
    """Say whether "on" stands inside "turn on", where it was read already."""
    return any(
        (hit := mapped("devices.verb").at(line, at)) is not None
        and at + hit[1] >= index + length
        and hit[1] > length
        for at in range(max(clause.first, index - 2), index)
    )


def _level(line: Said, clause: _Clause) -> tuple[int | None, bool]:
    """Return the level said and whether it is a temperature."""
    rooms = room_number_spans(line.text)
    for raw in raw_numbers(line.text):
        start = line.tokens[raw.first].start
        if not clause.first <= raw.first < clause.last or any(
            room.start <= start < room.end for room in rooms
        ):
            continue
        if (
            raw.ordinal
            or raw.collective
            or raw.value > _WHOLE
            or (raw.first and line.tokens[raw.first - 1].norm == "by")
        ):
            continue
        unit = line.tokens[raw.last] if raw.last < len(line.tokens) else None
        if unit is not None and (unit.any_of(words_of("devices.percent")) or unit.norm == "%"):
            return raw.value, False
        if unit is not None and (unit.any_of(words_of("devices.degrees")) or unit.norm in {"°", "c", "с"}):
            # «убавьте на два градуса» is a step, not a temperature
            return (None, False) if _is_step(line, clause, raw) else (raw.value, True)
        if not _is_hour(line, raw) and raw.value >= _COLDEST:
            return raw.value, False
    return None, False


def _is_step(line: Said, clause: _Clause, raw: Raw) -> bool:
    by = raw.first > 0 and line.tokens[raw.first - 1].norm == "на" and raw.value < _COLDEST
    return by and _direction(line, clause) in {Direction.UP, Direction.DOWN}


def _is_hour(line: Said, raw: Raw) -> bool:
    """Say whether a bare number is rather an hour: at 7 pm, «в 22»; "at 20", «на 22» are levels."""
    phrase = next((p for p in time_phrases(line.text) if p.first <= raw.first < p.last), None)
    if phrase is None or phrase.hour is None:
        return phrase is not None
    return phrase.hour.sure or line.tokens[phrase.first].norm in {"в", "к", "by", "after", "before", "после"}


def _command(
    line: Said, clause: _Clause, device: str, direction: Direction | None, level: int | None
) -> DeviceCommand | None:
    warmth = None
    if device == _LIGHT:
        found = next(
            (
                hit[0]
                for i in range(clause.first, clause.last)
                if (hit := mapped("devices.warmth").at(line, i))
            ),
            None,
        )
        warmth = found
        if (
            warmth is not None
            and direction in {Direction.UP, Direction.DOWN}
            and not _brightness_said(line, clause)
        ):
            direction = Direction.SET  # "warmer" is the colour of the light, not its strength
        if warmth is not None and direction is None:
            direction = Direction.SET
        if warmth is not None and _has_verb(line, clause, Direction.ON):
            direction = Direction.ON
    if device == _AIR and direction in {None, Direction.SET}:
        if _has(line, clause, "devices.temperature_up"):
            direction = Direction.UP
        elif _has(line, clause, "devices.temperature_down"):
            direction = Direction.DOWN
    level = level if level is not None else _spoken_level(line, clause, device)
    if level is not None and direction != Direction.OFF:
        direction = Direction.SET
    return None if direction is None else DeviceCommand(device, direction, level, warmth)


def _brightness_said(line: Said, clause: _Clause) -> bool:
    return _has(line, clause, "devices.bright_up") or _has(line, clause, "devices.bright_down")


def _has_verb(line: Said, clause: _Clause, direction: Direction) -> bool:
    return any(
        (hit := mapped("devices.verb").at(line, i)) is not None and hit[0] == direction
        for i in range(clause.first, clause.last)
    )


def _spoken_level(line: Said, clause: _Clause, device: str) -> int | None:
    if device == _AIR:
        return None
    for path, level in (("devices.half", 50), ("devices.full", 100), ("devices.least", 10)):
        if _has(line, clause, path):
            closes = device == _CURTAINS and _has_verb(line, clause, Direction.DOWN)
            return _WHOLE - level if closes and level == _WHOLE else level
    return None


def _merged(commands: list[DeviceCommand]) -> list[DeviceCommand]:
    """Put "turn the light on, warmer" together: what is said twice of one device is one command."""
    found: dict[str, DeviceCommand] = {}
    for command in commands:
        before = found.get(command.device)
        if before is None:
            found[command.device] = command
            continue
        direction = (
            command.direction
            if command.direction is not Direction.SET or command.level is not None
            else before.direction
        )
        found[command.device] = replace(
            command,
            direction=direction,
            level=command.level if command.level is not None else before.level,
            warmth=command.warmth or before.warmth,
        )
    return list(found.values())
