"""An order said anew: another number, the other dish, the same swap once more, all of it taken back."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

_NOON = "2027-03-12T14:00"
_LATTE = ("order_room_service: a latte", "affirm: yes")


def anna(opened: Open, *lines: str) -> Story:
    story = opened(_NOON)
    story.stays("Anna", "Lee", "502")
    for line in lines:
        story.guest(line)
    return story


@pytest.mark.parametrize(
    ("asked", "anew", "held"),
    [
        ("два полотенца", "request_item: полотенец лучше три", {"Bath towel": 3}),
        ("две подушки", "state_preference: подушек лучше три", {"Pillow": 3}),
        ("two pillows", "request_item: better three pillows", {"Pillow": 3}),
        ("two pillows", "rate_stay@0.47: better three", {"Pillow": 3}),
        ("a towel", "complain@0.4: I asked for two", {"Bath towel": 2}),
        ("два полотенца", "inform: нет, лучше одно", {"Bath towel": 1}),
    ],
)
def test_another_number_corrects_the_things_just_sent(
    opened: Open, asked: str, anew: str, held: dict[str, int]
) -> None:
    story = anna(opened, f"request_item: {asked}")
    assert story.guest(anew).keys == ["changed"]
    assert story.lines("request_item") == held


def test_a_better_number_and_another_thing_are_both_heard(opened: Open) -> None:
    story = anna(opened, "request_item: two pillows")
    assert story.guest("rate_stay@0.47: better three || request_item: a blanket").keys == ["changed", "sent"]
    pillows, blanket = story.requests("request_item")
    assert [(one.name["en"], one.quantity) for one in pillows.lines] == [("Pillow", 3)]
    assert [(one.name["en"], one.quantity) for one in blanket.lines] == [("Blanket", 1)]


def test_three_more_are_three_more(opened: Open) -> None:
    story = anna(opened, "request_item: two pillows", "request_item: another three pillows")
    assert sum(line.quantity for one in story.requests("request_item") for line in one.lines) == 5


@pytest.mark.parametrize("words", ["change_request: I ordered two", "complain: я заказывала два"])
def test_a_number_that_costs_more_is_read_back_first(opened: Open, words: str) -> None:
    story = anna(opened, *_LATTE)
    assert story.guest(words).keys == ["change_read_back"]
    assert [line.quantity for line in story.requests()[0].lines] == [1]
    assert story.guest("affirm: yes").keys == ["changed"]
    assert story.lines() == {"Latte": 2}


@pytest.mark.parametrize(
    "words",
    [
        "минералку без газа в номер, пожалуйста, две бутылки",
        "still water to my room, please, two bottles",
        "воду без газа, пожалуйста, две",
    ],
)
def test_a_number_at_the_end_counts_what_was_named(opened: Open, words: str) -> None:
    story = anna(opened, f"order_room_service: {words}")
    assert [(line.name["en"], line.quantity) for line in story.the("order_room_service").lines] == [
        ("Still water", 2)
    ]


@pytest.mark.parametrize(
    ("swap", "again"),
    [
        (
            "change_request: стейк замените на пасту, а чай не надо",
            "order_room_service: пасту карбонара вместо стейка",
        ),
        (
            "change_request: swap the steak for pasta, no tea",
            "order_room_service: carbonara instead of the steak",
        ),
    ],
)
def test_a_swap_said_once_more_changes_nothing(opened: Open, swap: str, again: str) -> None:
    story = anna(opened, "order_room_service: стейк medium и чёрный чай", "affirm: да")
    assert story.guest(swap).keys == ["changed"]
    assert story.guest(again).keys == ["correction_changes_nothing"]
    assert story.lines() == {"Carbonara": 1}


def test_what_comes_instead_is_not_ordered_with_what_it_replaces(opened: Open) -> None:
    story = anna(opened, "order_room_service: карбонару вместо стейка")
    assert story.lines() == {"Carbonara": 1}


def test_a_dish_that_is_there_already_is_not_doubled_by_a_swap(opened: Open) -> None:
    story = anna(opened, "order_room_service: carbonara and a steak medium", "affirm: yes")
    story.guest("change_request: carbonara instead of the steak")
    assert story.lines() == {"Carbonara": 1}


@pytest.mark.parametrize(
    ("soup", "words"),
    [
        ("a chicken soup", "deny: no no || order_room_service: the tomato one"),
        ("a chicken soup", "change_request: I meant the tomato one"),
        ("куриный суп", "order_room_service: нет, томатный"),
    ],
)
def test_the_other_one_of_two_soups_is_meant(opened: Open, soup: str, words: str) -> None:
    story = anna(opened, f"order_room_service: {soup}")
    assert story.guest(words).keys[-1] == "read_back"
    assert story.lines() == {"Tomato soup with croutons": 1}


def test_one_too_is_the_dish_just_asked_about(opened: Open) -> None:
    story = anna(opened, "order_room_service: a burger", "ask_menu: how much is the tomato soup?")
    assert story.guest("order_room_service: one soup too").keys == ["read_back"]
    assert story.lines() == {"Beef burger": 1, "Tomato soup with croutons": 1}


@pytest.mark.parametrize(
    "words",
    [
        "order_room_service: круассан, хотя нет, не надо",
        "order_room_service: a burger, actually no, never mind",
        "order_room_service: a cola... scratch that",
        "request_item: утюг, ой нет, не нужен",
    ],
)
def test_what_is_taken_back_at_once_is_not_begun(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(words).keys == ["draft_dropped"]
    assert story.requests() == []


def test_what_is_taken_back_is_not_added_to_the_order(opened: Open) -> None:
    story = anna(opened, "order_room_service: two colas")
    assert story.guest("order_room_service: fries, oh no, don't").keys == ["read_back"]
    assert story.lines() == {"Cola": 2}


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("латте, ой нет, два капучино", {"Cappuccino": 2}),
        ("a latte, actually no, two cappuccinos", {"Cappuccino": 2}),
        ("a burger, no onions, actually no, a club sandwich", {"Club sandwich": 1}),
        ("бургер, точнее цезарь с курицей, и латте", {"Caesar with chicken": 1, "Latte": 1}),
        ("бургер и латте, хотя нет, латте не надо", {"Beef burger": 1}),
        ("a burger and a latte, oh, no need for the latte", {"Beef burger": 1}),
        ("a burger, no onions, and a latte", {"Beef burger/no onions": 1, "Latte": 1}),
    ],
)
def test_a_dish_corrected_in_the_same_breath_is_not_ordered(
    opened: Open, words: str, lines: dict[str, int]
) -> None:
    story = anna(opened, f"order_room_service: {words}")
    assert story.lines() == lines


def test_never_mind_if_it_cannot_be_had_takes_nothing_back(opened: Open) -> None:
    story = anna(opened, "order_room_service: a burger at 8 pm, if not never mind")
    assert story.lines() == {"Beef burger": 1}
