"""What guests do not eat: noticed in their order, asked about kindly, told to the kitchen, and for whom a dish is."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

VEGETARIAN = {"kind": "diet", "subject": "vegetarian", "words": "I'm vegetarian"}
WIFE_MILK = {"kind": "allergy", "subject": "milk", "words": "lactose", "companion": "жены"}


def laura(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-11T16:30")
    story.stays("Laura", "Bennett", "304", locale=locale)
    return story


@pytest.mark.parametrize(
    ("told", "order"),
    [
        ("I'm vegetarian", "can I get the chicken club please"),
        ("я вегетарианка", "клаб-сэндвич, пожалуйста"),
        ("I'm vegan", "a cheese plate please"),
        ("I don't eat pork", "spaghetti carbonara please"),
        ("мы не едим свинину", "карбонару, пожалуйста"),
        ("we only eat halal", "a carbonara please"),
        ("I'm on a gluten free diet", "a beef burger please"),
        ("я не ем рыбу", "лосось на гриле, пожалуйста"),
    ],
)
def test_a_dish_against_the_diet_is_asked_about_before_it_is_ordered(
    opened: Open, told: str, order: str
) -> None:
    story = laura(opened)
    assert story.guest(f"state_preference: {told}").keys == ["preference_remembered"]
    asked = story.guest(f"order_room_service: {order}")
    assert asked.keys == ["not_of_diet"]
    assert "instead" in asked.en
    assert asked.pages == []


@pytest.mark.parametrize(
    "line",
    [
        "affirm: yes, still",
        "inform: всё равно хочу",
        "affirm: да, всё равно",
        "order_room_service: yes, the club all the same",
        "inform: it's for my husband",
        "affirm: это для мужа",
    ],
)
def test_a_dish_wanted_all_the_same_is_read_back_once(opened: Open, line: str) -> None:
    story = laura(opened)
    story.remembers(**VEGETARIAN)
    story.guest("order_room_service: a club sandwich")
    assert story.guest(line).keys == ["read_back"]
    assert story.lines() == {"Club sandwich": 1}
    assert story.guest("affirm: yes").keys == ["sent"]


@pytest.mark.parametrize(
    "line",
    [
        "deny: no, the mushroom risotto then",
        "inform: then a mushroom risotto please",
        "order_room_service: ой, давайте тогда ризотто с грибами",
        "change_request: the mushroom risotto instead of the club",
        "order_room_service: давайте тогда ризотто",
    ],
)
def test_another_dish_takes_the_place_of_the_one_in_question(opened: Open, line: str) -> None:
    story = laura(opened)
    story.remembers(**VEGETARIAN)
    story.guest("order_room_service: a club sandwich")
    assert story.guest(line).keys == ["read_back"]
    assert list(story.lines()) == ["Mushroom risotto"]


def test_a_dish_refused_in_one_breath_with_another_is_left_out(opened: Open) -> None:
    story = laura(opened)
    story.remembers(**VEGETARIAN)
    story.guest("order_room_service: a club sandwich")
    answer = story.guest("deny: no thanks || order_room_service: I'll take the mushroom risotto")
    assert answer.keys[-1] == "read_back"
    assert story.lines() == {"Mushroom risotto": 1}


def test_never_mind_drops_the_whole_order(opened: Open) -> None:
    story = laura(opened)
    story.remembers(**VEGETARIAN)
    story.guest("order_room_service: a club sandwich and fries")
    assert story.guest("cancel: never mind, cancel the order").keys == ["draft_dropped"]


def test_a_no_leaves_the_dish_out_and_the_rest_goes_on(opened: Open) -> None:
    story = laura(opened)
    story.remembers(**VEGETARIAN)
    story.guest("order_room_service: a club sandwich and fries")
    assert story.guest("deny: no").keys == ["read_back"]
    assert story.lines() == {"Fries": 1}


@pytest.mark.parametrize(("label", "left"), [("Order it", ["Club sandwich", "Fries"]), ("Leave", ["Fries"])])
def test_the_buttons_under_a_dish_in_question_settle_it(opened: Open, label: str, left: list[str]) -> None:
    story = laura(opened)
    story.remembers(**VEGETARIAN)
    story.guest("order_room_service: a club sandwich and fries")
    assert story.press(label).keys == ["read_back"]
    assert sorted(story.lines()) == left


def test_a_dish_agreed_to_is_not_asked_about_when_the_order_changes(opened: Open) -> None:
    story = laura(opened)
    story.remembers(**VEGETARIAN)
    story.guest("order_room_service: a club sandwich")
    story.guest("affirm: yes, still")
    story.guest("affirm: yes")
    assert story.guest("change_request: add a cola to my order").keys == ["change_read_back"]


def test_what_suits_the_diet_is_ordered_without_a_word(opened: Open) -> None:
    story = laura(opened)
    story.remembers(**VEGETARIAN)
    assert story.guest("order_room_service: a mushroom risotto and a glass of red wine").keys == ["read_back"]


def test_a_latte_with_oat_milk_suits_a_vegan(opened: Open) -> None:
    story = laura(opened)
    story.remembers(kind="diet", subject="vegan", words="I'm vegan")
    assert story.guest("order_room_service: a latte with oat milk").keys == ["read_back"]
    assert story.guest("order_room_service: and a cappuccino").keys == ["not_of_diet"]


def test_the_diet_of_the_wife_does_not_question_the_dish_of_the_guest(opened: Open) -> None:
    story = laura(opened)
    story.remembers(kind="diet", subject="vegetarian", words="my wife is vegetarian", companion="wife")
    assert story.guest("order_room_service: a club sandwich").keys == ["read_back"]


def test_a_dish_for_the_husband_is_not_measured_by_the_diet_of_the_guest(opened: Open) -> None:
    story = laura(opened)
    story.remembers(**VEGETARIAN)
    assert story.guest("order_room_service: a club sandwich for my husband").keys == ["read_back"]


@pytest.mark.parametrize(
    "line",
    [
        "affirm: это для меня",
        "inform: это для меня",
        "deny: это не для неё, это мне",
        "deny: it's for me, not for her",
        "inform: the caesar is for me",
        "order_room_service: один цезарь с курицей, это для меня",
        "inform: it's mine",
        "nlu_fallback@0.1: она его есть не будет",
        "nlu_fallback@0.1: my wife won't eat it",
    ],
)
def test_a_dish_that_is_not_for_the_wife_goes_on_with_a_word_to_the_kitchen(opened: Open, line: str) -> None:
    story = laura(opened, "ru")
    story.remembers(**WIFE_MILK)
    asked = story.guest("order_room_service: цезарь с курицей, пожалуйста")
    assert asked.keys == ["allergen_of_companion"]
    assert "у вашей жены" in asked.ru
    assert "your wife's allergy" in asked.en
    assert story.guest(line).keys == ["read_back"]
    assert story.lines() == {"Caesar with chicken": 1}
    sent = story.guest("affirm: да")
    assert sent.keys == ["sent"]
    assert "Allergy: milk" in sent.told("kitchen")


@pytest.mark.parametrize("line", ["deny: нет, уберите", "deny: no", "cancel: лучше не надо"])
def test_a_dish_for_the_wife_is_left_out_at_a_no(opened: Open, line: str) -> None:
    story = laura(opened, "ru")
    story.remembers(**WIFE_MILK)
    story.guest("order_room_service: цезарь с курицей и картошка фри")
    story.guest(line)
    assert "Caesar with chicken" not in [
        one.name["en"] for request in story.requests() for one in request.lines
    ]


@pytest.mark.parametrize("line", ["inform: it's for her, all the same", "inform: это для жены"])
def test_a_dish_for_the_wife_herself_is_for_a_person_to_speak_about(opened: Open, line: str) -> None:
    story = laura(opened, "ru")
    story.remembers(**WIFE_MILK)
    story.guest("order_room_service: цезарь с курицей, пожалуйста")
    assert story.guest(line).keys == ["kitchen_will_speak"]


@pytest.mark.parametrize(
    "line",
    [
        "chicken Caesar for me and a tomato soup for my wife",
        "цезарь с курицей для меня, томатный суп для жены",
    ],
)
def test_for_whom_each_dish_is_may_be_said_at_once(opened: Open, line: str) -> None:
    story = laura(opened, "ru")
    story.remembers(**WIFE_MILK)
    assert story.guest(f"order_room_service: {line}").keys == ["read_back"]
    assert story.the("order_room_service").allergy_warning == "milk"


def test_words_beside_the_question_leave_it_open(opened: Open) -> None:
    story = laura(opened, "ru")
    story.remembers(**WIFE_MILK)
    story.guest("order_room_service: цезарь с курицей, пожалуйста")
    assert story.guest("inform: в восемь вечера").keys == ["allergen_of_companion"]


def test_every_order_warns_the_kitchen_of_what_the_room_must_not_eat(opened: Open) -> None:
    story = laura(opened)
    story.guest("state_preference: I'm allergic to peanuts, and my wife is allergic to fish")
    story.guest("order_room_service: a pot of black tea please")
    (page,) = story.guest("affirm: yes").pages
    assert "Аллергия: арахис, рыба" in page.text or "Allergy: peanuts, fish" in page.text
