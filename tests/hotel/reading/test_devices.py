import pytest

from hotel.reading.devices import commands_in

AIR = "air_conditioning"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("make it 21 degrees and dim the lights", [(AIR, "set", 21), ("light", "down", None)]),
        ("AC off", [(AIR, "off", None)]),
        ("шторы закрой", [("curtains", "down", None)]),
        (
            "blinds down, lamp off, AC 20, music off",
            [("curtains", "down", None), ("light", "off", None), (AIR, "set", 20), ("music", "off", None)],
        ),
        ("сделайте потеплее", [(AIR, "up", None)]),
        ("сделайте прохладнее", [(AIR, "down", None)]),
        ("turn it down", [(AIR, "down", None)]),
        ("убавьте", [(AIR, "down", None)]),
        ("turn on the lights", [("light", "on", None)]),
        ("turn the lights off and close the curtains", [("light", "off", None), ("curtains", "down", None)]),
        ("свет выключи и шторы открой", [("light", "off", None), ("curtains", "up", None)]),
        ("turn off the ac and the lights", [(AIR, "off", None), ("light", "off", None)]),
        ("кондиционер на 22", [(AIR, "set", 22)]),
        ("set the temperature to 19 please", [(AIR, "set", 19)]),
        ("22 градуса", [(AIR, "set", 22)]),
        ("поставьте 23", [(AIR, "set", 23)]),
        ("двадцать два градуса", [(AIR, "set", 22)]),
        ("lights to 50%", [("light", "set", 50)]),
        ("lights at 30 percent and ac at 20", [("light", "set", 30), (AIR, "set", 20)]),
        ("приглушите свет", [("light", "down", None)]),
        ("свет поярче", [("light", "up", None)]),
        ("brighter please", [("light", "up", None)]),
        ("open the blinds halfway", [("curtains", "set", 50)]),
        ("lower the temperature by two degrees", [(AIR, "down", None)]),
        ("turn on the ac at 7", [(AIR, "on", None)]),
        ("выключите всё", [("light", "off", None), (AIR, "off", None)]),
        ("turn the tv on", [("tv", "on", None)]),
        ("поставь 40 градусов", [(AIR, "set", 40)]),
        ("убавьте на два градуса", [(AIR, "down", None)]),
        (
            "лампу погаси, музыку тоже, кондёр 23 и занавески наглухо",
            [("light", "off", None), ("музыку", "off", None), (AIR, "set", 23), ("curtains", "down", None)],
        ),
        (
            "lights off and the blinds as well, air at 21",
            [("light", "off", None), ("curtains", "off", None), (AIR, "set", 21)],
        ),
        ("blinds closed, lamp halfway", [("curtains", "down", None), ("light", "set", 50)]),
        ("кондиционер на максимум", [(AIR, "set", None)]),
        ("make it dark in here", [("light", "down", None)]),
        ("hello", []),
        ("я хочу кофе", []),
    ],
)
def test_a_command_names_device_direction_and_level(
    text: str, expected: list[tuple[str, str, int | None]]
) -> None:
    assert [(c.device, c.direction.value, c.level) for c in commands_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "warmth"),
    [
        ("включите свет потеплее", "warm"),
        ("warm white light", "warm"),
        ("холодный свет", "cold"),
        ("turn on the light", None),
        ("сделайте свет теплее", "warm"),
    ],
)
def test_a_light_may_be_warm_or_cold(text: str, warmth: str | None) -> None:
    (command,) = commands_in(text)
    assert (command.device, command.warmth) == ("light", warmth)


@pytest.mark.parametrize(
    ("text", "room"),
    [("turn the AC on in room 305", "305"), ("включите кондиционер в 512", "512"), ("AC on", None)],
)
def test_another_room_is_kept(text: str, room: str | None) -> None:
    (command,) = commands_in(text)
    assert command.room_number == room


@pytest.mark.parametrize(
    ("text", "direction", "step"),
    [
        ("three degrees warmer please", "up", 3),
        ("go down by 4", "down", 4),
        ("на четыре градуса прохладнее", "down", 4),
        ("прибавьте градусов пять", "up", 5),
        ("убавь на 3", "down", 3),
        ("warmer please", "up", None),
    ],
)
def test_a_command_may_say_by_how_much(text: str, direction: str, step: int | None) -> None:
    command = commands_in(text)[0]
    assert (command.device, command.direction, command.level, command.step) == (AIR, direction, None, step)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("на градус теплее", 1),
        ("кондиционер на единичку холоднее", 1),
        ("turn the AC down a notch", 1),
        ("на пару градусов теплее", 2),
        ("свет на деление ярче", None),
        ("turn the AC down", None),
    ],
)
def test_a_step_of_the_air_may_be_one_degree_without_a_number(text: str, step: int | None) -> None:
    assert [command.step for command in commands_in(text)] == [step]
