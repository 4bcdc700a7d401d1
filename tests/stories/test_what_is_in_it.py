"""Whether a dish holds something is answered from its recipe, also where it is only called "it"."""

import pytest

from tests.stories.conftest import Open

_NOON = "2027-03-12T12:00"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ask_request_status@0.39: is there cheese on it?", "contains milk"),
        ("ask_menu: там точно нет орехов?", "no nuts"),
        ("inform@0.16: it has no nuts right?", "no nuts"),
        ("ask_menu: а есть ли там молоко?", "contains milk"),
        ("ask_menu: is that vegan?", "not vegan"),
        ("ask_menu: а из чего он?", "contains"),
        ("nlu_fallback: does it contain onions?", "kitchen can tell you more"),
    ],
)
@pytest.mark.parametrize(
    "before",
    [
        "order_room_service: a burger please",
        "ask_menu: what about the beef burger?",
    ],
)
def test_it_is_the_dish_of_the_order_or_the_one_just_shown(
    opened: Open, before: str, line: str, told: str
) -> None:
    story = opened(_NOON)
    story.stays("Daniel", "Carter", "304")
    story.guest(before)
    answer = story.guest(line)
    assert answer.keys[0] == "dish_contents"
    assert "Beef burger" in answer.en
    assert told in answer.en


def test_a_question_leaves_the_order_as_it_stands(opened: Open) -> None:
    story = opened(_NOON)
    story.stays("Daniel", "Carter", "304")
    story.guest("order_room_service: a burger please")
    story.guest("inform: is there sesame in it?")
    assert story.guest("affirm: yes").keys == ["sent"]
    assert story.lines() == {"Beef burger": 1}
    assert story.guest("ask_request_status: is there cheese on it?").keys == ["dish_contents"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("is there gluten in the carbonara?", "contains gluten"),
        ("а в борще есть орехи?", "no nuts"),
        ("does the cheesecake contain nuts?", "Cheesecake"),
    ],
)
def test_a_dish_that_is_named_is_the_one_answered_for(opened: Open, words: str, told: str) -> None:
    answer = opened(_NOON).guest(f"ask_menu: {words}")
    assert answer.keys[0] == "dish_contents"
    assert told in answer.en


@pytest.mark.parametrize(
    "words", ["what is there without nuts?", "do you have anything vegan?", "есть что-нибудь без молока?"]
)
def test_a_question_for_what_suits_is_answered_by_the_menu(opened: Open, words: str) -> None:
    assert opened(_NOON).guest(f"ask_menu: {words}").keys == ["menu"]


@pytest.mark.parametrize("line", ["ask_request_status: where is it?", "request_item: is there any soap?"])
def test_other_questions_are_none_about_a_dish(opened: Open, line: str) -> None:
    story = opened(_NOON)
    story.stays("Daniel", "Carter", "304")
    story.guest("order_room_service: a burger please")
    assert "dish_contents" not in story.guest(line).keys
