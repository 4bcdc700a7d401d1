import pytest

from hotel.reading.catalogue import Catalogue
from hotel.reading.orders import options_in, order_in
from tests.hotel.reading.small_menu import DISHES, MENU

CATALOGUE = Catalogue(MENU)
type Line = tuple[str, int | None, tuple[str, ...], tuple[str, ...]]


def lines(text: str) -> list[Line]:
    return [
        (line.mention.entry.slug, line.quantity, line.wishes, line.options)
        for line in order_in(text, CATALOGUE).lines
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a club sandwich and two lattes, no onions in the sandwich",
            [("club_sandwich", None, ("no onions",), ()), ("latte", 2, (), ())],
        ),
        (
            "a club sandwich and two lattes to 304, no onions",
            [("club_sandwich", None, ("no onions",), ()), ("latte", 2, (), ())],
        ),
        ("two lattes, one with oat milk", [("latte", 1, (), ()), ("latte", 1, (), ("oat",))]),
        (
            "two burgers, one of them without sesame",
            [("beef_burger", 1, (), ()), ("beef_burger", 1, ("without sesame",), ())],
        ),
        ("один бургер без кунжута", [("beef_burger", 1, ("без кунжута",), ())]),
        (
            "burger without cheese, extra pickles",
            [("beef_burger", None, ("without cheese", "extra pickles"), ())],
        ),
        ("burger, extra cheese", [("beef_burger", None, ("extra cheese",), ())]),
        ("без лука бургер", [("beef_burger", None, ("без лука",), ())]),
        ("бургер, лук не надо", [("beef_burger", None, ("лук не надо",), ())]),
        ("steak medium rare and fries", [("ribeye", None, (), ("medium_rare",)), ("fries", None, (), ())]),
        ("medium rare steak", [("ribeye", None, (), ("medium_rare",))]),
        ("steak well done no pepper", [("ribeye", None, ("no pepper",), ("well_done",))]),
        (
            "стейк с кровью и картошку фри без соли",
            [("ribeye", None, (), ("rare",)), ("fries", None, ("без соли",), ())],
        ),
        (
            "латте на овсяном и капучино на безлактозном",
            [("latte", None, (), ("oat",)), ("cappuccino", None, (), ("lactose_free",))],
        ),
        ("oat milk latte", [("latte", None, (), ("oat",))]),
        ("латте без лактозы", [("latte", None, (), ("lactose_free",))]),
        ("чёрный чай с лимоном", [("black_tea", None, (), ("lemon",))]),
        ("чёрный чай с лимоном и мёдом", [("black_tea", None, ("мёдом",), ("lemon",))]),
        ("чёрный чай с мёдом", [("black_tea", None, ("с мёдом",), ())]),
        ("воду без газа", [("still_water", None, (), ())]),
        ("borscht without sour cream", [("borscht", None, ("without sour cream",), ())]),
        ("cola with ice", [("cola", None, ("with ice",), ())]),
        ("an iced latte", [("latte", None, ("iced",), ())]),
        ("a latte extra hot", [("latte", None, ("extra hot",), ())]),
        ("эспрессо погорячее", [("espresso", None, ("погорячее",), ())]),
        ("fries, no salt", [("fries", None, ("no salt",), ())]),
        (
            "two cokes no ice and a burger no onions",
            [("cola", 2, ("no ice",), ()), ("beef_burger", None, ("no onions",), ())],
        ),
        ("омлет без сыра", [("omelette", None, ("без сыра",), ())]),
        ("цезарь с креветками, соус отдельно", [("caesar_shrimp", None, ("соус отдельно",), ())]),
        (
            "burger and fries with ketchup",
            [("beef_burger", None, (), ()), ("fries", None, ("with ketchup",), ())],
        ),
        ("a burger. The burger without onions please", [("beef_burger", None, ("without onions",), ())]),
        ("миндальное латте", [("latte", None, ("миндальное",), ())]),
        ("два борща без сметаны и 3 пива", [("borscht", 2, ("без сметаны",), ()), ("beer", 3, (), ())]),
        ("я буду омлет и эспрессо к восьми утра", [("omelette", None, (), ()), ("espresso", None, (), ())]),
        ("may we order two burgers to room 512 at 9pm", [("beef_burger", 2, (), ())]),
        ("I'm allergic to nuts, a honey cake please", [("honey_cake", None, (), ())]),
        (
            "burger without onions or pickles and a cola",
            [("beef_burger", None, ("without onions or pickles",), ()), ("cola", None, (), ())],
        ),
        ("бургер без лука и помидоров", [("beef_burger", None, ("без лука и помидоров",), ())]),
    ],
)
def test_lines_carry_their_quantities_wishes_and_choices(text: str, expected: list[Line]) -> None:
    assert lines(text) == expected


def test_several_pieces_may_each_differ() -> None:
    assert sorted(lines("three burgers, one without sesame and two without onions")) == [
        ("beef_burger", 1, ("without sesame",), ()),
        ("beef_burger", 2, ("without onions",), ()),
    ]


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("pad thai", ("pad thai",)),
        ("a pad thai and a beer", ("pad thai",)),
        ("could I have sushi please", ("sushi",)),
        ("хочу роллы", ("роллы",)),
        ("суши и колу", ("суши",)),
        ("tom yum and a cola", ("tom yum",)),
        ("пиво и орешки", ("орешки",)),
        ("I want a pizza margherita", ("pizza margherita",)),
        ("принесите, пожалуйста, шаурму", ("шаурму",)),
        ("ice cream and a coke", ("ice cream",)),
        ("латте, латте и ещё латте", ()),
        ("a burger", ()),
        ("hello", ()),
        ("what do you have", ()),
        ("yes please", ()),
        ("можно заказать еду?", ()),
        ("бургер к восьми", ()),
    ],
)
def test_what_the_house_does_not_have_is_told_apart(text: str, unknown: tuple[str, ...]) -> None:
    assert order_in(text, CATALOGUE).unknown == unknown


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("beers", True),
        ("принесите бургеры", True),
        ("two beers", False),
        ("fries", False),
        ("a beer", False),
        ("пельмени", False),
        ("воды без газа", False),
        ("pancakes", False),
        ("чизкейки", True),
        ("пива", False),
        ("блины", False),
    ],
)
def test_a_plural_without_a_number_is_open(text: str, plural: bool) -> None:
    (line,) = order_in(text, CATALOGUE).lines
    assert line.plural is plural


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("medium rare", ["medium_rare"]),
        ("with oat milk please", ["oat"]),
        ("на овсяном, пожалуйста", ["oat"]),
        ("средняя прожарка", ["medium"]),
        ("make it well done", ["well_done"]),
        ("с лимоном", ["lemon"]),
        ("rare", ["rare"]),
        ("steak medium rare", []),
        ("hello", []),
        ("two lattes, one with oat", []),
    ],
)
def test_choices_without_a_dish_are_read(text: str, options: list[str]) -> None:
    assert options_in(text, MENU) == options


def test_choices_of_a_dish_that_is_not_asked_about_are_left() -> None:
    assert options_in("add a cappuccino with oat milk", [DISHES["latte"]]) == []
