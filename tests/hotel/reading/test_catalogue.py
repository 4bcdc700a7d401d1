import pytest

from hotel.reading.catalogue import Catalogue
from tests.hotel.reading.small_menu import MENU, PLACES, THINGS

DISHES, STOCK = Catalogue(MENU), Catalogue(THINGS)


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("a club sandwich and two lattes to 304, no onions", ["club_sandwich", "latte"]),
        ("принесите в номер цезарь с курицей и чай с лимоном", ["caesar_chicken", "black_tea"]),
        ("бургир и картошку фри", ["beef_burger", "fries"]),
        ("tomatoe soup", ["tomato_soup"]),
        ("omlette", ["omelette"]),
        ("grilled salmn", ["salmon"]),
        ("cheesecakes", ["cheesecake"]),
        ("кока-колу и пиво", ["cola", "beer"]),
        ("куриного супа", ["chicken_soup"]),
        ("чай чёрный", ["black_tea"]),
        ("воды без газа", ["still_water"]),
        ("вода с газом", ["sparkling_water"]),
        ("house red wine", ["house_red"]),
        ("бокал красного", ["house_red"]),
        ("honey cake with walnuts", ["honey_cake"]),
        ("цезаря с креветками", ["caesar_shrimp"]),
        ("dva kapuchino i pelmeni", ["cappuccino", "pelmeni"]),
        ("cezar s kuricey", ["caesar_chicken"]),
        ("fish and chips", ["salmon", "fries"]),
        ("КАПУЧИНО!!!", ["cappuccino"]),
        ("пельмешек", ["pelmeni"]),
        ("a glass of prosseco", ["prosecco"]),
        ("сендвич клаб", ["club_sandwich"]),
    ],
)
def test_a_dish_is_found(text: str, slugs: list[str]) -> None:
    assert [mention.entry.slug for mention in DISHES.find(text)] == slugs


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("two extra pillows and an iron", ["pillow", "iron"]),
        ("можно ещё тапочки и зубную щётку", ["slippers", "toothbrush"]),
        ("polotenca pozhaluista", ["towel"]),
        ("umbrela", ["umbrella"]),
        ("зонтика не найдётся?", ["umbrella"]),
        ("полотенец 3 штуки", ["towel"]),
        ("chargr", ["charger"]),
        ("ice", ["ice"]),
    ],
)
def test_a_thing_is_found(text: str, slugs: list[str]) -> None:
    assert [mention.entry.slug for mention in STOCK.find(text)] == slugs


@pytest.mark.parametrize(
    "text",
    [
        "nice team",
        "later please",
        "the best price",
        "I am irate",
        "pad thai",
        "",
        "!!!",
        "хочу спать",
        "тапёр играет",
    ],
)
def test_other_words_are_not_taken_for_entries(text: str) -> None:
    assert DISHES.find(text) == []
    assert STOCK.find(text) == []


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("two lattes", 2),
        ("2x beers", 2),
        ("latte x2", 2),
        ("латте ×3", 3),
        ("эспрессо - 2", 2),
        ("два больших капучино", 2),
        ("бутылку воды без газа", None),
        ("две бутылки пива", 2),
        ("колы две штуки", 2),
        ("чизкейк, 2 шт", 2),
        ("three glasses of prosecco", 3),
        ("a latte at 7", None),
        ("latte to 304", None),
        ("two more espressos", 2),
        ("парочку пива", 2),
        ("half a dozen pancakes", 6),
        ("пиво, пожалуйста", None),
        ("для двоих цезарь с курицей", None),
        ("room 512 latte", None),
        ("12 пельменей", 12),
        ("десять латте", 10),
        ("one of your burgers", 1),
    ],
)
def test_a_number_beside_an_entry_counts_it(text: str, quantity: int | None) -> None:
    (mention,) = DISHES.find(text)
    assert mention.quantity == quantity


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("caesar", {"caesar_chicken", "caesar_shrimp"}),
        ("цезарь", {"caesar_chicken", "caesar_shrimp"}),
        ("суп", {"chicken_soup", "tomato_soup", "borscht"}),
        ("tea please", {"black_tea", "green_tea"}),
        ("a plate", {"cheese_plate", "fruit_plate"}),
        ("three cofees", {"latte", "cappuccino", "americano", "espresso"}),
    ],
)
def test_a_word_for_several_entries_names_its_rivals(text: str, slugs: set[str]) -> None:
    (mention,) = DISHES.find(text)
    assert {mention.entry.slug, *(rival.slug for rival in mention.rivals)} == slugs


@pytest.mark.parametrize("text", ["a club sandwich please", "принесите клаб-сэндвич", "un club sandwich"])
def test_the_span_of_a_mention_is_its_words(text: str) -> None:
    (mention,) = DISHES.find(text)
    assert mention.within(text).lower() in {"club sandwich", "клаб-сэндвич"}


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("на вокзал", "station"),
        ("to the airport", "airport"),
        ("до аэропорта", "airport"),
        ("the museum", "museum"),
        ("v aeroport", "airport"),
    ],
)
def test_a_place_is_found(text: str, slug: str) -> None:
    assert [mention.entry.slug for mention in Catalogue(PLACES).find(text)] == [slug]
