"""Where an entity begins and ends, kind by kind."""

import pytest

from hotel.reading.entities import PropertyCatalogue, entities_in
from tests.hotel.reading.small_menu import FAULTS, MENU, PLACES, THINGS

KNOWN = PropertyCatalogue(MENU, THINGS, PLACES, FAULTS, people=("Maria Kotova", "Мария Котова"))


def words(kind: str, text: str, intent: str) -> list[str]:
    found = entities_in(text, KNOWN, intent).get(kind, [])
    return [found] if isinstance(found, str) else found


@pytest.mark.parametrize(
    ("text", "items", "wishes"),
    [
        ("two cappuccinos with oat milk please", ["cappuccinos"], ["with oat milk"]),
        ("a margherita with extra cheese", ["margherita"], ["with extra cheese"]),
        ("fries and with ketchup on the side", ["fries"], ["with ketchup on the side"]),
        ("hot chocolate with whipped cream", ["hot chocolate"], ["with whipped cream"]),
        ("a club sandwich on brown bread", ["club sandwich"], ["on brown bread"]),
        ("chicken soup, not too salty", ["chicken soup"], ["not too salty"]),
        ("could the soup be dairy free?", ["soup"], ["dairy free"]),
        ("кашу на воде без сахара", ["кашу"], ["на воде", "без сахара"]),
        ("латте на миндальном молоке", ["латте"], ["на миндальном молоке"]),
        ("американо с молоком", ["американо"], ["с молоком"]),
        ("бургер с двойным сыром", ["бургер"], ["с двойным сыром"]),
        ("стейк прожарка медиум", ["стейк"], ["прожарка медиум"]),
        ("ризотто, сыра побольше", ["ризотто"], ["сыра побольше"]),
        ("картошку фри без соли и кетчуп", ["картошку фри", "кетчуп"], ["без соли"]),
        ("клаб-сэндвич, только без майонеза", ["клаб-сэндвич"], ["без майонеза"]),
    ],
)
def test_what_an_item_comes_with_is_a_wish_said_with_its_preposition(
    text: str, items: list[str], wishes: list[str]
) -> None:
    assert words("item", text, "order_room_service") == items
    assert words("wish", text, "order_room_service") == wishes


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("блины с икрой и чай", ["блины с икрой", "чай"]),
        ("can I have the beef wellington", ["beef wellington"]),
        ("I fancy a chocolate mousse", ["chocolate mousse"]),
        ("pumpkin soup please", ["pumpkin soup"]),
        ("стейк с кровью, омлет без соли", ["стейк", "омлет"]),
        ("chicken wings and a cola", ["chicken wings", "cola"]),
        ("можно куриные крылышки", ["куриные крылышки"]),
    ],
)
def test_a_dish_is_named_by_all_of_its_words(text: str, items: list[str]) -> None:
    assert words("item", text, "order_room_service") == items


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("it should be a bit cooler in here", ["a bit cooler"]),
        ("свет чуть темнее", ["чуть темнее"]),
        ("set the temperature to 21.5 degrees", ["21.5 degrees"]),
        ("change the temperature from 25 to 21", ["21"]),
        ("open the blinds halfway", ["halfway"]),
        ("it's cold, turn the heater on", ["on"]),
        ("fan speed low", ["low"]),
        ("set fan speed three", ["speed three"]),
        ("приглушите свет", []),
        ("жалюзи до половины", ["половины"]),
    ],
)
def test_a_value_is_what_is_wanted_and_not_what_is(text: str, values: list[str]) -> None:
    assert words("value", text, "control_room") == values


@pytest.mark.parametrize(
    ("intent", "text", "people"),
    [
        ("give_praise", "Tomasz the night porter was so kind", ["Tomasz"]),
        ("give_praise", "kudos to Mr Silva", ["Silva"]),
        ("give_praise", "Marek and Ola were the best", ["Marek", "Ola"]),
        ("give_praise", "марина из спа золотые руки", ["марина"]),
        ("ask_about_guest", "is Karl-Heinz Müller still here?", ["Karl-Heinz Müller"]),
        ("ask_about_guest", "could u tell me if maria lopez is at the hotel", ["maria lopez"]),
        ("ask_about_guest", "иванов пётр у вас живёт?", ["иванов пётр"]),
        ("ask_about_guest", "соедините с Анной Беловой", ["Анной Беловой"]),
        ("book_restaurant", "table for 2 at 8, name Whitfield", ["Whitfield"]),
        ("book_restaurant", "dinner for two at 7, Jane Foster", ["Jane Foster"]),
        ("book_restaurant", "dinner tomorrow in the name of de Vries", ["de Vries"]),
        ("book_restaurant", "столик на Бекова, трое, к восьми", ["Бекова"]),
        ("change_booking", "бронь на Фёдорову, перенесите на 5 мая", ["Фёдорову"]),
        ("inform", "smith, room 412", ["smith"]),
        ("inform", "Van der Berg", ["Van der Berg"]),
        ("inform", "hatchback, grey", []),
        ("announce_arrival", "I fly in from Sydney at 5am", []),
        ("do_not_disturb", "Jet lag. Sleeping. Don't wake us.", []),
        ("request_item", "нет ли у вас физраствора", []),
    ],
)
def test_a_person_is_named_without_the_title_and_with_the_surname(
    intent: str, text: str, people: list[str]
) -> None:
    assert words("person", text, intent) == people


@pytest.mark.parametrize(
    ("intent", "text", "places"),
    [
        ("book_taxi", "need a car to 42 Garden Street", ["42 Garden Street"]),
        ("book_taxi", "taxi to Nevsky Prospekt 28", ["Nevsky Prospekt 28"]),
        ("book_taxi", "такси на Тверскую 12", ["Тверскую 12"]),
        ("book_taxi", "taxi from the train station to the hotel", ["train station"]),
        ("book_taxi", "taksi do aeroporta na 5 utra", ["aeroporta"]),
        ("ask_directions", "is there a laundromat near here", ["laundromat"]),
        ("ask_directions", "how do I find the planetarium", ["planetarium"]),
        ("ask_directions", "как попасть в планетарий", ["планетарий"]),
        ("ask_directions", "как дойти до театра Вахтангова", ["театра Вахтангова"]),
        ("ask_directions", "how do I get to Gorky Park by metro", ["Gorky Park"]),
        (
            "book_excursion",
            "we'd like to visit the Peter and Paul Fortress",
            ["Peter and Paul Fortress"],
        ),
        ("book_excursion", "a tour of the Hermitage tomorrow", ["Hermitage"]),
        ("book_restaurant", "столик на Сидорова на пятницу", []),
        ("change_request", "may I change the spa hour", []),
    ],
)
def test_a_place_is_told_with_its_number_and_without_the_way_there(
    intent: str, text: str, places: list[str]
) -> None:
    assert words("place", text, intent) == places


@pytest.mark.parametrize(
    ("kind", "intent", "text", "expected"),
    [
        ("quantity", "order_room_service", "a couple of beers please", ["a couple of"]),
        ("quantity", "request_item", "several blankets", ["several"]),
        ("quantity", "request_laundry", "3 pairs of trousers, 2 dresses", ["3", "2"]),
        ("quantity", "request_item", "полотенца три штуки", ["три штуки"]),
        ("quantity", "book_room", "two rooms for 4 people", ["two"]),
        ("quantity", "order_room_service", "борщ и чай с двумя кусочками сахара", []),
        ("party_size", "book_room", "two rooms for 4 people", ["4"]),
        ("party_size", "book_spa", "couples massage for two at 5", ["two"]),
        ("party_size", "change_request", "нас будет пятеро, а не четверо", ["пятеро"]),
        ("party_size", "book_spa", "массаж мне и мужу", ["мне и мужу"]),
        ("party_size", "book_restaurant", "столик на одного", ["одного"]),
        ("time", "extend_stay", "can we stay two more nights", ["two more nights"]),
        ("time", "change_request", "столик на час позже", ["час позже"]),
        ("fault_object", "report_fault", "the socket next to the bed isn't working", ["socket"]),
        ("fault_object", "report_fault", "the phone on the desk is dead", ["phone"]),
    ],
)
def test_what_is_counted_lasts_or_is_broken_is_told_by_its_own_words(
    kind: str, intent: str, text: str, expected: list[str]
) -> None:
    assert words(kind, text, intent) == expected


def test_a_number_that_counts_is_no_word_of_a_name_said_in_another_order() -> None:
    assert words("item", "2 americanos, one with cold milk", "order_room_service") == ["americanos"]
