"""What is wished for a dish goes with that dish, a dish is asked about, and nothing unsafe goes out by a mere number."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

_NOON = "2027-03-12T14:00"


def anna(opened: Open) -> Story:
    story = opened(_NOON)
    story.stays("Anna", "Lee", "502")
    return story


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            "burger and fries, no onions and sauce on the side",
            {"Beef burger/no onions/sauce on the side": 1, "Fries": 1},
        ),
        (
            "бургер и картошку фри, без лука и соус отдельно",
            {"Beef burger/без лука/соус отдельно": 1, "Fries": 1},
        ),
        ("a burger and fries, no tomatoes", {"Beef burger/no tomatoes": 1, "Fries": 1}),
        (
            "a caesar with chicken and a burger, no croutons",
            {"Caesar with chicken/no croutons": 1, "Beef burger": 1},
        ),
        ("a burger and fries, extra crispy", {"Beef burger": 1, "Fries/extra crispy": 1}),
    ],
)
def test_a_wish_goes_with_the_dish_it_makes_sense_for(
    opened: Open, words: str, lines: dict[str, int]
) -> None:
    story = anna(opened)
    story.guest(f"order_room_service: {words}")
    assert story.lines() == lines


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("есть ли в борще мясо?", "Yes, there is: мясо"),
        ("is there meat in the club sandwich?", "Yes, there is: meat"),
        ("is there meat in the grilled vegetables?", "its recipe is without that (meat)"),
        ("does the burger have pickles?", "Yes, there is: pickles"),
        ("is the caesar with anchovies?", "anchovies"),
        ("does the carbonara contain onions?", "kitchen can tell you more"),
    ],
)
def test_an_ingredient_is_answered_from_the_recipe(opened: Open, words: str, told: str) -> None:
    answer = opened(_NOON).guest(f"ask_menu: {words}")
    assert answer.keys == ["dish_contents"]
    assert told in answer.en


@pytest.mark.parametrize("words", ["сколько стоит тирамису?", "do you have ramen?", "is there pizza?"])
def test_a_dish_of_other_houses_is_said_not_to_be_had(opened: Open, words: str) -> None:
    assert anna(opened).guest(f"ask_menu@0.44: {words}").keys == ["not_on_menu"]


@pytest.mark.parametrize("words", ["lovely, and a green tea please", "чудесно, и зелёный чай"])
def test_a_word_of_praise_is_no_dish(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"order_room_service: {words}").keys == ["read_back"]
    assert story.lines() == {"Green tea": 1}


@pytest.mark.parametrize(
    "words",
    ["state_preference: чёрный чай как я люблю", "order_usual: a black tea the way I like it please"],
)
def test_a_dish_as_the_guest_likes_it_is_had_as_remembered(opened: Open, words: str) -> None:
    story = anna(opened)
    story.remembers(kind="like", words="чай с лимоном")
    assert story.guest(words).keys == ["read_back"]
    assert story.lines() == {"Black tea/lemon": 1}


def test_a_number_is_no_word_for_the_dish_that_was_left_out(opened: Open) -> None:
    story = anna(opened)
    story.remembers(kind="allergy", subject="milk", words="allergic to milk")
    first = story.guest("order_room_service: два капучино, один на безлактозном")
    assert first.keys == ["allergen_in_item"]
    assert "to_person" not in [one.state.value for one in story.requests()]
    assert story.guest("inform@0.46: нет, лучше один").pages == []
    assert story.guest("change_request: вместо него латте").pages == []
    assert story.lines() == {}
