"""Of what guests tell only what they could like, avoid or must not have is kept, and whose it is stands with it."""

import pytest

from hotel.records import Preference
from tests.stories.conftest import Open
from tests.stories.test_what_is_remembered import known, laura


@pytest.mark.parametrize(
    ("said", "shown", "locale"),
    [
        ("I always take a firm mattress, jot that down", "Likes: “a firm mattress”", "en"),
        ("we love oat milk, make a note please. what else do you offer?", "Likes: “oat milk”", "en"),
        (
            "for the record, I like it when the room is made up early",
            "“when the room is made up early”",
            "en",
        ),
        ("my usual tea is a black one, mark it down", "Likes: “a black one”", "en"),
        ("люблю прохладу, так и запишите. а бассейн до скольки?", "Нравится: «прохлада»", "ru"),
        ("муж любит жёсткий матрас, сделайте пометку", "«жёсткий матрас»", "ru"),
        ("мне нравится тихий номер, имейте в виду", "Нравится: «тихий номер»", "ru"),
        ("у дочки аллергия на пыль, имейте в виду", "Аллергия у вашей дочери: пыль", "ru"),
        ("my son has a severe allergy to dust", "Your son's allergy: dust", "en"),
    ],
)
def test_what_is_kept_has_no_words_around_it(opened: Open, said: str, shown: str, locale: str) -> None:
    story = laura(opened, locale)
    assert shown in getattr(story.guest(f"state_preference: {said}"), locale)


@pytest.mark.parametrize(
    "said",
    [
        "remember me",
        "I like it",
        "запомните, меня зовут Пётр",
        "мне это нравится",
        "no need to tell anybody, simply dinner at the room at 7",
        "никому не говорите, просто ужин в номер к семи",
    ],
)
def test_what_names_nothing_to_like_is_asked_about_and_not_kept(opened: Open, said: str) -> None:
    story = laura(opened)
    assert story.guest(f"state_preference: {said}").keys == ["preference_unclear"]
    assert story.all(Preference) == []


@pytest.mark.parametrize(
    "said", ["how do you know that I hate lilies? who said so", "откуда вы взяли, что я не люблю лилии?"]
)
def test_who_wonders_how_it_is_known_has_nothing_noted(opened: Open, said: str) -> None:
    story = laura(opened)
    assert story.guest(f"ask_preferences: {said}").keys == ["no_preferences"]
    assert story.all(Preference) == []


def test_a_taste_taken_for_a_wish_to_forget_is_kept(opened: Open) -> None:
    story = laura(opened)
    story.guest("forget_preferences: my husband loves extra towels, make a note of it")
    assert known(story) == [("like", "towel", "husband")]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            "у меня аллергия на креветки, а у жены на орехи",
            [("allergy", "shellfish", None), ("allergy", "nuts", "жены")],
        ),
        ("у меня аллергия на рыбу, у сына тоже", [("allergy", "fish", None), ("allergy", "fish", "сына")]),
        (
            "I'm allergic to fish, and my wife to sesame",
            [("allergy", "fish", None), ("allergy", "sesame", "wife")],
        ),
        ("I'm allergic to fish and so is my son", [("allergy", "fish", None), ("allergy", "fish", "son")]),
        ("a honey cake for me, my son Max is badly allergic to nuts", [("allergy", "nuts", "son Max")]),
    ],
)
def test_each_allergy_is_of_the_one_who_has_it(
    opened: Open, said: str, kept: list[tuple[str, str | None, str | None]]
) -> None:
    story = laura(opened)
    story.guest(f"state_preference: {said}")
    assert known(story) == kept


def test_the_kitchen_reads_whose_an_allergy_is(opened: Open) -> None:
    story = laura(opened)
    story.guest("state_preference: my son is allergic to nuts and I'm allergic to fish")
    story.guest("order_room_service: fries")
    told = story.guest("affirm: yes")
    assert "Allergy: nuts (son), fish" in told.told("kitchen")
    assert "your" not in told.told("kitchen")


def test_what_both_must_not_have_is_told_as_the_guests(opened: Open) -> None:
    story = laura(opened)
    story.guest("state_preference: my son is allergic to nuts and I'm allergic to nuts")
    story.guest("order_room_service: fries")
    assert "Allergy: nuts\n" in story.guest("affirm: yes").told("kitchen")


def test_a_dish_left_out_for_a_companion_says_whose_allergy_it_is(opened: Open) -> None:
    story = laura(opened, "ru")
    story.guest("state_preference: у жены аллергия на орехи")
    answer = story.guest("order_room_service: медовик жене")
    assert answer.keys == ["allergen_in_item"]
    assert "у вашей жены" in answer.ru
    assert "your wife's allergy" in answer.en
