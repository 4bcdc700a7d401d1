"""Food is talked about as people hold it: the second, both, whatever is light, for tomorrow then, is it big, with milk."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

_NOON = "2027-03-12T14:00"
_EVENING = "2027-03-12T21:00"


def anna(opened: Open, moment: str = _NOON) -> Story:
    story = opened(moment)
    story.stays("Anna", "Lee", "502")
    return story


@pytest.mark.parametrize(
    ("asked", "words", "lines"),
    [
        ("what desserts do you have?", "inform: the first two", ["Fruit plate", "Honey cake with walnuts"]),
        ("какие супы у вас есть?", "inform: давайте второй", ["Tomato soup with croutons"]),
        ("hot food without meat?", "inform: we'll have both", ["Grilled vegetables", "Mushroom risotto"]),
        ("is there cheesecake?", "cancel@0.82: I'll take it", ["Cheesecake"]),
        ("is there cheesecake?", "affirm: yes please", ["Cheesecake"]),
        ("расскажите про борщ", "affirm: давайте это", ["Borscht with sour cream"]),
    ],
)
def test_words_choose_among_the_dishes_just_shown(
    opened: Open, asked: str, words: str, lines: list[str]
) -> None:
    story = anna(opened)
    story.guest(f"ask_menu: {asked}")
    assert story.guest(words).keys == ["read_back"]
    assert list(story.lines()) == lines


def test_that_one_of_several_is_asked_about(opened: Open) -> None:
    story = anna(opened)
    story.guest("ask_menu: what soups do you have?")
    assert story.guest("inform: that one please").keys == ["ask_which_item"]


def test_a_yes_to_the_menu_shows_it(opened: Open) -> None:
    story = anna(opened)
    story.guest("order_room_service: room service please")
    assert story.guest("affirm: yes please").keys == ["menu_chapters"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("order_room_service: breakfast at 9 tomorrow, anything without gluten", ["Porridge"]),
        ("request_item@0.6: bring us something sweet without nuts", ["Cheesecake"]),
        ("ask_recommendation@0.6: посоветуйте что-нибудь поесть", ["Куриный суп"]),
    ],
)
def test_a_choice_left_to_the_house_names_a_few_that_fit(opened: Open, words: str, names: list[str]) -> None:
    answer = anna(opened).guest(words)
    assert answer.keys == ["dishes_suggested"]
    assert 2 <= len(answer.buttons) <= 4
    assert all(name in answer.en + answer.ru for name in names)


def test_a_dish_picked_by_its_button_keeps_the_hour_that_was_said(opened: Open) -> None:
    story = anna(opened, _EVENING)
    story.guest("order_room_service: something for breakfast in my room at 8 please")
    story.press("Order: Porridge")
    assert story.wanted("order_room_service") == "2027-03-13 08:00"


def test_somewhere_to_eat_is_still_the_town(opened: Open) -> None:
    answer = anna(opened).guest("ask_recommendation: can you recommend somewhere to eat?")
    assert answer.keys == ["recommendation"]


@pytest.mark.parametrize(
    "words",
    [
        "inform: for tomorrow at 8",
        "ask_hotel/breakfast: with breakfast then",
        "affirm: yes please",
        "inform: тогда на завтра к 8",
        "ask_hotel/breakfast: тогда к завтраку",
    ],
)
def test_a_dish_not_served_now_is_kept_for_when_it_is(opened: Open, words: str) -> None:
    story = anna(opened, _EVENING)
    assert "tomorrow" in story.guest("order_room_service: two pancakes please").en
    assert story.guest(words).keys == ["read_back"]
    assert story.lines() == {"Pancakes": 2}
    assert story.wanted("order_room_service") == "2027-03-13 08:00"


@pytest.mark.parametrize(
    ("dish", "words", "line"),
    [
        ("green tea", "order_room_service: and some milk", {"Green tea/some milk": 1}),
        ("a latte", "request_item: a bit of sugar please", {"Latte/a bit of sugar": 1}),
        ("чёрный чай", "inform: и лимон", {"Black tea/lemon": 1}),
        ("a burger", "inform: the same for both of us", {"Beef burger": 2}),
        ("борщ", "inform: на двоих", {"Borscht with sour cream": 2}),
        ("a burger", "request_item: and one for my wife", {"Beef burger": 2}),
        ("three burgers", "inform: one less", {"Beef burger": 2}),
    ],
)
def test_bare_words_go_to_the_dish_at_hand(opened: Open, dish: str, words: str, line: dict[str, int]) -> None:
    story = anna(opened)
    story.guest(f"order_room_service: {dish}")
    story.guest(words)
    assert story.lines() == line


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("affirm@0.82: what comes with it?", "dish_told"),
        ("out_of_scope@0.5: is it big?", "dish_told"),
        ("cancel@0.45: хватит на двоих?", "dish_told"),
        ("ask_request_status: сколько ждать?", "dish_minutes"),
    ],
)
def test_a_question_about_the_dish_at_hand_neither_sends_nor_drops_it(
    opened: Open, words: str, told: str
) -> None:
    story = anna(opened)
    story.guest("order_room_service: a burger please")
    assert story.guest(words).keys == [told, "back_to"]
    assert story.the("order_room_service").state.value == "draft"


def test_what_the_menu_does_not_say_is_asked_of_the_kitchen(opened: Open) -> None:
    story = anna(opened)
    story.guest("ask_menu: how much is the burger?")
    assert "Beef burger" in story.guest("ask_hotel/gym: is it big?").told("kitchen")
    assert story.guest("ask_hotel/beach: what is it served with?").pages == []


def test_what_children_eat_is_not_kept_to_the_guests_own_diet(opened: Open) -> None:
    story = anna(opened)
    story.remembers(kind="diet", subject="vegan", words="vegan")
    answer = story.guest("ask_hotel/children: what is there for kids to eat?")
    assert "Chicken soup" in answer.en
