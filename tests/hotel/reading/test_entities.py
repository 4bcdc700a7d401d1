import pytest

from hotel.reading.entities import PropertyCatalogue, entities_in
from hotel.reading.spans.wanted import EVERYTHING, kinds_wanted
from tests.hotel.reading.small_menu import FAULTS, MENU, PLACES, THINGS

KNOWN = PropertyCatalogue(MENU, THINGS, PLACES, FAULTS, people=("Maria Kotova", "Мария Котова"))

type Expected = dict[str, list[str] | str]


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
            {"place": "airport", "time": "7 am", "party_size": "three"},
        ),
        ("разбудите меня в семь", {"time": "семь"}),
        ("table for two at eight tonight", {"party_size": "two", "time": "eight tonight"}),
        ("make it 21 degrees and dim the lights", {"value": "21 degrees", "device": "lights"}),
        ("закажите пропуск на машину А123ВС77", {"plate": "А123ВС77"}),
        ("the shower drips", {"fault_object": "shower"}),
        ("call me on +7 495 000-01-00", {"phone": "+7 495 000-01-00"}),
        ("Maria at reception was wonderful", {"person": "Maria"}),
        ("можно ещё тапочки и зубную щётку", {"item": ["тапочки", "зубную щётку"]}),
        ("8 out of 10", {"rating": "8 out of 10"}),
        ("do you speak german?", {"language": "german"}),
        ("забронируйте столик на четверых", {"party_size": "четверых"}),
        ("two towels, and the TV is broken", {"item": "towels", "quantity": "two", "fault_object": "TV"}),
        ("I'd give it a 9", {"rating": "9"}),
        ("hello", {}),
    ],
)
def test_entities_are_pieces_of_the_text(text: str, expected: Expected) -> None:
    assert entities_in(text, KNOWN) == expected


@pytest.mark.parametrize(
    ("intent", "text", "expected"),
    [
        (
            "order_room_service",
            "an omelette without cheese and fries with no salt to 214 at 9",
            {
                "item": ["omelette", "fries"],
                "wish": ["without cheese", "no salt"],
                "room_number": "214",
                "time": "9",
            },
        ),
        (
            "order_room_service",
            "a pot of tea and two bowls of soup",
            {"item": ["pot of tea", "bowls of soup"], "quantity": "two"},
        ),
        (
            "order_room_service",
            "стейк, соус отдельно, к девяти",
            {"item": "стейк", "wish": "соус отдельно", "time": "девяти"},
        ),
        (
            "request_item",
            "two hypoallergenic pillows and a longer phone cable",
            {"item": ["hypoallergenic pillows", "longer phone cable"], "quantity": "two"},
        ),
        (
            "request_item",
            "принесите шерстяное одеяло и три вешалки",
            {"item": ["шерстяное одеяло", "вешалки"], "quantity": "три"},
        ),
        ("report_lost_item", "забыла чёрную куртку и очки", {"item": ["чёрную куртку", "очки"]}),
        (
            "request_laundry",
            "4 shirts and a linen dress, back by Thursday noon",
            {"item": ["shirts", "linen dress"], "quantity": "4", "time": "by Thursday noon"},
        ),
        (
            "book_restaurant",
            "table for six tomorrow at half seven, name of Whitfield, by the window",
            {
                "party_size": "six",
                "time": "tomorrow at half seven",
                "person": "Whitfield",
                "wish": "by the window",
            },
        ),
        (
            "book_restaurant",
            "two adults and three kids on Friday night",
            {"party_size": "two adults and three kids", "time": "Friday night"},
        ),
        (
            "book_taxi",
            "такси до Пулково завтра в 5 утра, нас семеро",
            {"place": "Пулково", "time": "завтра в 5 утра", "party_size": "семеро"},
        ),
        (
            "book_taxi",
            "car to the Royal Opera House at noon for me and my wife",
            {"place": "Royal Opera House", "time": "noon", "party_size": "me and my wife"},
        ),
        ("ask_directions", "how do I get to the botanical garden", {"place": "botanical garden"}),
        ("report_fault", "the handle on the wardrobe came off", {"fault_object": "handle on the wardrobe"}),
        ("report_fault", "my balcony door won't lock", {"fault_object": "balcony door"}),
        ("report_fault", "не работает вытяжка и течёт кран", {"fault_object": ["вытяжка", "кран"]}),
        (
            "control_room",
            "turn the TV volume down and switch the lamp off",
            {"device": ["TV volume", "lamp"], "value": ["down", "off"]},
        ),
        ("control_room", "сделайте свет ярче", {"device": "свет", "value": "ярче"}),
        ("rate_stay", "девять из десяти", {"rating": "девять из десяти"}),
        ("give_praise", "thank Helena and Marcus from the bar", {"person": ["Helena", "Marcus"]}),
        ("ask_about_guest", "в каком номере Петрова Анна", {"person": "Петрова Анна"}),
        ("change_language", "можно на китайском?", {"language": "китайском"}),
        ("extend_stay", "можно ещё на две ночи", {"time": "две ночи"}),
        ("inform", "room 512, Anderson", {"room_number": "512", "person": "Anderson"}),
        ("complain", "the towels in 214 were filthy this morning", {"room_number": "214"}),
        ("thank", "thanks for the towels", {}),
    ],
)
def test_a_request_tells_which_words_are_its_entities(intent: str, text: str, expected: Expected) -> None:
    assert entities_in(text, KNOWN, intent) == expected


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("make it at 11, please", "11"),
        ("on Monday, not on Tuesday", "Monday"),
        ("after eleven please", "after eleven"),
        ("не раньше полудня", "не раньше полудня"),
        ("fri afternoon", "fri afternoon"),
        ("в четверг, 19-30", "четверг, 19-30"),
        ("поздним вечером", "поздним вечером"),
        ("whenever you have a moment", None),
    ],
)
def test_a_time_is_said_without_what_only_leads_to_it(text: str, time: str | None) -> None:
    assert entities_in(text, KNOWN, "change_request").get("time") == time


def test_translit_is_read_as_russian_and_marked_as_it_was_written() -> None:
    text = "otnesite bagazh vniz zavtra utrom"
    assert entities_in(text, KNOWN, "request_luggage_help") == {"item": "bagazh", "time": "zavtra utrom"}


def test_english_is_no_translit() -> None:
    assert entities_in("one more blanket at 6", KNOWN, "request_item") == {
        "item": "blanket",
        "quantity": "one",
        "time": "6",
    }


def test_every_request_wants_known_kinds_only() -> None:
    assert kinds_wanted("order_room_service") < EVERYTHING
    assert kinds_wanted(None) == EVERYTHING
    assert not kinds_wanted("goodbye")
