"""What a guest must not have is noted as that, whatever it is and however it is said; nobody is told that they like it."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

TELLS = "state_preference"


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("I can't eat honey", "Must not have: “honey”"),
        ("мне категорически нельзя острое", "Must not have: “острое”"),
        ("my son can't have strawberries", "Your son must not have: “strawberries”"),
        ("муж не ест грибы, ему нельзя", "Your husband must not have: “грибы”"),
        ("мне нельзя арахис", "Allergy: peanuts"),
        ("I must not have sesame", "Allergy: sesame"),
        ("I can't eat pork", "Diet: pork-free"),
    ],
)
def test_it_is_noted_as_forbidden(opened: Open, words: str, noted: str) -> None:
    assert noted in anna(opened).guest(f"{TELLS}: {words}").en


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("note please, no walnuts at all for me, anaphylaxis", ["• Allergy: nuts"]),
        ("имейте в виду: рыбу мне нельзя вообще, отёк горла", ["• Allergy: fish"]),
        ("кешью не ем, сразу крапивница", ["• Allergy: nuts"]),
        ("I can't have kiwi, my throat swells", ["• Allergy: kiwi, my throat swells"]),
    ],
)
def test_what_becomes_of_it_is_no_allergen_of_its_own(opened: Open, words: str, noted: list[str]) -> None:
    told = anna(opened).guest(f"{TELLS}: {words}").en.splitlines()
    assert [line for line in told if line.startswith("•")] == noted


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("you do remember that I can't have honey?", "Must not have: “honey”"),
        ("вы ведь помните, что мне нельзя мёд?", "Must not have: “мёд”"),
        ("do you have my kiwi allergy noted?", "Allergy: my kiwi allergy"),
        ("у вас записано, что я не пью кофе?", "Dislikes: “кофе”"),
    ],
)
def test_what_is_believed_to_be_known_is_noted_now(opened: Open, words: str, noted: str) -> None:
    story = anna(opened)
    answer = story.guest(f"ask_preferences: {words}")
    assert answer.keys == ["noted_only_now", "preference_remembered"]
    assert noted in answer.en
    again = story.guest(f"ask_preferences: {words}")
    assert again.keys == ["preferences"]
    assert noted in again.en


@pytest.mark.parametrize("words", ["what do you know about my allergies?", "что вы обо мне помните?"])
def test_a_mere_question_notes_nothing(opened: Open, words: str) -> None:
    assert anna(opened).guest(f"ask_preferences: {words}").keys == ["no_preferences"]


@pytest.mark.parametrize(
    "words",
    [
        "the carbonara, coeliac here",
        "карбонару в номер, у меня целиакия",
        "one carbonara please, I can't have gluten",
    ],
)
def test_an_allergy_told_with_a_dish_holds_for_it(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"order_room_service: {words}")
    assert answer.keys == ["allergen_in_item"]
    assert "Carbonara contains" in answer.en
    assert story.guest("order_room_service: the carbonara all the same").keys == ["kitchen_will_speak"]


@pytest.mark.parametrize("words", ["борщ, я вегетарианец", "a beef burger please, I'm vegan"])
def test_a_diet_told_with_a_dish_holds_for_it(opened: Open, words: str) -> None:
    assert anna(opened).guest(f"order_room_service: {words}").keys == ["not_of_diet"]


def test_a_dish_that_is_safe_goes_on_and_the_kitchen_is_warned(opened: Open) -> None:
    story = anna(opened)
    story.guest("order_room_service: mushroom risotto, coeliac here")
    assert "Allergy: gluten" in story.guest("affirm: yes").told("kitchen")
