import pytest

from hotel.reading.entities import PropertyCatalogue, entities_in
from tests.hotel.reading.small_menu import FAULTS, MENU, PLACES, THINGS

KNOWN = PropertyCatalogue(MENU, THINGS, PLACES, FAULTS, people=("Maria Kotova", "Мария Котова"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a club sandwich and two lattes to 304, no onions",
            {
                "item": ["club sandwich", "lattes"],
                "quantity": "two",
                "wish": "no onions",
                "room_number": "304",
            },
        ),
        (
            "taxi to the airport at 7 am for three",
            {"place": "airport", "time": "at 7 am", "party_size": "three"},
        ),
        ("разбудите меня в семь", {"time": "в семь"}),
        ("table for two at eight tonight", {"party_size": "two", "time": "at eight tonight"}),
        ("make it 21 degrees and dim the lights", {"value": "21 degrees", "device": "lights"}),
        ("закажите пропуск на машину А123ВС77", {"plate": "А123ВС77"}),
        ("the shower drips", {"fault_object": "shower"}),
        ("call me on +7 495 000-01-00", {"phone": "+7 495 000-01-00"}),
        ("Maria at reception was wonderful", {"person": "Maria"}),
        ("можно ещё тапочки и зубную щётку", {"item": ["тапочки", "зубную щётку"]}),
        ("8 out of 10", {"rating": "8 out of 10"}),
        ("do you speak german?", {"language": "german"}),
        ("an italian place", {"cuisine": "italian"}),
        ("забронируйте столик на четверых", {"party_size": "четверых"}),
        ("two towels, and the TV is broken", {"item": "towels", "quantity": "two", "fault_object": "TV"}),
        ("I'd give it a 9", {"rating": "9"}),
        ("hello", {}),
    ],
)
def test_entities_are_pieces_of_the_text(text: str, expected: dict[str, list[str] | str | None]) -> None:
    assert entities_in(text, KNOWN) == {name: words for name, words in expected.items() if words is not None}
