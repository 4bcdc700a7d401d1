"""The restaurant's dishes, a cake that is arranged, a drink with the order, desserts for one: the menu that is meant."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest(opened: Open, moment: str = "2026-11-23T12:30") -> Story:
    story = opened(moment)
    story.stays("Emily", "Wright", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "ask_menu: а что там есть вегетарианского?",
        "ask_menu: what vegetarian dishes do they have there?",
        "ask_hotel/restaurant@0.94: У вас в ресторане «Ольха» есть вегетарианские блюда?",
        "ask_hotel/restaurant@0.94: does your restaurant have anything vegan?",
        "ask_menu: what's without gluten in the restaurant?",
    ],
)
def test_the_dishes_of_the_restaurant_are_not_those_of_the_room(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("book_restaurant: a table for two tonight at 7:30")
    assert story.guest(line).keys == ["no_fact"]
    assert story.guest("affirm: yes, ask them").keys == ["question_passed_on"]
    (notice,) = story.house.notices("guest_asks")
    assert notice.facts["words"] == line.split(": ", 1)[1]


@pytest.mark.parametrize(
    "line", ["ask_menu: а детское меню у вас есть?", "ask_menu: is there a children's menu?"]
)
def test_what_is_known_of_the_restaurants_menu_is_told(opened: Open, line: str) -> None:
    answer = _guest(opened).guest(line)
    assert answer.keys == ["hotel_fact"]
    assert "children's menu" in answer.en


@pytest.mark.parametrize(
    "line",
    ["ask_menu: Is there no meat or fish without nuts?", "ask_menu: а из мяса или рыбы без орехов что есть?"],
)
def test_meat_or_fish_without_nuts_are_several_dishes(opened: Open, line: str) -> None:
    answer = _guest(opened).guest(line)
    assert answer.keys == ["menu"]
    assert "Grilled salmon" in answer.en
    assert "Beef burger" in answer.en
    assert "Fries" not in answer.en
    assert "without fish" not in answer.en


@pytest.mark.parametrize("line", ["ask_menu: what is there without fish?", "ask_menu: что есть без рыбы?"])
def test_nothing_that_is_excluded_is_shown(opened: Open, line: str) -> None:
    answer = _guest(opened).guest(line)
    assert answer.keys == ["menu"]
    assert "salmon" not in answer.en


def test_a_dish_for_oneself_excludes_nothing_for_another(opened: Open) -> None:
    story = _guest(opened)
    story.guest("state_preference: my wife has a nut allergy")
    answer = story.guest(
        "order_room_service: One grilled salmon for me then. || ask_menu: And what desserts could my wife have?"
    )
    assert answer.keys == ["read_back", "menu_page"]
    assert answer.replies[1].facts["avoided"] == ["nuts"]
    narrowed = story.guest("change_request@0.65: Just desserts, please.")
    assert narrowed.keys[0] == "menu_page"
    assert narrowed.replies[0].facts["avoided"] == ["nuts"]
    assert story.lines() == {"Grilled salmon": 1}


@pytest.mark.parametrize(
    "line",
    [
        "ask_menu@0.9: Is the cake free of nuts? She's allergic.",
        "ask_menu@0.9: торт без орехов? У неё аллергия.",
    ],
)
def test_the_cake_that_is_arranged_is_no_cake_of_the_menu(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest(
        "arrange_occasion: it's my wife's birthday on Wednesday, a festive cake in the room at 6 pm please"
    )
    answer = story.guest(line)
    assert answer.keys == ["no_fact", "read_back"]
    assert line.split(": ", 1)[1] in story.guest("affirm: yes please").told("concierge")


@pytest.mark.parametrize(
    "line",
    [
        "ask_recommendation@0.77: and for something to drink, do they have a cold beer?",
        "ask_hotel/bar@0.51: а попить что-нибудь холодное есть, пиво?",
    ],
)
def test_a_drink_asked_about_with_an_order_is_one_of_the_kitchen(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("order_room_service: one beef burger please")
    story.guest("affirm: yes")
    answer = story.guest(line)
    assert answer.keys == ["dish"]
    assert "Beer" in answer.en


def test_who_means_to_go_out_for_a_beer_is_told_where(opened: Open) -> None:
    story = _guest(opened)
    story.guest("order_room_service: one beef burger please")
    story.guest("affirm: yes")
    assert story.guest("ask_recommendation: where could we go out for a beer tonight?").keys == [
        "recommendation"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "ask_preferences@0.98: does it say about the nut allergy on the order?",
        "ask_preferences@0.9: а в заказе указано про аллергию на орехи?",
    ],
)
def test_whether_the_order_says_so_is_answered_of_the_order(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("state_preference: I am allergic to nuts")
    story.guest("order_room_service: one beef burger please")
    assert story.guest(line).keys[0] == "kitchen_knows"


def test_what_is_taken_off_is_named(opened: Open) -> None:
    story = _guest(opened)
    story.guest("state_preference: I am vegan")
    assert "“vegan” is taken off" in story.guest("inform: we are not vegan").en


@pytest.mark.parametrize(
    "line", ["ask_menu: что из супов можно в номер?", "ask_menu: можно что-нибудь горячее в номер?"]
)
def test_food_to_the_room_is_no_charge_to_the_room(opened: Open, line: str) -> None:
    assert "charged_to_room" not in _guest(opened).guest(line).keys


def test_the_soup_is_the_one_just_told_of(opened: Open) -> None:
    story = _guest(opened)
    story.guest("ask_menu: is the chicken soup safe without nuts?")
    answer = story.guest("ask_menu: so the soup, and how about the burger?")
    assert [reply.facts["name"] for reply in answer.replies if reply.key == "dish"] == [
        {"en": "Chicken soup", "ru": "Куриный суп"},
        {"en": "Beef burger", "ru": "Бургер с говядиной"},
    ]
