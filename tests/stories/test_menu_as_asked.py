"""What of the menu is asked for is what is shown: dishes that suit, drinks when they are meant, one kind alone."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def laura(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-11T16:30")
    story.stays("Laura", "Bennett", "304", locale=locale)
    return story


@pytest.mark.parametrize(
    "words", ["what vegetarian dishes do you have?", "что есть вегетарианское?", "anything vegan?"]
)
def test_a_list_that_suits_holds_dishes_and_no_drinks(opened: Open, words: str) -> None:
    answer = laura(opened).guest(f"ask_menu: {words}")
    assert "Grilled vegetables" in answer.en
    assert not {"Cola", "Black tea", "Beer"} & set(answer.en.replace("•", "—").split(" — "))


@pytest.mark.parametrize(
    "words", ["any drinks without milk?", "напитки без молока есть?", "something to drink without milk?"]
)
def test_drinks_that_suit_are_shown_where_drinks_are_asked_for(opened: Open, words: str) -> None:
    answer = laura(opened).guest(f"ask_menu: {words}")
    assert "Cola" in answer.en
    assert "Fries" not in answer.en
    assert "Latte" not in answer.en


@pytest.mark.parametrize(
    "words",
    [
        "desserts without nuts?",
        "какие есть десерты без орехов?",
        "какие десерты без орехов",
        "nut-free desserts?",
    ],
)
def test_a_kind_without_nuts_holds_no_nuts_and_leaves_out_nothing_else(opened: Open, words: str) -> None:
    answer = laura(opened).guest(f"ask_menu: {words}")
    titles = {card.title for card in answer.cards}
    assert titles in ({"Fruit plate", "Cheesecake"}, {"Фруктовая тарелка", "Чизкейк"})


@pytest.mark.parametrize("words", ["без орехов?", "without nuts?", "что есть без орехов?"])
def test_what_is_to_be_left_out_is_said_once(opened: Open, words: str) -> None:
    answer = laura(opened).guest(f"ask_menu: {words}")
    assert "Honey cake" not in answer.en
    assert "Fruit plate" in answer.en
    assert answer.en.count("nut") == 1
    assert answer.ru.count("орех") == 1


@pytest.mark.parametrize(
    "words", ["кофейные напитки?", "coffee drinks?", "what coffee do you have?", "какой кофе есть?"]
)
def test_a_kind_of_drink_is_shown_as_one_short_list(opened: Open, words: str) -> None:
    answer = laura(opened).guest(f"ask_menu: {words}")
    assert answer.keys == ["menu"]
    assert all(name in answer.en for name in ("Latte", "Cappuccino", "Americano", "Espresso"))
    assert "Black tea" not in answer.en


@pytest.mark.parametrize("locale", ["en", "ru"])
def test_an_allergy_told_after_the_order_names_the_dish_that_holds_it(opened: Open, locale: str) -> None:
    story = laura(opened, locale)
    story.guest("order_room_service: a cheesecake and fries please")
    story.guest("affirm: yes")
    answer = story.guest("state_preference: I'm allergic to milk")
    assert "Cheesecake" in answer.en
    assert "Fries" not in answer.en
    assert "не" in answer.ru
    assert "The kitchen knows" in answer.en


def test_an_allergy_to_what_the_order_does_not_hold_names_no_dish(opened: Open) -> None:
    story = laura(opened)
    story.guest("order_room_service: fries please")
    story.guest("affirm: yes")
    assert "must not eat" not in story.guest("state_preference: I'm allergic to milk").en


@pytest.mark.parametrize("no", ["deny: no", "deny: нет", "deny: no, that's a typo"])
def test_no_to_five_hundred_towels_sends_none_before_a_number_is_said(opened: Open, no: str) -> None:
    story = laura(opened)
    asked = story.guest("request_item: 500 towels")
    assert list(asked.buttons) == ["Yes, 500", "Only 1", "Talk to a person"]
    assert story.guest(no).keys == ["ask_quantity"]
    assert story.guest("inform: 5").keys == ["sent"]
    assert story.lines("request_item") == {"Bath towel": 5}


@pytest.mark.parametrize(("label", "number"), [("Only", 1), ("Yes", 500)])
def test_the_buttons_under_five_hundred_towels_do_what_they_say(
    opened: Open, label: str, number: int
) -> None:
    story = laura(opened)
    story.guest("request_item: 500 towels")
    story.press(label)
    assert story.lines("request_item") == {"Bath towel": number}


@pytest.mark.parametrize(
    "words", ["бутылку водки", "водки с огурцами", "a bottle of vodka", "some whisky please"]
)
def test_what_the_bar_does_not_have_is_said_honestly(opened: Open, words: str) -> None:
    assert laura(opened).guest(f"order_room_service: {words}").keys == ["not_on_menu"]


def test_who_calls_an_order_off_is_not_asked_what_to_bring(opened: Open) -> None:
    story = laura(opened)
    story.guest("order_room_service: I'm hungry")
    story.guest("book_restaurant: a table please")
    assert story.guest("cancel: forget it").keys == ["draft_dropped"]
    assert story.guest("cancel: forget it").keys == ["as_you_wish"]


@pytest.mark.parametrize("words", ["a burger without onions of course", "a burger, of course without onions"])
def test_of_course_is_no_part_of_a_wish(opened: Open, words: str) -> None:
    story = laura(opened)
    story.guest(f"order_room_service: {words}")
    assert story.lines() == {"Beef burger/without onions": 1}


@pytest.mark.parametrize(
    "words",
    [
        "plasters please, a bit of blood",
        "a plaster, I'm bleeding",
        "пластырь, немного крови",
        "пластырь, идёт кровь",
    ],
)
def test_a_cause_is_no_wish_of_the_thing(opened: Open, words: str) -> None:
    story = laura(opened)
    story.guest(f"request_item: {words}")
    assert story.lines("request_item") == {"Plasters": 1}


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("не люблю рыбу", "рыба"),
        ("не люблю жирную рыбу", "жирная рыба"),
        ("обожаю зелёный чай", "зелёный чай"),
        ("мне не нравится жара", "жара"),
    ],
)
def test_what_is_liked_or_not_is_shown_in_dictionary_case(opened: Open, words: str, shown: str) -> None:
    assert f": «{shown}»" in laura(opened, "ru").guest(f"state_preference: {words}").ru


@pytest.mark.parametrize(
    "words",
    [
        "чизкейк, у меня аллергия на молоко",
        "хочу чизкейк, но у меня непереносимость лактозы",
        "a cheesecake but I am allergic to milk",
        "one cheesecake please, I have a milk allergy",
    ],
)
def test_a_dish_ordered_in_the_breath_of_an_allergy_is_weighed_at_once(opened: Open, words: str) -> None:
    story = laura(opened)
    answer = story.guest(f"state_preference: {words}")
    assert answer.keys == ["preference_remembered", "allergen_in_item"]
    assert "Cheesecake contains milk" in answer.en


def test_a_dish_without_the_allergen_is_read_back_with_a_word_to_the_kitchen(opened: Open) -> None:
    answer = laura(opened).guest("state_preference: fries please, I'm allergic to milk")
    assert answer.keys == ["preference_remembered", "read_back"]


@pytest.mark.parametrize(
    "words",
    [
        "у меня аллергия на картошку, орехи и чизкейк",
        "I'm allergic to fish",
        "у меня аллергия на сыр",
        "I love cheesecake but I'm allergic to milk",
        "не люблю чизкейк, и у меня аллергия на молоко",
    ],
)
def test_a_dish_that_is_only_spoken_of_beside_an_allergy_is_not_ordered(opened: Open, words: str) -> None:
    story = laura(opened)
    assert story.guest(f"state_preference: {words}").keys == ["preference_remembered"]
    assert story.requests("order_room_service") == []
