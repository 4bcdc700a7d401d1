"""The menu, leafed through: chapters, pages of dishes with pictures, an order from a card."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open, moment: str = "2027-03-11T16:05") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    "asked",
    ["could I see the menu please", "what do you have to eat?", "menu", "покажите меню", "что есть из еды?"],
)
def test_the_menu_begins_with_its_chapters_and_a_few_dishes_of_each(opened: Open, asked: str) -> None:
    answer = anna(opened).guest(f"ask_menu: {asked}")
    assert answer.keys == ["menu_chapters"]
    assert len(answer.buttons) == 7
    assert "• Soups — Chicken soup, " in answer.en
    assert "Breakfast" not in answer.en


def test_a_chapter_takes_the_place_of_the_list_and_shows_dishes_as_cards(opened: Open) -> None:
    story = anna(opened)
    first = story.guest("ask_menu: the menu please")
    page = story.press("Soups")
    (row,) = [row for row in page.rows if row.inbox_message_id]
    assert row.replaces_id == first.rows[0].id
    soup = next(card for card in page.cards if card.title == "Chicken soup")
    assert (soup.price, soup.picture) == ("420 RUB", "chicken-soup.svg")
    assert "300 ml" in soup.text
    assert "The whole menu" in page.buttons


def test_a_long_chapter_is_leafed_through(opened: Open) -> None:
    story = anna(opened)
    story.guest("ask_menu: the menu please")
    page = story.press("Main courses")
    assert "page 1 of 2" in page.text
    assert len(page.cards) == 6
    page = story.press("Next page")
    assert "page 2 of 2" in page.text
    assert "Next page" not in page.buttons
    assert "page 1 of 2" in story.press("Previous page").text
    assert story.press("The whole menu").keys == ["menu_chapters"]


def test_a_dish_is_ordered_by_its_card(opened: Open) -> None:
    story = anna(opened)
    story.guest("ask_menu: the menu please")
    story.press("Soups")
    answer = story.order("Chicken soup")
    assert answer.keys == ["read_back"]
    assert story.lines() == {"Chicken soup": 1}
    assert story.the("order_room_service").words == "Order: Chicken soup"


def test_another_card_adds_to_the_same_order_and_what_must_be_chosen_is_asked(opened: Open) -> None:
    story = anna(opened)
    story.guest("ask_menu: what soups do you have")
    story.order("Chicken soup")
    story.guest("ask_menu: main courses please")
    assert story.order("Ribeye steak").keys == ["ask_option"]
    assert story.press("medium rare").keys == ["read_back"]
    assert story.lines() == {"Chicken soup": 1, "Ribeye steak/medium_rare": 1}


def test_leafing_does_not_ask_for_the_order_again_on_every_page(opened: Open) -> None:
    story = anna(opened)
    story.guest("order_room_service: a club sandwich please")
    assert story.guest("ask_menu: the menu please").keys == ["menu_chapters", "back_to"]
    assert story.press("Soups").keys == ["menu_page"]
    assert story.guest("affirm: yes").keys == ["sent"]


def test_a_chapter_that_is_named_is_shown_at_once(opened: Open) -> None:
    answer = anna(opened).guest("ask_menu: what soups do you have?")
    assert answer.keys == ["menu_page"]
    assert {card.title for card in answer.cards} == {
        "Chicken soup",
        "Tomato soup with croutons",
        "Borscht with sour cream",
    }


def test_the_breakfast_menu_can_be_read_in_the_evening_with_its_hours(opened: Open) -> None:
    answer = anna(opened).guest("ask_menu: can I see the breakfast menu?")
    assert answer.keys == ["menu_page"]
    assert "from 07:00 to 10:30" in answer.text


def test_what_must_not_be_in_it_is_answered_with_a_list(opened: Open) -> None:
    assert anna(opened).guest("ask_menu: anything vegan?").keys == ["menu"]


def test_a_single_dish_can_be_ordered_by_its_button(opened: Open) -> None:
    story = anna(opened)
    assert story.guest("ask_menu: what is in the club sandwich?").keys == ["dish"]
    assert story.press("Order").keys == ["read_back"]


def test_rooms_are_shown_with_pictures_and_one_is_chosen_by_its_card(opened: Open) -> None:
    story = opened("2027-03-11T16:05")
    answer = story.guest("book_room: I would like to book a room")
    assert {card.picture for card in answer.cards} >= {"room-standard.svg", "room-lux.svg"}
    chosen = story.order("Deluxe room")
    assert chosen.cards == []
    story.guest("inform: from 20 to 22 March")
    story.guest("inform: two")
    sent = story.guest("inform: Ivan Petrov")
    assert "Deluxe room" in sent.told("reservations")


def test_the_tour_shows_the_room_as_well(opened: Open) -> None:
    answer = opened("2027-03-11T16:05").guest("show_virtual_tour: what does the lux suite look like?")
    assert [card.picture for card in answer.cards] == ["room-lux.svg"]
    assert "/tour/lux" in answer.text


def test_a_visitor_without_a_room_is_told_whom_the_kitchen_serves(opened: Open) -> None:
    story = opened("2027-03-11T16:05")
    menu = story.guest("ask_menu: the menu please")
    assert "What our guests can have in their rooms right now" in menu.en
    assert "гости отеля могут заказать в номер" in menu.ru
    dish = story.guest("ask_menu: what is in the chicken soup?")
    assert "Guests have it in their room in about" in dish.en
    assert "Гостям приносят в номер" in dish.ru
    for answer in (menu, dish):
        assert "If you are staying with us" in answer.en
        assert "your" not in answer.en
    assert story.press("Order: chicken soup").keys == ["identity_needed"]
