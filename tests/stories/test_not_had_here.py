"""What the kitchen does not have is said in the guest's words, with what comes near it; the rest stays with its amounts."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

_EVENING = "2027-03-12T19:00"


def anna(opened: Open) -> Story:
    story = opened(_EVENING)
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("words", "lacking", "kept"),
    [
        ("three kebabs, two fries and a jug of lemonade to my room", ["kebabs", "lemonade"], "Fries × 2"),
        ("two clubs sandwiches, crisps and a bowl of ramen", ["crisps", "ramen"], "Club sandwich × 2"),
        ("нам две порции плова, две колы и чипсы", ["плова", "чипсы"], "Cola × 2"),
        ("четыре порции шашлыка и три картошки фри", ["шашлыка"], "Fries × 3"),
        ("🍺🍺 и чипсы в номер", ["чипсы"], "Beer × 2"),
    ],
)
def test_nothing_ordered_is_lost_and_the_rest_keeps_its_amounts(
    opened: Open, words: str, lacking: list[str], kept: str
) -> None:
    answer = anna(opened).guest(f"order_room_service: {words}")
    assert answer.keys == ["not_on_menu"]
    assert answer.replies[0].facts["words"] == lacking
    assert f"The rest is kept: {kept}." in answer.en


def test_what_is_kept_is_not_offered_in_its_place(opened: Open) -> None:
    answer = anna(opened).guest("order_room_service: two fries and a hot dog")
    assert answer.en.count("Fries") == 1


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("мятный чай пусть принесут в номер", "Black tea, Green tea"),
        ("a herbal tea please", "Black tea, Green tea"),
        ("a mushroom soup please", "Chicken soup"),
    ],
)
def test_what_comes_near_is_offered_first(opened: Open, words: str, near: str) -> None:
    answer = anna(opened).guest(f"order_room_service: {words}")
    assert answer.keys == ["not_on_menu"]
    assert f"offer instead: {near}" in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "ask_menu: how much is the seafood pasta?",
        "ask_menu: а есть паста с морепродуктами?",
        "order_room_service: a mushroom pasta please",
        "order_room_service: спагетти болоньезе в номер",
    ],
)
def test_another_dish_is_not_taken_for_the_only_one_of_its_kind(opened: Open, line: str) -> None:
    story = anna(opened)
    answer = story.guest(line)
    assert answer.keys == ["not_on_menu"]
    assert "Carbonara" in answer.en
    assert not any(one.lines for one in story.requests())


def test_a_drink_of_another_house_is_no_beer_for_its_measure(opened: Open) -> None:
    answer = anna(opened).guest("order_room_service: two pints of cider please")
    assert answer.keys == ["not_on_menu"]
    assert "cider" in answer.en


def test_little_pictures_are_read_as_what_they_show(opened: Open) -> None:
    story = anna(opened)
    assert story.guest("order_room_service: 🍔🍔 and a 🥤 please").keys == ["read_back"]
    assert story.lines() == {"Beef burger": 2, "Cola": 1}


def test_a_picture_of_a_plane_is_the_airport(opened: Open) -> None:
    answer = anna(opened).guest("book_taxi: 🚕 to ✈️ tomorrow 8:10, 3 people")
    assert "Where to: Airport" in answer.en


def test_a_glass_for_wine_is_a_thing_and_no_wine(opened: Open) -> None:
    story = anna(opened)
    assert story.guest("order_room_service: one more wine glass would be great").keys == ["sent"]
    assert story.lines("request_item") == {"Wine glass": 1}


@pytest.mark.parametrize(
    "words", ["a karaoke machine for tonight, please", "есть у вас портативная колонка напрокат?"]
)
def test_a_thing_of_no_list_is_asked_of_housekeeping_in_the_guests_words(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"request_item: {words}")
    assert answer.keys == ["sent"]
    assert words.split()[2].strip(",?") in answer.told("housekeeping")
